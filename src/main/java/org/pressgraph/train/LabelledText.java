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
 * @param doubts the characters of whose tags whoever labelled it was not sure
 */
public record LabelledText(
    String text, List<TagSpan> spans, Set<Integer> labels, List<Doubt> doubts) {

  /**
   * Makes a text that was labelled without doubts.
   *
   * @param text the text
   * @param spans the names
   * @param labels the labels that were looked for
   */
  public LabelledText(String text, List<TagSpan> spans, Set<Integer> labels) {
    this(text, spans, labels, List.of());
  }

  /** Keeps the lists as they are now. */
  public LabelledText {
    spans = List.copyOf(spans);
    labels = Set.copyOf(labels);
    doubts = List.copyOf(doubts);
  }
}
