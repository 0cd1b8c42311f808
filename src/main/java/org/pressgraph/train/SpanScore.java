package org.pressgraph.train;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pressgraph.ner.tagger.TagSpan;
import org.pressgraph.ner.tagger.Tags;

/**
 * Counts how many names were found as they are labelled: both ends and the label the same, as at
 * the shared tasks of CoNLL.
 */
public final class SpanScore {

  private final int[] right = new int[Tags.LABELS.size()];
  private final int[] found = new int[Tags.LABELS.size()];
  private final int[] labelled = new int[Tags.LABELS.size()];

  /**
   * Compares what was found in a text with its labels.
   *
   * @param text the labelled text; labels that nobody looked for do not count
   * @param spans what was found in it
   */
  public void add(LabelledText text, List<TagSpan> spans) {
    Set<TagSpan> gold = new HashSet<>(text.spans());
    gold.forEach(span -> labelled[span.label()]++);
    for (TagSpan span : spans) {
      if (text.labels().contains(span.label())) {
        found[span.label()]++;
        right[span.label()] += gold.contains(span) ? 1 : 0;
      }
    }
  }

  /**
   * The harmonic mean of precision and recall of a label.
   *
   * @param label the position of the label in {@link Tags#LABELS}
   * @return the F1 score from 0 to 1; 0 where there is nothing to find
   */
  public double f1(int label) {
    return ratio(2 * right[label], found[label] + labelled[label]);
  }

  /**
   * The harmonic mean of precision and recall over all labels.
   *
   * @return the F1 score from 0 to 1
   */
  public double f1() {
    return ratio(2 * sum(right), sum(found) + sum(labelled));
  }

  /**
   * How much of what was found is right.
   *
   * @return the precision from 0 to 1
   */
  public double precision() {
    return ratio(sum(right), sum(found));
  }

  /**
   * How much of what is labelled was found.
   *
   * @return the recall from 0 to 1
   */
  public double recall() {
    return ratio(sum(right), sum(labelled));
  }

  /**
   * Whether a label stands in the text or was found.
   *
   * @param label the position of the label
   * @return whether a score of it means anything
   */
  public boolean has(int label) {
    return found[label] + labelled[label] > 0;
  }

  /**
   * The scores, rounded to four places.
   *
   * @return the F1 score of every label that matters, under its name; of all of them, under {@code
   *     all}; precision and recall
   */
  public Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (int label = 0; label < labelled.length; label++) {
      if (has(label)) {
        figures.put(Tags.shortNames().get(label), round(f1(label)));
      }
    }
    figures.put("all", round(f1()));
    figures.put("precision", round(precision()));
    figures.put("recall", round(recall()));
    return figures;
  }

  private static double round(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }

  private static int sum(int[] counts) {
    int sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : 1.0 * part / whole;
  }
}
