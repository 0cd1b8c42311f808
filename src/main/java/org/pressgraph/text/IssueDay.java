package org.pressgraph.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.TextPatterns;
import org.pressgraph.lexicon.WordIndex;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.page.Article;
import org.pressgraph.page.Characters;
import org.pressgraph.page.Dateline;
import org.pressgraph.page.Issue;
import org.pressgraph.page.Line;
import org.pressgraph.page.Page;
import org.pressgraph.page.Passage;

/**
 * Tells about when a page appeared by what it says. The day is the last that a dateline names; the
 * year is told by the clues of {@code year-clues.txt}: what happens this year, the newest yearly
 * figures, what lies ahead. Where they leave more than one year, nothing is told.
 */
public final class IssueDay {

  private static final TextPatterns PATTERNS = TextPatterns.load(IssueDay.class);
  private static final TextPattern DAY = TextPattern.of(PATTERNS.get("day-of-year"));

  /** A day that is not said to lie ahead, nor to be the end of a time. */
  private static final TextPattern REPORTED = TextPattern.of(PATTERNS.get("reported-day"));

  private static final TextPattern TODAY = TextPattern.of(PATTERNS.get("dated-today"));
  private static final Pattern EVENING = PATTERNS.get("evening-paper");

  /** What is broadcast tells of the day on which it is. */
  private static final Pattern BROADCAST = PATTERNS.get("broadcast");

  private static final Pattern PROGRAMME = PATTERNS.get("programme");

  /** So many lines at its beginning are the head of a page. */
  private static final int HEAD = 4;

  /** A line with one of these is part of a sentence. */
  private static final Pattern PAUSES = Pattern.compile("[，。；！？]");

  private static final List<Clue> CLUES = clues();

  /** Tells which clues a text may have by one look at it. */
  private static final WordIndex WORDS_OF_CLUES =
      new WordIndex(CLUES.stream().map(clue -> clue.pattern().neededWords()).toList());

  private static final int MONTHS_FRESH = 6;

  private IssueDay() {}

  private record Clue(String kind, String argument, TextPattern pattern) {}

  /**
   * Estimates the day on which a page appeared.
   *
   * @param page the page taken apart
   * @return a day of the time of its making, with the year if the page tells it; nothing if it
   *     tells no day
   */
  public static DateContext estimate(Page page) {
    StringBuilder text = new StringBuilder();
    for (Article article : page.articles()) {
      for (Passage passage : article.passages()) {
        text.append(Characters.halfWidth(passage.text().text())).append('\n');
      }
    }
    String whole = DateFigures.of(text.toString(), List.of()).text();
    Evidence evidence = new Evidence(Punctuation.fullWidth(whole));
    Optional<Dateline> dated =
        datelines(page).stream().filter(d -> d.year().isPresent()).findFirst();
    if (dated.isPresent()) {
      evidence.now.clear();
      evidence.now.add(dated.get().year().get());
    }
    Optional<MonthDay> filed = filed(page).or(() -> today(whole));
    return filed
        .or(() -> mostNamed(whole))
        .map(day -> DateContext.of(dated(day, evidence), filed.isPresent()))
        .orElse(DateContext.UNKNOWN);
  }

  /**
   * What is known of the time of a page beside the datelines of its articles. Where the day of its
   * issue is known, and what stands in it was not written on another, it was written on that day if
   * it reports what happened then, as broadcasts do and papers cannot.
   *
   * @param page the page taken apart
   * @param issue what is known of its issue
   * @param told what the page tells itself, by {@link #estimate}
   * @return what dates without a year or a month can be told by
   */
  public static DateContext context(Page page, Issue issue, DateContext told) {
    if (issue.date().isEmpty()) {
      return issue.dayOfYear().isEmpty()
              || told.filed().isPresent() && told.basis() == DateContext.Basis.WRITTEN
          ? told
          : new DateContext(
              Optional.empty(),
              issue.dayOfYear(),
              isBroadcast(page) ? DateContext.Basis.WRITTEN : DateContext.Basis.ISSUED);
    }
    LocalDate day = issue.date().get();
    MonthDay ofYear = MonthDay.from(day);
    if (told.basis() == DateContext.Basis.WRITTEN && told.filed().isPresent()) {
      // The dateline of one article does not say when another was written, unless it was that day.
      return told.filed().equals(Optional.of(ofYear))
          ? new DateContext(issue.date(), told.filed())
          : DateContext.issuedOn(day);
    }
    // What a paper that appears in the evening calls today is the day on which it appears.
    boolean sameDay =
        issue.newspaper().filter(name -> EVENING.matcher(name).find()).isPresent()
            || isBroadcast(page)
            || page.articles().stream().anyMatch(a -> reports(a, ofYear));
    return sameDay ? new DateContext(issue.date(), Optional.of(ofYear)) : DateContext.issuedOn(day);
  }

  private static boolean isBroadcast(Page page) {
    return BROADCAST.matcher(page.raw().text()).find()
        || page.raw().lines().stream()
            .map(Line::text)
            .filter(line -> !line.isBlank())
            .limit(HEAD)
            .filter(line -> !PAUSES.matcher(line).find())
            .anyMatch(line -> PROGRAMME.matcher(line).find());
  }

  private static boolean reports(Article article, MonthDay wanted) {
    TextPattern.Search search =
        REPORTED.search(DateFigures.of(Characters.halfWidth(article.body()), List.of()).text());
    while (search.find()) {
      if (monthDay(search.match()).equals(Optional.of(wanted))) {
        return true;
      }
    }
    return false;
  }

  private static PartialDate dated(MonthDay day, Evidence evidence) {
    return evidence
        .dayOf(day)
        .map(PartialDate::of)
        .orElse(
            new PartialDate(
                Optional.empty(),
                Optional.of(day.getMonthValue()),
                Optional.of(day.getDayOfMonth())));
  }

  private static List<Dateline> datelines(Page page) {
    return page.articles().stream().flatMap(a -> a.datelines().stream()).toList();
  }

  /** The last day of the datelines. */
  private static Optional<MonthDay> filed(Page page) {
    List<MonthDay> filed = new ArrayList<>();
    for (Dateline dateline : datelines(page)) {
      if (dateline.month().isPresent() && dateline.day().isPresent()) {
        monthDay(dateline.month().get(), dateline.day().get()).ifPresent(filed::add);
      }
    }
    return filed.stream().max(Comparator.naturalOrder());
  }

  /**
   * The day that a broadcast calls today: 今天（9月9日）.
   *
   * @param text a text
   * @return the first such day in it
   */
  public static Optional<MonthDay> today(String text) {
    TextPattern.Search search = TODAY.search(text);
    return search.find() ? monthDay(search.match()) : Optional.empty();
  }

  /** The day that the text names most often; of several the last. */
  private static Optional<MonthDay> mostNamed(String text) {
    TreeMap<MonthDay, Integer> counts = new TreeMap<>();
    DAY.forEach(text, m -> monthDay(m).ifPresent(day -> counts.merge(day, 1, Integer::sum)));
    return counts.descendingMap().entrySet().stream()
        .max(Comparator.comparing(e -> e.getValue()))
        .map(e -> e.getKey());
  }

  private static Optional<MonthDay> monthDay(Matcher day) {
    return monthDay(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)));
  }

  private static Optional<MonthDay> monthDay(int month, int day) {
    try {
      return Optional.of(MonthDay.of(month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static List<Clue> clues() {
    List<Clue> clues = new ArrayList<>();
    for (String line : WordList.lines(IssueDay.class, "year-clues.txt")) {
      int colon = line.indexOf(": ");
      String[] head = line.substring(0, colon).split(" ");
      clues.add(
          new Clue(
              head[0],
              head.length > 1 ? head[1] : "",
              TextPattern.of(Pattern.compile(line.substring(colon + 2)))));
    }
    return List.copyOf(clues);
  }

  /** What the clues of a page tell of its year. */
  private static final class Evidence {

    final Set<Integer> now = new HashSet<>();
    private final TreeSet<LocalDate> named = new TreeSet<>();
    private final TreeSet<LocalDate> recent = new TreeSet<>();
    private LocalDate from = LocalDate.MIN;
    private LocalDate to = LocalDate.MAX;

    Evidence(String text) {
      TreeSet<LocalDate> plenaries = new TreeSet<>();
      TreeSet<LocalDate> cited = new TreeSet<>();
      BitSet possible = WORDS_OF_CLUES.in(text);
      for (int i = 0; i < CLUES.size(); i++) {
        Clue clue = CLUES.get(i);
        if (clue.kind().equals("Plenary")) {
          LocalDate held = LocalDate.parse(clue.argument());
          plenaries.add(held);
          if (possible.get(i) && clue.pattern().in(text)) {
            cited.add(held);
          }
        } else if (possible.get(i)) {
          clue.pattern().forEach(text, matcher -> take(clue, matcher));
        }
      }
      if (!cited.isEmpty()) {
        since(cited.last());
        LocalDate next = plenaries.higher(cited.last());
        if (next != null) {
          until(next);
        }
      }
      // A year beyond those in which the page can be is an aim that no clue knows for one.
      Optional.ofNullable(named.floor(to)).ifPresent(this::since);
    }

    private void take(Clue clue, Matcher matcher) {
      int year =
          clue.argument().isEmpty()
              ? Integer.parseInt(matcher.group("year"))
              : Integer.parseInt(clue.argument()) + Integer.parseInt(matcher.group("age"));
      switch (clue.kind()) {
        case "Now" -> now.add(year);
        case "Recent" ->
            recent.add(LocalDate.of(year, Integer.parseInt(matcher.group("month")), 1));
        case "Since" -> named.add(LocalDate.of(year, 1, 1));
        case "Fresh" -> {
          since(LocalDate.of(year + 1, 1, 1));
          until(LocalDate.of(year + 1, 12, 31));
        }
        case "Until" -> until(LocalDate.of(year, 12, 31));
        case "FirstHalf" -> until(LocalDate.of(year, 6, 30));
        default -> throw new IllegalArgumentException("no such clue: " + clue.kind());
      }
    }

    private void since(LocalDate day) {
      from = day.isAfter(from) ? day : from;
    }

    private void until(LocalDate day) {
      to = day.isBefore(to) ? day : to;
    }

    Optional<LocalDate> dayOf(MonthDay day) {
      Set<LocalDate> days = new TreeSet<>();
      now.forEach(year -> days.add(day.atYear(year)));
      days.removeIf(d -> d.isBefore(from) && d.getYear() < from.getYear());
      if (days.isEmpty() && from != LocalDate.MIN && to != LocalDate.MAX) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
          LocalDate candidate = day.atYear(year);
          if (!candidate.isBefore(from) && !candidate.isAfter(to)) {
            days.add(candidate);
          }
        }
      }
      if (days.isEmpty() && !recent.isEmpty()) {
        // The newest month that is named with its year: the page is of that year if it is no later
        // in it than the page, and no more than MONTHS_FRESH earlier.
        LocalDate newest = recent.last();
        LocalDate candidate = day.atYear(newest.getYear());
        boolean fresh =
            !newest.isAfter(candidate)
                && newest.plusMonths(MONTHS_FRESH).isAfter(candidate)
                && from.getYear() <= newest.getYear();
        return fresh ? Optional.of(candidate) : Optional.empty();
      }
      return days.size() == 1 ? Optional.of(days.iterator().next()) : Optional.empty();
    }
  }
}
