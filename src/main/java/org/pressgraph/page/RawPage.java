package org.pressgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pressgraph.lexicon.Simplified;

/**
 * The text of a page exactly as it was read.
 *
 * <p>Everything that is found on the page leads back to it by offsets. They count Unicode code
 * points from 0, the end exclusive; white space, line ends and Markdown marks count too. Objects of
 * this class do not change and are safe to share between threads.
 */
public final class RawPage {

  private final String text;
  private final boolean traditional;
  private final boolean hasSurrogates;
  private final List<Line> lines;
  private final List<LayoutHint> hints;

  /**
   * Takes a text as a page.
   *
   * @param text the characters as read; lines end with LF, CR LF or CR
   */
  public RawPage(String text) {
    this(text, List.of());
  }

  /**
   * Takes a text as a page of which the layout is known.
   *
   * @param text the characters as read; lines end with LF, CR LF or CR
   * @param hints one for each line, blank ones too, in their order; lines behind the last one have
   *     none, so that an empty list is no knowledge at all
   * @throws IllegalArgumentException if there are more hints than lines
   */
  public RawPage(String text, List<LayoutHint> hints) {
    this.text = Objects.requireNonNull(text, "text");
    this.hasSurrogates = text.codePointCount(0, text.length()) != text.length();
    this.traditional = ChineseScript.isTraditional(text);
    this.lines = split(traditional ? Simplified.of(text) : text);
    this.hints = List.copyOf(hints);
    if (hints.size() > lines.size()) {
      throw new IllegalArgumentException(hints.size() + " hints for " + lines.size() + " lines");
    }
  }

  /**
   * The text of the page.
   *
   * @return the characters as read
   */
  public String text() {
    return text;
  }

  /**
   * Tells whether the page is set in traditional characters. Its lines, and all that is made of
   * them, are then in simplified ones, which the stages of reading know; {@link Article#asWritten}
   * gives back what stands on the page.
   *
   * @return whether the lines are in other characters than the text
   */
  public boolean isTraditional() {
    return traditional;
  }

  /**
   * The lines of the page, blank ones too, in simplified characters.
   *
   * @return the lines in order; the list cannot be changed
   */
  public List<Line> lines() {
    return lines;
  }

  /**
   * What the layout says of a line.
   *
   * @param line a line of this page
   * @return its hint, {@link LayoutHint#NONE} if there is none
   */
  public LayoutHint hint(Line line) {
    return line.number() <= hints.size() ? hints.get(line.number() - 1) : LayoutHint.NONE;
  }

  /**
   * The raw text between two offsets.
   *
   * @param begin the offset of the first character, in code points
   * @param end the offset after the last character, in code points
   * @return the characters between them, as read
   * @throws IndexOutOfBoundsException if the offsets are not on the page
   */
  public String slice(int begin, int end) {
    if (!hasSurrogates) {
      return text.substring(begin, end);
    }
    int from = text.offsetByCodePoints(0, begin);
    return text.substring(from, text.offsetByCodePoints(from, end - begin));
  }

  /** The characters of the text, one for each offset. */
  int[] codePoints() {
    return text.codePoints().toArray();
  }

  private static List<Line> split(String text) {
    List<Line> lines = new ArrayList<>();
    int codePoints = 0;
    int begin = 0;
    while (begin <= text.length()) {
      int end = begin;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      lines.add(new Line(lines.size() + 1, codePoints, text.substring(begin, end)));
      int next = end + 1;
      if (text.startsWith("\r\n", end)) {
        next++;
      }
      codePoints += text.codePointCount(begin, Math.min(next, text.length()));
      begin = next;
    }
    return List.copyOf(lines);
  }
}
