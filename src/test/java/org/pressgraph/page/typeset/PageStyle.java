package org.pressgraph.page.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.pressgraph.page.SegmentRole;

/**
 * What all articles of a page have in common.
 *
 * @param width how many letters a line of a column holds, 0 if paragraphs are not cut
 * @param marked whether headlines have Markdown marks
 * @param behind whether headlines stand behind their texts
 * @param blankBetween whether a blank line stands behind every line
 * @param indented whether paragraphs begin with two blanks
 * @param halfWidth whether its commas and colons are half as wide
 * @param close whether blank lines set articles and headlines apart, and paragraphs are not
 * @param touching whether headlines and authors then touch their texts, too
 */
record PageStyle(
    int width,
    boolean marked,
    boolean behind,
    boolean blankBetween,
    boolean indented,
    boolean halfWidth,
    boolean close,
    boolean touching) {

  private static final String MUST_NOT_BEGIN = "，。、；：！？”’》）";

  static PageStyle of(Severity severity, Random random) {
    boolean wrapped = random.nextDouble() < severity.wrapped();
    boolean marked = random.nextDouble() < severity.marked();
    boolean behind = !marked && random.nextDouble() < severity.headlineBehind();
    return new PageStyle(
        wrapped ? 13 + random.nextInt(14) : 0,
        marked,
        behind,
        !wrapped || random.nextBoolean(),
        random.nextInt(3) == 0,
        random.nextInt(8) == 0,
        false,
        false);
  }

  /** The same, with blank lines around articles and headlines alone. */
  PageStyle close(Random random) {
    return new PageStyle(
        width, marked, behind, false, indented, halfWidth, true, random.nextInt(3) == 0);
  }

  /** Now and then an article has blank lines where the others of its page have none. */
  PageStyle ofArticle(Random random) {
    boolean other = width > 0 && random.nextInt(8) == 0;
    return new PageStyle(
        width,
        marked,
        behind,
        other != blankBetween,
        indented,
        halfWidth,
        close && !other,
        touching);
  }

  /** The punctuation of the page. */
  String punctuated(String text) {
    return halfWidth
        ? text.replace('，', ',').replace('：', ':').replace('；', ';').replace('？', '?')
        : text;
  }

  TypesetPage.SetLine blank() {
    return new TypesetPage.SetLine("", -1, SegmentRole.BODY, 0);
  }

  /** Cuts a paragraph at the width; the first line leaves room for the indent. */
  List<String> wrap(String paragraph, Random random) {
    if (width == 0) {
      return List.of((indented ? "　　" : "") + paragraph);
    }
    List<String> lines = new ArrayList<>();
    boolean hangs = random.nextInt(4) > 0;
    int begin = 0;
    double room = width - 2;
    double used = 0;
    for (int i = 0; i < paragraph.length(); i++) {
      double taken = paragraph.charAt(i) < 0x80 ? 0.5 : 1;
      boolean fits =
          used + taken <= room || (hangs && MUST_NOT_BEGIN.indexOf(paragraph.charAt(i)) >= 0);
      if (!fits) {
        lines.add(paragraph.substring(begin, i));
        begin = i;
        used = 0;
        room = width;
      }
      used += taken;
    }
    lines.add(paragraph.substring(begin));
    if (indented) {
      lines.set(0, "　　" + lines.get(0));
    }
    return lines;
  }
}
