package org.pressgraph.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pressgraph.facts.ArticleScene.Report;
import org.pressgraph.facts.ArticleScene.Spot;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.text.DateContext;
import org.pressgraph.text.DateSpan;
import org.pressgraph.text.PartialDate;

/**
 * What speaks for a date of the article being that of a happening, and against it: where the
 * article names it and how, how far it is from the day of writing, and what the happening told
 * before has.
 */
final class DateFeatures {

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final ArticleScene scene;
  private final Report report;
  private final ReportContext<DateSpan> context;
  private final FeatureHashes features = new FeatureHashes(96);
  private final String type;

  private DateFeatures(ArticleScene scene, Report report, ReportContext<DateSpan> context) {
    this.scene = scene;
    this.report = report;
    this.context = context;
    this.type = report.draft().type().name();
  }

  /**
   * What speaks for a date.
   *
   * @param spots where the article names it; nowhere if it is the day of writing
   */
  static FeatureHashes of(
      ArticleScene scene,
      Report report,
      ReportContext<DateSpan> context,
      DateSpan date,
      List<Spot> spots) {
    DateFeatures features = new DateFeatures(scene, report, context);
    features.add(date, spots);
    return features.features;
  }

  /** What speaks for no date being told. */
  static FeatureHashes ofNone(ArticleScene scene, Report report, ReportContext<DateSpan> context) {
    DateFeatures features = new DateFeatures(scene, report, context);
    context.addTo(features.features, "-", "none");
    features.features.put("ruled", context.ruled().isPresent());
    return features.features;
  }

  private void add(DateSpan date, List<Spot> spots) {
    boolean ruled = context.ruled().filter(r -> same(r, date)).isPresent();
    boolean before = context.before().filter(b -> same(b, date)).isPresent();
    String kind = kind(date);
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
    String where = where(relations, own, nearest);
    if (!own && nearest != null) {
      further(nearest, where, kind);
    }
    if (relations.contains("H")) {
      features.put("h", kind);
    }
    String ago = ago(scene.time(report.sentence()), date);
    String rule = ruled ? "r" : context.ruled().isPresent() ? "o" : "n";
    features.put("k", kind, type);
    features.put("w", where, rule);
    features.put("wk", where, kind, rule);
    features.put("ago", ago, kind);
    features.put("agow", ago, where.substring(0, 1), rule);
    features.put("agop", ago, context.planned());
    features.put("rule", rule, type);
    features.put("rb", rule, String.valueOf(before), context.own());
    features.put("bd", String.valueOf(before), context.distance(), context.own());
    features.put("bw", String.valueOf(before), where, context.distance());
    features.put("many", Math.min(4, spots.size()) + rule);
    features.put("first", context.isFirst(spots) + where.substring(0, 1), kind);
    filed(date, where, rule);
    context.addTo(features, where, rule);
  }

  private void filed(DateSpan date, String where, String rule) {
    DateContext time = scene.time(report.sentence());
    String filed =
        time.filedOn().equals(Optional.of(date.from())) ? "f" + time.basis().name() : "x";
    features.put("filed", filed, rule, context.own());
    features.put("filedw", filed, where);
  }

  private static String where(List<String> relations, boolean own, Spot nearest) {
    if (own) {
      return relations.stream().filter(r -> "bai".indexOf(r.charAt(0)) >= 0).findFirst().get();
    }
    return nearest == null
        ? "-"
        : relations.stream()
            .filter(r -> r.charAt(0) == 'p')
            .reduce((a, b) -> b)
            .orElse(relations.get(0));
  }

  /** How a date stands in the sentence that reports the happening. */
  private void own(Spot spot, String relation, String kind) {
    String code = scene.skeleton(report.sentence()).code();
    int at = spot.slot().at();
    String between = scene.between(report, at);
    String said = said(spot);
    String left = code.substring(Math.max(0, at - 2), at);
    String right = code.substring(at + 1, Math.min(code.length(), at + 3));
    features.put("or", relation, type);
    features.put("os", said, relation);
    features.put("ok", relation, kind);
    features.put("ol", last(left), relation);
    features.put("ol2", left, relation.substring(0, 1));
    features.put("o2", right, relation.substring(0, 1));
    features.put("o1", first(right), relation);
    features.put("olr", last(left), first(right));
    long dates = between.chars().filter(c -> c == Symbol.DATE.letter()).count();
    features.put("on", relation, String.valueOf(Math.min(2, dates)), kind);
    features.put("of", Math.min(8, between.length() / 3) + relation.substring(0, 1));
    features.put("ot", report.draft().trigger(), relation.substring(0, 1));
    features.put("oe", context.reportsBetween(at) + relation, kind);
    for (String cue : scene.cuesBetween(report, at)) {
      features.put("oc", cue, relation.substring(0, 1));
      features.put("ock", cue, kind);
    }
  }

  /** How a date stands in another sentence. */
  private void further(Spot spot, String where, String kind) {
    String code = scene.skeleton(spot.sentence()).code();
    int at = spot.slot().at();
    String said = said(spot);
    features.put("fs", said, where);
    features.put("fk", where, kind, type);
    features.put("fo", where, context.own(), kind);
    features.put("fr", code.substring(at + 1, Math.min(code.length(), at + 3)));
    features.put("fl", code.substring(Math.max(0, at - 2), at));
    String order = context.order(spot);
    features.put("ford", order, where);
    features.put("fordo", order, context.own(), kind);
    features.put("fordt", order, type);
  }

  /** How the text says it, with one letter for each number. */
  private String said(Spot spot) {
    DateSpan span = spot.slot().date().orElseThrow();
    String text = scene.sentence(spot.sentence()).text().substring(span.begin(), span.end());
    return DIGITS.matcher(text).replaceAll("d");
  }

  private static String last(String text) {
    return text.isEmpty() ? "^" : text.substring(text.length() - 1);
  }

  private static String first(String text) {
    return text.isEmpty() ? "$" : text.substring(0, 1);
  }

  static String kind(DateSpan date) {
    PartialDate from = date.from();
    String kind = from.day().isPresent() ? "d" : from.month().isPresent() ? "m" : "y";
    return kind + (date.to().isPresent() ? "-" : "") + (from.year().isEmpty() ? "?" : "");
  }

  /** How long before the day of writing, or of the issue, it was, about. */
  static String ago(DateContext time, DateSpan date) {
    Optional<PartialDate> now = time.filedOn();
    Optional<LocalDate> day = now.flatMap(PartialDate::earliest);
    if (now.isEmpty()) {
      return "?";
    }
    if (day.isEmpty() || date.from().year().isEmpty()) {
      return now.get().month().equals(date.from().month())
          ? now.get().day().equals(date.from().day()) ? "=" : "m"
          : "o";
    }
    long days = ChronoUnit.DAYS.between(date.from().earliest().orElseThrow(), day.get());
    if (date.from().latest().orElseThrow().isBefore(day.get()) || days <= 0) {
      return days == 0
          ? "="
          : days < 0
              ? days < -31 ? "+y" : "+"
              : days <= 2
                  ? "" + days
                  : days <= 8 ? "w" : days <= 40 ? "m" : days <= 400 ? "y" : "c";
    }
    return "in";
  }

  /** Whether two dates are the same. */
  static boolean same(DateSpan a, DateSpan b) {
    return a.from().equals(b.from()) && a.to().equals(b.to());
  }
}
