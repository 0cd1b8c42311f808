package org.pressgraph.source;

/** Characters that are no text: what no format of a graph can carry. */
final class Controls {

  private Controls() {}

  /** Whether no graph can carry a character: XML 1.0 has no place for it. */
  static boolean isUnfit(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c >= '\uFFFE';
  }

  /** A line without control characters and line ends: each becomes a blank. */
  static String inLine(String line) {
    StringBuilder clean = null;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean bad = isUnfit(c) || c == '\n' || c == '\r' || c == '\u2028' || c == '\u0085';
      if (bad || isLoneSurrogate(line, i)) {
        if (clean == null) {
          clean = new StringBuilder(line);
        }
        clean.setCharAt(i, bad ? ' ' : '\uFFFD');
      }
    }
    return clean == null ? line : clean.toString();
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
