package org.pressgraph.train;

import java.util.ArrayList;
import java.util.List;
import org.pressgraph.ner.tagger.FeatureExtractor;
import org.pressgraph.text.Tokenizer;

/**
 * Collects the sequences that a last model learns from: those of all text, and of some labelled by
 * hand a second time with rarer kinds of names in it.
 */
final class SequenceCollector {

  private final Tokenizer tokenizer;
  private final NameMixer names;
  private final BodyMixer bodies;
  private final FeatureIndex index = new FeatureIndex();
  private final List<List<Sequence>> texts = new ArrayList<>();

  /**
   * Makes a collector.
   *
   * @param byHand all text that is labelled by hand
   * @param tokenizer finds the words of the text that is made out of it
   * @param seed where the random numbers begin
   */
  SequenceCollector(List<TrainingText> byHand, Tokenizer tokenizer, long seed) {
    this.tokenizer = tokenizer;
    names = new NameMixer(byHand.stream().map(TrainingText::labelled).toList(), seed);
    bodies = new BodyMixer(seed);
  }

  /** The features of what was collected. */
  FeatureIndex index() {
    return index;
  }

  /** Adds a text that is looked at so many times. */
  void add(TrainingText text, FeatureExtractor extractor, int times) {
    List<Sequence> sequences = text.sequences(extractor, index, true);
    for (int time = 0; time < times; time++) {
      texts.add(sequences);
    }
  }

  /** Adds what is made out of a text; asked for each text that is labelled by hand, in order. */
  void addMixed(LabelledText text, FeatureExtractor extractor) {
    if (names.wants(text)) {
      addMade(names.mix(text), extractor);
    }
    if (bodies.wants(text)) {
      addMade(bodies.mix(text), extractor);
    }
  }

  private void addMade(LabelledText made, FeatureExtractor extractor) {
    add(new TrainingText(made, tokenizer.tokenize(made.text())), extractor, 1);
  }

  /**
   * What was collected, without the features that were seen more rarely: they say little, and most
   * are. The collector is empty then, as both would not fit into memory.
   */
  List<Sequence> withoutRare(int rarest) {
    int[] moved = index.keepOnly(at -> index.count(at) >= rarest);
    List<Sequence> learnt = new ArrayList<>();
    for (int t = 0; t < texts.size(); t++) {
      texts.set(t, null).forEach(sequence -> learnt.add(sequence.moved(moved)));
    }
    texts.clear();
    return learnt;
  }
}
