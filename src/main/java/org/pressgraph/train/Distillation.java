package org.pressgraph.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pressgraph.ner.tagger.FeatureExtractor;
import org.pressgraph.ner.tagger.TaggerKnowledge;
import org.pressgraph.ner.tagger.TaggerModel;
import org.pressgraph.ner.tagger.WordClusters;
import org.pressgraph.text.Tokenizer;

/**
 * Trains a tagger on what a teacher says of much text, beside what is labelled by hand: a small
 * model comes close to a large one when it learns from text that the large one has labelled (G.
 * Hinton, O. Vinyals and J. Dean, Distilling the Knowledge in a Neural Network, 2015).
 *
 * <ol>
 *   <li>the names that the teacher found are collected; a text is looked at with the names found in
 *       other texts, so that the model learns to trust them as far as they deserve;
 *   <li>a model learns from all text with all features that are not rare;
 *   <li>the features that count most are kept, and the model learns on with these alone, so that
 *       they take over from those left out.
 * </ol>
 */
final class Distillation {

  private static final int FOLDS = 5;
  private static final long SEED = 7;

  /** How often each text is looked at with all features, and then with those that are kept. */
  private static final int WIDE_EPOCHS = 3;

  private static final int LAST_EPOCHS = 3;

  /** What is labelled by hand is looked at so many times as often. */
  private static final int BY_HAND = 2;

  /** Of so much text, features seen less often say little. */
  private static final int RAREST = 4;

  /** The table of weights has twice the size beyond 393,216 features. */
  private static final int KEPT = 390_000;

  private final TrainingData data;
  private final Tokenizer tokenizer;
  private final TrainingListener listener;

  Distillation(TrainingData data, Tokenizer tokenizer, TrainingListener listener) {
    this.data = data;
    this.tokenizer = tokenizer;
    this.listener = listener;
  }

  TaggerModel model(WordClusters clusters) {
    TaggerKnowledge plain = new TaggerKnowledge(clusters, List.of());
    List<FeatureExtractor> extractors = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      extractors.add(new FeatureExtractor(names(plain, fold)));
    }
    TaggerKnowledge all = names(plain, FOLDS);
    extractors.add(new FeatureExtractor(all));
    FeatureIndex index = new FeatureIndex();
    List<Sequence> learnt = sequences(extractors, index);
    Crf crf = new Crf(index.size(), CrfSettings.WIDE);
    crf.train(learnt, WIDE_EPOCHS, SEED, epoch -> listener.progress("first", epoch, WIDE_EPOCHS));
    int[] moved = most(crf, index);
    learnt.replaceAll(sequence -> sequence.moved(moved));
    Crf last = crf.only(moved, index.size(), CrfSettings.TAUGHT);
    last.train(
        learnt, LAST_EPOCHS, SEED + 1, epoch -> listener.progress("last", epoch, LAST_EPOCHS));
    return Quantizer.model(
        TaggerTrainer.info(data), all, index.features(), last.weights(), last.transitions());
  }

  /** The names found in the text of all folds but one. */
  private TaggerKnowledge names(TaggerKnowledge plain, int fold) {
    NameCollector collector = new NameCollector();
    List<String> texts = new ArrayList<>();
    for (TrainingText text : data.taught()) {
      if (text.origin() % FOLDS != fold) {
        collector.add(text.labelled().text(), text.labelled().spans());
        texts.add(text.labelled().text());
      }
    }
    return plain.with(collector.codes(texts));
  }

  private List<Sequence> sequences(List<FeatureExtractor> extractors, FeatureIndex index) {
    NameMixer mixer =
        new NameMixer(data.texts().stream().map(TrainingText::labelled).toList(), SEED);
    List<List<Sequence>> all = new ArrayList<>();
    for (TrainingText text : data.texts()) {
      List<Sequence> sequences = text.sequences(extractor(extractors, text), index, true);
      for (int time = 0; time < BY_HAND; time++) {
        all.add(sequences);
      }
      if (mixer.wants(text.labelled())) {
        LabelledText mixed = mixer.mix(text.labelled());
        TrainingText again = new TrainingText(mixed, tokenizer.tokenize(mixed.text()));
        all.add(again.sequences(extractor(extractors, again), index, true));
      }
    }
    for (TrainingText text : data.taught()) {
      all.add(text.sequences(extractor(extractors, text), index, true));
    }
    int[] moved = index.keepOnly(at -> index.count(at) >= RAREST);
    List<Sequence> learnt = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      all.set(i, all.get(i).stream().map(sequence -> sequence.moved(moved)).toList());
      learnt.addAll(all.get(i));
    }
    return learnt;
  }

  private static FeatureExtractor extractor(List<FeatureExtractor> extractors, TrainingText text) {
    return extractors.get(text.origin() < 0 ? FOLDS : text.origin() % FOLDS);
  }

  /** Keeps the features whose weights reach farthest. */
  private static int[] most(Crf crf, FeatureIndex index) {
    float[] reach = new float[index.size()];
    for (int f = 0; f < reach.length; f++) {
      reach[f] = crf.reach(f);
    }
    float[] sorted = reach.clone();
    Arrays.sort(sorted);
    float least = sorted[Math.max(0, sorted.length - 1 - KEPT)];
    return index.keepOnly(f -> reach[f] > least);
  }
}
