package org.pressgraph.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.pressgraph.facts.EventPairs.Known;
import org.pressgraph.ner.AnnotatedArticle;

/**
 * Figures of happenings on annotated pages, as {@code pressgraph evaluate} defines them, but by the
 * forms of names in their article instead of by what a graph makes of them.
 */
final class EventFigures {

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

  /** Adds a page. */
  void add(AnnotatedPage page, List<Given> given) {
    List<Known> known = EventPairs.known(page);
    Map<Integer, Integer> found = EventPairs.of(known, given);
    Set<Integer> used = new HashSet<>(found.values());
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
    boolean then = dated > 0 && known.isThen(event.start(), event.end());
    add(Kind.DATES, dated, event.start().isPresent() ? 1 : 0, then ? 1 : 0);
    String place = known.event().path("place").asText();
    boolean there =
        placed > 0 && known.isThere(event.place().map(p -> p.surface(given.article())), true);
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
