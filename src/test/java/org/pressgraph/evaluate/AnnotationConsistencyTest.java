package org.pressgraph.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressgraph.evaluate.GoldPage.GoldArticle;
import org.pressgraph.evaluate.GoldPage.GoldEntity;
import org.pressgraph.evaluate.GoldPage.GoldLines;

/** A slip in the annotation looks like a fault of the extraction, so that it is looked for here. */
class AnnotationConsistencyTest {

  private static final Path GOLD = Path.of("src/test/resources/org/pressgraph/gold");

  private static final String NOISE = "noise";

  static Stream<GoldPage> pages() {
    return Stream.of(
            GOLD,
            GOLD.resolve("blind"),
            GOLD.resolve("unseen"),
            GOLD.resolve("read"),
            GOLD.resolve("lessons"))
        .flatMap(folder -> GoldFiles.read(folder.resolve("annotation")).stream());
  }

  private static List<String> lines(GoldPage page) throws IOException {
    Path file =
        Stream.of(
                GOLD.resolve("pages"),
                GOLD.resolve("blind/pages"),
                GOLD.resolve("unseen/pages"),
                GOLD.resolve("read/pages"),
                GOLD.resolve("lessons/pages"),
                Path.of("seeds"))
            .map(folder -> folder.resolve(page.source()))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    return List.of(Files.readString(file).split("\n", -1));
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\u3000#*]+", "");
  }

  /** Which articles, or the noise, claim a line. */
  private static Map<Integer, List<String>> claims(GoldPage page) {
    Map<Integer, List<String>> claims = new HashMap<>();
    for (List<Integer> range : page.noise()) {
      claim(claims, range.get(0), range.get(1), NOISE);
    }
    for (GoldArticle article : page.articles()) {
      for (GoldLines range : article.lines()) {
        claim(claims, range.first(), range.last(), article.id());
      }
    }
    return claims;
  }

  private static void claim(Map<Integer, List<String>> claims, int first, int last, String who) {
    for (int line = first; line <= last; line++) {
      claims.computeIfAbsent(line, l -> new ArrayList<>()).add(who);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLineHasOnePlace(GoldPage page) throws IOException {
    List<String> lines = lines(page);
    Map<Integer, List<String>> claims = claims(page);

    for (int line = 1; line <= lines.size(); line++) {
      if (!squeezed(lines.get(line - 1)).isEmpty()) {
        assertThat(claims.get(line)).as("%s line %d", page.source(), line).hasSize(1);
      }
    }
    assertThat(claims.keySet()).allMatch(line -> line >= 1 && line <= lines.size());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatIsQuotedStandsInTheArticle(GoldPage page) throws IOException {
    List<String> lines = lines(page);
    Map<Integer, List<String>> claims = claims(page);
    for (GoldArticle article : page.articles()) {
      StringBuilder text = new StringBuilder();
      for (int line = 1; line <= lines.size(); line++) {
        if (claims.getOrDefault(line, List.of()).contains(article.id())) {
          text.append(squeezed(lines.get(line - 1)));
        }
      }
      assertThat(article.entities())
          .as(article.id())
          .allSatisfy(
              e -> assertThat(e.mentions()).isNotEmpty().allMatch(text.toString()::contains));
      assertThat(article.events())
          .as(article.id())
          .allSatisfy(e -> assertThat(text.toString()).contains(e.evidence()));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatIsReferredToIsAnnotated(GoldPage page) {
    for (GoldArticle article : page.articles()) {
      Set<String> ids = article.entities().stream().map(GoldEntity::id).collect(Collectors.toSet());
      assertThat(ids).as(article.id()).hasSameSizeAs(article.entities());

      Stream<String> inRelations =
          article.relations().stream()
              .flatMap(
                  r ->
                      Stream.of(
                          r.person(),
                          r.organization(),
                          r.child(),
                          r.parent(),
                          r.subject(),
                          r.place()));
      Stream<String> inEvents =
          article.events().stream()
              .flatMap(
                  e ->
                      Stream.concat(
                          Stream.of(e.place() == null ? "" : e.place()),
                          e.participants().stream().map(p -> p.entity())));
      assertThat(Stream.concat(inRelations, inEvents))
          .as(article.id())
          .filteredOn(id -> id != null && !id.isEmpty())
          .allMatch(ids::contains);
    }
  }
}
