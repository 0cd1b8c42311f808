package org.pressgraph.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.pressgraph.facts.EventFigures.Given;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.page.CleanText;
import org.pressgraph.text.PartialDate;

/** Which happening that was found is which annotated one. */
final class EventPairs {

  private static final int WEIGHT_OF_PARTICIPANT = 5;
  private static final int WEIGHT_OF_START = 20;
  private static final int WEIGHT_OF_NAME = 50;

  private EventPairs() {}

  /** An annotated happening, and where its evidence stands on the page. */
  record Known(JsonNode event, JsonNode article, List<int[]> spans) {

    @Override
    public String toString() {
      return article.path("id").asText()
          + " "
          + event.path("type").asText()
          + " "
          + event.path("evidence").asText();
    }

    Set<String> participants() {
      Set<String> all = new TreeSet<>();
      event
          .path("participants")
          .forEach(
              p ->
                  all.add(
                      p.path("entity").asText()
                          + " "
                          + p.path("role").asText().toUpperCase(Locale.ROOT)));
      return all;
    }

    Set<String> participants(Given given) {
      Set<String> all = new TreeSet<>();
      for (Participation p : given.event().participants()) {
        all.add(entity(given, p.participant()) + " " + p.role().name().replace("_", ""));
      }
      return all;
    }

    /** The annotated entity of a mention, or its letters. */
    String entity(Given given, MentionRef ref) {
      String surface = AnnotatedSentences.letters(ref.surface(given.article()));
      for (JsonNode entity : article.path("entities")) {
        boolean is = AnnotatedSentences.letters(entity.path("name").asText()).equals(surface);
        for (JsonNode mention : entity.path("mentions")) {
          is |= AnnotatedSentences.letters(mention.asText()).equals(surface);
        }
        if (is) {
          return entity.path("id").asText();
        }
      }
      return surface;
    }

    boolean isNamed(Given given) {
      String name = event.path("name").asText("");
      return event.path("name").isTextual()
          && given
              .event()
              .name()
              .map(ref -> entity(given, ref))
              .filter(id -> nameOf(id).equals(name))
              .isPresent();
    }

    String nameOf(String id) {
      for (JsonNode entity : article.path("entities")) {
        if (entity.path("id").asText().equals(id)) {
          return entity.path("name").asText();
        }
      }
      return id;
    }

    boolean starts(Given given) {
      return isOn("start", given.event().start());
    }

    boolean isOn(String field, Optional<PartialDate> day) {
      String wanted = event.path(field).asText();
      return event.path(field).isTextual()
          && day.filter(d -> d.toString().replaceFirst("^--", "XXXX-").equals(wanted)).isPresent();
    }

    /** Whether it was then; without a day, whether none is told. */
    boolean isThen(Optional<PartialDate> start, Optional<PartialDate> end) {
      return event.path("start").isTextual()
          ? isOn("start", start) && (!event.path("end").isTextual() || isOn("end", end))
          : start.isEmpty();
    }

    /**
     * Whether it was at a place; without one, whether none is told.
     *
     * @param within whether a place that is told with those in which it lies counts as well
     */
    boolean isThere(Optional<String> name, boolean within) {
      String wanted = event.path("place").asText("");
      if (!event.path("place").isTextual()) {
        return name.isEmpty();
      }
      String letters = AnnotatedSentences.letters(name.orElse(""));
      for (JsonNode entity : article.path("entities")) {
        if (entity.path("id").asText().equals(wanted)) {
          return isCalled(entity.path("name"), letters, within)
              || StreamSupport.stream(entity.path("mentions").spliterator(), false)
                  .anyMatch(m -> isCalled(m, letters, within));
        }
      }
      return false;
    }

    private static boolean isCalled(JsonNode name, String letters, boolean within) {
      String its = AnnotatedSentences.letters(name.asText());
      return its.equals(letters) || within && its.length() > 2 && letters.endsWith(its);
    }
  }

  private record Pair(int score, int known, int given) {}

  /** The happenings that were found by the annotated ones, both by their places in the lists. */
  static Map<Integer, Integer> of(List<Known> known, List<Given> given) {
    List<Pair> pairs = new ArrayList<>();
    for (int k = 0; k < known.size(); k++) {
      for (int g = 0; g < given.size(); g++) {
        int score = score(known.get(k), given.get(g));
        if (score > 0) {
          pairs.add(new Pair(score, k, g));
        }
      }
    }
    pairs.sort(Comparator.comparingInt((Pair p) -> -p.score()).thenComparing(Pair::known));
    Map<Integer, Integer> found = new HashMap<>();
    Set<Integer> used = new HashSet<>();
    for (Pair pair : pairs) {
      if (!found.containsKey(pair.known()) && !used.contains(pair.given())) {
        found.put(pair.known(), pair.given());
        used.add(pair.given());
      }
    }
    return found;
  }

  /** The annotated happenings of a page. */
  static List<Known> known(AnnotatedPage page) {
    StringBuilder letters = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    int[] points = page.page().raw().text().codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      if (Character.isLetterOrDigit(points[i])) {
        letters.appendCodePoint(points[i]);
        for (int unit = 0; unit < Character.charCount(points[i]); unit++) {
          places.add(i);
        }
      }
    }
    List<Known> known = new ArrayList<>();
    for (JsonNode article : page.gold().path("articles")) {
      for (JsonNode event : article.path("events")) {
        String evidence = AnnotatedSentences.letters(event.path("evidence").asText());
        List<int[]> spans = new ArrayList<>();
        for (int at = letters.indexOf(evidence); at >= 0 && !evidence.isEmpty(); ) {
          spans.add(new int[] {places.get(at), places.get(at + evidence.length() - 1) + 1});
          at = letters.indexOf(evidence, at + 1);
        }
        known.add(new Known(event, article, spans));
      }
    }
    return known;
  }

  private static int score(Known known, Given given) {
    String type = given.event().type().name();
    if (!known.event().path("type").asText().equalsIgnoreCase(type)) {
      return 0;
    }
    int overlap = 0;
    for (Evidence evidence : given.event().evidence()) {
      CleanText text = given.article().passages().get(evidence.passage()).passage().text();
      int begin = text.rawBegin(evidence.begin());
      int end = text.rawEnd(evidence.end());
      for (int[] span : known.spans()) {
        overlap = Math.max(overlap, Math.min(end, span[1]) - Math.max(begin, span[0]));
      }
    }
    boolean named = known.isNamed(given);
    if (overlap <= 0 && !named) {
      return 0;
    }
    Set<String> common = known.participants(given);
    common.retainAll(known.participants());
    return overlap
        + WEIGHT_OF_PARTICIPANT * common.size()
        + (named ? WEIGHT_OF_NAME : 0)
        + (known.starts(given) ? WEIGHT_OF_START : 0);
  }
}
