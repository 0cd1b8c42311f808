package org.pressgraph.ner;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A recognizer that was chosen by its name.
 *
 * @param alone the recognizer alone
 * @param recognizer the recognizer, together with those that work beside every one
 * @param settings what bears on what it finds, its name under {@code recognizer}; by key, without
 *     anything secret
 */
public record ChosenRecognizer(
    Recognizer alone, Recognizer recognizer, Map<String, String> settings) {

  /** Checks that nothing is missing and keeps the settings as they are now. */
  public ChosenRecognizer {
    Objects.requireNonNull(alone, "alone");
    Objects.requireNonNull(recognizer, "recognizer");
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }
}
