package org.pressgraph.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Measures positions and relations. */
final class FactScorer {

  private final Set<GraphClaims.Link> parts;
  private final Set<GraphClaims.Link> places;
  private final Consumer<String> misses;
  private final List<Calibration.Claim> claims = new ArrayList<>();
  private PrecisionRecall positions = new PrecisionRecall(0, 0, 0);
  private final Map<String, PrecisionRecall> relations = new LinkedHashMap<>();

  FactScorer(Set<GraphClaims.Link> parts, Set<GraphClaims.Link> places, Consumer<String> misses) {
    this.parts = parts;
    this.places = places;
    this.misses = misses;
    relations.put("subOrganizationOf", new PrecisionRecall(0, 0, 0));
    relations.put("locatedIn", new PrecisionRecall(0, 0, 0));
  }

  void add(GoldPage page, Map<GraphClaims.Position, OptionalDouble> sure, Alignment alignment) {
    Set<GraphClaims.Position> given = sure.keySet();
    Set<GraphClaims.Position> annotated = new HashSet<>();
    for (GoldPage.GoldArticle article : page.articles()) {
      for (GoldPage.GoldRelation relation : article.relations()) {
        if (relation.relation().equals("holdsPosition")) {
          annotated.add(
              new GraphClaims.Position(
                  alignment.of(article.id(), relation.person()),
                  Optional.ofNullable(relation.organization())
                      .map(organization -> alignment.of(article.id(), organization)),
                  Compact.of(relation.title())));
        } else {
          addRelation(article, relation, alignment);
        }
      }
    }
    Set<GraphClaims.Position> right = new HashSet<>(annotated);
    right.retainAll(given);
    positions = positions.plus(new PrecisionRecall(right.size(), given.size(), annotated.size()));
    sure.forEach(
        (position, confidence) ->
            confidence.ifPresent(
                c -> claims.add(new Calibration.Claim(c, annotated.contains(position)))));
    tell("position missed", page, annotated, given);
    tell("position wrong", page, given, annotated);
  }

  private void tell(
      String what,
      GoldPage page,
      Set<GraphClaims.Position> some,
      Set<GraphClaims.Position> others) {
    some.stream()
        .filter(position -> !others.contains(position))
        .map(position -> what + " " + page.source() + " " + text(position))
        .collect(Collectors.toCollection(TreeSet::new))
        .forEach(misses);
  }

  private static String text(GraphClaims.Position position) {
    return position.person()
        + " | "
        + position.organization().orElse("-")
        + " | "
        + position.title();
  }

  private void addRelation(
      GoldPage.GoldArticle article, GoldPage.GoldRelation relation, Alignment alignment) {
    boolean part = relation.relation().equals("subOrganizationOf");
    String from = part ? relation.child() : relation.subject();
    String to = part ? relation.parent() : relation.place();
    GraphClaims.Link link =
        new GraphClaims.Link(alignment.of(article.id(), from), alignment.of(article.id(), to));
    boolean right = (part ? parts : places).contains(link);
    relations.merge(
        part ? "subOrganizationOf" : "locatedIn",
        new PrecisionRecall(right ? 1 : 0, 0, 1),
        PrecisionRecall::plus);
    if (!right) {
      misses.accept(
          relation.relation() + " " + article.id() + " " + link.from() + " in " + link.to());
    }
  }

  /** How sure each position was, and whether it is right. */
  List<Calibration.Claim> claims() {
    return claims;
  }

  PrecisionRecall positions() {
    return positions;
  }

  Map<String, PrecisionRecall> relations() {
    return relations;
  }
}
