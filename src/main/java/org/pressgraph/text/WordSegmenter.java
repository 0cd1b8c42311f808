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

  private final Segment segment =
      new ViterbiSegment()
          .enableNameRecognize(true)
          .enableTranslatedNameRecognize(true)
          .enablePlaceRecognize(true)
          .enableOrganizationRecognize(true)
          .enableOffset(true);

  /**
   * Cuts a text into words.
   *
   * @param text cleaned text; best a sentence or a paragraph
   * @return its words in order; white space belongs to none
   */
  public List<Word> segment(String text) {
    List<Word> words = new ArrayList<>();
    for (Term term : segment.seg(text)) {
      int end = term.offset + term.word.length();
      if (!term.word.isBlank()) {
        words.add(new Word(term.offset, end, String.valueOf(term.nature)));
      }
    }
    return words;
  }
}
