package org.pressgraph.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pressgraph.page.Characters;

/**
 * Learns {@code year-weights.txt}, what tells the year of a page, of annotated pages whose issue is
 * known, without their heads: of each page as a whole and of parts of its articles. It also tells
 * how often the year is right on pages of which it did not learn (cross-validation by pages).
 */
public final class LearnYears {

  private static final int FOLDS = 8;
  private static final int EPOCHS = 60;
  private static final double RATE = 0.2;
  private static final double DECAY = 1e-2;
  private static final double FIRST_SQUARE = 0.1;

  /** How much is expected of a clue that tells the year. */
  private static final double SURE = 6;

  /** How much what cannot be speaks against a year, and how much what seldom is. */
  private static final double IMPOSSIBLE = 8;

  private static final double LIKELY = 4;

  /** So many times a part of a page's articles is taken beside the whole. */
  private static final int PARTS = 3;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private LearnYears() {}

  /** For each year what speaks for it, and which year is right. */
  private record Example(YearClues clues, MonthDay day, List<List<String>> features, int right) {

    static Example of(String text, LocalDate day) {
      YearClues clues = YearClues.of(text);
      MonthDay ofYear = MonthDay.from(day);
      List<List<String>> features =
          IntStream.rangeClosed(YearModel.FIRST, YearModel.LAST)
              .mapToObj(year -> clues.features(year, ofYear))
              .toList();
      return new Example(clues, ofYear, features, day.getYear() - YearModel.FIRST);
    }
  }

  /** A page as a whole, and parts of it. */
  private record Lessons(String name, Example whole, List<Example> all) {}

  /**
   * Prints how often the year is right, and writes the weights.
   *
   * @param args the file of the weights, and folders with {@code pages} and their {@code
   *     annotation}
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    List<Lessons> pages = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      pages.addAll(read(Path.of(args[i])));
    }
    Collections.shuffle(pages, new Random(3));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int[] counts = new int[3];
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      YearModel model =
          learn(
              IntStream.range(0, pages.size())
                  .filter(i -> i % FOLDS != left)
                  .mapToObj(pages::get)
                  .toList());
      for (int i = fold; i < pages.size(); i += FOLDS) {
        Example page = pages.get(i).whole();
        String name = pages.get(i).name();
        model
            .yearOf(page.clues(), page.day())
            .ifPresent(
                year -> {
                  counts[0]++;
                  boolean right = year == page.right() + YearModel.FIRST;
                  counts[1] += right ? 1 : 0;
                  if (!right) {
                    out.println("wrong " + year + " of " + name);
                  }
                });
      }
    }
    out.printf(
        Locale.ROOT,
        "of %d pages %d have a year, %d the right one%n",
        pages.size(),
        counts[0],
        counts[1]);
    List<String> lines = new ArrayList<>();
    lines.add(
        "# How much what a page says speaks for a year, as natural logarithm of the odds: a clue of");
    lines.add(
        "# year-clues.txt, and how the year lies by it. Learnt of annotated pages by LearnYears.");
    learn(pages)
        .weights()
        .forEach((name, weight) -> lines.add(String.format(Locale.ROOT, "%s %.2f", name, weight)));
    Files.write(Path.of(args[0]), lines);
  }

  private static List<Lessons> read(Path folder) throws IOException {
    List<Lessons> pages = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    try (Stream<Path> files = Files.list(folder.resolve("annotation"))) {
      for (Path file : files.sorted().toList()) {
        JsonNode page = mapper.readTree(file.toFile());
        Optional<LocalDate> day = day(page);
        if (day.isPresent()) {
          Path text = folder.resolve("pages").resolve(page.path("source").asText());
          pages.add(lessons(page, Files.readAllLines(text), day.get()));
        }
      }
    }
    return pages;
  }

  /**
   * The day of the issue; where the page does not print it, the median of those that it tells of.
   */
  private static Optional<LocalDate> day(JsonNode page) {
    String issue = page.path("issueDate").asText();
    if (DAY.matcher(issue).matches()) {
      return Optional.of(LocalDate.parse(issue));
    }
    List<LocalDate> told = new ArrayList<>();
    for (JsonNode article : page.path("articles")) {
      for (JsonNode event : article.path("events")) {
        String start = event.path("start").asText();
        if (DAY.matcher(start).matches()) {
          told.add(LocalDate.parse(start));
        }
      }
    }
    Collections.sort(told);
    return told.isEmpty() ? Optional.empty() : Optional.of(told.get(told.size() / 2));
  }

  private static Lessons lessons(JsonNode page, List<String> lines, LocalDate day) {
    List<String> articles = new ArrayList<>();
    for (JsonNode article : page.path("articles")) {
      StringBuilder text = new StringBuilder();
      for (JsonNode part : article.path("lines")) {
        for (int line = part.get(0).asInt(); line <= part.get(1).asInt(); line++) {
          text.append(lines.get(line - 1).replaceAll("\\s+", ""));
        }
      }
      articles.add(plain(text.append('\n').toString()));
    }
    Random random = new Random(page.path("source").asText().hashCode());
    List<Example> examples = new ArrayList<>();
    Example whole = Example.of(String.join("", articles), day);
    examples.add(whole);
    for (int i = 0; i < PARTS; i++) {
      StringBuilder part = new StringBuilder();
      articles.stream().filter(a -> random.nextInt(3) == 0).forEach(part::append);
      examples.add(Example.of(part.toString(), day));
    }
    return new Lessons(page.path("source").asText(), whole, examples);
  }

  private static String plain(String text) {
    return Punctuation.fullWidth(DateFigures.of(Characters.halfWidth(text), List.of()).text());
  }

  /**
   * What a weight is before anything was learnt: nothing is cited before it was, hardly any name is
   * used before or after its time, an anniversary is told in its year, and what there was at the
   * end of a year in the next.
   */
  private static final Map<String, Double> EXPECTED = expected();

  private static Map<String, Double> expected() {
    Map<String, Double> expected = new TreeMap<>();
    for (String sure :
        List.of("age=0", "npc=0", "now=0", "this=0", "asOfMonth.past=0", "asOf=1", "past=1")) {
      expected.put(sure, SURE);
    }
    for (String name :
        List.of("congress", "plenary", "unions", "campaign", "era", "since", "ended")) {
      List.of("<", "-").forEach(place -> expected.put(name + place, -IMPOSSIBLE));
      List.of(">", ">+0", ">+1").forEach(place -> expected.put(name + place, -LIKELY));
    }
    return expected;
  }

  private static YearModel learn(List<Lessons> pages) {
    Map<String, Double> weights = new TreeMap<>(EXPECTED);
    Map<String, Double> squares = new HashMap<>();
    List<Example> order =
        new ArrayList<>(pages.stream().flatMap(page -> page.all().stream()).toList());
    Random random = new Random(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      double rate = RATE * (1 - 0.9 * epoch / EPOCHS);
      for (Example one : order) {
        double[] likely = new YearModel(weights).likelihoods(one.clues(), one.day());
        for (int i = 0; i < likely.length; i++) {
          double error = likely[i] - (i == one.right() ? 1 : 0);
          if (Math.abs(error) < 1e-3) {
            continue;
          }
          for (String feature : one.features().get(i)) {
            double weight = weights.getOrDefault(feature, 0.0);
            double gradient = error + DECAY * (weight - EXPECTED.getOrDefault(feature, 0.0));
            double square = squares.merge(feature, gradient * gradient, Double::sum);
            weights.put(feature, weight - rate * gradient / Math.sqrt(FIRST_SQUARE + square));
          }
        }
      }
    }
    return new YearModel(weights);
  }
}
