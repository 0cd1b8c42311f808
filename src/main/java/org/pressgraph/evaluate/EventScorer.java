package org.pressgraph.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Measures reported happenings: one of the graph is one of the annotation where both have the same
 * type and their evidence overlaps, or their name is the same. Those that fit best are taken first.
 */
final class EventScorer {

  private static final int WEIGHT_OF_PARTICIPANT = 5;
  private static final int WEIGHT_OF_START = 20;
  private static final int WEIGHT_OF_NAME = 50;
  private static final int LENGTH_OF_DAY = 10;
  private static final int SHOWN = 50;

  private final Consumer<String> misses;
  private final List<Calibration.Claim> claims = new ArrayList<>();
  private PrecisionRecall events = new PrecisionRecall(0, 0, 0);
  private PrecisionRecall participants = new PrecisionRecall(0, 0, 0);
  private PrecisionRecall dates = new PrecisionRecall(0, 0, 0);
  private PrecisionRecall places = new PrecisionRecall(0, 0, 0);

  /** A happening of the annotation, its entities replaced by those of the graph. */
  private record Known(
      String article,
      GoldPage.GoldEvent event,
      List<Span> evidence,
      Set<GraphClaims.Participant> participants,
      String place) {}

  private record Candidate(int score, int known, String iri) {}

  EventScorer(Consumer<String> misses) {
    this.misses = misses;
  }

  void add(
      AnnotatedText page,
      Map<String, GraphClaims.Event> given,
      Map<String, GraphClaims.Entity> entities,
      Alignment alignment) {
    List<Known> annotated = annotated(page, alignment);
    Map<Integer, String> found = new HashMap<>();
    Set<String> used = new HashSet<>();
    for (Candidate candidate : candidates(annotated, given, entities)) {
      if (!found.containsKey(candidate.known()) && !used.contains(candidate.iri())) {
        found.put(candidate.known(), candidate.iri());
        used.add(candidate.iri());
      }
    }
    events = events.plus(new PrecisionRecall(found.size(), given.size(), annotated.size()));
    for (int i = 0; i < annotated.size(); i++) {
      count(annotated.get(i), given.get(found.getOrDefault(i, "")));
    }
    given.forEach(
        (iri, event) -> {
          if (event.confidence().getCount() > 0) {
            claims.add(new Calibration.Claim(event.confidence().getMax(), used.contains(iri)));
          }
          if (!used.contains(iri)) {
            misses.accept("event wrong " + iri + " " + event.types() + " " + texts(page, event));
          }
        });
  }

  /** How sure each happening was, and whether it is right. */
  List<Calibration.Claim> claims() {
    return claims;
  }

  private static List<String> texts(AnnotatedText page, GraphClaims.Event event) {
    return event.evidence().stream()
        .map(span -> shorten(page.text(span).replace("\n", "")))
        .sorted()
        .toList();
  }

  private static String shorten(String text) {
    return text.substring(0, Math.min(SHOWN, text.length()));
  }

  private void count(Known known, GraphClaims.Event found) {
    boolean dated = isSet(known.event().start());
    boolean placed = isSet(known.event().place());
    if (found == null) {
      participants = participants.plus(new PrecisionRecall(0, 0, known.participants().size()));
      dates = dates.plus(new PrecisionRecall(0, 0, dated ? 1 : 0));
      places = places.plus(new PrecisionRecall(0, 0, placed ? 1 : 0));
      misses.accept(
          "event missed "
              + known.article()
              + " "
              + known.event().type()
              + " "
              + shorten(String.valueOf(known.event().evidence())));
      return;
    }
    Set<GraphClaims.Participant> right = new HashSet<>(known.participants());
    right.retainAll(found.participants());
    participants =
        participants.plus(
            new PrecisionRecall(
                right.size(), found.participants().size(), known.participants().size()));
    boolean rightDate =
        dated
            && isOneOf(known.event().start(), found.starts())
            && (!isSet(known.event().end()) || isOneOf(known.event().end(), found.ends()));
    dates =
        dates.plus(
            new PrecisionRecall(
                rightDate ? 1 : 0, found.starts().isEmpty() ? 0 : 1, dated ? 1 : 0));
    if (dated != !found.starts().isEmpty() || (dated && !rightDate)) {
      tell(known, "date", period(known.event()), found.starts(), found.ends());
    }
    boolean rightPlace = placed && found.places().contains(known.place());
    if (placed != !found.places().isEmpty() || (placed && !rightPlace)) {
      tell(known, "place", known.place(), found.places());
    }
    if (!known.participants().equals(found.participants())) {
      Set<GraphClaims.Participant> missed = new HashSet<>(known.participants());
      missed.removeAll(right);
      Set<GraphClaims.Participant> wrong = new HashSet<>(found.participants());
      wrong.removeAll(right);
      tell(known, "participants", sorted(missed), sorted(wrong));
    }
    places =
        places.plus(
            new PrecisionRecall(
                rightPlace ? 1 : 0, found.places().isEmpty() ? 0 : 1, placed ? 1 : 0));
  }

  /** Says what of a happening that was found is annotated otherwise, and what the graph has. */
  private void tell(Known known, String what, Object annotated, Object... given) {
    misses.accept(
        "event "
            + what
            + " "
            + known.article()
            + " "
            + known.event().type()
            + " "
            + annotated
            + " got "
            + Arrays.toString(given)
            + " "
            + shorten(String.valueOf(known.event().evidence())));
  }

  private static String period(GoldPage.GoldEvent event) {
    return isSet(event.end()) ? event.start() + " " + event.end() : event.start();
  }

  private static List<String> sorted(Set<GraphClaims.Participant> participants) {
    return participants.stream().map(p -> p.role() + " " + p.entity()).sorted().toList();
  }

  private static boolean isSet(String value) {
    return value != null && !value.isEmpty();
  }

  /** Whether a date of the annotation is among those of the graph, as far as days go. */
  private static boolean isOneOf(String date, Set<String> given) {
    return given.stream()
        .map(text -> text.substring(0, Math.min(LENGTH_OF_DAY, text.length())))
        .map(text -> text.startsWith("--") ? "XXXX-" + text.substring(2) : text)
        .anyMatch(date::equals);
  }

  private static List<Known> annotated(AnnotatedText page, Alignment alignment) {
    List<Known> annotated = new ArrayList<>();
    for (GoldPage.GoldArticle article : page.gold().articles()) {
      for (GoldPage.GoldEvent event : article.events()) {
        Set<GraphClaims.Participant> participants = new HashSet<>();
        event
            .participants()
            .forEach(
                p ->
                    participants.add(
                        new GraphClaims.Participant(
                            alignment.of(article.id(), p.entity()), p.role())));
        annotated.add(
            new Known(
                article.id(),
                event,
                page.find(event.evidence()),
                participants,
                isSet(event.place()) ? alignment.of(article.id(), event.place()) : ""));
      }
    }
    return annotated;
  }

  private static List<Candidate> candidates(
      List<Known> annotated,
      Map<String, GraphClaims.Event> given,
      Map<String, GraphClaims.Entity> entities) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < annotated.size(); i++) {
      Known known = annotated.get(i);
      for (Map.Entry<String, GraphClaims.Event> entry : given.entrySet()) {
        GraphClaims.Event event = entry.getValue();
        if (!event.types().contains(known.event().type())) {
          continue;
        }
        int overlap = 0;
        for (Span span : known.evidence()) {
          for (Span other : event.evidence()) {
            overlap = Math.max(overlap, span.overlap(other));
          }
        }
        boolean sameName =
            isSet(known.event().name())
                && entities.containsKey(entry.getKey())
                && entities.get(entry.getKey()).names().contains(Compact.of(known.event().name()));
        if (overlap > 0 || sameName) {
          int score =
              overlap
                  + WEIGHT_OF_PARTICIPANT * common(known.participants(), event.participants())
                  + (sameName ? WEIGHT_OF_NAME : 0)
                  + (startsOn(event, known.event().start()) ? WEIGHT_OF_START : 0);
          candidates.add(new Candidate(score, i, entry.getKey()));
        }
      }
    }
    candidates.sort(
        Comparator.comparingInt((Candidate c) -> -c.score())
            .thenComparingInt(Candidate::known)
            .thenComparing(
                Candidate::iri,
                (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray())));
    return candidates;
  }

  private static boolean startsOn(GraphClaims.Event event, String date) {
    return isSet(date) && event.starts().contains(date);
  }

  private static int common(
      Set<GraphClaims.Participant> some, Set<GraphClaims.Participant> others) {
    return (int) some.stream().filter(others::contains).count();
  }

  PrecisionRecall events() {
    return events;
  }

  PrecisionRecall participants() {
    return participants;
  }

  PrecisionRecall dates() {
    return dates;
  }

  PrecisionRecall places() {
    return places;
  }
}
