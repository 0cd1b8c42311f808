package org.pressgraph.ner;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.ner.tagger.TaggerRecognizer;

/** The recognizers, by the names under which they can be chosen. */
public final class Recognizers {

  /** The name of the recognizer that is used unless another is asked for. */
  public static final String DEFAULT = "tagger";

  /** The variable that names a model for the tagger in place of the one that comes with it. */
  public static final String MODEL = "PRESSGRAPH_MODEL";

  private static final Map<String, Function<RecognizerSettings, Recognizer>> BY_NAME = byName();

  private Recognizers() {}

  /**
   * The recognizers that are used unless others are asked for.
   *
   * @return that of the {@link #DEFAULT} name, and those of works, events and titles
   */
  public static Recognizer standard() {
    return choose(DEFAULT, Map.of()).recognizer();
  }

  /** To add a recognizer, name it here. Those that ask a service over a network are no default. */
  private static Map<String, Function<RecognizerSettings, Recognizer>> byName() {
    Map<String, Function<RecognizerSettings, Recognizer>> makers = new LinkedHashMap<>();
    makers.put("tagger", Recognizers::tagger);
    makers.put("hanlp", settings -> new HanLpRecognizer());
    makers.put("hanlp-restful", s -> HanLpRestfulRecognizer.of(s, RemoteService::sleep));
    makers.put("chat", settings -> ChatRecognizer.of(settings, RemoteService::sleep));
    return makers;
  }

  private static Recognizer tagger(RecognizerSettings settings) {
    return settings
        .optional(MODEL)
        .map(file -> TaggerRecognizer.of(Path.of(file)))
        .orElseGet(TaggerRecognizer::standard);
  }

  /**
   * The names that can be chosen.
   *
   * @return the names
   */
  public static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /**
   * Makes the recognizer of a name, with those of works, events and titles beside it. Nothing is
   * sent anywhere before it is asked for names.
   *
   * @param name one of {@link #names()}
   * @param environment the variables that set up recognizers which ask a service (its address, its
   *     key), such as those of the process
   * @return the recognizer with the settings that bear on what it finds
   * @throws PressgraphException if there is no such recognizer, or a variable that it needs is not
   *     set or cannot be right
   */
  public static ChosenRecognizer choose(String name, Map<String, String> environment) {
    Function<RecognizerSettings, Recognizer> maker = BY_NAME.get(name);
    if (maker == null) {
      throw new PressgraphException("usage.recognizer", name, String.join(", ", names()));
    }
    Recognizer recognizer = maker.apply(new RecognizerSettings(name, environment));
    Map<String, String> settings = new TreeMap<>(recognizer.settings());
    settings.put("recognizer", name);
    return new ChosenRecognizer(recognizer, new CombinedRecognizer(recognizer), settings);
  }
}
