package org.pressgraph.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pressgraph.facts.ArticleScene.Report;
import org.pressgraph.facts.ArticleScene.Spot;
import org.pressgraph.facts.EventParties.Named;
import org.pressgraph.facts.rule.RuleMatch.Part;
import org.pressgraph.facts.rule.Skeleton;
import org.pressgraph.facts.rule.Skeleton.Slot;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.ner.MentionRef;

/**
 * What speaks for a name of an article having a part in a happening, and against it: what its
 * sentence made of it, where the name stands as seen from the report and what stands beside it
 * there, how often the article has it, and who else took part in this and in other happenings.
 */
final class PartyFeatures {

  private static final TextPattern CUES = TextPattern.of(EventRules.PATTERNS.get("role-cues"));

  /** So many places of a name are looked at. */
  private static final int MOST_SPOTS = 3;

  /** So far behind a name it is looked for what it does. */
  private static final int BESIDE = 8;

  private static final int LOWEST = -5;

  private final FeatureHashes features = new FeatureHashes();
  private final Told told;
  private final String symbol;
  private final String type;

  private PartyFeatures(Told told, String symbol) {
    this.told = told;
    this.symbol = symbol;
    this.type = told.type();
  }

  /**
   * A happening whose parties are asked for.
   *
   * @param report where it is reported
   * @param reports all happenings of the article in order
   */
  record Told(ArticleScene scene, Report report, List<Report> reports) {

    private String type() {
      return report.draft().type().name();
    }
  }

  /**
   * What speaks for a part and against it.
   *
   * @param known what it did as far as was known before
   * @param spots where it stands near the report
   */
  static FeatureHashes of(Told told, Named named, List<Participation> known, List<Spot> spots) {
    PartyFeatures features = new PartyFeatures(told, named.spots().get(0).slot().symbol().name());
    features.add(named, known, spots);
    return features.features;
  }

  private void add(Named named, List<Participation> known, List<Spot> spots) {
    EventDraft draft = told.report.draft();
    List<Spot> nearest =
        spots.stream()
            .sorted(Comparator.comparingInt(this::apart).thenComparing(told.scene::isOfTitle))
            .limit(MOST_SPOTS)
            .toList();
    Spot first = nearest.get(0);
    boolean ofTitle = told.scene.isOfTitle(first);
    String where = told.scene.relation(told.report, first) + (ofTitle ? "t" : "");
    String has = known.stream().map(p -> p.role().name()).sorted().collect(Collectors.joining(","));
    String given =
        draft.participants().stream()
            .filter(p -> !known.contains(p))
            .map(p -> p.role().name())
            .distinct()
            .sorted()
            .collect(Collectors.joining(","));
    features.put("b", "");
    features.put("t", type, symbol);
    features.put("h", has, symbol);
    features.put("ht", has, type);
    features.put("hts", has, type, symbol);
    features.put("hw", has, where);
    features.put("w", where, symbol);
    features.put("wt", where, type, symbol);
    features.put("g", given, has);
    features.put("gt", given, type, symbol);
    features.put("gtw", given, type, symbol + where);
    weighed(named, draft, has);
    boolean here = draft.place().filter(p -> draft.sameName(p, named.ref())).isPresent();
    features.put("pl", here + has, symbol, type);
    if (ofTitle) {
      holder(first, where);
    }
    name(named, where, has);
    others(named, first, where, has);
    list(first, draft, has);
    verbs(first, where, has);
    for (Spot spot : nearest) {
      beside(spot, spot == first, has);
    }
  }

  /** What he did of whose titles a body is. */
  private void holder(Spot spot, String where) {
    EventDraft draft = told.report.draft();
    String parts =
        told.scene.skeleton(spot.sentence()).slots(spot.slot().at(), spot.slot().at() + 1).stream()
            .flatMap(s -> s.mention().stream())
            .flatMap(m -> draft.of(m).stream())
            .map(p -> p.role().name())
            .sorted()
            .collect(Collectors.joining(","));
    features.put("ho", parts, type);
    features.put("how", parts, where);
    features.put("hot", parts, type, draft.trigger());
  }

  private int apart(Spot spot) {
    int apart = told.scene.before(spot.sentence()) - told.scene.before(told.report.sentence());
    boolean body = told.scene.sentence(spot.sentence()).isBody();
    return body ? apart < 0 ? 1 - 3 * apart : 2 * apart : Integer.MAX_VALUE;
  }

  /** What was made of the name in the sentences where it was asked for. */
  private void weighed(Named named, EventDraft draft, String has) {
    double[] likely = null;
    for (String form : named.forms()) {
      double[] its = draft.odds().of(form);
      likely =
          likely == null || its != null && its[LearnedRoles.NOTHING] < likely[LearnedRoles.NOTHING]
              ? its
              : likely;
    }
    if (likely == null) {
      features.put("pn", has);
      features.put("pns", has, type, symbol);
      return;
    }
    int best = 0;
    for (int k = 0; k < LearnedRoles.KINDS; k++) {
      int level = level(likely[k]);
      if (level > LOWEST) {
        String kind = String.valueOf(k);
        for (int l = LOWEST + 1; l <= level; l++) {
          features.put("pl" + l, kind);
        }
        features.put("p", kind, String.valueOf(level), type);
        features.put("ph", kind, String.valueOf(level), has);
      }
      best = k < LearnedRoles.PLACE && likely[k] > likely[best] ? k : best;
    }
    features.put("best", String.valueOf(best), String.valueOf(level(likely[best])), has);
    features.put("bestt", String.valueOf(best), String.valueOf(level(likely[best])), type + symbol);
  }

  private static int level(double likelihood) {
    return Math.max(
        LOWEST, (int) Math.floor(StrictMath.log(likelihood / Math.max(1e-9, 1 - likelihood))));
  }

  private void name(Named named, String where, String has) {
    int count = named.spots().size();
    boolean headed = named.forms().stream().anyMatch(told.scene.counts()::isHeaded);
    String often = (headed ? "h" : "-") + Math.min(4, count);
    features.put("fr", often, symbol, has);
    features.put("frt", often, symbol, type);
    features.put("frw", often, symbol, where);
    features.put(
        "lead",
        String.valueOf(Math.min(4, told.scene.before(named.spots().get(0).sentence()))),
        symbol,
        where);
    String name = named.forms().get(0);
    if (!symbol.equals("PER")) {
      String end = name.substring(Math.max(0, name.length() - 2));
      features.put("e", end, type);
      features.put("ew", end, where);
      features.put("eh", end, has);
      features.put("e1", name.substring(name.length() - 1), type, where);
    }
  }

  /** What the name did in other happenings, and whether one is told nearer to it. */
  private void others(Named named, Spot first, String where, String has) {
    String parts = "";
    boolean nearer = false;
    int apart =
        Math.abs(told.scene.before(first.sentence()) - told.scene.before(told.report.sentence()));
    for (Report other : told.reports) {
      if (other == told.report) {
        continue;
      }
      for (Participation p : other.draft().participants()) {
        if (other.draft().sameName(p.participant(), named.ref())) {
          parts = other.draft().type().name() + p.role().name();
        }
      }
      nearer |=
          Math.abs(told.scene.before(first.sentence()) - told.scene.before(other.sentence()))
              < apart;
    }
    features.put("in", parts, has, type);
    features.put("inw", String.valueOf(parts.isEmpty()), where, has);
    features.put("nr", String.valueOf(nearer), where, symbol);
    String events = String.valueOf(Math.min(4, told.reports.size()));
    features.put("ne", events, where);
    features.put("neh", events, where, has);
    String rank = told.reports.get(0) == told.report ? "1" : "-";
    features.put("rk", rank, where, has);
    features.put(
        "n", String.valueOf(Math.min(6, told.report.draft().participants().size())), has, symbol);
  }

  /** What was made of the names with which it stands in a list: they often have one part. */
  private void list(Spot spot, EventDraft draft, String has) {
    Skeleton skeleton = told.scene().skeleton(spot.sentence());
    Part list = RoleFeatures.listAround(skeleton.code(), spot.slot().at());
    Set<String> parts = new TreeSet<>();
    for (Slot slot : skeleton.slots(list.begin(), list.end())) {
      if (slot.at() != spot.slot().at() && slot.mention().isPresent()) {
        MentionRef ref = slot.mention().get();
        double[] its = draft.odds().of(draft.surface(ref));
        draft.of(ref).forEach(p -> parts.add(p.role().name()));
        parts.add(its == null ? "?" : String.valueOf(best(its)));
      }
    }
    String all = String.join(",", parts);
    features.put("ls", all, has);
    features.put("lst", all, type, symbol);
  }

  /** The part that is most likely, none among them. */
  private static int best(double[] likely) {
    int best = 0;
    for (int k = 1; k < likely.length; k++) {
      best = likely[k] > likely[best] ? k : best;
    }
    return best;
  }

  private void verbs(Spot spot, String where, String has) {
    ArticleSentence sentence = told.scene().sentence(spot.sentence());
    ClauseVerbs verbs = ClauseVerbs.around(sentence, spot.slot().at(), told.scene().counts());
    features.put("nv", verbs.behind(), symbol);
    features.put("nvt", verbs.behindKind(), symbol, type);
    features.put("nvw", verbs.behindKind(), symbol, where);
    features.put("nvh", verbs.behindKind(), has);
    features.put("pv", verbs.before(), symbol);
    features.put("pvt", verbs.beforeKind(), symbol, type);
    features.put("pvh", verbs.beforeKind(), has);
  }

  /** What stands beside the name. */
  private void beside(Spot spot, boolean nearest, String has) {
    String code = told.scene.skeleton(spot.sentence()).code();
    int at = spot.slot().at();
    boolean own = spot.sentence() == told.report.sentence();
    String name = (told.scene.isOfTitle(spot) ? "t" : "") + (own ? "o" : nearest ? "f" : "a");
    String side =
        own
            ? told.scene.relation(told.report, spot)
            : spot.sentence() < told.report.sentence() ? "p" : "n";
    for (int k = 1; k <= 3; k++) {
      features.put(name + "l", code.substring(Math.max(0, at - k), at), symbol);
      features.put(name + "r", code.substring(at + 1, Math.min(code.length(), at + 1 + k)), symbol);
    }
    String left = code.substring(Math.max(0, at - 1), at);
    String right = code.substring(at + 1, Math.min(code.length(), at + 2));
    features.put(name + "lr", left, right, symbol + side);
    features.put(name + "lt", left, type, symbol);
    features.put(name + "rt", right, type, symbol);
    features.put(name + "rh", right, has);
    int end = Math.min(code.length(), at + 1 + BESIDE);
    for (TextPattern.Search s = CUES.search(code.substring(at + 1, end)); s.find(); ) {
      features.put(name + "c", s.match().group(), symbol);
      features.put(name + "ct", s.match().group(), symbol, type);
    }
    int begin = Math.max(0, at - BESIDE);
    for (TextPattern.Search s = CUES.search(code.substring(begin, at)); s.find(); ) {
      features.put(name + "b", s.match().group(), symbol);
      features.put(name + "bt", s.match().group(), symbol, type);
    }
    if (spot.slot().symbol() == Symbol.PER) {
      titles(spot, name);
    }
  }

  private void titles(Spot spot, String name) {
    var mention = spot.slot().mention().orElseThrow();
    var sentence = told.scene.sentence(spot.sentence());
    if (mention.passage() != sentence.passage()) {
      return;
    }
    int begin = sentence.skeleton().textBegin(spot.slot().at());
    int end = sentence.skeleton().textEnd(spot.slot().at());
    if (mention.mention().begin() < begin || mention.mention().end() > end) {
      features.put("pro", type);
      return;
    }
    String before = sentence.text().substring(begin, mention.mention().begin());
    String last = before.substring(Math.max(0, before.length() - 2));
    features.put("ti", last);
    features.put("tit", last, type);
    features.put("tin", last, name);
  }
}
