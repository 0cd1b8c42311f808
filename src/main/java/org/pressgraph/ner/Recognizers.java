package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.text.TokenizedText;

/** The recognizers, by the names under which they can be chosen, and how they work together. */
public final class Recognizers {

  /** The name of the recognizer that is used unless another is asked for. */
  public static final String DEFAULT = "hanlp";

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
    makers.put("hanlp", settings -> new HanLpRecognizer());
    makers.put("hanlp-restful", s -> HanLpRestfulRecognizer.of(s, RemoteService::sleep));
    makers.put("chat", settings -> ChatRecognizer.of(settings, RemoteService::sleep));
    return makers;
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
    return new ChosenRecognizer(
        all(
            List.of(
                recognizer,
                new WorkRecognizer(),
                new EventNameRecognizer(),
                new TitleRecognizer())),
        settings);
  }

  /**
   * Joins recognizers into one.
   *
   * @param recognizers the recognizers
   * @return one that gives what they find, without overlaps and by place
   */
  public static Recognizer all(List<Recognizer> recognizers) {
    List<Recognizer> fixed = List.copyOf(recognizers);
    return (TokenizedText text) -> {
      List<Mention> mentions = new ArrayList<>();
      for (Recognizer recognizer : fixed) {
        mentions.addAll(recognizer.recognize(text));
      }
      return Mentions.withoutOverlaps(mentions);
    };
  }
}
