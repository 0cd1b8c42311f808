package org.pressgraph.source;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;

/**
 * JSON Lines: an article a line. Each is a page of its own that goes by the number of its line, so
 * that a file that grows keeps the pages it had. A line that is wrong does not stop the others.
 */
public final class JsonLinesFormat implements SourceFormat {

  private final ArticleFields fields;

  /**
   * Makes the format.
   *
   * @param fields under which names articles give their parts
   */
  public JsonLinesFormat(ArticleFields fields) {
    this.fields = fields;
  }

  @Override
  public boolean accepts(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }

  @Override
  public void read(SourceFile file, PageSink pages) {
    Charset charset = TextDecoder.charset(file.name(), FileBytes.head(file, JsonFormat.HEAD));
    PartProblems problems = new PartProblems(file, pages);
    boolean any = false;
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file.path()), charset))) {
      BoundedLines lines =
          new BoundedLines(JsonFormat.withoutMark(in), 2 * JsonArticleReader.LONGEST_ARTICLE);
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        if (lines.isTooLong()) {
          any = true;
          problems.add(
              new PressgraphException(
                  "source.long-line",
                  file.name(),
                  lines.number(),
                  JsonArticleReader.LONGEST_ARTICLE >> 20));
        } else if (!line.get().isBlank()) {
          any = true;
          readLine(file, charset, lines.number(), line.get(), pages, problems);
        }
      }
    } catch (IOException e) {
      throw new PressgraphException(e, "source.unreadable", file.path(), Reasons.of(e));
    }
    problems.end();
    if (!any) {
      throw new PressgraphException("source.json-nothing", file.name());
    }
  }

  private void readLine(
      SourceFile file,
      Charset charset,
      long number,
      String line,
      PageSink pages,
      PartProblems problems)
      throws IOException {
    SplitArticle[] article = new SplitArticle[1];
    try (JsonParser parser = JsonArticleReader.FACTORY.createParser(line)) {
      new JsonArticleReader(fields, parser, found -> article[0] = found.orElse(null)).read();
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more than one value");
      }
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      problems.add(new PressgraphException(e, "source.json", file.name(), number, column));
      return;
    }
    if (article[0] == null || article[0].isEmpty()) {
      problems.add(new PressgraphException("source.json-article", file.name(), number));
      return;
    }
    String sha256 = Sha256.of(line.getBytes(StandardCharsets.UTF_8));
    String name = file.name() + "/" + number;
    pages.accept(article[0].page(name, file.name(), sha256, charset.name()));
  }
}
