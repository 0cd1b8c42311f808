package org.pressgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says is so. */
class ReadmeTest {

  @TempDir private Path folder;

  @Test
  void theCountsAreThoseOfTheSamplePages() throws IOException {
    BuildReport report = SampleGraph.build(folder.resolve("graph"), SampleGraph.SEEDS);
    Map<String, Long> actual = new LinkedHashMap<>();
    actual.put("pages", report.pages());
    actual.put("articles", report.articles());
    actual.put("people", report.people());
    actual.put("organizations", report.organizations());
    actual.put("places", report.places());
    actual.put("events", report.events());
    actual.put("works", report.works());
    actual.put("positions", report.positions());
    actual.put("triples", report.triples());
    Map<String, Long> told = new LinkedHashMap<>();
    Matcher row =
        Pattern.compile("(?m)^(\\w+) +(\\d+)$").matcher(Files.readString(Path.of("README.md")));
    while (row.find()) {
      told.put(row.group(1), Long.valueOf(row.group(2)));
    }
    assertThat(told).isEqualTo(actual);
  }

  @Test
  void namesEveryQuery() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    try (Stream<Path> queries = Files.list(Path.of("queries"))) {
      assertThat(queries.map(query -> query.getFileName().toString()))
          .allMatch(query -> readme.contains("`" + query + "`"));
    }
  }
}
