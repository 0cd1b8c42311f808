package org.pressgraph.train;

import java.util.ArrayList;
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
 *   <li>a model learns from all text;
 *   <li>small weights are left out and the others rounded.
 * </ol>
 */
final class Distillation {

  private static final int FOLDS = 5;
  private static final long SEED = 7;

  private static final int EPOCHS = 5;

  /** What is labelled by hand is looked at so many times as often. */
  private static final int BY_HAND = 2;

  /** Of so much text, features seen less often say little. */
  private static final int RAREST = 4;

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
    SequenceCollector collector = new SequenceCollector(data.texts(), tokenizer, SEED);
    for (TrainingText text : data.texts()) {
      collector.add(text, extractor(extractors, text), BY_HAND);
      collector.addMixed(text.labelled(), extractors.get(FOLDS));
    }
    for (TrainingText text : data.taught()) {
      collector.add(text, extractor(extractors, text), 1);
    }
    List<Sequence> learnt = collector.withoutRare(RAREST);
    FeatureIndex index = collector.index();
    Crf crf = new Crf(index.size(), CrfSettings.TAUGHT);
    crf.train(learnt, EPOCHS, SEED, epoch -> listener.progress("last", epoch, EPOCHS));
    return Quantizer.model(
        Quantizer.Rounding.TAUGHT,
        TaggerTrainer.info(data),
        all,
        index.features(),
        crf.weights(),
        crf.transitions());
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

  private static FeatureExtractor extractor(List<FeatureExtractor> extractors, TrainingText text) {
    return extractors.get(text.origin() < 0 ? FOLDS : text.origin() % FOLDS);
  }
}
