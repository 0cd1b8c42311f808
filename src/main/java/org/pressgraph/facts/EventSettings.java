package org.pressgraph.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pressgraph.facts.ArticleScene.Report;
import org.pressgraph.facts.ArticleScene.Spot;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.text.DateSpan;
import org.pressgraph.text.PartialDate;

/**
 * When and where the happenings of an article were: of all dates and all places that it names, or
 * none, those that are most likely by a model that was learnt of annotated pages. What the rules
 * say is one of the things that speak for one.
 */
final class EventSettings {

  /** Stand for dates and places in the hashes of features. */
  static final char DATE = 'd';

  static final char PLACE = 'l';

  /** So much more likely must another date be than what the rules say, as logarithm of the odds. */
  private static final double OTHER_DATE = 2.0;

  /** The same of a place. */
  private static final double OTHER_PLACE = 2;

  /** So much more, where the rules tell a place: they seldom tell a wrong one. */
  private static final double PLACE_BY_RULE = 1.5;

  /**
   * So much more likely than any date none must be: one that is told rightly gains more than one
   * that is told wrongly loses, as far more are missed than wrong.
   */
  private static final double NO_DATE = 0.2;

  /** The same of a place. */
  private static final double NO_PLACE = 1.2;

  /** So many sentences before a report a body may be named at which it was. */
  private static final int MOST_APART = 2;

  private EventSettings() {}

  /**
   * A date, or a place, that a happening may have.
   *
   * @param value the date or the place; nothing if it has none
   * @param ruled whether the rules say so
   * @param hashes what speaks for it
   * @param <T> what it is
   */
  record Weighed<T>(Optional<T> value, boolean ruled, FeatureHashes hashes) {}

  /** Tells which one of several dates or places a happening has. */
  interface Chooser {

    /** The date; one of the candidates has it. */
    Weighed<DateSpan> date(EventDraft draft, List<Weighed<DateSpan>> candidates);

    /** The place; one of the candidates has it. */
    Weighed<MentionRef> place(EventDraft draft, List<Weighed<MentionRef>> candidates);
  }

  /** Gives the happenings of an article their dates and places, by a model. */
  static void settle(LogisticModel model, ArticleScene scene, List<EventDraft> drafts) {
    if (model != LogisticModel.NONE) {
      settle(new ByModel(model), scene, drafts);
    }
  }

  /** Gives the happenings of an article their dates and places, in the order of their reports. */
  static void settle(Chooser chooser, ArticleScene scene, List<EventDraft> drafts) {
    List<Report> reports =
        drafts.stream().flatMap(d -> scene.report(d).stream()).sorted(scene::compare).toList();
    Map<DateSpan, List<Spot>> dates = dates(scene);
    List<Spot> spots = scene.dates();
    Optional<DateSpan> before = Optional.empty();
    for (Report report : reports) {
      Optional<DateSpan> ruled = report.draft().date();
      ReportContext<DateSpan> context =
          new ReportContext<>(scene, report, reports, spots, ruled, before);
      before = chooser.date(report.draft(), weighed(scene, report, context, dates)).value();
      report.draft().settleDate(before);
      before = report.draft().date();
    }
    Map<String, List<Spot>> sites = sites(scene);
    spots = scene.sites();
    Optional<MentionRef> there = Optional.empty();
    for (Report report : reports) {
      ReportContext<MentionRef> context =
          new ReportContext<>(scene, report, reports, spots, report.draft().place(), there);
      there = chooser.place(report.draft(), weighedSites(scene, report, context, sites)).value();
      report.draft().settlePlace(there);
    }
  }

  private record ByModel(LogisticModel model) implements Chooser {

    @Override
    public Weighed<DateSpan> date(EventDraft draft, List<Weighed<DateSpan>> candidates) {
      return best(candidates, DATE, OTHER_DATE, 0, NO_DATE);
    }

    @Override
    public Weighed<MentionRef> place(EventDraft draft, List<Weighed<MentionRef>> candidates) {
      return best(candidates, PLACE, OTHER_PLACE, PLACE_BY_RULE, NO_PLACE);
    }

    private <T> Weighed<T> best(
        List<Weighed<T>> candidates, char kind, double lead, double told, double none) {
      Weighed<T> best = null;
      double most = Double.NEGATIVE_INFINITY;
      for (Weighed<T> one : candidates) {
        double odds =
            model.odds(model.steps(one.hashes(), kind))
                + (one.ruled() ? lead : 0)
                + (one.value().isEmpty() ? -none : one.ruled() ? told : 0);
        if (odds > most) {
          best = one;
          most = odds;
        }
      }
      return best;
    }
  }

  private static List<Weighed<DateSpan>> weighed(
      ArticleScene scene,
      Report report,
      ReportContext<DateSpan> context,
      Map<DateSpan, List<Spot>> dates) {
    Map<DateSpan, List<Spot>> all = new LinkedHashMap<>(dates);
    context.ruled().ifPresent(date -> all.putIfAbsent(bare(date.from(), date.to()), List.of()));
    context.before().ifPresent(date -> all.putIfAbsent(bare(date.from(), date.to()), List.of()));
    scene
        .time(report.sentence())
        .filedOn()
        .ifPresent(day -> all.putIfAbsent(bare(day, Optional.empty()), List.of()));
    List<Weighed<DateSpan>> weighed = new ArrayList<>();
    all.forEach(
        (date, at) -> {
          boolean ruled = context.ruled().filter(r -> DateFeatures.same(r, date)).isPresent();
          boolean may = !report.draft().isPlanned() || !isOver(scene, report, date);
          if (ruled || may) {
            weighed.add(
                new Weighed<>(
                    Optional.of(date), ruled, DateFeatures.of(scene, report, context, date, at)));
          }
        });
    weighed.add(
        new Weighed<>(
            Optional.empty(),
            context.ruled().isEmpty(),
            DateFeatures.ofNone(scene, report, context)));
    return weighed;
  }

  /** Whether a date was over when the report was written. */
  private static boolean isOver(ArticleScene scene, Report report, DateSpan date) {
    Optional<LocalDate> now =
        scene.time(report.sentence()).filedOn().flatMap(PartialDate::earliest);
    Optional<LocalDate> last = date.to().orElse(date.from()).latest();
    return now.isPresent() && last.isPresent() && last.get().isBefore(now.get());
  }

  private static Map<DateSpan, List<Spot>> dates(ArticleScene scene) {
    Map<DateSpan, List<Spot>> dates = new LinkedHashMap<>();
    for (Spot spot : scene.dates()) {
      DateSpan date = spot.slot().date().orElseThrow();
      dates.computeIfAbsent(bare(date.from(), date.to()), d -> new ArrayList<>()).add(spot);
    }
    return dates;
  }

  /** A date wherever it stands. */
  private static DateSpan bare(PartialDate from, Optional<PartialDate> to) {
    return new DateSpan(0, 0, from, to);
  }

  private static List<Weighed<MentionRef>> weighedSites(
      ArticleScene scene,
      Report report,
      ReportContext<MentionRef> context,
      Map<String, List<Spot>> sites) {
    List<Weighed<MentionRef>> weighed = new ArrayList<>();
    boolean ruled = false;
    for (List<Spot> spots : sites.values()) {
      MentionRef place = nearest(report, spots).slot().mention().orElseThrow();
      boolean same =
          context
              .ruled()
              .filter(r -> report.draft().surface(r).equals(report.draft().surface(place)))
              .isPresent();
      ruled |= same;
      boolean opens =
          report.draft().type() == EventType.OPENING
              && (report.draft().has(place, Role.OBJECT) || report.draft().has(place, Role.AGENT));
      if (!same && (opens || spots.stream().noneMatch(s -> isNear(scene, report, s)))) {
        continue;
      }
      weighed.add(
          new Weighed<>(
              same ? context.ruled() : Optional.of(place),
              same,
              PlaceFeatures.of(scene, report, context, place, spots)));
    }
    if (!ruled && context.ruled().isPresent()) {
      MentionRef place = context.ruled().get();
      weighed.add(
          new Weighed<>(
              context.ruled(), true, PlaceFeatures.of(scene, report, context, place, List.of())));
    }
    weighed.add(
        new Weighed<>(
            Optional.empty(),
            context.ruled().isEmpty(),
            PlaceFeatures.ofNone(scene, report, context)));
    return weighed;
  }

  /** Whether a body is named shortly before a report: others are seldom where it was. */
  private static boolean isNear(ArticleScene scene, Report report, Spot spot) {
    int apart =
        spot.sentence() < 0 ? 0 : scene.before(report.sentence()) - scene.before(spot.sentence());
    return spot.slot().symbol() == Symbol.LOC || apart >= 0 && apart <= MOST_APART;
  }

  /** The last of some places in the text that does not stand behind a report, else the first. */
  private static Spot nearest(Report report, List<Spot> spots) {
    Spot nearest = spots.get(0);
    for (Spot spot : spots) {
      if (spot.sentence() >= 0 && spot.sentence() <= report.sentence()) {
        nearest = spot;
      }
    }
    return nearest;
  }

  private static Map<String, List<Spot>> sites(ArticleScene scene) {
    Map<String, List<Spot>> sites = new LinkedHashMap<>();
    for (Spot spot : scene.sites()) {
      String name = spot.slot().mention().orElseThrow().surface(scene.article());
      sites.computeIfAbsent(name, n -> new ArrayList<>()).add(spot);
    }
    return sites;
  }
}
