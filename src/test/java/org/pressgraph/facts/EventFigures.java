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
import java.util.function.Consumer;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.page.CleanText;
import org.pressgraph.text.PartialDate;

/**
 * Figures of happenings on annotated pages, as {@code pressgraph evaluate} defines them, but by the
 * forms of names in their article instead of by what a graph makes of them.
 */
final class EventFigures {

  private static final int WEIGHT_OF_PARTICIPANT = 5;
  private static final int WEIGHT_OF_START = 20;
  private static final int WEIGHT_OF_NAME = 50;

  private final int[][] counts = new int[6][3];
  private final EventCurve curve = new EventCurve();
  private final Consumer<String> misses;

  EventFigures(Consumer<String> misses) {
    this.misses = misses;
  }

  /** What is counted: asked, given and right. */
  private enum Kind {
    EVENTS,
    BY_RULES,
    BY_THE_MODEL,
    PARTICIPANTS,
    DATES,
    PLACES
  }

  /** A happening that was found. */
  record Given(AnnotatedArticle article, ReportedEvent event) {

    @Override
    public String toString() {
      Evidence first = event.evidence().get(0);
      String text = article.passages().get(first.passage()).passage().text().text();
      return event.type()
          + " ["
          + event.trigger()
          + "] "
          + text.substring(first.begin(), first.end());
    }
  }

  /** An annotated happening, and where its evidence stands on the page. */
  private record Known(JsonNode event, JsonNode article, List<int[]> spans) {

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

    private String nameOf(String id) {
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
  }

  private record Pair(int score, int known, int given) {}

  /** Adds a page. */
  void add(AnnotatedPage page, List<Given> given) {
    List<Known> known = known(page);
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
    add(Kind.EVENTS, known.size(), given.size(), found.size());
    for (int g = 0; g < given.size(); g++) {
      boolean learned = given.get(g).event().learned();
      add(learned ? Kind.BY_THE_MODEL : Kind.BY_RULES, 0, 1, used.contains(g) ? 1 : 0);
      curve.add(given.get(g).event().confidence(), used.contains(g));
      if (!used.contains(g)) {
        misses.accept((learned ? "wrong, of the model " : "wrong ") + given.get(g));
      }
    }
    for (int k = 0; k < known.size(); k++) {
      Integer its = found.get(k);
      count(known.get(k), its == null ? null : given.get(its));
    }
  }

  private static List<Known> known(AnnotatedPage page) {
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

  private void count(Known known, Given given) {
    int dated = known.event().path("start").isTextual() ? 1 : 0;
    int placed = known.event().path("place").isTextual() ? 1 : 0;
    Set<String> who = known.participants();
    if (given == null) {
      add(Kind.PARTICIPANTS, who.size(), 0, 0);
      add(Kind.DATES, dated, 0, 0);
      add(Kind.PLACES, placed, 0, 0);
      misses.accept("missed " + known);
      return;
    }
    ReportedEvent event = given.event();
    Set<String> has = known.participants(given);
    Set<String> common = new TreeSet<>(who);
    common.retainAll(has);
    add(Kind.PARTICIPANTS, who.size(), has.size(), common.size());
    boolean then =
        known.starts(given)
            && (!known.event().path("end").isTextual() || known.isOn("end", event.end()));
    add(Kind.DATES, dated, event.start().isPresent() ? 1 : 0, then ? 1 : 0);
    String place = known.event().path("place").asText();
    boolean there =
        placed > 0 && event.place().filter(p -> known.entity(given, p).equals(place)).isPresent();
    add(Kind.PLACES, placed, event.place().isPresent() ? 1 : 0, there ? 1 : 0);
    if (!who.equals(has)) {
      misses.accept("participants " + who + " are " + has + " in " + given);
    }
    if (dated != (event.start().isPresent() ? 1 : 0) || dated > 0 && !then) {
      misses.accept(
          "date " + known.event().path("start") + " is " + event.start() + " in " + given);
    }
    if (placed != (event.place().isPresent() ? 1 : 0) || placed > 0 && !there) {
      misses.accept(
          "place "
              + known.nameOf(place)
              + " is "
              + event.place().map(p -> p.surface(given.article()))
              + " in "
              + given);
    }
  }

  private void add(Kind kind, int asked, int gave, int right) {
    int[] count = counts[kind.ordinal()];
    count[0] += asked;
    count[1] += gave;
    count[2] += right;
  }

  /** A line for each kind, and the curve of {@code confidence-scale.txt} for happenings. */
  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    for (Kind kind : Kind.values()) {
      int[] c = counts[kind.ordinal()];
      lines.append(
          String.format(
              Locale.ROOT,
              c[0] == 0
                  ? "%s: precision %.3f (%5$d given)%n"
                  : "%s: precision %.3f, recall %.3f, F1 %.3f (%6$d of %7$d found, %5$d given)%n",
              kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
              1.0 * c[2] / c[1],
              1.0 * c[2] / Math.max(1, c[0]),
              2.0 * c[2] / (c[0] + c[1]),
              c[1],
              c[2],
              c[0]));
    }
    return lines.append(curve).toString();
  }
}
