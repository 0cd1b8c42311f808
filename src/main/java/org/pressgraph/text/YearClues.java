package org.pressgraph.text;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.ChineseFigures;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.WordIndex;
import org.pressgraph.lexicon.WordList;

/**
 * What a text says of the year in which it was written, by the clues of {@code year-clues.txt}:
 * years that it names and how, anniversaries, congresses and their sessions, plans of five years,
 * campaigns, and bodies that have their name since a reform.
 */
final class YearClues {

  /** Years further than so many before or behind one that is named are all the same. */
  private static final int MOST_BEFORE = 3;

  private static final int MOST_BEHIND = 5;

  /** Behind a time that has no end, so many years are told apart. */
  private static final int[] STEPS = {1, 2, 3, 5, 8, 12};

  private static final List<Clue> CLUES =
      WordList.lines(YearClues.class, "year-clues.txt").stream().map(Clue::of).toList();

  private static final WordIndex WORDS =
      new WordIndex(CLUES.stream().map(clue -> clue.pattern().neededWords()).toList());

  /** For each way in which years are named, the newest. */
  private final Map<String, Integer> years = new TreeMap<>();

  /** For each way in which years are named with a month, the newest such month. */
  private final Map<String, YearMonth> months = new TreeMap<>();

  /** For each series, the days on which those began that are cited. */
  private final Map<String, TreeSet<LocalDate>> cited = new TreeMap<>();

  private final List<Span> spans = new ArrayList<>();

  private YearClues() {}

  /** What was of a time. */
  private record Span(String name, YearMonth from, YearMonth to) {}

  private record Clue(String kind, String name, List<String> arguments, TextPattern pattern) {

    static Clue of(String line) {
      int colon = line.indexOf(": ");
      List<String> head = List.of(line.substring(0, colon).split(" "));
      return new Clue(
          head.get(0),
          head.get(1),
          head.subList(2, head.size()),
          TextPattern.of(Pattern.compile(line.substring(colon + 2))));
    }

    boolean has(String group) {
      return pattern.pattern().pattern().contains("(?<" + group + ">");
    }

    String argument(int index) {
      return arguments.get(index);
    }
  }

  /**
   * Collects the clues of a text.
   *
   * @param text a text with figures in half width and Chinese punctuation
   * @return what it says
   */
  static YearClues of(String text) {
    YearClues clues = new YearClues();
    BitSet possible = WORDS.in(text);
    for (int i = 0; i < CLUES.size(); i++) {
      if (possible.get(i)) {
        Clue clue = CLUES.get(i);
        clue.pattern().forEach(text, m -> clues.add(clue, m));
      }
    }
    return clues;
  }

  private void add(Clue clue, Matcher m) {
    switch (clue.kind()) {
      case "Year" -> addYear(clue, m);
      case "Age" -> addAge(clue, m);
      case "Count" -> {
        int number = ChineseFigures.number(m.group("number"));
        int session = clue.has("session") ? ChineseFigures.number(m.group("session")) - 1 : 0;
        int step = Integer.parseInt(clue.argument(1));
        years.merge(
            clue.name(), Integer.parseInt(clue.argument(0)) + number * step + session, Math::max);
      }
      case "Cited" ->
          cited
              .computeIfAbsent(clue.name(), n -> new TreeSet<>())
              .add(LocalDate.parse(clue.argument(0)));
      case "Span" ->
          spans.add(new Span(clue.name(), month(clue.argument(0)), month(clue.argument(1))));
      default -> throw new IllegalArgumentException("no such clue: " + clue.kind());
    }
  }

  private void addYear(Clue clue, Matcher m) {
    int year = Integer.parseInt(m.group("year"));
    int month = clue.has("month") ? Integer.parseInt(m.group("month")) : 0;
    if (month == 0) {
      years.merge(clue.name(), year, Math::max);
    } else if (month <= 12) {
      months.merge(clue.name(), YearMonth.of(year, month), (a, b) -> a.isAfter(b) ? a : b);
    }
  }

  private void addAge(Clue clue, Matcher m) {
    String age = m.group("age") == null ? m.group("age2") : m.group("age");
    int from = Integer.parseInt(clue.has("year") ? m.group("year") : clue.argument(0));
    years.merge(clue.name(), from + ChineseFigures.number(age), Math::max);
  }

  private static YearMonth month(String text) {
    return text.equals("-") ? null : YearMonth.parse(text);
  }

  /** The series that is cited and every day on which one of it began. */
  private static TreeSet<LocalDate> series(String name) {
    TreeSet<LocalDate> days = new TreeSet<>();
    CLUES.stream()
        .filter(clue -> clue.kind().equals("Cited") && clue.name().equals(name))
        .forEach(clue -> days.add(LocalDate.parse(clue.argument(0))));
    return days;
  }

  /** Whether nothing is said. */
  boolean isEmpty() {
    return years.isEmpty() && months.isEmpty() && cited.isEmpty() && spans.isEmpty();
  }

  /**
   * What speaks for a year and against it.
   *
   * @param year the year
   * @param day the day of the year on which the text was written
   * @return the names of what holds, as {@code year-weights.txt} has them
   */
  List<String> features(int year, MonthDay day) {
    List<String> features = new ArrayList<>();
    LocalDate date = day.atYear(year);
    YearMonth now = YearMonth.from(date);
    years.forEach((name, named) -> features.add(name + apart(year - named)));
    months.forEach(
        (name, named) -> {
          boolean ahead = named.getMonthValue() > day.getMonthValue();
          features.add(name + (ahead ? ".ahead" : ".past") + apart(year - named.getYear()));
        });
    cited.forEach((name, days) -> features.add(name + place(name, days.last(), date)));
    TreeMap<String, YearMonth> newest = new TreeMap<>();
    for (Span span : spans) {
      boolean early = span.from() != null && now.isBefore(span.from());
      boolean late = span.to() != null && now.isAfter(span.to());
      if (early || late) {
        features.add(span.name() + (early ? "<" : ">"));
      } else if (span.from() != null) {
        newest.merge(span.name(), span.from(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    newest.forEach((name, from) -> features.add(name + behind(year - from.getYear())));
    return features;
  }

  private static String apart(int years) {
    return years < -MOST_BEFORE ? "<" : years > MOST_BEHIND ? ">" : "=" + years;
  }

  private static String behind(int years) {
    int step = 0;
    while (step < STEPS.length && years >= STEPS[step]) {
      step++;
    }
    return "+" + step;
  }

  /** Where a day lies by the newest of a series that is cited, and by the next of the series. */
  private static String place(String name, LocalDate newest, LocalDate date) {
    if (date.isBefore(newest)) {
      return date.getYear() == newest.getYear() ? "-" : "<";
    }
    LocalDate next = series(name).higher(newest);
    boolean over = next != null && !date.isBefore(next);
    return over
        ? date.getYear() - next.getYear() > 1 ? ">" : ">+" + (date.getYear() - next.getYear())
        : behind(date.getYear() - newest.getYear());
  }
}
