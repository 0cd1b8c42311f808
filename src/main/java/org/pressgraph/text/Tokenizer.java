package org.pressgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Cuts text into sentences and words. It has no state of its own and serves all threads. */
public final class Tokenizer {

  private final WordSegmenter segmenter;

  /** Makes a tokenizer whose words are those of the dictionary. */
  public Tokenizer() {
    this(WordSegmenter.plain());
  }

  /**
   * Makes a tokenizer.
   *
   * @param segmenter cuts sentences into words
   */
  public Tokenizer(WordSegmenter segmenter) {
    this.segmenter = Objects.requireNonNull(segmenter, "segmenter");
  }

  /**
   * Cuts a text.
   *
   * @param text cleaned text
   * @return the text with its sentences and words
   */
  public TokenizedText tokenize(String text) {
    List<Sentence> sentences = SentenceSplitter.split(text);
    List<Word> words = new ArrayList<>();
    for (Sentence sentence : sentences) {
      segmenter.addWords(text, sentence.begin(), sentence.end(), words);
    }
    return new TokenizedText(text, sentences, words);
  }
}
