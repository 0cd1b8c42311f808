package org.pressgraph.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Writes simplified characters for traditional ones, one for one; {@code
 * traditional-simplified.txt} has the pairs.
 */
final class HanFoldingFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  HanFoldingFilter(TokenStream input) {
    super(input);
  }

  /** Read on first use: a command that searches nothing does without it. */
  private static final class Table {

    static final char[] SIMPLIFIED = load();

    private static char[] load() {
      char[] table = new char[Character.MAX_VALUE + 1];
      for (char c = 0; c < Character.MAX_VALUE; c++) {
        table[c] = c;
      }
      try (InputStream in = Table.class.getResourceAsStream("traditional-simplified.txt")) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .flatMap(line -> java.util.Arrays.stream(line.split(" ")))
            .forEach(pair -> table[pair.charAt(0)] = pair.charAt(1));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return table;
    }
  }

  /** The simplified form of a character, itself where it has none. */
  static int simplified(int codePoint) {
    return codePoint <= Character.MAX_VALUE ? Table.SIMPLIFIED[codePoint] : codePoint;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] buffer = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      buffer[i] = Table.SIMPLIFIED[buffer[i]];
    }
    return true;
  }
}
