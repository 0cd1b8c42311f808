package org.pressgraph.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pressgraph.lexicon.Simplified;

/** Text as searches compare it. */
public final class ChineseText {

  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

  private ChineseText() {}

  /**
   * A text in the form in which two writings of one name are equal: half-width, small, simplified,
   * without anything but letters and digits.
   *
   * @param text any text
   * @return its folded form
   */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Simplified::of)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /**
   * Words as a search that has none of Lucene's signs: all of them are required.
   *
   * @param text what a person or a spreadsheet has
   * @return the text of a search; empty where there is no word
   */
  public static String plainSearch(String text) {
    return Stream.of(text.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> OPERATORS.contains(word) ? word.toLowerCase(Locale.ROOT) : word)
        .collect(Collectors.joining(" "));
  }
}
