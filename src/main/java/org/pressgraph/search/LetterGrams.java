package org.pressgraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Splits the reading of a name into runs of one, two and three letters at every place, so that any
 * part of it is found without looking at every name: {@code zgh} in {@code zhqgzgh}, {@code bei} in
 * {@code hu bei}. Spaces do not count; signs mark where a reading begins and ends.
 */
final class LetterGrams extends Tokenizer {

  private static final int LONGEST = 3;
  private static final char BEGIN = '^';
  private static final char END = '$';

  /** What is read from its beginning counts more than what stands within, the whole the most. */
  private static final float FROM_BEGIN = 4;

  private static final float WHOLE = 16;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

  private final StringBuilder letters = new StringBuilder();
  private int[] offsets = {};
  private int at;
  private int size;

  /** An analyzer that does nothing else. */
  static Analyzer analyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new LetterGrams());
      }
    };
  }

  /**
   * What finds the readings in which letters stand one behind the other.
   *
   * @param field the field of the readings
   * @param text what was typed; spaces, apostrophes and capitals do not count
   * @return the query; it matches nothing where other than Latin letters and digits were typed
   */
  static Query query(String field, String text) {
    StringBuilder wanted = new StringBuilder();
    for (char character : text.toCharArray()) {
      if (isLetter(character)) {
        wanted.append(Character.toLowerCase(character));
      } else if (Character.isLetterOrDigit(character)) {
        return new MatchNoDocsQuery();
      }
    }
    if (wanted.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    String whole = BEGIN + wanted.toString() + END;
    return new BooleanQuery.Builder()
        .add(run(field, wanted.toString()), BooleanClause.Occur.MUST)
        .add(
            new BoostQuery(run(field, BEGIN + wanted.toString()), FROM_BEGIN),
            BooleanClause.Occur.SHOULD)
        .add(new BoostQuery(run(field, whole), WHOLE), BooleanClause.Occur.SHOULD)
        .build();
  }

  /** The longest grams that cover a run of letters. */
  private static Query run(String field, String letters) {
    if (letters.length() <= LONGEST) {
      return new TermQuery(new Term(field, letters));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int last = letters.length() - LONGEST;
    for (int i = 0; i < last; i += LONGEST) {
      phrase.add(new Term(field, letters.substring(i, i + LONGEST)), i);
    }
    return phrase.add(new Term(field, letters.substring(last)), last).build();
  }

  private static boolean isLetter(char character) {
    return character < 0x80 && Character.isLetterOrDigit(character);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    String text = read();
    letters.setLength(0);
    letters.append(BEGIN);
    offsets = new int[text.length() + 2];
    for (int i = 0; i < text.length(); i++) {
      if (isLetter(text.charAt(i))) {
        offsets[letters.length()] = i;
        letters.append(Character.toLowerCase(text.charAt(i)));
      }
    }
    offsets[letters.length()] = text.length();
    letters.append(END);
    at = 0;
    size = 0;
  }

  private String read() {
    try {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[256];
      for (int length = input.read(buffer); length >= 0; length = input.read(buffer)) {
        text.append(buffer, 0, length);
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean incrementToken() {
    size++;
    if (size > LONGEST || at + size > letters.length()) {
      at++;
      size = 1;
    }
    if (at >= letters.length()) {
      return false;
    }
    clearAttributes();
    term.append(letters, at, at + size);
    step.setPositionIncrement(size == 1 ? 1 : 0);
    int end = offsets[at + size - 1];
    offset.setOffset(
        correctOffset(offsets[at]),
        correctOffset(letters.charAt(at + size - 1) == END ? end : end + 1));
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(offsets[letters.length() - 1]);
    offset.setOffset(end, end);
  }
}
