package org.pressgraph.page.typeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.pressgraph.page.RawPage;
import org.pressgraph.page.SegmentRole;
import org.pressgraph.page.typeset.TypesetPage.SetLine;

/** Pages whose lines were annotated by hand, as if they had been set. */
public final class AnnotatedPages {

  private AnnotatedPages() {}

  /**
   * Reads pages.
   *
   * @param pages the folder of the texts
   * @param annotation the folder of their annotation, one JSON file a page; pages without one are
   *     left out
   * @param chosen which of them, by the names of these files
   * @return the pages, in the order of their names
   * @throws IOException if a folder or a file cannot be read
   */
  public static List<TypesetPage> read(Path pages, Path annotation, Predicate<String> chosen)
      throws IOException {
    try (Stream<Path> files = Files.list(annotation)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> chosen.test(file.getFileName().toString()))
          .sorted()
          .map(file -> page(pages, file))
          .toList();
    }
  }

  private static TypesetPage page(Path pages, Path annotation) {
    try {
      JsonObject json = JSON.parse(Files.readString(annotation));
      return of(Files.readString(pages.resolve(json.getString("source"))), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TypesetPage of(String text, JsonObject annotation) {
    SetLine[] lines =
        new RawPage(text)
            .lines().stream()
                .map(line -> new SetLine(line.text(), -1, SegmentRole.BODY, 0))
                .toArray(SetLine[]::new);
    List<Optional<String>> titles = new ArrayList<>();
    for (JsonValue value : annotation.get("articles").getAsArray()) {
      JsonObject article = value.getAsObject();
      JsonValue title = article.get("title");
      titles.add(title.isNull() ? Optional.empty() : Optional.of(title.getAsString().value()));
      int order = 0;
      for (JsonValue range : article.get("lines").getAsArray()) {
        order = set(range.getAsArray(), titles.size() - 1, order, lines);
      }
    }
    return new TypesetPage(List.of(lines), titles);
  }

  /** Sets the article and the role of a range of lines; the number of the last line of text. */
  private static int set(JsonArray range, int article, int order, SetLine[] lines) {
    SegmentRole role =
        SegmentRole.valueOf(range.get(2).getAsString().value().toUpperCase(Locale.ROOT));
    boolean headline =
        role == SegmentRole.TITLE
            || role == SegmentRole.SUPERTITLE
            || role == SegmentRole.SUBTITLE
            || role == SegmentRole.PULLQUOTE;
    int last = order;
    for (int n = number(range.get(0)); n <= number(range.get(1)); n++) {
      String text = lines[n - 1].text();
      if (!text.isBlank()) {
        last += headline ? 0 : 1;
        lines[n - 1] = new SetLine(text, article, role, headline ? 0 : last);
      }
    }
    return last;
  }

  private static int number(JsonValue value) {
    return value.getAsNumber().value().intValue();
  }
}
