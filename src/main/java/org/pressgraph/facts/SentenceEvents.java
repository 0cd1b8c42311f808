package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pressgraph.facts.LearnedReports.Told;
import org.pressgraph.facts.rule.Rule;
import org.pressgraph.facts.rule.RuleMatch;
import org.pressgraph.facts.rule.RuleMatch.Part;
import org.pressgraph.facts.rule.Skeleton;
import org.pressgraph.facts.rule.Skeleton.Slot;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.ner.AnnotatedArticle;

/** The happenings that one sentence reports. */
final class SentenceEvents {

  private static final String ANY = "Any";

  /** To which types of happenings the rules of roles belong, by what these conclude. */
  private static final Map<String, Set<String>> TYPES_OF_ROLES =
      EventRules.ROLES.rules().stream()
          .map(Rule::conclusion)
          .distinct()
          .collect(Collectors.toMap(c -> c, c -> Set.of(c.toUpperCase(Locale.ROOT).split(","))));

  /** What lies ahead. */
  private static final Pattern PLANNED = EventRules.PATTERNS.get("planned");

  /** What one does who speaks there. */
  private static final Pattern SAYS = EventRules.PATTERNS.get("says");

  private static final Pattern CONVERSE = EventRules.PATTERNS.get("converse");

  private final EventModels models;
  private final AnnotatedArticle article;
  private final ArticleSentence sentence;
  private final Skeleton skeleton;
  private final ArticleNames names;
  private final LearnedReports learned;
  private List<RuleMatch> found;
  private Generality generality;

  SentenceEvents(
      EventModels models,
      AnnotatedArticle article,
      ArticleSentence sentence,
      ReportPlace place,
      ArticleNames names) {
    this.models = models;
    this.names = names;
    this.article = article;
    this.sentence = sentence;
    this.skeleton = sentence.skeleton();
    this.learned = new LearnedReports(models.reports(), article, sentence, place, this::generality);
  }

  /** What speaks against single happenings in the sentence; most sentences are not asked. */
  private Generality generality() {
    if (generality == null) {
      generality = new Generality(sentence);
    }
    return generality;
  }

  /** What the sentence says of who took part; most sentences are not asked. */
  private List<RuleMatch> roles() {
    if (found == null) {
      found = EventRules.ROLES.match(skeleton);
    }
    return found;
  }

  /** The happenings, in the order of the sentence. */
  List<EventDraft> drafts() {
    List<EventDraft> drafts = new ArrayList<>();
    for (Asked asked : asked()) {
      if (sentence.isBody()) {
        LearnedRoles.addTo(models.roles(), asked.draft(), sentence, asked.trigger(), names);
      }
      drafts.add(asked.draft());
    }
    for (int i = 1; i < drafts.size(); i++) {
      drafts.get(i).takeParties(drafts.get(i - 1));
    }
    return drafts;
  }

  /** A happening as far as rules tell it, and the words that report it. */
  record Asked(EventDraft draft, Part trigger) {}

  /** The happenings, before it is asked who else is likely to have taken part. */
  List<Asked> asked() {
    List<Told> told = told(byRules());
    List<Asked> asked = new ArrayList<>();
    if (!sentence.isBody()) {
      told.forEach(t -> asked.add(asked(t.match(), t.type(), matches(told), Optional.empty())));
      return asked;
    }
    Map<RuleMatch, Double> likely = new HashMap<>();
    List<Told> kept = new ArrayList<>();
    for (Told one : told) {
      learned
          .judge(one, told)
          .ifPresent(
              judged -> {
                kept.add(new Told(judged.type(), one.trigger(), one.match()));
                likely.put(one.match(), judged.likelihood());
              });
    }
    List<RuleMatch> more = learned.beside(kept);
    List<RuleMatch> all = new ArrayList<>(matches(kept));
    all.addAll(more);
    // What a rule finds keeps what stands near it, whatever else is likely.
    for (Told one : kept) {
      asked.add(
          asked(one.match(), one.type(), matches(kept), Optional.of(likely.get(one.match()))));
    }
    for (RuleMatch match : more) {
      Asked one =
          asked(match, type(match).orElseThrow(), all, Optional.of(match.rule().confidence()));
      one.draft().learned(true);
      asked.add(one);
    }
    asked.sort(Comparator.comparingInt(a -> a.trigger().begin()));
    return asked;
  }

  private static List<RuleMatch> matches(List<Told> told) {
    return told.stream().map(Told::match).toList();
  }

  private Asked asked(
      RuleMatch match, EventType type, List<RuleMatch> chosen, Optional<Double> likelihood) {
    EventDraft draft = draft(match, type, chosen);
    likelihood.ifPresent(draft::likelihood);
    return new Asked(draft, trigger(match));
  }

  /** What words that may report a happening would make of it: to learn of. */
  Asked asked(LearnedReports.Weighed weighed) {
    List<RuleMatch> rules = byRules();
    RuleMatch match =
        weighed
            .told()
            .map(Told::match)
            .orElseGet(() -> learned.match(weighed.candidate(), weighed.type(), 1));
    if (weighed.told().isEmpty()) {
      rules.add(match);
    }
    return asked(match, weighed.type(), rules, Optional.empty());
  }

  /** All words that may report a happening, with what speaks for it: to learn of. */
  List<LearnedReports.Weighed> weighed() {
    return learned.weighed(told(byRules()));
  }

  /** Whether words that no rule finds are looked at no further: to measure. */
  boolean isUnlikely(LearnedReports.Weighed weighed) {
    return learned.isUnlikely(weighed.candidate(), told(byRules()));
  }

  private List<RuleMatch> byRules() {
    List<RuleMatch> matches = EventRules.EVENTS.match(skeleton);
    return matches.isEmpty()
        ? new ArrayList<>()
        : new ReportChoice(sentence, generality(), roles(), this::isHappening).of(matches);
  }

  private List<Told> told(List<RuleMatch> chosen) {
    return chosen.stream()
        .flatMap(m -> type(m).map(t -> new Told(t, trigger(m), m)).stream())
        .toList();
  }

  /** Adds what the sentence says of a happening told before. */
  void addTo(EventDraft draft) {
    int before = draft.participants().size();
    for (RuleMatch match : roles()) {
      if (applies(match, draft.type())) {
        NamedRoles.add(article, match, draft);
        match.slots("place").stream()
            .reduce((a, b) -> b)
            .flatMap(Slot::mention)
            .filter(p -> draft.place().isEmpty())
            .ifPresent(draft::place);
      }
    }
    if (draft.participants().size() > before) {
      draft.evidence(sentence.evidence(0));
    }
  }

  /**
   * Adds what is likely of the names of the sentence, which follows the report of a happening.
   *
   * @param away where the sentence stands to the report
   * @param others what the sentence itself reports
   */
  void addLikelyTo(EventDraft draft, RoleFeatures.Away away, List<EventDraft> others) {
    if (LearnedRoles.addFurther(models.roles(), draft, sentence, names, away, others)) {
      draft.evidence(sentence.evidence(0));
    }
  }

  /**
   * Adds those who spoke in the sentence and are known to have been there.
   *
   * @param next whether the sentence follows the report of the occasion; then who demands or points
   *     out something was there
   */
  void addSpeakersTo(EventDraft draft, boolean next) {
    if (CONVERSE.matcher(draft.trigger()).find()) {
      // Who talks with another says something there in any case.
      return;
    }
    for (RuleMatch match : roles()) {
      if (applies(match, draft.type()) && match.groups().containsKey("speaker")) {
        String words = surface(new Part(match.begin(), match.end()));
        boolean there =
            next
                && (draft.type() == EventType.MEETING || draft.type() == EventType.STUDY)
                && SAYS.matcher(words).find();
        for (Slot slot : match.slots("speaker")) {
          if (slot.mention().filter(m -> there || draft.has(m)).isPresent()
              && draft.add(slot.mention().get(), Role.SPEAKER)) {
            draft.evidence(sentence.evidence(match.begin()));
          }
        }
      }
    }
  }

  /** Whether a match tells enough of a happening by itself. */
  private boolean isHappening(RuleMatch match) {
    return type(match).filter(type -> draft(match, type, List.of(match)).isHappening()).isPresent();
  }

  private Part clause(Part part) {
    return ReportChoice.clause(skeleton, part);
  }

  /** The words of a match that report a happening. */
  static Part trigger(RuleMatch match) {
    return ReportChoice.trigger(match);
  }

  private Optional<EventType> type(RuleMatch match) {
    String conclusion = match.rule().conclusion();
    if (conclusion.equals(EventRules.CEREMONY_OR_MEETING)) {
      boolean meeting =
          match.slots("object").stream()
              .flatMap(s -> s.mention().stream())
              .map(m -> EventRules.typeOf(m.surface(article)))
              .allMatch(Optional.of(EventType.MEETING)::equals);
      return Optional.of(meeting ? EventType.MEETING : EventType.CEREMONY);
    }
    if (!conclusion.equals(EventRules.OCCASION)) {
      return Optional.of(EventRules.type(conclusion));
    }
    // A happening with a name of no known kind is something that many take part in.
    boolean named = match.slots("occasion").stream().anyMatch(s -> s.symbol() == Symbol.EVT);
    return match
        .part("occasion")
        .flatMap(part -> EventRules.typeOf(surface(part)))
        .or(() -> Optional.of(EventType.CAMPAIGN).filter(type -> named));
  }

  private EventDraft draft(RuleMatch match, EventType type, List<RuleMatch> chosen) {
    Part trigger = trigger(match);
    double confidence = match.rule().confidence();
    EventDraft draft = new EventDraft(article, type, surface(trigger), confidence);
    draft.evidence(sentence.evidence(trigger.begin()));
    List<Slot> named = new ArrayList<>(match.slots("name"));
    named.addAll(match.slots("occasion"));
    if (type == EventType.MEETING) {
      // What opens, or ends, is the meeting itself.
      named.addAll(match.slots("object"));
    }
    named.stream()
        .filter(s -> s.symbol() == Symbol.EVT)
        .flatMap(s -> s.mention().stream())
        .findFirst()
        .ifPresent(draft::name);
    NamedRoles.add(article, match, draft);
    Stream.of("place3", "place2", "place")
        .flatMap(group -> match.slots(group).stream())
        .reduce((a, b) -> b)
        .flatMap(Slot::mention)
        .ifPresent(draft::place);
    for (RuleMatch role : roles()) {
      if (applies(role, type) && isNear(role, match, chosen)) {
        NamedRoles.add(article, role, draft);
        if (draft.place().isEmpty()) {
          role.slots("place").stream()
              .reduce((a, b) -> b)
              .flatMap(Slot::mention)
              .ifPresent(draft::place);
        }
      }
    }
    EventDates.of(match, trigger, clause(trigger))
        .map(day -> EventDates.lasting(skeleton, type, clause(trigger), day))
        .ifPresent(draft::date);
    EventSubjects.add(match, roles(), surface(trigger), draft);
    if (type == EventType.OPENING) {
      EventSubjects.settleOpening(match, draft);
    }
    EventPlaces.beside(skeleton, draft, trigger, clause(trigger)).ifPresent(draft::place);
    BodiesBehind.add(article, match, sentence.text(), surface(trigger), draft);
    EventDates.tellYear(article, match, clause(trigger), draft);
    draft.recent(generality().isRecent(trigger.end()));
    Part clause = clause(trigger);
    draft.planned(PLANNED.matcher(skeleton.code().substring(clause.begin(), trigger.end())).find());
    return draft;
  }

  /** With several happenings in a sentence, what is said belongs to the nearest. */
  private boolean isNear(RuleMatch role, RuleMatch match, List<RuleMatch> chosen) {
    int mine = distance(role, match);
    return chosen.stream().allMatch(other -> distance(role, other) >= mine);
  }

  private static int distance(RuleMatch role, RuleMatch match) {
    Part trigger = trigger(match);
    if (role.end() <= trigger.begin()) {
      return trigger.begin() - role.end();
    }
    // What stands behind a happening seldom belongs to the next one.
    return role.begin() >= trigger.end() ? role.begin() - trigger.end() : 0;
  }

  private static boolean applies(RuleMatch match, EventType type) {
    String conclusion = match.rule().conclusion();
    return conclusion.equals(ANY)
        || TYPES_OF_ROLES.getOrDefault(conclusion, Set.of()).contains(type.name());
  }

  /** The letters of a part of the skeleton. */
  String surface(Part part) {
    return sentence
        .text()
        .substring(
            skeleton.textBegin(part.begin()),
            Math.max(skeleton.textBegin(part.begin()), skeleton.textEnd(part.end() - 1)));
  }
}
