package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pressgraph.facts.ArticleScene.Report;
import org.pressgraph.facts.ArticleScene.Spot;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;

/**
 * What speaks for a name of the article being the place of a happening, and against it: what it
 * names, where the article names it and in which words, whom else it belongs to, and where the
 * happening told before was.
 */
final class PlaceFeatures {

  private final ArticleScene scene;
  private final Report report;
  private final ReportContext<MentionRef> context;
  private final FeatureHashes features = new FeatureHashes(128);
  private final String type;

  private PlaceFeatures(ArticleScene scene, Report report, ReportContext<MentionRef> context) {
    this.scene = scene;
    this.report = report;
    this.context = context;
    this.type = report.draft().type().name();
  }

  /**
   * What speaks for a name.
   *
   * @param spots where the article has it
   */
  static FeatureHashes of(
      ArticleScene scene,
      Report report,
      ReportContext<MentionRef> context,
      MentionRef place,
      List<Spot> spots) {
    PlaceFeatures features = new PlaceFeatures(scene, report, context);
    features.add(place, spots);
    return features.features;
  }

  /** What speaks for no place being told. */
  static FeatureHashes ofNone(
      ArticleScene scene, Report report, ReportContext<MentionRef> context) {
    PlaceFeatures features = new PlaceFeatures(scene, report, context);
    context.addTo(features.features, "-", "none");
    features.features.put("ruled", context.ruled().isPresent());
    features.features.put("ruledt", String.valueOf(context.ruled().isPresent()), features.type);
    features.features.put("given", features.given());
    features.features.put(
        "nb", String.valueOf(context.before().isPresent()), context.distance(), context.own());
    return features.features;
  }

  private String given() {
    return report.draft().participants().stream()
        .map(p -> p.role().name().charAt(0) + p.participant().mention().type().name())
        .sorted()
        .distinct()
        .collect(Collectors.joining(","));
  }

  private void add(MentionRef place, List<Spot> spots) {
    EventDraft draft = report.draft();
    boolean ruled = context.ruled().filter(r -> draft.sameName(r, place)).isPresent();
    boolean before = context.before().filter(b -> draft.sameName(b, place)).isPresent();
    String kind = place.mention().type() == MentionType.PLACE ? "L" : "O";
    List<String> relations = new ArrayList<>();
    Spot nearest = null;
    for (Spot spot : spots) {
      String relation = scene.relation(report, spot);
      relations.add(relation);
      if (spot.sentence() == report.sentence()) {
        own(spot, relation, kind);
      } else if (relation.charAt(0) == 'p' || nearest == null) {
        nearest = spot;
      }
    }
    boolean own = spots.stream().anyMatch(s -> s.sentence() == report.sentence());
    String where = where(relations, own);
    if (!own && nearest != null) {
      further(nearest, where, kind);
    }
    String rule = ruled ? "r" : context.ruled().isPresent() ? "o" : "n";
    name(place, where, rule);
    part(place, where, rule);
    features.put("k", kind, type);
    features.put("w", where, rule, kind);
    features.put("rule", rule, type, kind);
    features.put("rb", rule + before, context.own(), kind);
    features.put("bd", String.valueOf(before), context.distance(), context.own());
    features.put("bw", String.valueOf(before), where, context.distance());
    features.put("bt", String.valueOf(before), type);
    features.put("many", Math.min(4, spots.size()) + rule, kind);
    features.put("first", context.isFirst(spots) + where.substring(0, 1), kind);
    features.put("h", String.valueOf(relations.contains("H")), where.substring(0, 1), kind);
    features.put("d", String.valueOf(relations.contains("D")), where.substring(0, 1), kind);
    context.addTo(features, where, rule + kind);
  }

  private static String where(List<String> relations, boolean own) {
    if (own) {
      return relations.stream().filter(r -> "bai".indexOf(r.charAt(0)) >= 0).findFirst().get();
    }
    return relations.stream()
        .filter(r -> r.charAt(0) == 'p')
        .reduce((a, b) -> b)
        .orElse(relations.isEmpty() ? "-" : relations.get(0));
  }

  /** What kind of place the name says it is. */
  private void name(MentionRef place, String where, String rule) {
    String name = report.draft().surface(place);
    String side = where.substring(0, 1);
    String end = name.substring(name.length() - 1);
    String ends = name.substring(Math.max(0, name.length() - 2));
    boolean region = scene.isRegion(name);
    features.put("e", end, type);
    features.put("es", end, side, rule);
    features.put("e2", ends);
    features.put("e2s", ends, side);
    features.put("reg", String.valueOf(region), type, side);
    features.put("regr", String.valueOf(region), rule, where);
    features.put("len", Math.min(8, name.length()) + side);
  }

  /** What the name does in the happening, or those do who bear it. */
  private void part(MentionRef place, String where, String rule) {
    EventDraft draft = report.draft();
    String name = draft.surface(place);
    String has =
        draft.of(place).stream()
            .map(p -> p.role().name())
            .sorted()
            .collect(Collectors.joining(","));
    features.put("has", has, rule, type);
    features.put("hasw", has, where.substring(0, 1));
    String stem = name.length() > 2 ? name.substring(0, name.length() - 1) : name;
    String bear =
        draft.participants().stream()
            .filter(p -> p.participant().mention().type() == MentionType.ORGANIZATION)
            .filter(p -> draft.surface(p.participant()).startsWith(stem))
            .map(p -> p.role().name())
            .sorted()
            .collect(Collectors.joining(","));
    features.put("bear", bear, rule, type);
    features.put("bearw", bear, where);
  }

  /** How a name stands in the sentence that reports the happening. */
  private void own(Spot spot, String relation, String kind) {
    String code = scene.skeleton(report.sentence()).code();
    int at = spot.slot().at();
    String between = scene.between(report, at);
    String side = relation.substring(0, 1);
    beside("o", code, at, kind, side);
    features.put("or", relation, type, kind);
    long names = between.chars().filter(c -> isName((char) c)).count();
    long sites = between.chars().filter(c -> c == Symbol.LOC.letter()).count();
    features.put("on", relation, String.valueOf(Math.min(3, names)), kind);
    features.put("os", relation, String.valueOf(Math.min(2, sites)), kind);
    features.put("ost", side, String.valueOf(Math.min(2, sites)), type);
    features.put("of", Math.min(8, between.length() / 3) + side, kind);
    features.put("ot", report.draft().trigger(), side, kind);
    features.put("oe", context.reportsBetween(at) + relation, kind);
    if (between.length() <= 4) {
      features.put("all", between, side, kind);
    }
    for (String cue : scene.cuesBetween(report, at)) {
      features.put("oc", cue, side, kind);
    }
  }

  private static boolean isName(char c) {
    return c == Symbol.LOC.letter()
        || c == Symbol.ORG.letter()
        || c == Symbol.PER.letter()
        || c == Symbol.EVT.letter();
  }

  /** How a name stands in another sentence. */
  private void further(Spot spot, String where, String kind) {
    features.put("fw", where, kind, type);
    features.put("fo", where, kind, context.own());
    if (spot.sentence() < 0) {
      return;
    }
    String code = scene.skeleton(spot.sentence()).code();
    int at = spot.slot().at();
    beside("f", code, at, kind, where.substring(0, 1));
    String order = context.order(spot);
    features.put("ford", order, where, kind);
    features.put("fordo", order, context.own(), kind);
  }

  private void beside(String name, String code, int at, String kind, String side) {
    for (int k = 1; k <= 3; k++) {
      String left = code.substring(Math.max(0, at - k), at);
      String right = code.substring(at + 1, Math.min(code.length(), at + 1 + k));
      features.put(name + "l" + k, left, kind, side);
      features.put(name + "r" + k, right, kind, side);
    }
    String left = code.substring(Math.max(0, at - 1), at);
    String right = code.substring(at + 1, Math.min(code.length(), at + 2));
    features.put(name + "lr", left, right, kind);
    int in = at;
    while (in > 0 && code.charAt(in - 1) == Symbol.LOC.letter()) {
      in--;
    }
    // Of places one behind the other what stands before the first says the same of all.
    features.put(
        name + "c", code.substring(Math.max(0, in - 1), in), kind, String.valueOf(at - in));
  }
}
