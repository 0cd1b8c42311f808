package org.pressgraph.ner.tagger;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.Recognizer;
import org.pressgraph.text.Sentence;
import org.pressgraph.text.TokenizedText;

/**
 * Finds people, organizations, places, events and titles with a trained model: a linear-chain
 * conditional random field over characters (J. Lafferty, A. McCallum and F. Pereira, ICML 2001)
 * with the features of {@link FeatureExtractor}.
 *
 * <pre>{@code
 * Recognizer tagger = TaggerRecognizer.standard();
 * List<Mention> mentions = tagger.recognize(new Tokenizer().tokenize("全总主席在京会见来宾。"));
 * }</pre>
 *
 * <p>A recognizer serves all threads.
 */
public final class TaggerRecognizer implements Recognizer {

  /** The resource that holds the model that comes with the software. */
  static final String STANDARD = "tagger.model";

  /** What is longer than this many characters is no name but a broken text. */
  private static final int LONGEST = 100;

  /** Marks that stand in no name: of 67,000 in annotated text two do. They are not weighed. */
  private static final String BETWEEN_NAMES = "，。；！？";

  /** What every tag of a name counts there. */
  private static final float NEVER = -100;

  private final Map<String, String> info;
  private final FeatureExtractor extractor;
  private final FeatureTable table;

  /** Those of the features that have rows. */
  private final long[] weights;

  private final Viterbi viterbi;

  /**
   * Makes a recognizer out of a model.
   *
   * @param model the model
   */
  public TaggerRecognizer(TaggerModel model) {
    info = model.info();
    table = new FeatureTable(model.features(), model.weights(), model.scale());
    FeatureRows rows = new FeatureRows(table, model.knowledge().clusters());
    weights = rows.weights();
    extractor = FeatureExtractor.with(model.knowledge(), rows);
    if (extractor.mostFeatures() > FeatureTable.MOST_FEATURES) {
      throw new IllegalArgumentException("more features than a sum of weights can hold");
    }
    viterbi = new Viterbi(model.transitions());
  }

  /**
   * The recognizer with the model that comes with the software. It is read once.
   *
   * @return the recognizer
   */
  public static TaggerRecognizer standard() {
    return Standard.RECOGNIZER;
  }

  /**
   * Makes a recognizer with a model of the user's own.
   *
   * @param file the file of the model
   * @return the recognizer
   * @throws PressgraphException if the file cannot be read or holds no model
   */
  public static TaggerRecognizer of(Path file) {
    return new TaggerRecognizer(model(file));
  }

  /**
   * Reads a model of the user's own.
   *
   * @param file the file of the model
   * @return the model
   * @throws PressgraphException if the file cannot be read or holds no model
   */
  public static TaggerModel model(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return ModelFile.read(in);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new PressgraphException(e, "model.missing", file);
    } catch (IOException e) {
      throw new PressgraphException(e, "model.unreadable", file, e.getMessage());
    }
  }

  @Override
  public List<Mention> recognize(TokenizedText text) {
    return recognizeAll(List.of(text)).get(0);
  }

  @Override
  public List<List<Mention>> recognizeAll(List<TokenizedText> texts) {
    // All texts are looked at before any is weighed: what each of the two looks up stays in the
    // processor's cache.
    List<FeatureExtractor.Features> features = texts.stream().map(extractor::of).toList();
    Work work = new Work();
    List<List<Mention>> mentions = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      mentions.add(work.mentions(texts.get(i), features.get(i)));
    }
    return mentions;
  }

  @Override
  public Map<String, String> settings() {
    String name = info.get("name");
    return name == null ? Map.of() : Map.of("model", name);
  }

  /**
   * What the model tells of itself.
   *
   * @return values by key
   */
  public Map<String, String> info() {
    return info;
  }

  /** What it takes to find the names in texts, one after the other, in one thread. */
  private final class Work {

    private final FeatureBatch batch = new FeatureBatch(extractor.mostFeatures());
    private float[] scores = new float[0];
    private float[] forward = new float[0];

    List<Mention> mentions(TokenizedText text, FeatureExtractor.Features features) {
      List<Mention> mentions = new ArrayList<>();
      for (Sentence sentence : text.sentences()) {
        int length = sentence.end() - sentence.begin();
        if (scores.length < length * Tags.COUNT) {
          scores = new float[length * Tags.COUNT];
          forward = new float[length * Tags.COUNT];
        }
        weigh(text.text(), sentence.begin(), length, features);
        addMentions(sentence.begin(), length, mentions);
      }
      return mentions;
    }

    private void weigh(String text, int begin, int length, FeatureExtractor.Features features) {
      for (int i = 0; i < length; i++) {
        if (isBetweenNames(text.charAt(begin + i))) {
          batch.endCharacter();
        } else {
          features.at(begin + i, batch);
        }
        if (batch.isFull() || i == length - 1) {
          table.score(batch, weights, scores, (i + 1 - batch.size) * Tags.COUNT);
        }
      }
      for (int i = 0; i < length; i++) {
        if (isBetweenNames(text.charAt(begin + i))) {
          Arrays.fill(scores, i * Tags.COUNT, (i + 1) * Tags.COUNT, NEVER);
          scores[i * Tags.COUNT + Tags.OUTSIDE] = 0;
        }
      }
    }

    private void addMentions(int begin, int length, List<Mention> mentions) {
      viterbi.forward(scores, 0, length, forward);
      byte[] tags = viterbi.best(forward, length);
      List<TagSpan> spans = Tags.decode(tags);
      float[] leads = spans.isEmpty() ? null : viterbi.leads(scores, 0, forward, tags);
      for (TagSpan span : spans) {
        if (span.end() - span.begin() <= LONGEST) {
          mentions.add(mention(span, begin, leads));
        }
      }
    }
  }

  private static boolean isBetweenNames(char c) {
    return BETWEEN_NAMES.indexOf(c) >= 0;
  }

  /** A mention is as sure as the least sure of its characters. */
  private static Mention mention(TagSpan span, int shift, float[] leads) {
    float least = Float.MAX_VALUE;
    for (int i = span.begin(); i < span.end(); i++) {
      least = Math.min(least, leads[i]);
    }
    double confidence = 1 / (1 + StrictMath.exp(-least));
    double rounded = Math.rint(confidence * 1000) / 1000;
    return new Mention(
        span.begin() + shift, span.end() + shift, Tags.LABELS.get(span.label()), rounded);
  }

  private static final class Standard {
    static final TaggerRecognizer RECOGNIZER = read();

    private static TaggerRecognizer read() {
      try (InputStream in = TaggerRecognizer.class.getResourceAsStream(STANDARD)) {
        if (in == null) {
          throw new FileNotFoundException(STANDARD);
        }
        return new TaggerRecognizer(ModelFile.read(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
