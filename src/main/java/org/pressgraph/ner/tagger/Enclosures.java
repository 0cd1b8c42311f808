package org.pressgraph.ner.tagger;

/**
 * Which characters stand between quotation marks, title marks or brackets: names of events and of
 * bodies are often quoted in part, and a name rarely reaches over one mark of a pair only.
 */
final class Enclosures {

  /** How far a closing mark may be from a character for it to count as enclosed. */
  private static final int FARTHEST = 30;

  private static final String OPENING = "“‘「『《〈（(【";
  private static final String CLOSING = "”’」』》〉）)】";

  /** By the position of the mark in {@link #OPENING}: quotation, title or bracket. */
  private static final int[] KINDS = {0, 0, 0, 0, 1, 1, 2, 2, 2};

  private static final byte[] OPENS = table(OPENING);
  private static final byte[] CLOSES = table(CLOSING);

  private final byte[] codes;
  private final char[] behind;

  private Enclosures(byte[] codes, char[] behind) {
    this.codes = codes;
    this.behind = behind;
  }

  static Enclosures of(String text) {
    int n = text.length();
    byte[] codes = new byte[n];
    char[] behind = new char[n];
    int[] closing = closing(text);
    int open = -1;
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      if (OPENS[c] > 0) {
        open = i;
      }
      int end = closing[i];
      if (open >= 0 && end >= 0 && end - i < FARTHEST) {
        int kind = KINDS[OPENS[text.charAt(open)] - 1];
        codes[i] = (byte) (1 + Math.min(3, Math.max(0, (end - open - 1) / 4)) + 4 * kind);
        behind[i] = end + 1 < n ? text.charAt(end + 1) : 0;
      }
      if (CLOSES[c] > 0) {
        open = -1;
      }
    }
    return new Enclosures(codes, behind);
  }

  /**
   * The kind of what encloses a character and its length in steps of four; 0 where nothing does.
   */
  int code(int index) {
    return codes[index];
  }

  /** The character behind the closing mark; 0 where there is none. */
  char behind(int index) {
    return behind[index];
  }

  /** For every character the place of the next closing mark, -1 where another pair opens first. */
  private static int[] closing(String text) {
    int n = text.length();
    int[] closing = new int[n];
    int next = -1;
    for (int i = n - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (CLOSES[c] > 0) {
        next = i;
      }
      closing[i] = next;
      if (OPENS[c] > 0 && KINDS[OPENS[c] - 1] < 2) {
        next = -1;
      }
    }
    return closing;
  }

  private static byte[] table(String marks) {
    byte[] table = new byte[Character.MAX_VALUE + 1];
    for (int i = 0; i < marks.length(); i++) {
      table[marks.charAt(i)] = (byte) (i + 1);
    }
    return table;
  }
}
