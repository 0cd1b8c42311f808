package org.pressgraph.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

/** Measures how lines were put together, page by page. */
final class SegmentationScorer {

  private final Map<String, Set<String>> headlines;
  private final Consumer<String> misses;
  private double precision;
  private double recall;
  private double weight;
  private double noise;
  private double noiseKeptOut;
  private double rightRoles;
  private int titles;
  private int rightTitles;

  /** What the graph makes of a line. */
  private record Place(String article, String role) {}

  /** A line's article in the annotation and in the graph; in the graph it may have none. */
  private record Pair(String annotated, String given) {}

  SegmentationScorer(Map<String, Set<String>> headlines, Consumer<String> misses) {
    this.headlines = headlines;
    this.misses = misses;
  }

  void add(AnnotatedText page, List<GraphClaims.Segment> segments) {
    Map<Integer, Place> given = places(page, segments);
    for (int line : page.noise()) {
      noise += page.weight(line);
      noiseKeptOut += given.containsKey(line) ? 0 : page.weight(line);
    }
    Map<String, Double> annotatedSizes = new HashMap<>();
    Map<String, Double> givenSizes = new HashMap<>();
    Map<Pair, Double> shared = new LinkedHashMap<>();
    page.owners()
        .forEach(
            (line, owner) -> {
              double size = page.weight(line);
              String article = article(given, line);
              annotatedSizes.merge(owner, size, Double::sum);
              givenSizes.merge(article, size, Double::sum);
              shared.merge(new Pair(owner, article), size, Double::sum);
            });
    for (int line : page.noise()) {
      if (given.containsKey(line)) {
        givenSizes.merge(article(given, line), (double) page.weight(line), Double::sum);
      }
    }
    page.owners()
        .forEach(
            (line, owner) -> {
              double size = page.weight(line);
              String article = article(given, line);
              double common = shared.get(new Pair(owner, article));
              precision += share(size * common, givenSizes.get(article));
              recall += share(size * common, annotatedSizes.get(owner));
              weight += size;
              Place place = given.get(line);
              rightRoles += place != null && place.role().equals(page.role(line)) ? size : 0;
            });
    page.gold().articles().forEach(article -> addHeadline(article, shared));
  }

  private void addHeadline(GoldPage.GoldArticle article, Map<Pair, Double> shared) {
    if (article.title() == null || article.title().isEmpty()) {
      return;
    }
    titles++;
    Set<String> given =
        largest(article.id(), shared)
            .map(found -> headlines.getOrDefault(found, Set.of()))
            .orElse(Set.of());
    if (given.contains(Compact.of(article.title()))) {
      rightTitles++;
    } else {
      misses.accept("headline " + article.id() + " " + article.title() + " got " + given);
    }
  }

  /** The article of the graph that shares most with one of the annotation. */
  private static Optional<String> largest(String annotated, Map<Pair, Double> shared) {
    Pair best = null;
    for (Pair pair : shared.keySet()) {
      if (pair.annotated().equals(annotated)
          && (best == null || shared.get(pair) > shared.get(best))) {
        best = pair;
      }
    }
    return Optional.ofNullable(best).map(Pair::given);
  }

  private static String article(Map<Integer, Place> given, int line) {
    Place place = given.get(line);
    // A line that the graph leaves out is alone.
    return place == null ? "line " + line : place.article();
  }

  /** A line belongs to the segment that covers most of it, where that is at least half. */
  private static Map<Integer, Place> places(
      AnnotatedText page, List<GraphClaims.Segment> segments) {
    List<Map<Place, Integer>> covered = new ArrayList<>();
    for (int line = 0; line <= page.lines(); line++) {
      covered.add(new LinkedHashMap<>());
    }
    for (GraphClaims.Segment segment : segments) {
      Place place = new Place(segment.article(), segment.role());
      for (int line = 1; line <= page.lines(); line++) {
        int common = segment.span().overlap(new Span(page.begin(line), page.end(line)));
        if (common > 0 && !page.isBlank(line)) {
          covered.get(line).merge(place, common, Integer::sum);
        }
      }
    }
    Map<Integer, Place> places = new HashMap<>();
    for (int line = 1; line <= page.lines(); line++) {
      Map<Place, Integer> candidates = covered.get(line);
      Place best = null;
      for (Place place : candidates.keySet()) {
        best = best == null || candidates.get(place) > candidates.get(best) ? place : best;
      }
      if (best != null && candidates.get(best) * 2 >= page.strippedLength(line)) {
        places.put(line, best);
      }
    }
    return places;
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  SegmentationFigures figures() {
    return new SegmentationFigures(
        share(precision, weight),
        share(recall, weight),
        noise == 0 ? OptionalDouble.empty() : OptionalDouble.of(noiseKeptOut / noise),
        share(rightTitles, titles),
        share(rightRoles, weight));
  }
}
