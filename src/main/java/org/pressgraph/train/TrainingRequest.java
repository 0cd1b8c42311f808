package org.pressgraph.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to train on.
 *
 * @param name what the model is called; it stands in the settings of graphs built with it
 * @param data labelled text, see {@link LabelledTextReader}; text without labels among it serves to
 *     find clusters of words and names
 * @param from a model to start from, which gives the clusters and names in place of the text
 *     without labels
 * @param holdOut if greater than 0, of the first file whose text has all labels every N-th
 *     paragraph is left out and serves to measure; figures of several kinds of text together would
 *     tell nothing of any
 * @param share which part of the labelled text is learnt from, from 0 to 1; less than 1 to see what
 *     more text would bring
 * @param test further labelled text that serves to measure only
 */
public record TrainingRequest(
    String name, List<Path> data, Optional<Path> from, int holdOut, double share, List<Path> test) {

  /** Keeps the lists as they are now and checks the numbers. */
  public TrainingRequest {
    data = List.copyOf(data);
    test = List.copyOf(test);
    if (holdOut < 0 || holdOut == 1 || share <= 0 || share > 1) {
      throw new IllegalArgumentException("hold-out " + holdOut + ", share " + share);
    }
  }
}
