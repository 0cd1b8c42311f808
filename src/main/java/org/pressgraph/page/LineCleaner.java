package org.pressgraph.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cleans one line: drops padding and Markdown marks, closes letters that are spaced apart, and
 * reduces other white space to one space between phrases.
 */
final class LineCleaner {

  /**
   * Of the words of a line, how many must be single letters for the line to count as spaced out.
   */
  private static final double SPACED_OUT_SHARE = 0.6;

  /** Fewer words than this tell nothing about spacing, unless every one is a single letter. */
  private static final int FEWEST_WORDS = 4;

  /** Markdown's mark for bold letters. */
  private static final char MARK = '*';

  private LineCleaner() {}

  static CleanLine clean(Line line) {
    return clean(line, LayoutHint.NONE);
  }

  static CleanLine clean(Line line, LayoutHint hint) {
    int[] codePoints = codePoints(line.text());
    int begin = skipBlanks(codePoints, 0);
    int level = 0;
    while (begin < codePoints.length && codePoints[begin] == '#' && level < 6) {
      begin++;
      level++;
    }
    boolean bold = line.text().contains("**") && isBold(codePoints, begin);
    List<Word> words = words(codePoints, begin);
    boolean spacedOut = isSpacedOut(words);
    int ordinaryBlank = spacedOut ? ordinaryBlank(words) : 0;
    CleanText.Builder text = new CleanText.Builder();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (i > 0) {
        boolean wide = word.blanksBefore > 2 * ordinaryBlank;
        if (keepsBlank(text.last(), word.first(), spacedOut && !wide)) {
          text.append(' ', line.begin() + word.begin - word.blanksBefore);
        }
      }
      word.appendTo(text, line.begin());
    }
    return new CleanLine(line, text.build(), level, bold, spacedOut, hint);
  }

  /** The code points of a text; a loop takes a fraction of the time of a stream. */
  private static int[] codePoints(String text) {
    int[] codePoints = new int[text.length()];
    int count = 0;
    for (int i = 0; i < text.length(); count++) {
      codePoints[count] = text.codePointAt(i);
      i += Character.charCount(codePoints[count]);
    }
    return count == codePoints.length ? codePoints : Arrays.copyOf(codePoints, count);
  }

  private static int skipBlanks(int[] codePoints, int from) {
    int i = from;
    while (i < codePoints.length && Characters.isBlank(codePoints[i])) {
      i++;
    }
    return i;
  }

  private static boolean isBold(int[] codePoints, int from) {
    String rest = new String(codePoints, from, codePoints.length - from).strip();
    return rest.length() > 4 && rest.startsWith("**") && rest.endsWith("**");
  }

  /** Cuts the line at white space; Markdown's asterisks take no room. */
  private static List<Word> words(int[] codePoints, int from) {
    List<Word> words = new ArrayList<>();
    Word word = null;
    int blanks = 0;
    for (int i = from; i < codePoints.length; i++) {
      int c = codePoints[i];
      if (Characters.isBlank(c)) {
        blanks++;
        word = null;
      } else if (c != MARK) {
        if (word == null) {
          word = new Word(codePoints, i, blanks);
          words.add(word);
          blanks = 0;
        }
        word.end = i + 1;
      }
    }
    return words;
  }

  private static boolean isSpacedOut(List<Word> words) {
    if (words.size() < FEWEST_WORDS - 1) {
      return false;
    }
    int letters = 0;
    for (Word word : words) {
      letters += word.isLetter() ? 1 : 0;
    }
    if (words.size() < FEWEST_WORDS) {
      return words.size() == FEWEST_WORDS - 1 && letters == words.size();
    }
    return letters >= SPACED_OUT_SHARE * words.size();
  }

  /** The number of blanks that most often stands between the letters. */
  private static int ordinaryBlank(List<Word> words) {
    int[] counts = new int[16];
    for (Word word : words.subList(1, words.size())) {
      counts[Math.min(word.blanksBefore, counts.length - 1)]++;
    }
    int best = 1;
    for (int i = 1; i < counts.length; i++) {
      if (counts[i] > counts[best]) {
        best = i;
      }
    }
    return best;
  }

  /**
   * A blank means something between two phrases or two words of another script; beside a figure or
   * a punctuation mark it is the typesetter's.
   */
  private static boolean keepsBlank(int before, int after, boolean closeUp) {
    if (before < 0x80 && after < 0x80) {
      return true;
    }
    boolean besideFigure =
        Characters.isAsciiAlphanumeric(before) || Characters.isAsciiAlphanumeric(after);
    return !besideFigure
        && !closeUp
        && !Characters.isOpener(before)
        && !Characters.isPause(before)
        && !Characters.isCloser(after)
        && !Characters.isPause(after)
        && !Characters.isTerminal(after);
  }

  /** A run of characters without white space; marks in it belong to no word. */
  private static final class Word {

    final int begin;
    final int blanksBefore;
    private final int[] codePoints;
    private int end;

    Word(int[] codePoints, int begin, int blanksBefore) {
      this.codePoints = codePoints;
      this.begin = begin;
      this.blanksBefore = blanksBefore;
    }

    int first() {
      return codePoints[begin];
    }

    /**
     * Whether this is one Chinese letter, perhaps with punctuation at its sides, or punctuation.
     */
    boolean isLetter() {
      int characters = 0;
      int han = 0;
      for (int i = begin; i < end; i++) {
        int c = codePoints[i];
        if (c == MARK) {
          continue;
        }
        characters++;
        if (Characters.isHan(c)) {
          han++;
        } else if (Character.isLetterOrDigit(c)) {
          return false;
        }
        if (han > 1 || characters > 3) {
          return false;
        }
      }
      return true;
    }

    void appendTo(CleanText.Builder text, int lineBegin) {
      for (int i = begin; i < end; i++) {
        if (codePoints[i] != MARK) {
          text.append(codePoints[i], lineBegin + i);
        }
      }
    }
  }
}
