package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.List;
import org.pressgraph.text.TokenizedText;

/** The recognizers and how they work together. */
public final class Recognizers {

  private Recognizers() {}

  /**
   * The recognizers that are used unless others are asked for.
   *
   * @return HanLP's for people, places and organizations, and those of works, events and titles
   */
  public static Recognizer standard() {
    return all(
        List.of(
            new HanLpRecognizer(),
            new WorkRecognizer(),
            new EventNameRecognizer(),
            new TitleRecognizer()));
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
