package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressgraph.facts.ReportFeatures.RulesSay;
import org.pressgraph.facts.ReportWords.Candidate;
import org.pressgraph.facts.rule.Rule;
import org.pressgraph.facts.rule.RuleMatch;
import org.pressgraph.facts.rule.RuleMatch.Part;
import org.pressgraph.ner.AnnotatedArticle;

/**
 * What a model that was learnt of annotated sentences says of the words that may report a
 * happening: of those that a rule finds whether they do and of which type, and of others whether
 * they do as well.
 */
final class LearnedReports {

  /**
   * The logarithm of the odds from which on words count as a report: far less than even, as it is
   * weighed again when the whole article is known ({@link ArticleReports}).
   */
  static final double LEAST = -2.4;

  /** The same for words that a rule finds. */
  private static final double LEAST_BY_RULE = -4;

  /**
   * Words that are less likely by what is found of them at first are looked at no further: of those
   * that count as a report in the end one in fifty at most is, of others more than a third.
   */
  private static final double LEAST_AT_FIRST = -2.0;

  /** So much more likely must another type be than that of the rule. */
  private static final double OTHER_TYPE = 1.0;

  private static final Set<EventType> ALL = EnumSet.allOf(EventType.class);

  private static final Pattern NONE = Pattern.compile("");

  private static final Pattern MEANWHILE = EventRules.PATTERNS.get("meanwhile");

  private final LogisticModel model;
  private final AnnotatedArticle article;
  private final ArticleSentence sentence;
  private final ReportPlace place;
  private final Supplier<Generality> generality;
  private final ReportTexts texts;

  LearnedReports(
      LogisticModel model,
      AnnotatedArticle article,
      ArticleSentence sentence,
      ReportPlace place,
      Supplier<Generality> generality) {
    this.model = model;
    this.article = article;
    this.sentence = sentence;
    this.place = place;
    this.generality = generality;
    texts = new ReportTexts(sentence, article.passages().get(sentence.passage()).text().words());
  }

  /**
   * A happening that a rule finds in the sentence.
   *
   * @param type its type
   * @param trigger the words that report it
   * @param match what the rule found
   */
  record Told(EventType type, Part trigger, RuleMatch match) {}

  /**
   * Words that may report a happening of a type, and what speaks for it.
   *
   * @param candidate the words
   * @param type the type
   * @param told what a rule finds there; nothing if they are words of the list
   * @param hashes what is known of the words
   * @param own what more is known of them if they are of the type
   * @param plain what the hashes by themselves add to the odds, in steps: the same for all types
   */
  record Weighed(
      Candidate candidate,
      EventType type,
      Optional<Told> told,
      FeatureHashes hashes,
      FeatureHashes own,
      int plain) {

    /** What speaks for the type and against it. */
    int[] features() {
      int[] both = hashes.withAndWithout(kind());
      int[] more = own.withAndWithout(kind());
      int[] all = Arrays.copyOf(both, both.length + more.length);
      System.arraycopy(more, 0, all, both.length, more.length);
      return all;
    }

    /** The logarithm of the odds that they report something of the type. */
    double odds(LogisticModel model) {
      int ofType = model.steps(hashes, kind()) + model.steps(own, kind());
      return model.odds(plain + model.steps(own) + ofType);
    }

    private char kind() {
      return (char) ('0' + type.ordinal());
    }
  }

  /** What is left of what a rule finds: its type, and how likely it is. */
  record Judged(EventType type, double likelihood) {}

  /** All words of the sentence that may report a happening, what rules find or not. */
  List<Weighed> weighed(List<Told> told) {
    List<Weighed> weighed = new ArrayList<>();
    for (Told one : told) {
      weighed.addAll(weighed(one, told));
    }
    for (Candidate candidate : ReportWords.in(article, sentence.skeleton())) {
      if (mayReport(candidate)) {
        weighed.addAll(weighed(begun(candidate), candidate, Optional.empty(), told));
      }
    }
    return weighed;
  }

  /** False if nobody would take words for a report where they stand. */
  private boolean mayReport(Candidate candidate) {
    Part part = new Part(candidate.begin(), candidate.end());
    Part clause = ReportChoice.clause(sentence.skeleton(), part);
    return !generality.get().isOutOfQuestion(part, clause)
        && !generality.get().isNoReport(part)
        && !isMeanwhile(part, clause);
  }

  /** Whether words only tell while what something else happened: 访问法国期间，王毅会见马克龙. */
  private boolean isMeanwhile(Part part, Part clause) {
    return MEANWHILE
        .matcher(sentence.skeleton().code())
        .region(part.end(), Math.max(part.end(), clause.end()))
        .lookingAt();
  }

  private List<Weighed> weighed(Told one, List<Told> told) {
    Part part = one.trigger();
    String word = sentence.skeleton().code().substring(part.begin(), part.end());
    Candidate candidate = new Candidate(part.begin(), part.end(), word, ALL);
    return weighed(begun(candidate), candidate, Optional.of(one), told);
  }

  /** Whether words that no rule finds are unlikely by what is found of them at first. */
  boolean isUnlikely(Candidate candidate, List<Told> told) {
    return isUnlikely(begun(candidate), candidate, told);
  }

  private boolean isUnlikely(ReportFeatures begun, Candidate candidate, List<Told> told) {
    return ofTypes(begun.hashes(), candidate, Optional.empty(), told).stream()
        .allMatch(one -> one.odds(model) < LEAST_AT_FIRST);
  }

  private ReportFeatures begun(Candidate candidate) {
    return new ReportFeatures(sentence, texts, place, candidate);
  }

  private List<Weighed> weighed(
      ReportFeatures begun, Candidate candidate, Optional<Told> of, List<Told> told) {
    begun.addRest(
        new RulesSay(
            told.stream()
                .map(Told::type)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventType.class))),
            of.map(o -> o.match().rule()),
            told.stream().anyMatch(t -> touch(t.trigger(), candidate)),
            generality.get().signsBefore(candidate.begin())));
    return ofTypes(begun.hashes(), candidate, of, told);
  }

  /** Words with each type of what they may report, by what was found of them so far. */
  private List<Weighed> ofTypes(
      FeatureHashes hashes, Candidate candidate, Optional<Told> of, List<Told> told) {
    List<Weighed> weighed = new ArrayList<>();
    int plain = model.steps(hashes);
    for (EventType type : candidate.types()) {
      boolean same = told.stream().anyMatch(t -> t.type() == type);
      boolean own = of.filter(o -> o.type() == type).isPresent();
      boolean headed = place.headTypes().contains(type);
      FeatureHashes its = ReportFeatures.ofType(of.isPresent(), same, own, headed);
      weighed.add(new Weighed(candidate, type, of, hashes, its, plain));
    }
    return weighed;
  }

  /** Of what type it is what a rule finds, if it is likely that it happened at all. */
  Optional<Judged> judge(Told one, List<Told> told) {
    Part clause = ReportChoice.clause(sentence.skeleton(), one.trigger());
    if (one.type() == EventType.VISIT && isMeanwhile(one.trigger(), clause)) {
      return Optional.empty();
    }
    EventType best = one.type();
    double most = Double.NEGATIVE_INFINITY;
    double its = 0;
    for (Weighed weighed : weighed(one, told)) {
      double odds = weighed.odds(model);
      double lead = weighed.type() == one.type() ? OTHER_TYPE : 0;
      if (odds + lead > most) {
        most = odds + lead;
        its = odds;
        best = weighed.type();
      }
    }
    return most < LEAST_BY_RULE
        ? Optional.empty()
        : Optional.of(new Judged(best, LogisticModel.likelihood(its)));
  }

  /** The happenings that are likely, one a type at most, none where rules find one. */
  List<RuleMatch> beside(List<Told> told) {
    Map<EventType, Candidate> best = new EnumMap<>(EventType.class);
    Map<EventType, Double> odds = new EnumMap<>(EventType.class);
    for (Candidate candidate : ReportWords.in(article, sentence.skeleton())) {
      if (told.stream().anyMatch(t -> touch(t.trigger(), candidate))) {
        continue;
      }
      ReportFeatures begun = begun(candidate);
      if (isUnlikely(begun, candidate, told) || !mayReport(candidate)) {
        continue;
      }
      for (Weighed one : weighed(begun, candidate, Optional.empty(), told)) {
        double its = one.odds(model);
        if (its > Math.max(LEAST, odds.getOrDefault(one.type(), Double.NEGATIVE_INFINITY))) {
          best.put(one.type(), one.candidate());
          odds.put(one.type(), its);
        }
      }
    }
    Set<EventType> known = EnumSet.noneOf(EventType.class);
    told.forEach(one -> known.add(one.type()));
    List<Part> taken = new ArrayList<>();
    List<RuleMatch> found = new ArrayList<>();
    best.entrySet().stream()
        .sorted(Comparator.comparingDouble(e -> -odds.get(e.getKey())))
        .forEach(
            e -> {
              Candidate candidate = e.getValue();
              if (!known.contains(e.getKey())
                  && taken.stream().noneMatch(p -> touch(p, candidate))) {
                found.add(
                    match(candidate, e.getKey(), LogisticModel.likelihood(odds.get(e.getKey()))));
                taken.add(new Part(candidate.begin(), candidate.end()));
              }
            });
    return found;
  }

  private static boolean touch(Part part, Candidate candidate) {
    return part.begin() < candidate.end() && candidate.begin() < part.end();
  }

  /** As if a rule had found the words, so that both kinds get their time, place and roles alike. */
  RuleMatch match(Candidate candidate, EventType type, double likelihood) {
    Part part = new Part(candidate.begin(), candidate.end());
    boolean named = !sentence.skeleton().slots(part.begin(), part.end()).isEmpty();
    Map<String, Part> groups =
        named ? Map.of("trigger", part, "name", part) : Map.of("trigger", part);
    Rule rule = new Rule(type.name(), likelihood, List.of(), NONE, groups.keySet(), List.of(), 0);
    return new RuleMatch(rule, sentence.skeleton(), part.begin(), part.end(), groups);
  }
}
