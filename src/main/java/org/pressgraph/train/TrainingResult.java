package org.pressgraph.train;

import java.util.Map;
import java.util.Optional;
import org.pressgraph.ner.tagger.TaggerModel;

/**
 * What training gave.
 *
 * @param model the model
 * @param paragraphs how many labelled paragraphs it learnt from
 * @param heldOut how it does on the paragraphs that were left out, if any were
 * @param tests how it does on each file of further text, by the file's name
 */
public record TrainingResult(
    TaggerModel model, int paragraphs, Optional<SpanScore> heldOut, Map<String, SpanScore> tests) {

  /**
   * How many features the model has.
   *
   * @return the number
   */
  public int features() {
    return model.features().length;
  }
}
