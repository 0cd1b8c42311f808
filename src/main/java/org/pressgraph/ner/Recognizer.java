package org.pressgraph.ner;

import java.util.List;
import java.util.Map;
import org.pressgraph.text.TokenizedText;

/**
 * Finds names in a text.
 *
 * <p>To add one, write a class beside {@link HanLpRecognizer} that implements this interface and
 * name it in {@link Recognizers}. A recognizer must be safe to call from many threads at once and
 * give the same answer for the same text, as far as a service that it asks does.
 */
@FunctionalInterface
public interface Recognizer {

  /**
   * Finds the names in a text.
   *
   * @param text a passage with its sentences and words
   * @return mentions in any order; none crosses the end of a sentence. Mentions of several
   *     recognizers may overlap, see {@link Mentions#withoutOverlaps}
   * @throws org.pressgraph.message.PressgraphException if a service that the recognizer asks fails
   */
  List<Mention> recognize(TokenizedText text);

  /**
   * Finds the names in several texts, each by itself. A recognizer that looks much up takes less
   * time for texts that follow each other at once.
   *
   * @param texts the texts
   * @return what {@link #recognize} gives for each, in their order
   * @throws org.pressgraph.message.PressgraphException if a service that the recognizer asks fails
   */
  default List<List<Mention>> recognizeAll(List<TokenizedText> texts) {
    return texts.stream().map(this::recognize).toList();
  }

  /**
   * What bears on the names it finds, apart from its own name. It is kept in the graph and must
   * hold no key and no address.
   *
   * @return values by key; none unless the recognizer has settings
   */
  default Map<String, String> settings() {
    return Map.of();
  }
}
