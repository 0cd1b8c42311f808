package org.pressgraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pressgraph.authority.KnownNames;
import org.pressgraph.facts.ArticleFacts;
import org.pressgraph.facts.FactExtractor;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.ArticleAnnotator;
import org.pressgraph.ner.Recognizer;
import org.pressgraph.ner.Recognizers;
import org.pressgraph.page.Issue;
import org.pressgraph.page.Page;
import org.pressgraph.resolve.EntityResolver;
import org.pressgraph.resolve.ResolvedPage;
import org.pressgraph.source.SourcePage;
import org.pressgraph.text.DateContext;
import org.pressgraph.text.IssueDay;
import org.pressgraph.text.SectionDays;

/**
 * Takes a page through all stages of reading, from its text to what it says of whom. One reader
 * serves all threads.
 *
 * <pre>{@code
 * PageReader reader = new PageReader();
 * ResolvedPage page = reader.read(source, Issue.UNKNOWN);
 * page.entities().keySet().forEach(entity -> System.out.println(entity.name()));
 * }</pre>
 */
public final class PageReader {

  private final ArticleAnnotator annotator;
  private final FactExtractor facts = new FactExtractor();
  private final EntityResolver resolver;

  /** Makes a reader with the recognizers that are used unless others are asked for. */
  public PageReader() {
    this(Recognizers.standard());
  }

  /**
   * Makes a reader.
   *
   * @param recognizer finds the names
   */
  public PageReader(Recognizer recognizer) {
    this(recognizer, KnownNames.standard());
  }

  /**
   * Makes a reader with authority lists of its own.
   *
   * @param recognizer finds the names
   * @param known the authority lists
   */
  public PageReader(Recognizer recognizer, KnownNames known) {
    this.annotator = new ArticleAnnotator(recognizer, known);
    this.resolver = new EntityResolver(known);
  }

  /**
   * Reads a page.
   *
   * <p>Of the issue counts first what the user says, then what the file itself states, then the
   * names of the file and of its folders, then the head of the page.
   *
   * @param source the page as its source gives it
   * @param issue what the user says of its issue
   * @return the page with everything that it says
   */
  public ResolvedPage read(SourcePage source, Issue issue) {
    return read(source, issue, "");
  }

  /**
   * Reads a page of a file of which the path is known.
   *
   * @param source the page as its source gives it
   * @param issue what the user says of its issue
   * @param path the path of its file as the user gave it, of which the folders may tell the issue
   * @return the page with everything that it says
   */
  public ResolvedPage read(SourcePage source, Issue issue, String path) {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(issue, "issue");
    SegmentedPage segmented = SegmentedPage.of(source, issue, path);
    Page page = segmented.page();
    DateContext context = IssueDay.context(page, segmented.issue(), segmented.told());
    List<AnnotatedArticle> annotated = annotator.annotate(page.raw(), page.articles());
    SectionDays days = SectionDays.of(page, context);
    List<ArticleFacts> articles = new ArrayList<>();
    for (AnnotatedArticle article : annotated) {
      articles.add(facts.extract(article, offset -> days.at(offset, context)));
    }
    return resolver.resolve(segmented.source(), segmented.issue(), page, articles);
  }
}
