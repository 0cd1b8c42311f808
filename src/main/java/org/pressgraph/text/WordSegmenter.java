package org.pressgraph.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words with parts of speech, by HanLP's shortest path over its dictionary.
 *
 * <p>HanLP's static configuration is set here and nowhere else. One segmenter serves all threads.
 */
public final class WordSegmenter {

  static {
    // HanLP would fold letter forms and traditional characters into others: our offsets need ours.
    HanLP.Config.Normalization = false;
  }

  private final Segment segment;

  /** The same path in less time; null where names are joined. */
  private final DictionaryPath path;

  private WordSegmenter(boolean names) {
    segment =
        new ViterbiSegment()
            .enableNameRecognize(names)
            .enableTranslatedNameRecognize(names)
            .enablePlaceRecognize(names)
            .enableOrganizationRecognize(names)
            .enableOffset(true);
    path = names ? null : Standard.PATH;
  }

  private static final class Standard {
    static final DictionaryPath PATH = new DictionaryPath();
  }

  /**
   * Makes a segmenter that takes words from the dictionary alone. It is the faster one, and the
   * tagger does better on its words.
   *
   * @return the segmenter
   */
  public static WordSegmenter plain() {
    return new WordSegmenter(false);
  }

  /**
   * Makes a segmenter that also joins what HanLP's recognizers take for names of people, places and
   * organizations.
   *
   * @return the segmenter
   */
  public static WordSegmenter withNames() {
    return new WordSegmenter(true);
  }

  /**
   * Cuts a text into words.
   *
   * @param text cleaned text; best a sentence or a paragraph
   * @return its words in order; white space belongs to none
   */
  public List<Word> segment(String text) {
    List<Word> words = new ArrayList<>();
    addWords(text, 0, text.length(), words);
    return words;
  }

  /** Adds the words of a part of a text, with their places in the text. */
  void addWords(String text, int begin, int end, List<Word> words) {
    if (path != null && path.isOfToday()) {
      path.addWords(text, begin, end, words);
      return;
    }
    for (Term term : segment.seg(text.substring(begin, end))) {
      int from = begin + term.offset;
      if (!term.word.isBlank()) {
        words.add(new Word(from, from + term.word.length(), String.valueOf(term.nature)));
      }
    }
  }
}
