package org.pressgraph.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.tagger.FeatureExtractor;
import org.pressgraph.ner.tagger.TagSpan;
import org.pressgraph.ner.tagger.TaggerKnowledge;
import org.pressgraph.ner.tagger.TaggerModel;
import org.pressgraph.ner.tagger.TaggerRecognizer;
import org.pressgraph.ner.tagger.Tags;
import org.pressgraph.ner.tagger.WordClusters;
import org.pressgraph.text.TokenizedText;
import org.pressgraph.text.Tokenizer;

/**
 * Trains a tagger:
 *
 * <ol>
 *   <li>words of all text, labelled or not, are sorted into clusters;
 *   <li>first models, each without one fold of the labelled text and one with all of it, tag the
 *       text without labels, and the names that they find are collected;
 *   <li>the last model learns from all labelled text, with the clusters and the collected names
 *       among its features. In each fold it sees the names that were found without that fold, so
 *       that it learns to trust them as far as they deserve. Some text it reads a second time with
 *       rarer kinds of names, see {@link SequenceCollector};
 *   <li>small weights are left out and the others rounded to six bits.
 * </ol>
 *
 * <p>Where a teacher has labelled text, see {@link Distillation}.
 *
 * <p>The same text gives the same model, byte for byte, on any machine and with any number of
 * threads.
 */
public final class TaggerTrainer {

  private static final int FOLDS = 5;
  private static final int FIRST_EPOCHS = 5;
  private static final int LAST_EPOCHS = 8;
  private static final long SEED = 7;

  /** Features that are rarer in the labelled text are left out. */
  private static final int RAREST = 2;

  private static final TaggerKnowledge PLAIN = new TaggerKnowledge(WordClusters.NONE, List.of());

  private final TrainingListener listener;
  private final Tokenizer tokenizer = new Tokenizer();

  /**
   * Makes a trainer.
   *
   * @param listener is told how far training has come
   */
  public TaggerTrainer(TrainingListener listener) {
    this.listener = listener;
  }

  /**
   * Trains.
   *
   * @param request what to train on
   * @return the model and how it does
   * @throws org.pressgraph.message.PressgraphException if a file cannot be read or is not right
   */
  public TrainingResult train(TrainingRequest request) {
    TrainingData data = TrainingData.read(request, tokenizer);
    Optional<TaggerModel> start = request.from().map(TaggerRecognizer::model);
    TaggerModel model =
        start.isPresent()
            ? adapt(data, start.get())
            : !data.taught().isEmpty()
                ? new Distillation(data, tokenizer, listener).model(clusters(data))
                : data.unlabelled().isEmpty() ? last(data, PLAIN, List.of()) : withNames(data);
    TaggerRecognizer recognizer = new TaggerRecognizer(model);
    Map<String, SpanScore> tests = new LinkedHashMap<>();
    for (Path file : request.test()) {
      tests.put(
          file.getFileName().toString(), score(recognizer, LabelledTextReader.labelled(file)));
    }
    Optional<SpanScore> heldOut =
        data.heldOut().isEmpty()
            ? Optional.empty()
            : Optional.of(score(recognizer, data.heldOut()));
    return new TrainingResult(model, data.texts().size(), heldOut, tests);
  }

  /**
   * Measures a recognizer.
   *
   * @param recognizer the recognizer
   * @param texts labelled text
   * @return how it does
   */
  public SpanScore score(org.pressgraph.ner.Recognizer recognizer, List<LabelledText> texts) {
    SpanScore score = new SpanScore();
    for (LabelledText text : texts) {
      List<Mention> mentions = recognizer.recognize(tokenizer.tokenize(text.text()));
      score.add(
          text,
          mentions.stream()
              .filter(m -> Tags.LABELS.contains(m.type()))
              .map(m -> new TagSpan(m.begin(), m.end(), Tags.LABELS.indexOf(m.type())))
              .toList());
    }
    return score;
  }

  private TaggerModel withNames(TrainingData data) {
    TaggerKnowledge knowledge = new TaggerKnowledge(clusters(data), List.of());
    return last(data, knowledge, names(data, knowledge));
  }

  private WordClusters clusters(TrainingData data) {
    WordClustering clustering = new WordClustering();
    int all = data.texts().size() + data.unlabelled().size();
    data.texts().forEach(t -> clustering.add(words(t.tokenized())));
    int done = data.texts().size();
    for (String text : data.unlabelled()) {
      clustering.add(words(tokenizer.tokenize(text)));
      if (++done % 1000 == 0) {
        listener.progress("words", done, all);
      }
    }
    WordClusters clusters = clustering.cluster();
    listener.progress("clusters", 1, 1);
    return clusters;
  }

  /** The names that were found without each fold, and behind them those found with all text. */
  private List<Map<String, Integer>> names(TrainingData data, TaggerKnowledge knowledge) {
    FeatureExtractor extractor = FeatureExtractor.rich(knowledge);
    FeatureIndex index = new FeatureIndex();
    List<List<Sequence>> sequences =
        data.texts().stream().map(t -> t.sequences(extractor, index, true)).toList();
    Progress progress = new Progress(listener, "first", (FOLDS + 1) * 2);
    return IntStream.rangeClosed(0, FOLDS)
        .parallel()
        .mapToObj(
            fold -> {
              Crf crf = new Crf(index.size(), CrfSettings.FIRST);
              List<Sequence> part = new ArrayList<>();
              for (int t = 0; t < sequences.size(); t++) {
                if (t % FOLDS != fold) {
                  part.addAll(sequences.get(t));
                }
              }
              crf.train(part, FIRST_EPOCHS, SEED + fold, epoch -> {});
              progress.add();
              Map<String, Integer> names = collect(data.unlabelled(), extractor, index, crf);
              progress.add();
              return names;
            })
        .toList();
  }

  private Map<String, Integer> collect(
      List<String> texts, FeatureExtractor extractor, FeatureIndex index, Crf crf) {
    NameCollector collector = new NameCollector();
    CrfTagger tagger = new CrfTagger(extractor, index, crf);
    for (String text : texts) {
      collector.add(text, tagger.tag(tokenizer.tokenize(text)));
    }
    return collector.codes(texts);
  }

  /** The last model; without names it is also the first. */
  private TaggerModel last(
      TrainingData data, TaggerKnowledge knowledge, List<Map<String, Integer>> names) {
    List<FeatureExtractor> extractors = new ArrayList<>();
    for (int fold = 0; !names.isEmpty() && fold < FOLDS; fold++) {
      extractors.add(new FeatureExtractor(knowledge.with(names.get(fold))));
    }
    TaggerKnowledge all = names.isEmpty() ? knowledge : knowledge.with(names.get(FOLDS));
    SequenceCollector collector = new SequenceCollector(data.texts(), tokenizer, SEED);
    FeatureExtractor same = new FeatureExtractor(all);
    for (int t = 0; t < data.texts().size(); t++) {
      FeatureExtractor extractor = names.isEmpty() ? same : extractors.get(t % FOLDS);
      TrainingText text = data.texts().get(t);
      collector.add(text, extractor, 1);
      collector.addMixed(text.labelled(), extractor);
    }
    List<Sequence> learnt = collector.withoutRare(RAREST);
    FeatureIndex index = collector.index();
    Crf crf = new Crf(index.size(), CrfSettings.LAST);
    crf.train(learnt, LAST_EPOCHS, SEED, epoch -> listener.progress("last", epoch, LAST_EPOCHS));
    return Quantizer.model(
        Quantizer.Rounding.USUAL,
        info(data),
        all,
        index.features(),
        crf.weights(),
        crf.transitions());
  }

  /**
   * Goes on from another model: its features and weights, and those of the new text beside them.
   */
  private TaggerModel adapt(TrainingData data, TaggerModel start) {
    FeatureExtractor extractor = new FeatureExtractor(start.knowledge());
    FeatureIndex index = new FeatureIndex();
    for (long feature : start.features()) {
      index.add(feature);
    }
    List<Sequence> sequences = new ArrayList<>();
    Stream.concat(data.texts().stream(), data.taught().stream())
        .forEach(t -> sequences.addAll(t.sequences(extractor, index, true)));
    Crf crf = new Crf(index.size(), CrfSettings.LAST);
    for (int w = 0; w < start.weights().length; w++) {
      crf.weights()[w] = start.weights()[w] * start.scale();
    }
    System.arraycopy(start.transitions(), 0, crf.transitions(), 0, start.transitions().length);
    crf.train(sequences, LAST_EPOCHS, SEED, epoch -> listener.progress("last", epoch, LAST_EPOCHS));
    return Quantizer.model(
        Quantizer.Rounding.USUAL,
        info(data),
        start.knowledge(),
        index.features(),
        crf.weights(),
        crf.transitions());
  }

  static Map<String, String> info(TrainingData data) {
    Map<String, String> info = new TreeMap<>();
    info.put("name", data.name());
    info.put("paragraphs", Integer.toString(data.texts().size()));
    return info;
  }

  private static List<String> words(TokenizedText text) {
    return text.words().stream().map(w -> w.in(text.text()).replaceAll("[0-9０-９]", "0")).toList();
  }
}
