package org.pressgraph.facts;

import java.util.List;
import java.util.Optional;
import org.pressgraph.facts.ArticleScene.Report;
import org.pressgraph.facts.ArticleScene.Spot;
import org.pressgraph.facts.rule.RuleMatch.Part;

/**
 * What is known of a happening before its date or its place is chosen: what the rules give it, what
 * the happening told before has, and what words its sentence has for when and where.
 *
 * @param <T> what is chosen
 */
final class ReportContext<T> {

  private final ArticleScene scene;
  private final Report report;
  private final List<Report> reports;
  private final List<Spot> spots;
  private final Optional<T> ruled;
  private final Optional<T> before;
  private final String distance;
  private final String own;
  private final String head;
  private final List<String> cues;

  /**
   * Looks at a happening.
   *
   * @param reports all happenings of the article in order
   * @param spots all dates, or all places, of the article
   * @param ruled what the rules say
   * @param before what the happening told before has
   */
  ReportContext(
      ArticleScene scene,
      Report report,
      List<Report> reports,
      List<Spot> spots,
      Optional<T> ruled,
      Optional<T> before) {
    this.scene = scene;
    this.report = report;
    this.reports = reports;
    this.spots = spots;
    this.ruled = ruled;
    this.before = before;
    this.distance = distanceBehind();
    this.own = ownState();
    String code = scene.skeleton(report.sentence()).code();
    Part clause = ReportChoice.clause(scene.skeleton(report.sentence()), report.trigger());
    this.cues = scene.cues(report.sentence(), 0, report.trigger().begin());
    String begin = code.substring(0, Math.min(2, code.length()));
    int end = Math.min(clause.begin() + 2, code.length());
    this.head = begin + "|" + code.substring(clause.begin(), end);
  }

  Optional<T> ruled() {
    return ruled;
  }

  Optional<T> before() {
    return before;
  }

  /** How far behind the happening told before it is told. */
  String distance() {
    return distance;
  }

  /** Whether its sentence has a candidate, and where. */
  String own() {
    return own;
  }

  String planned() {
    return report.draft().isPlanned() ? "p" : "-";
  }

  private String distanceBehind() {
    int index = reports.indexOf(report);
    if (index == 0) {
      return "0";
    }
    Report last = reports.get(index - 1);
    if (last.sentence() == report.sentence()) {
      return "s";
    }
    boolean beside =
        scene.sentence(last.sentence()).passage() == scene.sentence(report.sentence()).passage();
    int apart = scene.before(report.sentence()) - scene.before(last.sentence());
    return Math.min(3, apart) + (beside ? "s" : "o");
  }

  private String ownState() {
    String state = "n";
    for (Spot spot : spots) {
      if (spot.sentence() == report.sentence()) {
        String relation = scene.relation(report, spot);
        if (relation.equals("b0")) {
          return "b0";
        }
        state = relation.charAt(0) == 'b' ? "b" : state.equals("n") ? "a" : state;
      }
    }
    return state;
  }

  /** Whether one of some places in the text is the first of the article. */
  boolean isFirst(List<Spot> some) {
    return !some.isEmpty() && !spots.isEmpty() && some.contains(spots.get(0));
  }

  /** How many others stand between a place in the text and the report: the last before it, ... */
  String order(Spot spot) {
    int between = 0;
    boolean behind = spot.sentence() > report.sentence();
    for (Spot other : spots) {
      if (other.sentence() >= 0
          && (behind
              ? other.sentence() > report.sentence() && isBefore(other, spot)
              : isBefore(spot, other)
                  && (other.sentence() < report.sentence()
                      || other.sentence() == report.sentence()
                          && other.slot().at() < report.trigger().begin()))) {
        between++;
      }
    }
    return (behind ? "b" : "") + Math.min(3, between);
  }

  private static boolean isBefore(Spot a, Spot b) {
    return a.sentence() != b.sentence()
        ? a.sentence() < b.sentence()
        : a.slot().at() < b.slot().at();
  }

  /** Whether the words of another happening stand between a place in the sentence and its own. */
  boolean reportsBetween(int at) {
    int low = Math.min(at, report.trigger().begin());
    int high = Math.max(at, report.trigger().begin());
    return reports.stream()
        .anyMatch(
            r ->
                r.sentence() == report.sentence()
                    && r.trigger().begin() > low
                    && r.trigger().begin() < high);
  }

  /**
   * Adds what is known of the happening together with where a candidate stands.
   *
   * @param where where it stands
   * @param kind what else is known of it
   */
  void addTo(FeatureHashes features, String where, String kind) {
    String side = where.substring(0, 1);
    String type = report.draft().type().name();
    String trigger = report.draft().trigger();
    features.put("c", where, kind, own);
    features.put("ct", side, type, own);
    features.put("cd", side, distance, own);
    features.put("cw", side, trigger);
    features.put("cl", side, trigger.substring(trigger.length() - 1), own);
    int bar = head.indexOf('|');
    features.put("cb", side, head.substring(0, bar), own);
    features.put("cc", side, head.substring(bar), own);
    for (String cue : cues) {
      features.put("cq", cue, side, own);
      features.put("cqk", cue, where, kind);
    }
    features.put("cr", side, scene.sentence(report.sentence()).role().name(), own);
  }
}
