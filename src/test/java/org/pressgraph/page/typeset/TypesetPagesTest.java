package org.pressgraph.page.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pressgraph.page.ArticleSegmenter;
import org.pressgraph.page.Page;
import org.pressgraph.page.RawPage;

/**
 * Holds the segmenter to bounds on pages that were set from known articles, and prints its figures.
 * {@code mvn test -Dtest=TypesetPagesTest -Dtypeset.pages=500} measures on 500 pages a severity;
 * {@code -Dtypeset.text=FILE} sets the passages of a file, one a line, instead of made-up news,
 * {@code -Dtypeset.written=FOLDER} the articles of annotated pages.
 */
class TypesetPagesTest {

  /** Enough for the bounds, and quick. */
  private static final int FEW_PAGES = 60;

  private static final Map<Severity, SegmentationScore> SCORES = new LinkedHashMap<>();

  @BeforeAll
  static void segment() throws IOException {
    String text = System.getProperty("typeset.text");
    String written = System.getProperty("typeset.written");
    Typesetter typesetter =
        new Typesetter(
            written != null
                ? new WrittenStories(Path.of(written))
                : text == null
                    ? new StoryWriter()
                    : new TextStories(Path.of(text), n -> n % LearnContinuity.KEPT_BACK == 0));
    if (Boolean.getBoolean("typeset.dense")) {
      typesetter = typesetter.dense();
    }
    if (Boolean.getBoolean("typeset.close")) {
      typesetter = typesetter.close();
    }
    if (Boolean.getBoolean("typeset.touching")) {
      typesetter = typesetter.touching();
    }
    int pages = Integer.getInteger("typeset.pages", FEW_PAGES);
    for (Severity severity : Severity.all()) {
      SegmentationScore score = new SegmentationScore();
      for (int seed = 0; seed < pages; seed++) {
        TypesetPage set = typesetter.set(severity, seed);
        score.add(set, new ArticleSegmenter().segment(new RawPage(set.text())));
      }
      SCORES.put(severity, score);
    }
    print(pages);
  }

  private static void print(int pages) {
    StringBuilder table = new StringBuilder("Pages set, " + pages + " a severity\n");
    row(table, "severity", SegmentationScore.header());
    SCORES.forEach((severity, score) -> row(table, severity.name(), score.figures()));
    System.out.print(table);
  }

  private static void row(StringBuilder table, String name, List<String> cells) {
    table.append(String.format("%-10s", name));
    cells.forEach(
        cell -> table.append(String.format("  %" + Math.max(5, cell.length()) + "s", cell)));
    table.append('\n');
  }

  @Test
  void articlesOfACleanPageComeOutWhole() {
    assertThat(SCORES.get(Severity.CLEAN).f1()).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void mostOfAWreckedPageIsPutTogether() {
    assertThat(SCORES.get(Severity.WRECKED).f1()).isGreaterThanOrEqualTo(0.87);
  }

  @Test
  void nearlyAllOfPagesThatAreLessDamagedIsPutTogether() {
    assertThat(SCORES.get(Severity.WORN).f1()).isGreaterThanOrEqualTo(0.97);
    assertThat(SCORES.get(Severity.BROKEN).f1()).isGreaterThanOrEqualTo(0.94);
    assertThat(SCORES.get(Severity.SCATTERED).f1()).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void noiseIsKeptOutOfAllPages() {
    assertThat(SCORES.values()).allMatch(score -> score.noiseKeptOut() >= 0.99);
  }

  @Test
  void articlesComeApartWhereHeadlinesTouchTheTextsAboveAndBelowThem() {
    Typesetter typesetter = new Typesetter(new StoryWriter()).touching();
    SegmentationScore score = new SegmentationScore();
    for (int seed = 0; seed < FEW_PAGES / 2; seed++) {
      TypesetPage set = typesetter.set(Severity.CLEAN, seed);
      score.add(set, new ArticleSegmenter().segment(new RawPage(set.text())));
    }
    assertThat(score.f1()).isGreaterThanOrEqualTo(0.97);
    assertThat(score.headlines()).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void theSameSeedSetsTheSamePage() {
    Typesetter typesetter = new Typesetter(new StoryWriter());
    assertThat(typesetter.set(Severity.BROKEN, 3)).isEqualTo(typesetter.set(Severity.BROKEN, 3));
  }

  @Test
  void everyShownCharacterOfTheSegmentsStandsOnThePage() {
    TypesetPage set = new Typesetter(new StoryWriter()).set(Severity.WRECKED, 11);
    Page page = new ArticleSegmenter().segment(new RawPage(set.text()));
    assertThat(page.articles()).isNotEmpty();
    assertThat(page.articles())
        .flatExtracting(article -> article.segments())
        .allSatisfy(
            segment -> assertThat(page.raw().slice(segment.begin(), segment.end())).isNotBlank());
  }
}
