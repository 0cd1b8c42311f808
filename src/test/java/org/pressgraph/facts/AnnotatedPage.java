package org.pressgraph.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pressgraph.authority.KnownNames;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.ArticleAnnotator;
import org.pressgraph.ner.Recognizers;
import org.pressgraph.page.Article;
import org.pressgraph.page.ArticleSegmenter;
import org.pressgraph.page.Page;
import org.pressgraph.page.PageHead;
import org.pressgraph.page.RawPage;
import org.pressgraph.source.SourceFile;
import org.pressgraph.source.SourceFormats;
import org.pressgraph.source.SourcePage;
import org.pressgraph.text.DateContext;
import org.pressgraph.text.IssueDay;
import org.pressgraph.text.SectionDays;

/** A page as people have annotated it, and as the extraction sees it before it looks for facts. */
record AnnotatedPage(
    JsonNode gold, Page page, List<AnnotatedArticle> articles, DateContext context) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What is known of the time of a part of the page, by its offset in code points. */
  DateContext at(SectionDays days, int offset) {
    return days.at(offset, context);
  }

  SectionDays days() {
    return SectionDays.of(page, context);
  }

  /**
   * Reads annotated pages.
   *
   * @param folder a folder with {@code pages} and their {@code annotation}
   * @throws IOException if a file cannot be read
   */
  static List<AnnotatedPage> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder.resolve("annotation"))) {
      files = all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
    ArticleAnnotator annotator =
        new ArticleAnnotator(Recognizers.standard(), KnownNames.standard());
    List<AnnotatedPage> pages = new ArrayList<>();
    for (Path file : files) {
      JsonNode gold = MAPPER.readTree(Files.readAllBytes(file));
      pages.add(read(annotator, folder.resolve("pages"), gold));
    }
    return pages;
  }

  private static AnnotatedPage read(ArticleAnnotator annotator, Path folder, JsonNode gold) {
    SourcePage[] source = new SourcePage[1];
    String name = gold.path("source").asText();
    SourceFormats.STANDARD
        .of(name)
        .orElseThrow()
        .read(new SourceFile(folder.resolve(name), name), page -> source[0] = page);
    Page page = new ArticleSegmenter().segment(new RawPage(source[0].text()));
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (Article article : page.articles()) {
      articles.add(annotator.annotate(page.raw(), article));
    }
    return new AnnotatedPage(
        gold,
        page,
        articles,
        IssueDay.context(
            page, PageHead.of(new RawPage(source[0].text())).issue(), IssueDay.estimate(page)));
  }
}
