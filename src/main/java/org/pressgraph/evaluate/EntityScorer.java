package org.pressgraph.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Measures which entities were found: one counts once a page, and one of the graph stands for one
 * of the annotation at most.
 */
final class EntityScorer {

  /** The types, in the order of the report. */
  static final List<String> TYPES = List.of("Person", "Organization", "Place", "Event", "Work");

  private static final int WEIGHT_OF_NAME = 10;

  private final Consumer<String> misses;
  private final List<Calibration.Claim> claims = new ArrayList<>();
  private final Map<String, PrecisionRecall> scores = new LinkedHashMap<>();
  private int named;

  /** What the annotation of a page calls by one name. */
  private record Known(String type, String name) {}

  /** All that the annotation of a page says of it. */
  private static final class Merged {
    private final Set<String> forms = new TreeSet<>();
    private final List<EntityRef> refs = new ArrayList<>();
    private boolean optional = true;
  }

  private record Candidate(int score, Known known, String iri) {}

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt((Candidate c) -> -c.score())
          .thenComparing(c -> c.known().name(), EntityScorer::compareCodePoints)
          .thenComparing(Candidate::iri, EntityScorer::compareCodePoints)
          .thenComparing(c -> c.known().type());

  EntityScorer(Consumer<String> misses) {
    this.misses = misses;
    TYPES.forEach(type -> scores.put(type, new PrecisionRecall(0, 0, 0)));
  }

  /**
   * Adds a page.
   *
   * @return which entity of the graph each one of the annotation is, as far as it was found
   */
  Map<EntityRef, String> add(GoldPage page, Map<String, GraphClaims.Entity> given) {
    Map<Known, Merged> annotated = merge(page);
    Map<Known, String> found = new LinkedHashMap<>();
    Map<String, Known> used = new HashMap<>();
    for (Candidate candidate : candidates(annotated, given)) {
      if (!found.containsKey(candidate.known()) && !used.containsKey(candidate.iri())) {
        found.put(candidate.known(), candidate.iri());
        used.put(candidate.iri(), candidate.known());
      }
    }
    annotated.forEach(
        (known, merged) -> count(page, known, merged, given.get(found.getOrDefault(known, ""))));
    given.forEach(
        (iri, entity) -> {
          Known known = used.get(iri);
          if (known == null || !annotated.get(known).optional) {
            add(entity.type(), new PrecisionRecall(0, 1, 0));
            if (entity.confidence().getCount() > 0) {
              claims.add(new Calibration.Claim(entity.confidence().getMax(), known != null));
            }
          }
          if (known == null) {
            misses.accept(
                "wrong "
                    + page.source()
                    + " "
                    + entity.type()
                    + " "
                    + entity.names()
                    + " "
                    + entity.forms());
          }
        });
    Map<EntityRef, String> alignment = new HashMap<>();
    found.forEach(
        (known, iri) -> annotated.get(known).refs.forEach(ref -> alignment.put(ref, iri)));
    return alignment;
  }

  private void count(GoldPage page, Known known, Merged merged, GraphClaims.Entity found) {
    if (merged.optional) {
      return;
    }
    add(known.type(), new PrecisionRecall(found == null ? 0 : 1, 0, 1));
    if (found == null) {
      misses.accept(
          "missed " + page.source() + " " + known.type() + " " + known.name() + " " + merged.forms);
    } else if (found.names().contains(known.name())) {
      named++;
    } else {
      misses.accept("name " + page.source() + " " + known.name() + " is " + found.names());
    }
  }

  private void add(String type, PrecisionRecall score) {
    scores.merge(type, score, PrecisionRecall::plus);
  }

  private static Map<Known, Merged> merge(GoldPage page) {
    Map<Known, Merged> merged = new LinkedHashMap<>();
    for (GoldPage.GoldArticle article : page.articles()) {
      for (GoldPage.GoldEntity entity : article.entities()) {
        Known known = new Known(entity.type(), Compact.of(entity.name()));
        Merged all = merged.computeIfAbsent(known, k -> new Merged());
        entity.mentions().forEach(form -> all.forms.add(Compact.of(form)));
        all.optional &= entity.optional();
        all.refs.add(new EntityRef(article.id(), entity.id()));
      }
    }
    return merged;
  }

  private static List<Candidate> candidates(
      Map<Known, Merged> annotated, Map<String, GraphClaims.Entity> given) {
    List<Candidate> candidates = new ArrayList<>();
    annotated.forEach(
        (known, merged) ->
            given.forEach(
                (iri, entity) -> {
                  if (entity.type().equals(known.type())) {
                    int score = entity.names().contains(known.name()) ? WEIGHT_OF_NAME : 0;
                    score += (int) merged.forms.stream().filter(entity.forms()::contains).count();
                    if (score > 0) {
                      candidates.add(new Candidate(score, known, iri));
                    }
                  }
                }));
    candidates.sort(BEST_FIRST);
    return candidates;
  }

  private static int compareCodePoints(String a, String b) {
    return java.util.Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
  }

  /** How sure each entity was by its surest mention, and whether it is right. */
  List<Calibration.Claim> claims() {
    return claims;
  }

  /** The scores of each type, of all, and of all but works. */
  Map<String, PrecisionRecall> scores() {
    Map<String, PrecisionRecall> all = new LinkedHashMap<>(scores);
    PrecisionRecall none = new PrecisionRecall(0, 0, 0);
    all.put("all", scores.values().stream().reduce(none, PrecisionRecall::plus));
    all.put(
        "four",
        TYPES.stream()
            .filter(type -> !type.equals("Work"))
            .map(scores::get)
            .reduce(none, PrecisionRecall::plus));
    return all;
  }

  /** The share of the entities found that have their full name. */
  double names() {
    int right = scores.values().stream().mapToInt(PrecisionRecall::right).sum();
    return right == 0 ? 0 : 1.0 * named / right;
  }
}
