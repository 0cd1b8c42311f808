package org.pressgraph.page;

import java.util.Arrays;
import java.util.BitSet;
import org.pressgraph.lexicon.Simplified;

/**
 * Cleaned text that knows where on the raw page each of its characters stands.
 *
 * <p>The text is read and cut like any Java string, by UTF-16 indexes; {@link #rawBegin} and {@link
 * #rawEnd} turn these into code point offsets of the raw page. Cleaning only drops characters, it
 * never changes or adds one, but for a line end ({@code \n}) between paragraphs and a space between
 * words of other scripts, which stand for the white space at their place.
 *
 * <p>Objects of this class do not change and are safe to share between threads.
 */
public final class CleanText {

  private final String text;
  private final int[] offsets;
  private final BitSet gaps;
  private final int least;
  private final int greatest;

  private CleanText(String text, int[] offsets, BitSet gaps) {
    this.text = text;
    this.offsets = offsets;
    this.gaps = gaps;
    int lowest = offsets.length == 0 ? 0 : offsets[0];
    int highest = offsets.length == 0 ? -1 : offsets[0];
    for (int offset : offsets) {
      lowest = Math.min(lowest, offset);
      highest = Math.max(highest, offset);
    }
    this.least = lowest;
    this.greatest = highest;
  }

  /**
   * The cleaned characters.
   *
   * @return the text
   */
  public String text() {
    return text;
  }

  /**
   * The length of the text.
   *
   * @return the number of UTF-16 units
   */
  public int length() {
    return text.length();
  }

  /**
   * The offset on the raw page of the character at an index.
   *
   * @param index a UTF-16 index into the text
   * @return the offset in code points
   * @throws IndexOutOfBoundsException if there is no such character
   */
  public int rawBegin(int index) {
    return offsets[index];
  }

  /**
   * The offset on the raw page just after the character before an index, so that {@code
   * rawBegin(b)} and {@code rawEnd(e)} bound the span from b to e.
   *
   * @param end a UTF-16 index into the text, exclusive
   * @return the offset in code points
   * @throws IndexOutOfBoundsException if there is no character before the index
   */
  public int rawEnd(int end) {
    return offsets[end - 1] + 1;
  }

  /**
   * The index of the character that stands at an offset of the raw page.
   *
   * @param rawOffset an offset in code points
   * @return the UTF-16 index, or -1 if the character is not part of this text
   */
  public int indexOfRaw(int rawOffset) {
    if (rawOffset < least || rawOffset > greatest) {
      return -1;
    }
    for (int i = 0; i < offsets.length; i++) {
      if (offsets[i] == rawOffset) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Tells whether the page has a blank between phrases before an index, which the text does not
   * show.
   *
   * @param index a UTF-16 index into the text
   * @return whether a blank was dropped there
   */
  public boolean hasGapBefore(int index) {
    return gaps.get(index);
  }

  /**
   * A part of the text.
   *
   * @param begin the first UTF-16 index
   * @param end the UTF-16 index after the last
   * @return the part, with the same raw offsets
   */
  public CleanText slice(int begin, int end) {
    return new CleanText(
        text.substring(begin, end), Arrays.copyOfRange(offsets, begin, end), gaps.get(begin, end));
  }

  /**
   * The same text in the characters in which the page has it.
   *
   * @param page the page that the text is of
   * @return a text of the same length with the same raw offsets
   */
  public CleanText asWritten(RawPage page) {
    if (!page.isTraditional()) {
      return this;
    }
    int[] raw = page.codePoints();
    StringBuilder written = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // What stands for white space or between paragraphs has no character on the page.
      if (Simplified.of(raw[offsets[i]]) == c) {
        written.setCharAt(i, (char) raw[offsets[i]]);
      }
    }
    return new CleanText(written.toString(), offsets, gaps);
  }

  @Override
  public String toString() {
    return text;
  }

  /** Builds a text character by character. */
  public static final class Builder {

    /** About as long as a line. */
    private static final int ROOM = 64;

    private final BitSet gaps = new BitSet();
    private char[] text = new char[ROOM];
    private int[] offsets = new int[ROOM];
    private int length;

    /**
     * Adds a character.
     *
     * @param codePoint the character
     * @param rawOffset its offset on the raw page, in code points
     * @return this builder
     */
    public Builder append(int codePoint, int rawOffset) {
      if (length + 2 > text.length) {
        text = Arrays.copyOf(text, text.length * 2);
        offsets = Arrays.copyOf(offsets, offsets.length * 2);
      }
      if (Character.isBmpCodePoint(codePoint)) {
        text[length] = (char) codePoint;
        offsets[length++] = rawOffset;
        return this;
      }
      int end = length + Character.toChars(codePoint, text, length);
      while (length < end) {
        offsets[length++] = rawOffset;
      }
      return this;
    }

    /**
     * Notes that a blank between phrases was dropped before the next character.
     *
     * @return this builder
     */
    public Builder gap() {
      gaps.set(length);
      return this;
    }

    /**
     * Tells whether nothing has been added yet.
     *
     * @return whether the text is empty
     */
    public boolean isEmpty() {
      return length == 0;
    }

    /**
     * The code point added last.
     *
     * @return the code point
     * @throws IndexOutOfBoundsException if nothing has been added
     */
    public int last() {
      return Character.codePointBefore(text, length);
    }

    /**
     * Finishes the text.
     *
     * @return the text built so far
     */
    public CleanText build() {
      return new CleanText(
          new String(text, 0, length), Arrays.copyOf(offsets, length), (BitSet) gaps.clone());
    }
  }
}
