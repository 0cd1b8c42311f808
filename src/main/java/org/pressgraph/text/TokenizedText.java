package org.pressgraph.text;

import java.util.List;
import java.util.Objects;

/**
 * A text with its sentences and words.
 *
 * @param text cleaned text
 * @param sentences its sentences in order
 * @param words its words in order; none crosses the end of a sentence
 */
public record TokenizedText(String text, List<Sentence> sentences, List<Word> words) {

  /** Checks that nothing is missing and keeps the lists as they are now. */
  public TokenizedText {
    Objects.requireNonNull(text, "text");
    sentences = List.copyOf(sentences);
    words = List.copyOf(words);
  }

  /**
   * The sentence at a place.
   *
   * @param index a UTF-16 index into the text
   * @return the sentence that has this character, or that follows it where none has
   * @throws IllegalArgumentException if the text has no sentence there or behind
   */
  public Sentence sentenceAt(int index) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).end() <= index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == sentences.size()) {
      throw new IllegalArgumentException("no sentence at " + index);
    }
    return sentences.get(low);
  }
}
