package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pressgraph.facts.ArticleScene.Report;
import org.pressgraph.facts.rule.RuleMatch.Part;
import org.pressgraph.text.DateSpan;

/**
 * Which of the happenings that the sentences of an article seem to report it tells as news of their
 * own, by a model that was learnt of annotated pages. It is asked when all are known with their
 * dates, places and participants: how likely each was by its sentence, what speaks for the others,
 * how long ago it was, who took part, and what the headlines say.
 */
final class ArticleReports {

  /**
   * The logarithm of the odds from which on words that no rule finds count as a report; set by hand
   * near where the F1 of pages left out is highest.
   */
  private static final double LEAST_LEARNED = -0.8;

  /** The same for what a rule finds. */
  private static final double LEAST_BY_RULE = -1.5;

  /** So likely a happening must be that others are held against it. */
  private static final double LIKELY = 0.1;

  /** Likelihoods are told apart up to this one of none, and of all. */
  private static final double CERTAIN = 0.001;

  private static final int LOWEST = -4;

  private static final int HIGHEST = 3;

  private final ArticleScene scene;
  private final List<Report> reports;
  private final ArticleNames names;
  private final String headlines;

  private ArticleReports(ArticleScene scene, List<EventDraft> drafts) {
    this.scene = scene;
    this.names = scene.counts();
    this.headlines = scene.headlines();
    this.reports =
        drafts.stream().flatMap(d -> scene.report(d).stream()).sorted(scene::compare).toList();
  }

  /**
   * A happening, and what speaks for it and against it.
   *
   * @param hashes what is known of it
   */
  record Weighed(EventDraft draft, FeatureHashes hashes) {}

  /** All happenings of an article, in the order of their reports. */
  static List<Weighed> weighed(ArticleScene scene, List<EventDraft> drafts) {
    ArticleReports all = new ArticleReports(scene, drafts);
    List<Weighed> weighed = new ArrayList<>();
    for (Report report : all.reports) {
      weighed.add(new Weighed(report.draft(), all.features(report)));
    }
    return weighed;
  }

  /**
   * Those that are likely enough, each with how likely it is; all by a model that knows nothing.
   */
  static List<EventDraft> likely(LogisticModel model, ArticleScene scene, List<EventDraft> drafts) {
    if (model == LogisticModel.NONE) {
      return drafts;
    }
    List<EventDraft> likely = new ArrayList<>(drafts);
    for (Weighed one : weighed(scene, drafts)) {
      double odds = model.odds(model.steps(one.hashes()));
      one.draft().likelihood(LogisticModel.likelihood(odds));
      if (odds < (one.draft().isLearned() ? LEAST_LEARNED : LEAST_BY_RULE)) {
        likely.remove(one.draft());
      }
    }
    return likely;
  }

  private FeatureHashes features(Report report) {
    FeatureHashes features = new FeatureHashes();
    EventDraft draft = report.draft();
    String type = draft.type().name();
    double odds = odds(draft.confidence());
    String by = draft.isLearned() ? "m" : draft.isWeighed() ? "r" : "h";
    String level = by + level(odds);
    for (int half = 2 * LOWEST; half <= 2 * HIGHEST; half++) {
      if (odds >= half / 2.0) {
        features.put("o", by, String.valueOf(half));
      }
    }
    features.put("b", "");
    features.put("by", by, type);
    features.put("ot", level, type);
    if (!draft.isLearned()) {
      String sure = String.valueOf((int) (20 * draft.told()));
      features.put("rp", sure);
      features.put("rpo", sure, level);
      features.put("rpt", sure, type);
    }
    addOthers(features, report, level, type);
    addPosition(features, report, level, type);
    addTime(features, report, level, type);
    addNames(features, draft, level, type);
    addWords(features, report, type);
    return features;
  }

  private static double odds(double likelihood) {
    double in = Math.max(CERTAIN, Math.min(1 - CERTAIN, likelihood));
    return StrictMath.log(in / (1 - in));
  }

  private static int level(double odds) {
    return (int) Math.floor(Math.max(LOWEST, Math.min(HIGHEST, odds)));
  }

  /** What else the article reports. */
  private void addOthers(FeatureHashes features, Report report, String level, String type) {
    EventDraft draft = report.draft();
    int better = 0;
    int before = 0;
    double sum = 0;
    Report best = report;
    String beside = "";
    boolean likeBetter = false;
    boolean likeBefore = false;
    boolean shares = false;
    for (Report other : reports) {
      EventDraft its = other.draft();
      boolean isBefore = scene.compare(other, report) < 0;
      boolean alike = its.type() == draft.type();
      sum += other == report ? 0 : its.confidence();
      if (isBefore && its.confidence() > LIKELY) {
        before++;
        likeBefore |= alike;
      }
      if (its.confidence() > draft.confidence()) {
        better++;
        best = its.confidence() > best.draft().confidence() ? other : best;
        likeBetter |= alike;
        shares |= its.participants().stream().anyMatch(p -> draft.has(p.participant()));
        if (other.sentence() == report.sentence()) {
          beside = its.type().name() + (isBefore ? "b" : "a");
        }
      }
    }
    String alike = likeBetter + String.valueOf(likeBefore);
    features.put("rank", Math.min(5, better) + level);
    features.put("rankn", Math.min(5, better) + "/" + Math.min(6, reports.size()));
    features.put("sum", Math.min(8, (int) (2 * sum)) + level);
    features.put("before", Math.min(4, before) + level);
    features.put("beside", beside, type);
    features.put("besideo", String.valueOf(!beside.isEmpty()), level);
    features.put("alike", alike, level);
    features.put("aliket", alike, type);
    features.put("shares", String.valueOf(shares), level);
    addBest(features, report, best, level);
  }

  /** What is known of the likeliest of all, which may be the happening itself. */
  private void addBest(FeatureHashes features, Report report, Report best, String level) {
    EventDraft draft = report.draft();
    EventDraft its = best.draft();
    String types = its.type().name() + draft.type().name();
    features.put("best", types);
    features.put("besto", level(odds(its.confidence())) + level);
    boolean then = same(its.date(), draft.date());
    boolean there =
        its.place().isPresent()
            && draft.place().isPresent()
            && draft.sameName(its.place().get(), draft.place().get());
    String itself = String.valueOf(best == report);
    features.put("then", then + itself, String.valueOf(there), level);
    int apart = scene.before(report.sentence()) - scene.before(best.sentence());
    features.put("apart", Math.max(-3, Math.min(4, apart)) + itself, level);
    features.put("apartt", Math.max(-2, Math.min(2, apart)) + itself, types);
  }

  private static boolean same(Optional<DateSpan> a, Optional<DateSpan> b) {
    return a.isPresent() && b.isPresent() && DateFeatures.same(a.get(), b.get());
  }

  /** Where in the article it is told, and how long that is. */
  private void addPosition(FeatureHashes features, Report report, String level, String type) {
    String index = String.valueOf(scale(scene.before(report.sentence())));
    String size = String.valueOf(scale(scene.count()));
    String role = scene.sentence(report.sentence()).role().name();
    features.put("at", index, size, level);
    features.put("att", index, type);
    features.put("size", size, level);
    features.put("sizet", size, type);
    features.put("role", role, level);
  }

  /** A number of sentences on a scale of eight: all up to 3, then by twos and fours... */
  private static int scale(int count) {
    return count < 4 ? count : Math.min(7, Integer.SIZE - Integer.numberOfLeadingZeros(count) + 1);
  }

  private void addTime(FeatureHashes features, Report report, String level, String type) {
    EventDraft draft = report.draft();
    Optional<DateSpan> date = draft.date();
    String ago =
        date.map(d -> DateFeatures.kind(d) + DateFeatures.ago(scene.time(report.sentence()), d))
            .orElse("-");
    boolean own =
        date.isPresent()
            && scene.skeleton(report.sentence()).slots().stream()
                .flatMap(s -> s.date().stream())
                .anyMatch(d -> DateFeatures.same(d, date.get()));
    features.put("ago", ago, type);
    features.put(
        "agoo", ago, (draft.isPlanned() ? "p" : "") + (draft.isRecent() ? "r" : ""), level);
    features.put("agow", ago, String.valueOf(own));
    features.put("where", draft.place().map(p -> p.mention().type().name()).orElse("-"), type);
    features.put("whereo", String.valueOf(draft.place().isPresent()), ago, level);
  }

  private void addNames(FeatureHashes features, EventDraft draft, String level, String type) {
    Set<String> roles = new TreeSet<>();
    int headed = 0;
    for (Participation p : draft.participants()) {
      roles.add(p.role().name().charAt(0) + p.participant().mention().type().name());
      headed += names.isHeaded(names.surface(p.participant())) ? 1 : 0;
    }
    String all = String.join(",", roles);
    int count = draft.participants().size();
    int told = draft.evidenceCount();
    features.put("who", all);
    features.put("whot", all, type);
    features.put("n", Math.min(6, count) + level);
    features.put("nt", String.valueOf(Math.min(4, count)), type);
    features.put("headed", Math.min(3, headed) + level);
    features.put("told", Math.min(4, told) + level);
    features.put("toldt", String.valueOf(Math.min(3, told)), type);
    features.put("name", String.valueOf(draft.name().isPresent()), type);
    features.put("nameo", String.valueOf(draft.name().isPresent()), level);
  }

  private void addWords(FeatureHashes features, Report report, String type) {
    String trigger = report.draft().trigger();
    String code = scene.skeleton(report.sentence()).code();
    Part clause = ReportChoice.clause(scene.skeleton(report.sentence()), report.trigger());
    features.put("w", trigger);
    features.put("e", trigger.substring(trigger.length() - 1), type);
    features.part("sb", code, 0, Math.min(2, code.length()));
    features.part("sb3", code, 0, Math.min(3, code.length()));
    features.part("cb", code, clause.begin(), Math.min(clause.begin() + 2, code.length()));
    for (String cue : scene.cues(report.sentence(), 0, report.trigger().begin())) {
      features.put("cue", cue);
      features.put("cuet", cue, type);
    }
    int pairs = 0;
    int common = 0;
    for (int i = clause.begin(); i + 2 <= clause.end(); i++) {
      pairs++;
      common += headlines.contains(code.substring(i, i + 2)) ? 1 : 0;
    }
    String share = pairs == 0 ? "-" : String.valueOf(Math.min(4, 8 * common / pairs));
    features.put("head", share);
    features.put("headt", share, type);
    features.put("headw", String.valueOf(headlines.contains(trigger)), share, type);
  }
}
