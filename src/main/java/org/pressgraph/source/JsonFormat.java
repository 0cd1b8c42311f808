package org.pressgraph.source;

import com.fasterxml.jackson.core.JsonLocation;
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
 * JSON with articles already split: an article, a list of articles, or an object that holds such a
 * list. Each article is a page of its own, numbered from 1; the file may be larger than memory.
 */
public final class JsonFormat implements SourceFormat {

  /** By so much of a file its encoding is told. */
  static final int HEAD = 1 << 16;

  private final ArticleFields fields;

  /**
   * Makes the format.
   *
   * @param fields under which names articles give their parts
   */
  public JsonFormat(ArticleFields fields) {
    this.fields = fields;
  }

  @Override
  public boolean accepts(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".json");
  }

  @Override
  public void read(SourceFile file, PageSink pages) {
    Charset charset = TextDecoder.charset(file.name(), FileBytes.head(file, HEAD));
    ArticlePages articles = new ArticlePages(file, charset.name(), pages);
    try (BufferedReader in =
            new BufferedReader(new InputStreamReader(Files.newInputStream(file.path()), charset));
        JsonParser parser = JsonArticleReader.FACTORY.createParser(withoutMark(in))) {
      JsonArticleReader reader = new JsonArticleReader(fields, parser, articles::accept);
      while (reader.read()) {
        // JSON Lines often go by this name too: one value follows another.
      }
    } catch (JsonProcessingException e) {
      throw problem(e, file.name());
    } catch (IOException e) {
      throw new PressgraphException(e, "source.unreadable", file.path(), Reasons.of(e));
    }
    articles.end();
  }

  /** Passes over a byte order mark, which is a character to a reader. */
  static BufferedReader withoutMark(BufferedReader in) throws IOException {
    in.mark(1);
    if (in.read() != '\uFEFF') {
      in.reset();
    }
    return in;
  }

  private static PressgraphException problem(JsonProcessingException e, String name) {
    JsonLocation at = e.getLocation();
    int line = at == null ? 1 : at.getLineNr();
    int column = at == null ? 1 : at.getColumnNr();
    return new PressgraphException(e, "source.json", name, line, column);
  }

  /** Makes a page of each article. */
  private static final class ArticlePages {

    private final SourceFile file;
    private final String encoding;
    private final PartProblems problems;
    private final PageSink pages;
    private int number;
    private int given;

    ArticlePages(SourceFile file, String encoding, PageSink pages) {
      this.file = file;
      this.encoding = encoding;
      this.pages = pages;
      this.problems = new PartProblems(file, pages);
    }

    void accept(Optional<SplitArticle> article) {
      number++;
      if (article.filter(a -> !a.isEmpty()).isEmpty()) {
        problems.add(new PressgraphException("source.json-article", file.name(), number));
        return;
      }
      given++;
      SplitArticle split = article.get();
      String sha256 = Sha256.of(split.toString().getBytes(StandardCharsets.UTF_8));
      pages.accept(split.page(file.name() + "/" + number, file.name(), sha256, encoding));
    }

    void end() {
      problems.end();
      if (given == 0 && number == 0) {
        throw new PressgraphException("source.json-nothing", file.name());
      }
    }
  }
}
