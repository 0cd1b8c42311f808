package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pressgraph.facts.ArticleScene.Report;
import org.pressgraph.facts.ArticleScene.Spot;
import org.pressgraph.ner.MentionRef;

/**
 * Who took part in the happenings that an article tells, by a model that was learnt of annotated
 * pages. It is asked when all happenings are known, of each name that stands near enough: what the
 * sentence by itself made of it is one of the things that speak for a part.
 */
final class EventParties {

  /** So many sentences before a report, or behind it, somebody may be named who took part. */
  static final int MOST_BEFORE = 4;

  static final int MOST_BEHIND = 8;

  /** How likely a part must be. */
  private static final double LEAST = 0.3;

  /** The same of who took part in another happening of the article. */
  private static final double LEAST_BESIDE = 0.45;

  private final ArticleScene scene;
  private final List<Report> reports = new ArrayList<>();
  private final List<Named> named;

  private EventParties(ArticleScene scene, List<EventDraft> drafts) {
    this.scene = scene;
    drafts.stream()
        .flatMap(d -> scene.report(d).stream())
        .sorted(scene::compare)
        .forEach(reports::add);
    this.named = drafts.isEmpty() ? List.of() : named(scene, drafts.get(0));
  }

  /**
   * Somebody or something that the article names.
   *
   * @param ref where it is named first
   * @param forms the letters of its names
   * @param spots where it is named
   */
  record Named(MentionRef ref, List<String> forms, List<Spot> spots) {}

  /**
   * A name that may have taken part in a happening.
   *
   * @param known what it did there as far as was known before
   * @param elsewhere whether it took part in another happening of the article
   * @param hashes what speaks for a part and against it
   */
  record Weighed(Named named, List<Participation> known, boolean elsewhere, FeatureHashes hashes) {}

  /** The names that the article has, those together that are of one. */
  private static List<Named> named(ArticleScene scene, EventDraft any) {
    Map<String, Named> byForm = new LinkedHashMap<>();
    for (Spot spot : scene.names()) {
      MentionRef ref = spot.slot().mention().orElseThrow();
      String form = spot.slot().symbol().letter() + any.surface(ref);
      byForm
          .computeIfAbsent(
              form,
              f -> new Named(ref, new ArrayList<>(List.of(f.substring(1))), new ArrayList<>()))
          .spots()
          .add(spot);
    }
    List<Named> all = new ArrayList<>();
    for (Named one : byForm.values()) {
      Optional<Named> same = all.stream().filter(o -> any.sameName(o.ref(), one.ref())).findFirst();
      if (same.isPresent()) {
        same.get().forms().addAll(one.forms());
        same.get().spots().addAll(one.spots());
      } else {
        all.add(one);
      }
    }
    return all;
  }

  /** All happenings of an article with the names that may have taken part. */
  static Map<EventDraft, List<Weighed>> weighed(ArticleScene scene, List<EventDraft> drafts) {
    EventParties all = new EventParties(scene, drafts);
    Map<EventDraft, List<Weighed>> weighed = new LinkedHashMap<>();
    for (Report report : all.reports) {
      weighed.put(report.draft(), all.weighed(report));
    }
    return weighed;
  }

  private List<Weighed> weighed(Report report) {
    EventDraft draft = report.draft();
    List<Weighed> weighed = new ArrayList<>();
    PartyFeatures.Told told = new PartyFeatures.Told(scene, report, reports);
    for (Named one : named) {
      if (draft.name().filter(n -> draft.sameName(n, one.ref())).isPresent()) {
        continue;
      }
      List<Participation> known = draft.of(one.ref());
      List<Spot> near = one.spots().stream().filter(s -> isNear(report, s)).toList();
      if (!known.isEmpty() || !near.isEmpty()) {
        boolean elsewhere =
            reports.stream().anyMatch(r -> r.draft() != draft && r.draft().has(one.ref()));
        weighed.add(
            new Weighed(
                one,
                known,
                elsewhere,
                PartyFeatures.of(told, one, known, near.isEmpty() ? one.spots() : near)));
      }
    }
    return weighed;
  }

  private boolean isNear(Report report, Spot spot) {
    int apart = scene.before(spot.sentence()) - scene.before(report.sentence());
    return scene.sentence(spot.sentence()).isBody()
        && -MOST_BEFORE <= apart
        && apart <= MOST_BEHIND;
  }

  /** Adds to each happening those that are likely to have taken part of whom it was not known. */
  static void settle(ChoiceModel model, ArticleScene scene, List<EventDraft> drafts) {
    if (model != EventModels.NO_PARTIES) {
      weighed(scene, drafts)
          .forEach((draft, names) -> names.forEach(one -> settle(model, draft, one)));
    }
  }

  private static void settle(ChoiceModel model, EventDraft draft, Weighed one) {
    if (!one.known().isEmpty()) {
      return;
    }
    double[] likely = ChoiceModel.likelihoods(model.scores(one.hashes()));
    int best = 0;
    for (int k = 1; k < LearnedRoles.PLACE; k++) {
      best = likely[k] > likely[best] ? k : best;
    }
    if (likely[best] > (one.elsewhere() ? LEAST_BESIDE : LEAST)) {
      draft.add(one.named().ref(), Role.values()[best]);
    }
  }
}
