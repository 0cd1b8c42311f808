package org.pressgraph.train;

import java.util.List;
import java.util.Set;
import org.pressgraph.ner.tagger.TagSpan;

/**
 * A text in which someone has labelled the names.
 *
 * @param text the text
 * @param spans the names, none overlapping another
 * @param labels the positions in {@link org.pressgraph.ner.tagger.Tags#LABELS} of the labels that
 *     whoever labelled it looked for; names of others may stand in the text without a label
 */
public record LabelledText(String text, List<TagSpan> spans, Set<Integer> labels) {

  /** Keeps the lists as they are now. */
  public LabelledText {
    spans = List.copyOf(spans);
    labels = Set.copyOf(labels);
  }
}
