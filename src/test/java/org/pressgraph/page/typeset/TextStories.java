package org.pressgraph.page.typeset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.zip.GZIPInputStream;

/**
 * Articles out of a file with one passage of news a line: its sentences make the paragraphs, a
 * clause of its first sentence the headline.
 */
public final class TextStories implements StorySource {

  private static final int SHORTEST = 60;

  /** Short passages are drawn again, three times at most. */
  private static final int LONG = 180;

  private static final int LONGEST_PARAGRAPH = 160;
  private static final int[] TITLE = {7, 24};

  private final List<String> passages = new ArrayList<>();

  /**
   * Reads the passages of a file.
   *
   * @param chosen which of them, by their number from 0
   */
  public TextStories(Path file, IntPredicate chosen) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                    StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (usable(line.strip()) && chosen.test(number++)) {
          passages.add(line.strip());
        }
      }
    }
  }

  private static boolean usable(String line) {
    return line.length() >= SHORTEST && line.endsWith("。") && !title(line).isEmpty();
  }

  /** The passages themselves. */
  List<String> passages() {
    return passages;
  }

  @Override
  public NewsStory next(Random random) {
    String passage = passages.get(random.nextInt(passages.size()));
    for (int i = 0; i < 3 && passage.length() < LONG; i++) {
      passage = passages.get(random.nextInt(passages.size()));
    }
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String sentence : passage.split("(?<=[。！？]”?)(?!”)")) {
      paragraph.append(sentence);
      if (paragraph.length() > LONGEST_PARAGRAPH || random.nextInt(3) == 0) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
    }
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString());
    }
    List<String> clauses = clauses(passage);
    return new NewsStory(
        StoryWriter.called(shortened(title(passage), random), random),
        line("", clauses, 4, random),
        line("——", clauses, 7, random),
        "",
        Optional.empty(),
        Optional.empty(),
        paragraphs,
        random.nextInt(5) == 0 ? Optional.of(caption(passage)) : Optional.empty());
  }

  /** What a picture shows: the first sentence of the passage. */
  private static String caption(String passage) {
    return passage.split("(?<=。)")[0];
  }

  /** A line above or below a headline, of the words of the passage. */
  private static Optional<String> line(
      String mark, List<String> clauses, int oneIn, Random random) {
    return random.nextInt(oneIn) > 0 || clauses.isEmpty()
        ? Optional.empty()
        : Optional.of(mark + clauses.get(random.nextInt(clauses.size())));
  }

  /** Headlines say with fewer words what the text says: now and then two letters are left out. */
  private static String shortened(String title, Random random) {
    String shorter = title;
    for (int i = random.nextInt(3); i > 0 && shorter.length() > TITLE[0] + 2; i--) {
      int at = random.nextInt(shorter.length() - 2);
      shorter = shorter.substring(0, at) + shorter.substring(at + 2);
    }
    return shorter;
  }

  /** The clauses that could be lines of a headline. */
  private static List<String> clauses(String passage) {
    List<String> clauses = new ArrayList<>();
    for (String clause : passage.split("[。！？，；：]")) {
      if (clause.length() >= TITLE[0] && clause.length() <= TITLE[1] && isPlain(clause)) {
        clauses.add(clause);
      }
    }
    return clauses;
  }

  private static boolean isPlain(String clause) {
    return !clause.matches(".*[“”《》（）].*");
  }

  private static String title(String passage) {
    String best = "";
    for (String clause : passage.split("[。！？]", 2)[0].split("[，；：]")) {
      boolean fits = clause.length() >= TITLE[0] && clause.length() <= TITLE[1];
      if (fits && isPlain(clause) && clause.length() > best.length()) {
        best = clause;
      }
    }
    return best;
  }
}
