package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
 * Happenings that no rule finds: words that may report one, where a model that was learnt of
 * annotated sentences finds it likely that they do.
 */
final class LearnedReports {

  /**
   * The logarithm of the odds from which on words count as a report: pages of other papers gain
   * from less than even odds, those with much text and few happenings lose.
   */
  private static final double LEAST = -0.7;

  private static final Pattern NONE = Pattern.compile("");

  private final LogisticModel model;
  private final AnnotatedArticle article;
  private final ArticleSentence sentence;
  private final ReportPlace place;
  private final Supplier<Generality> generality;

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
  }

  /**
   * A happening that a rule finds in the sentence.
   *
   * @param type its type
   * @param trigger the words that report it
   */
  record Told(EventType type, Part trigger) {}

  /** Words that may report a happening, and what speaks for it. */
  record Weighed(Candidate candidate, int[] features) {}

  /** All words of the sentence that may report a happening, what rules find or not. */
  List<Weighed> weighed(List<Told> told) {
    List<Candidate> candidates = ReportWords.in(article, sentence.skeleton());
    if (candidates.isEmpty()) {
      return List.of();
    }
    Generality signs = generality.get();
    String types =
        told.stream()
            .map(t -> t.type().name())
            .sorted()
            .distinct()
            .collect(Collectors.joining(","));
    List<Weighed> weighed = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (signs.isNoReport(new Part(candidate.begin(), candidate.end()))) {
        continue;
      }
      RulesSay rules =
          new RulesSay(
              types,
              told.stream().anyMatch(t -> t.type() == candidate.type()),
              told.stream().anyMatch(t -> touch(t.trigger(), candidate)),
              signs.signsBefore(candidate.begin()));
      weighed.add(new Weighed(candidate, ReportFeatures.of(sentence, place, candidate, rules)));
    }
    return weighed;
  }

  /** The happenings that are likely, one a type at most, none where rules find one. */
  List<RuleMatch> beside(List<Told> told) {
    Map<EventType, Candidate> best = new EnumMap<>(EventType.class);
    Map<EventType, Double> odds = new EnumMap<>(EventType.class);
    for (Weighed one : weighed(told)) {
      double its = model.odds(one.features());
      EventType type = one.candidate().type();
      if (its > Math.max(LEAST, odds.getOrDefault(type, Double.NEGATIVE_INFINITY))) {
        best.put(type, one.candidate());
        odds.put(type, its);
      }
    }
    Set<EventType> known = EnumSet.noneOf(EventType.class);
    List<Part> taken = new ArrayList<>();
    for (Told one : told) {
      known.add(one.type());
      taken.add(one.trigger());
    }
    List<RuleMatch> found = new ArrayList<>();
    best.entrySet().stream()
        .sorted(Comparator.comparingDouble(e -> -odds.get(e.getKey())))
        .forEach(
            e -> {
              Candidate candidate = e.getValue();
              if (!known.contains(e.getKey())
                  && taken.stream().noneMatch(p -> touch(p, candidate))) {
                found.add(match(candidate, LogisticModel.likelihood(odds.get(e.getKey()))));
                taken.add(new Part(candidate.begin(), candidate.end()));
              }
            });
    return found;
  }

  private static boolean touch(Part part, Candidate candidate) {
    return part.begin() < candidate.end() && candidate.begin() < part.end();
  }

  /** As if a rule had found the words, so that both kinds get their time, place and roles alike. */
  private RuleMatch match(Candidate candidate, double likelihood) {
    Part part = new Part(candidate.begin(), candidate.end());
    boolean named = !sentence.skeleton().slots(part.begin(), part.end()).isEmpty();
    Map<String, Part> groups =
        named ? Map.of("trigger", part, "name", part) : Map.of("trigger", part);
    Rule rule =
        new Rule(
            candidate.type().name(), likelihood, List.of(), NONE, groups.keySet(), List.of(), 0);
    return new RuleMatch(rule, sentence.skeleton(), part.begin(), part.end(), groups);
  }
}
