package org.pressgraph.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Tells the main headline from the lines above and below it.
 *
 * <p>Lines that touch each other are one line broken in two, unless {@link HeadlineBreaks} tells
 * them apart. Which of the others is the main headline is weighed by {@link TitleFeatures}: how it
 * is set, where it stands, and how much the text speaks of it.
 */
final class HeadlineReader {

  private static final double WIDEST_RUBRIC = 10;
  private static final double RUBRIC_RELEVANCE = 0.25;

  private static final Weights WEIGHTS =
      Weights.read("title-weights.txt", TitleFeatures.COUNT, TitleFeatures::name);

  /** What counts for a part of which the source says that it is the main one. */
  private static final double STATED = 9;

  /** So many letters are the head of a text. */
  private static final int HEAD = 90;

  private static final double SHORTEST_LINE = 5;

  /**
   * A main headline has two lines at most; where a line of a page holds more, the first are above.
   */
  private static final int MOST_PHRASES = 2;

  /** What letters as large again as the running text count for. */
  private static final double SIZE_WEIGHT = 2;

  private final List<List<CleanLine>> parts;

  /** Each of them in one line. */
  private final List<String> joined;

  private final Supplier<String> textOfArticle;
  private final Map<CleanLine, SegmentRole> roles = new IdentityHashMap<>();
  private Headline headline = Headline.NONE;

  private HeadlineReader(List<List<CleanLine>> parts, Supplier<String> textOfArticle) {
    this.parts = parts;
    this.joined = parts.stream().map(HeadlineReader::joined).toList();
    this.textOfArticle = textOfArticle;
  }

  /** The headline of an article out of its heading lines and its text. */
  static HeadlineReader read(
      List<CleanLine> lines, Supplier<String> textOfArticle, boolean touchesText) {
    HeadlineBreaks breaks = new HeadlineBreaks(textOfArticle, touchesText);
    HeadlineReader reader = new HeadlineReader(parts(lines, breaks), textOfArticle);
    if (!reader.parts.isEmpty()) {
      reader.assign();
    }
    return reader;
  }

  Headline headline() {
    return headline;
  }

  SegmentRole role(CleanLine line) {
    return roles.getOrDefault(line, SegmentRole.TITLE);
  }

  private static List<List<CleanLine>> parts(List<CleanLine> lines, HeadlineBreaks breaks) {
    List<List<CleanLine>> parts = new ArrayList<>();
    CleanLine before = null;
    for (CleanLine line : lines) {
      boolean announced = before != null && before.string().endsWith("：");
      boolean one =
          announced
              || (before != null
                  && mayBeOne(before, line)
                  && !breaks.between(before, line, lines.size()));
      if (!one) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(line);
      before = line;
    }
    return parts;
  }

  /** Whether a line touches the one before it, and nothing tells them apart. */
  static boolean mayBeOne(CleanLine before, CleanLine line) {
    return line.number() == before.number() + 1
        && line.headingLevel() == before.headingLevel()
        && line.hint().equals(before.hint());
  }

  private void assign() {
    boolean several = parts.size() > 1;
    // Which of them is the main one is only asked where there is a choice.
    double[] relevances = several ? Bigrams.relevances(joined, textOfArticle.get()) : new double[1];
    int main = several ? main(relevances) : 0;
    List<String> supertitles = new ArrayList<>();
    List<String> subtitles = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      boolean above =
          stated(parts.get(i)).isPresent()
              ? stated(parts.get(i)).get() == SegmentRole.SUPERTITLE
              : i < main || (i > main && isRubric(i, relevances[i]));
      SegmentRole role =
          above ? SegmentRole.SUPERTITLE : i == main ? SegmentRole.TITLE : SegmentRole.SUBTITLE;
      for (CleanLine line : parts.get(i)) {
        roles.put(line, role);
      }
      if (above) {
        supertitles.add(joined.get(i));
      } else if (i > main) {
        parts.get(i).forEach(line -> subtitles.add(line.string()));
      }
    }
    headline =
        stated(parts.get(main)).isPresent()
            ? new Headline(Optional.of(joined.get(main)), supertitles, subtitles)
            : split(joined.get(main), supertitles, subtitles);
  }

  /** What the source says the lines are. */
  private static Optional<SegmentRole> stated(List<CleanLine> part) {
    return part.get(0).hint().role();
  }

  /** The name of a column of the newspaper: short, and not what the article speaks of. */
  private boolean isRubric(int number, double relevance) {
    List<CleanLine> part = parts.get(number);
    return Characters.width(joined.get(number)) <= WIDEST_RUBRIC
        && part.get(0).headingLevel() == 0
        && part.stream().anyMatch(CleanLine::spacedOut)
        && relevance < RUBRIC_RELEVANCE;
  }

  private int main(double[] relevances) {
    TitleFeatures features = features(relevances);
    int best = 0;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < parts.size(); i++) {
      double score = WEIGHTS.sum(features.of(i));
      score +=
          SIZE_WEIGHT * parts.get(i).stream().mapToDouble(l -> l.hint().size()).max().orElse(0);
      score += stated(parts.get(i)).filter(r -> r == SegmentRole.TITLE).isPresent() ? STATED : 0;
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  private TitleFeatures features(double[] relevances) {
    String text = textOfArticle.get();
    String head = text.substring(0, Math.min(HEAD, text.length()));
    return new TitleFeatures(parts, joined, relevances, Bigrams.relevances(joined, head));
  }

  /**
   * The features of each part of a headline, for its main one to be learnt; with the lines of each.
   */
  static Map<List<CleanLine>, double[]> features(
      List<CleanLine> lines, String text, boolean touchesText) {
    HeadlineBreaks breaks = new HeadlineBreaks(() -> text, touchesText);
    HeadlineReader reader = new HeadlineReader(parts(lines, breaks), () -> text);
    Map<List<CleanLine>, double[]> all = new LinkedHashMap<>();
    if (reader.parts.size() > 1) {
      TitleFeatures features = reader.features(Bigrams.relevances(reader.joined, text));
      for (int i = 0; i < reader.parts.size(); i++) {
        all.put(reader.parts.get(i), features.of(i));
      }
    }
    return all;
  }

  /** Sets an introductory phrase at the head of the line apart: 某某在会上强调 要…. */
  private static Headline split(String line, List<String> supertitles, List<String> subtitles) {
    String[] phrases = line.split(" ");
    int introduction = -1;
    for (int i = 0; i < phrases.length - 1; i++) {
      if (LineShapes.INTRODUCTION.in(phrases[i])) {
        introduction = i;
      }
    }
    int begin = introduction + 1;
    if (introduction < 0 && phrases.length > MOST_PHRASES && areWhole(phrases)) {
      begin = phrases.length - MOST_PHRASES;
    }
    List<String> above = new ArrayList<>(supertitles);
    if (begin > 0) {
      above.add(String.join(" ", List.of(phrases).subList(0, begin)));
    }
    String title = String.join(" ", List.of(phrases).subList(begin, phrases.length));
    return new Headline(Optional.of(title), above, subtitles);
  }

  /** Whether each phrase is long enough to be a line of a headline by itself. */
  private static boolean areWhole(String[] phrases) {
    for (String phrase : phrases) {
      if (Characters.width(phrase) < SHORTEST_LINE) {
        return false;
      }
    }
    return true;
  }

  private static String joined(List<CleanLine> part) {
    return part.size() == 1
        ? part.get(0).string().replace("： ", "：")
        : part.stream().map(CleanLine::string).collect(Collectors.joining(" ")).replace("： ", "：");
  }
}
