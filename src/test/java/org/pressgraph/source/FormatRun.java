package org.pressgraph.source;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.page.ArticleSegmenter;
import org.pressgraph.page.Page;
import org.pressgraph.page.RawPage;

/** What the reading of a file gave. */
final class FormatRun implements PageSink {

  private final List<SourcePage> pages = new ArrayList<>();
  private final List<PressgraphException> problems = new ArrayList<>();

  static FormatRun of(SourceFormat format, Path file) {
    FormatRun run = new FormatRun();
    try {
      format.read(new SourceFile(file, file.getFileName().toString()), run);
    } catch (PressgraphException e) {
      run.problems.add(e);
    }
    return run;
  }

  /** A sample that lies beside the tests. */
  static Path sample(String name) {
    try {
      return Path.of(Objects.requireNonNull(FormatRun.class.getResource(name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void accept(SourcePage page) {
    pages.add(page);
  }

  @Override
  public void problem(PressgraphException problem) {
    problems.add(problem);
  }

  List<SourcePage> pages() {
    return pages;
  }

  SourcePage page(int index) {
    return pages.get(index);
  }

  /** A page taken apart into its articles. */
  Page articles(int index) {
    SourcePage page = pages.get(index);
    return new ArticleSegmenter().segment(new RawPage(page.text(), page.hints()));
  }

  List<PressgraphException> problems() {
    return problems;
  }
}
