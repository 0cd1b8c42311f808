package org.pressgraph.ner;

import java.util.List;
import org.pressgraph.text.TokenizedText;

/**
 * Finds names in a text.
 *
 * <p>To add one, write a class beside {@link HanLpRecognizer} that implements this interface and
 * name it in {@link Recognizers}. A recognizer must be safe to call from many threads at once and
 * give the same answer for the same text.
 */
@FunctionalInterface
public interface Recognizer {

  /**
   * Finds the names in a text.
   *
   * @param text a passage with its sentences and words
   * @return mentions in any order; none crosses the end of a sentence. Mentions of several
   *     recognizers may overlap, see {@link Mentions#withoutOverlaps}
   */
  List<Mention> recognize(TokenizedText text);
}
