package org.pressgraph.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.tagger.TagSpan;

/**
 * Writes labelled text a second time with other people in it: names of kinds that few texts have,
 * those of the peoples of China beside the Han, made out of parts. Replacing names by others of
 * their label is after X. Dai and H. Adel, An Analysis of Simple Data Augmentation for Named Entity
 * Recognition (COLING 2020).
 */
final class NameMixer {

  /** The position of people among the labels. */
  private static final int PERSON = 0;

  /** A name that is more frequent is that of a leader, of whom other things are told. */
  private static final int FREQUENT = 3;

  /** One of so many texts with the names of ordinary people is written again. */
  private static final int ONE_OF = 15;

  private final Map<String, List<String>> parts = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Random random;

  /**
   * Makes a mixer.
   *
   * @param texts labelled text, which tells the frequent names
   * @param seed where the random numbers begin
   */
  NameMixer(List<LabelledText> texts, long seed) {
    random = new Random(seed);
    for (String line : WordList.lines(NameMixer.class, "name-parts.txt")) {
      List<String> words = List.of(line.split(" "));
      parts.put(words.get(0), words.subList(1, words.size()));
    }
    for (LabelledText text : texts) {
      for (TagSpan span : text.spans()) {
        if (span.label() == PERSON) {
          counts.merge(text.text().substring(span.begin(), span.end()), 1, Integer::sum);
        }
      }
    }
  }

  /** Whether a text is to be written again; asked once for each text, in order. */
  boolean wants(LabelledText text) {
    boolean ordinary =
        text.spans().stream()
            .filter(s -> s.label() == PERSON)
            .map(s -> text.text().substring(s.begin(), s.end()))
            .anyMatch(name -> name.length() > 1 && counts.getOrDefault(name, 0) <= FREQUENT);
    return ordinary && random.nextInt(ONE_OF) == 0;
  }

  /** The text with other people in it; the same name is replaced by the same one everywhere. */
  LabelledText mix(LabelledText text) {
    StringBuilder mixed = new StringBuilder();
    List<TagSpan> spans = new ArrayList<>();
    Map<String, String> others = new HashMap<>();
    int done = 0;
    for (TagSpan span : text.spans()) {
      mixed.append(text.text(), done, span.begin());
      String name = text.text().substring(span.begin(), span.end());
      String other = name;
      if (span.label() == PERSON && name.length() > 1) {
        other = others.computeIfAbsent(name, n -> name());
      }
      spans.add(new TagSpan(mixed.length(), mixed.length() + other.length(), span.label()));
      mixed.append(other);
      done = span.end();
    }
    mixed.append(text.text(), done, text.text().length());
    return new LabelledText(mixed.toString(), spans, Set.copyOf(text.labels()));
  }

  private String name() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> part("turkic") + "·" + part("turkic");
      case 3 -> part("turkic") + part("turkic") + "·" + part("turkic");
      case 4 -> part("turkic");
      case 5 -> part("tibetan") + part("tibetan");
      case 6 -> part("mongol");
      default -> part("yi-family") + part("yi-given");
    };
  }

  private String part(String kind) {
    List<String> all = parts.get(kind);
    return all.get(random.nextInt(all.size()));
  }
}
