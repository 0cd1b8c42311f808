package org.pressgraph.page.typeset;

import java.util.List;

/**
 * How badly a page is damaged. The figures are probabilities: of an article unless said otherwise.
 *
 * @param name what it is called in reports
 * @param wrapped that a page is cut at a column's width
 * @param marked that a page has Markdown headlines
 * @param headlineBehind that the headlines of a page stand behind their texts
 * @param otherSide that one headline stands on the other side than those of its page
 * @param spaced that a headline's letters are spaced apart
 * @param pullQuote that a sentence is set apart once more
 * @param foreignQuote that it then stands within another article
 * @param captionWithin that a caption interrupts the text
 * @param jump that an article comes from another page or goes on there
 * @param broken that an article is broken in pieces with others between
 * @param backward that a later piece stands before an earlier one
 * @param headlineApart that a headline stands away from its text
 * @param interleaved that two articles of a page alternate, piece by piece
 * @param slips of a letter, that it is misread
 * @param spacedLine of a line of text, that its letters are spaced apart
 * @param repeat of a page, that a machine repeats one of its lines
 */
public record Severity(
    String name,
    double wrapped,
    double marked,
    double headlineBehind,
    double otherSide,
    double spaced,
    double pullQuote,
    double foreignQuote,
    double captionWithin,
    double jump,
    double broken,
    double backward,
    double headlineApart,
    double interleaved,
    double slips,
    double spacedLine,
    double repeat) {

  /** As a page comes out of a layout program. */
  public static final Severity CLEAN =
      new Severity("clean", 0.4, 0.6, 0, 0, 0.2, 0, 0, 0, 0.05, 0, 0, 0, 0, 0, 0, 0);

  /** Cut into short lines, headlines on either side, some notes and repeats. */
  public static final Severity WORN =
      new Severity(
          "worn", 0.6, 0.3, 0.3, 0.03, 0.4, 0.1, 0, 0, 0.1, 0.05, 0, 0, 0, 0.001, 0.005, 0.1);

  /** Articles in pieces, captions and quotes within the text. */
  public static final Severity BROKEN =
      new Severity(
          "broken", 0.7, 0.2, 0.4, 0.06, 0.4, 0.2, 0.3, 0.3, 0.15, 0.2, 0.4, 0, 0.1, 0.003, 0.01,
          0.2);

  /** More of everything, and pieces out of their order. */
  public static final Severity SCATTERED =
      new Severity(
          "scattered",
          0.7,
          0.15,
          0.4,
          0.1,
          0.4,
          0.3,
          0.5,
          0.5,
          0.2,
          0.35,
          0.4,
          0.05,
          0.25,
          0.008,
          0.02,
          0.3);

  /** Most articles in pieces, columns interleaved, one letter in seventy misread. */
  public static final Severity WRECKED =
      new Severity(
          "wrecked", 0.7, 0.1, 0.4, 0.15, 0.4, 0.3, 0.7, 0.6, 0.25, 0.6, 0.4, 0.1, 0.5, 0.015, 0.04,
          0.4);

  /**
   * All of them.
   *
   * @return the severities, the mildest first
   */
  public static List<Severity> all() {
    return List.of(CLEAN, WORN, BROKEN, SCATTERED, WRECKED);
  }
}
