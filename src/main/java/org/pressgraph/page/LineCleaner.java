package org.pressgraph.page;

import java.util.ArrayList;
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

  private LineCleaner() {}

  static CleanLine clean(Line line) {
    return clean(line, LayoutHint.NONE);
  }

  static CleanLine clean(Line line, LayoutHint hint) {
    int[] codePoints = line.text().codePoints().toArray();
    int begin = skipBlanks(codePoints, 0);
    int level = 0;
    while (begin < codePoints.length && codePoints[begin] == '#' && level < 6) {
      begin++;
      level++;
    }
    boolean bold = isBold(codePoints, begin);
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
      } else if (c != '*') {
        if (word == null) {
          word = new Word(i, blanks);
          words.add(word);
          blanks = 0;
        }
        word.add(c, i);
      }
    }
    return words;
  }

  private static boolean isSpacedOut(List<Word> words) {
    long letters = words.stream().filter(Word::isLetter).count();
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

  /** A run of characters without white space; marks in it may leave holes between offsets. */
  private static final class Word {

    final int begin;
    final int blanksBefore;
    private final List<int[]> characters = new ArrayList<>();

    Word(int begin, int blanksBefore) {
      this.begin = begin;
      this.blanksBefore = blanksBefore;
    }

    void add(int codePoint, int index) {
      characters.add(new int[] {codePoint, index});
    }

    int first() {
      return characters.get(0)[0];
    }

    /**
     * Whether this is one Chinese letter, perhaps with punctuation at its sides, or punctuation.
     */
    boolean isLetter() {
      int han = 0;
      for (int[] character : characters) {
        if (Characters.isHan(character[0])) {
          han++;
        } else if (Character.isLetterOrDigit(character[0])) {
          return false;
        }
      }
      return han <= 1 && characters.size() <= 3;
    }

    void appendTo(CleanText.Builder text, int lineBegin) {
      for (int[] character : characters) {
        text.append(character[0], lineBegin + character[1]);
      }
    }
  }
}
