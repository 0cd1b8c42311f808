package org.pressgraph.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.tagger.TagSpan;

/**
 * Writes labelled text a second time with other bodies in it: local ones with a chain of places in
 * front, which look like places up to their last word, and the short forms of levels before a
 * title. Television news has few of either, local newspapers are full of them. Like {@link
 * NameMixer}, it is after X. Dai and H. Adel (COLING 2020).
 */
final class BodyMixer {

  private static final int ORGANIZATION = 1;
  private static final int TITLE = 4;

  /** Shorter names are mostly short forms, for which a long one is no replacement. */
  private static final int SHORTEST = 4;

  /** One of so many texts with bodies is written again. */
  private static final int ONE_OF = 12;

  private final Map<String, List<String>> parts = new HashMap<>();
  private final Random random;

  /**
   * Makes a mixer.
   *
   * @param seed where the random numbers begin
   */
  BodyMixer(long seed) {
    random = new Random(seed);
    for (String line : WordList.lines(BodyMixer.class, "body-parts.txt")) {
      List<String> words = List.of(line.split(" "));
      parts.put(words.get(0), words.subList(1, words.size()));
    }
  }

  /** Whether a text is to be written again; asked once for each text, in order. */
  boolean wants(LabelledText text) {
    return text.spans().stream().anyMatch(BodyMixer::isBody) && random.nextInt(ONE_OF) == 0;
  }

  private static boolean isBody(TagSpan span) {
    return span.label() == ORGANIZATION && span.end() - span.begin() >= SHORTEST;
  }

  /** The text with other bodies in it; the same name is replaced by the same one everywhere. */
  LabelledText mix(LabelledText text) {
    StringBuilder mixed = new StringBuilder();
    List<TagSpan> spans = new ArrayList<>();
    Map<String, String> others = new HashMap<>();
    int done = 0;
    for (int s = 0; s < text.spans().size(); s++) {
      TagSpan span = text.spans().get(s);
      mixed.append(text.text(), done, span.begin());
      String name = text.text().substring(span.begin(), span.end());
      String other = name;
      if (isBody(span)) {
        boolean beforeTitle =
            s + 1 < text.spans().size()
                && text.spans().get(s + 1).label() == TITLE
                && text.spans().get(s + 1).begin() == span.end();
        other = others.computeIfAbsent(name, n -> name(beforeTitle));
      }
      spans.add(new TagSpan(mixed.length(), mixed.length() + other.length(), span.label()));
      mixed.append(other);
      done = span.end();
    }
    mixed.append(text.text(), done, text.text().length());
    return new LabelledText(mixed.toString(), spans, text.labels());
  }

  private String name(boolean beforeTitle) {
    if (beforeTitle && random.nextInt(3) > 0) {
      return part("short");
    }
    StringBuilder name = new StringBuilder();
    if (random.nextBoolean()) {
      name.append(part("province"));
    }
    if (random.nextBoolean()) {
      name.append(place()).append("市");
    }
    name.append(place()).append(part("district"));
    if (random.nextInt(3) > 0) {
      name.append(place()).append(part("town"));
    }
    if (random.nextInt(3) == 0) {
      name.append(place()).append(part("village"));
    }
    return name.append(part("head")).toString();
  }

  private String place() {
    return part("place") + part("place");
  }

  private String part(String kind) {
    List<String> all = parts.get(kind);
    return all.get(random.nextInt(all.size()));
  }
}
