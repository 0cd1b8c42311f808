package org.pressgraph.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pressgraph.ner.tagger.FeatureExtractor;
import org.pressgraph.ner.tagger.TagSpan;
import org.pressgraph.ner.tagger.Tags;
import org.pressgraph.text.Sentence;
import org.pressgraph.text.TokenizedText;

/**
 * A labelled text with its words, out of which the sequences of its sentences are made.
 *
 * @param labelled the text
 * @param tokenized its words
 * @param origin the number of the paragraph that a teacher's text is or was made of, or from which
 *     a teacher's texts were made; -1 if there is none
 */
record TrainingText(LabelledText labelled, TokenizedText tokenized, int origin) {

  TrainingText(LabelledText labelled, TokenizedText tokenized) {
    this(labelled, tokenized, -1);
  }

  /**
   * The sequences of the text; features that the index does not know are added to it or left out.
   */
  List<Sequence> sequences(FeatureExtractor extractor, FeatureIndex index, boolean add) {
    byte[] tags = Tags.encode(tokenized.text().length(), withinSentences());
    boolean[] unknown = new boolean[Tags.LABELS.size()];
    for (int label = 0; label < unknown.length; label++) {
      unknown[label] = !labelled.labels().contains(label);
    }
    List<Sequence> sequences = new ArrayList<>();
    FeatureExtractor.Features features = extractor.of(tokenized);
    long[] buffer = new long[extractor.mostFeatures()];
    for (Sentence sentence : tokenized.sentences()) {
      int[][] rows = new int[sentence.end() - sentence.begin()][];
      for (int i = 0; i < rows.length; i++) {
        int count = features.at(sentence.begin() + i, buffer);
        rows[i] = positions(buffer, count, index, add);
      }
      byte[] part = Arrays.copyOfRange(tags, sentence.begin(), sentence.end());
      sequences.add(sequence(rows, part, unknown, sentence));
    }
    return sequences;
  }

  private Sequence sequence(int[][] rows, byte[] tags, boolean[] unknown, Sentence sentence) {
    byte[] others = null;
    float[] shares = null;
    for (Doubt doubt : labelled.doubts()) {
      int at = doubt.index() - sentence.begin();
      if (at >= 0 && at < rows.length) {
        others = others == null ? new byte[rows.length] : others;
        shares = shares == null ? new float[rows.length] : shares;
        others[at] = (byte) doubt.tag();
        shares[at] = doubt.percent() / 100f;
      }
    }
    return new Sequence(rows, tags, unknown, others, shares);
  }

  static int[] positions(long[] features, int count, FeatureIndex index, boolean add) {
    int[] positions = new int[count];
    int n = 0;
    for (int f = 0; f < count; f++) {
      int position = add ? index.add(features[f]) : index.of(features[f]);
      if (position >= 0) {
        positions[n++] = position;
      }
    }
    return Arrays.copyOf(positions, n);
  }

  /** A label that reaches over the end of a sentence cannot be learnt. */
  private List<TagSpan> withinSentences() {
    return labelled.spans().stream()
        .filter(
            span ->
                tokenized.sentences().stream()
                    .anyMatch(s -> s.begin() <= span.begin() && span.end() <= s.end()))
        .toList();
  }
}
