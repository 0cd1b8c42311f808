package org.pressgraph.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An article, or the part of one that stands on its page.
 *
 * @param number its number on the page, from 1, by the first of its lines
 * @param headline its headline
 * @param bylines the people it names as its authors, in order
 * @param datelines where and when it was filed: at its head, or at its end
 * @param continuedFrom the page on which it began, as the page writes it
 * @param continuedOn the page on which it goes on, as the page writes it
 * @param segments its pieces on the page, in the order of the lines
 * @param passages its text in reading order
 */
public record Article(
    int number,
    Headline headline,
    List<Byline> bylines,
    List<Dateline> datelines,
    Optional<String> continuedFrom,
    Optional<String> continuedOn,
    List<Segment> segments,
    List<Passage> passages) {

  /** Keeps the lists as they are now. */
  public Article {
    bylines = List.copyOf(bylines);
    datelines = List.copyOf(datelines);
    segments = List.copyOf(segments);
    passages = List.copyOf(passages);
  }

  /**
   * The same article in the characters in which its page has it: where that is traditional ones,
   * the article was read in simplified ones.
   *
   * @param page the page on which it stands
   * @return an article of which all texts are those of the page, with the same places
   */
  public Article asWritten(RawPage page) {
    return page.isTraditional() ? new WrittenArticle(this, page).article() : this;
  }

  /**
   * The running text of the article, without headlines, bylines and captions.
   *
   * @return the body, its paragraphs set apart by {@code \n}; empty if there is none
   */
  public String body() {
    return passages.stream()
        .filter(passage -> passage.role() == SegmentRole.BODY)
        .map(passage -> passage.text().text())
        .collect(Collectors.joining("\n"));
  }
}
