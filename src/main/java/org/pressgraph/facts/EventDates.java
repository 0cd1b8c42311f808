package org.pressgraph.facts;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.facts.rule.RuleMatch;
import org.pressgraph.facts.rule.RuleMatch.Part;
import org.pressgraph.facts.rule.Skeleton;
import org.pressgraph.facts.rule.Skeleton.Slot;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.MentionType;
import org.pressgraph.text.DateSpan;
import org.pressgraph.text.PartialDate;

/** Tells which of the dates of a sentence is that of a happening. */
final class EventDates {

  /** Of these a name has the year in which they take place. */
  private static final Set<EventType> YEARLY =
      EnumSet.of(
          EventType.MEETING,
          EventType.FORUM,
          EventType.CEREMONY,
          EventType.TRAINING,
          EventType.COMPETITION,
          EventType.CAMPAIGN);

  private static final Pattern YEAR_IN_NAME = EventRules.PATTERNS.get("year-in-name");

  /** How many days an occasion takes, and what says that the day told is its last or its first. */
  private static final Pattern LASTS = EventRules.PATTERNS.get("lasts");

  private static final Pattern ENDS = EventRules.PATTERNS.get("ends");
  private static final Pattern BEGINS = EventRules.PATTERNS.get("begins");

  private static final String FIGURES = "一二三四五六七八九十";

  private EventDates() {}

  /** The date of the rule, else the last before the trigger, else the first of its clause. */
  static Optional<DateSpan> of(RuleMatch match, Part trigger, Part clause) {
    Skeleton skeleton = match.skeleton();
    List<Slot> dates = skeleton.slots().stream().filter(s -> s.symbol() == Symbol.DATE).toList();
    return match.slots("date").stream()
        .findFirst()
        .or(
            () ->
                dates.stream()
                    .filter(s -> s.at() < trigger.end())
                    .filter(s -> isOfOneReport(skeleton, s.at(), trigger.begin()))
                    .reduce(EventDates::laterUnlessOnlyYear))
        .or(
            () ->
                dates.stream()
                    .filter(s -> s.at() >= trigger.end() && s.at() < clause.end())
                    .filter(s -> s.date().orElseThrow().from().month().isPresent())
                    .findFirst())
        .flatMap(Slot::date);
  }

  /**
   * The first and the last day of an occasion that is said to take so many days, of which the text
   * tells one: 为期三天的论坛4日落幕.
   *
   * @param clause the clause that reports it
   * @param day the day that is told
   */
  static DateSpan lasting(Skeleton skeleton, EventType type, Part clause, DateSpan day) {
    Matcher lasts = LASTS.matcher(skeleton.code()).region(0, clause.end());
    if (day.to().isPresent()
        || type == EventType.CEREMONY
        || !YEARLY.contains(type) && type != EventType.VISIT
        || !lasts.find()) {
      return day;
    }
    String told = lasts.group("days").replace('两', '二');
    int figure = FIGURES.indexOf(told);
    int more = (figure < 0 ? Integer.parseInt(told) : figure + 1) - 1;
    Matcher ends = ENDS.matcher(skeleton.code()).region(lasts.end(), clause.end());
    if (ends.find()) {
      Optional<PartialDate> first = day.from().plusDays(-more);
      return first.isEmpty()
          ? day
          : new DateSpan(day.begin(), day.end(), first.get(), Optional.of(day.from()));
    }
    Matcher begins = BEGINS.matcher(skeleton.code()).region(lasts.end(), clause.end());
    return begins.find()
        ? new DateSpan(day.begin(), day.end(), day.from(), day.from().plusDays(more))
        : day;
  }

  /** The later date; the year in 10月1日，在2024年…启动仪式上 only says which one it is. */
  private static Slot laterUnlessOnlyYear(Slot first, Slot second) {
    boolean onlyYear = second.date().orElseThrow().from().month().isEmpty();
    return onlyYear && first.date().orElseThrow().from().day().isPresent() ? first : second;
  }

  /** Whether no semicolon stands between two places, which sets reports apart. */
  private static boolean isOfOneReport(Skeleton skeleton, int begin, int end) {
    int semicolon = skeleton.code().indexOf('；', begin);
    return semicolon < 0 || semicolon >= end;
  }

  /**
   * Tells the year of a happening by its name, or by that before what it is: “昆仑2023”专项行动, 9月29日,
   * 2024年非遗展演在市文化馆启动.
   *
   * @param clause the clause that reports it
   */
  static void tellYear(AnnotatedArticle article, RuleMatch match, Part clause, EventDraft draft) {
    Optional<Integer> named = draft.name().flatMap(name -> year(name.surface(article)));
    named.ifPresent(
        year ->
            draft.date(
                new DateSpan(
                    0,
                    0,
                    new PartialDate(Optional.of(year), Optional.empty(), Optional.empty()),
                    Optional.empty())));
    named
        .or(
            () ->
                draft.participants().stream()
                    .filter(p -> p.role() == Role.OBJECT)
                    .map(Participation::participant)
                    .filter(p -> p.mention().type() == MentionType.EVENT)
                    .flatMap(p -> year(p.surface(article)).stream())
                    .findFirst())
        .or(() -> YEARLY.contains(draft.type()) ? yearBefore(match, clause) : Optional.empty())
        .ifPresent(draft::year);
  }

  private static Optional<Integer> year(String name) {
    Matcher year = YEAR_IN_NAME.matcher(name);
    return year.find() ? Optional.of(Integer.valueOf(year.group())) : Optional.empty();
  }

  /** The year that stands alone before the words that report an occasion. */
  private static Optional<Integer> yearBefore(RuleMatch match, Part clause) {
    Skeleton skeleton = match.skeleton();
    return skeleton.slots(clause.begin(), SentenceEvents.trigger(match).begin()).stream()
        .filter(s -> s.symbol() == Symbol.DATE)
        .filter(s -> s.date().orElseThrow().from().month().isEmpty())
        .filter(s -> "度来底以末初前后".indexOf(skeleton.code().charAt(s.at() + 1)) < 0)
        .flatMap(s -> s.date().orElseThrow().from().year().stream())
        .reduce((a, b) -> b);
  }
}
