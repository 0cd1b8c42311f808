package org.pressgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes a page apart into its articles.
 *
 * <p>The lines are cleaned, noise is set aside, headlines are told from text, and the blocks are
 * put together into articles. The segmenter has no state and is safe to use from many threads.
 *
 * <pre>{@code
 * Page page = new ArticleSegmenter().segment(new RawPage(text));
 * page.articles().get(0).headline().title();
 * }</pre>
 */
public final class ArticleSegmenter {

  /**
   * Takes a page apart.
   *
   * @param raw the page as read
   * @return the page with its articles; without any if nothing shows on it
   */
  public Page segment(RawPage raw) {
    List<CleanLine> shown = new ArrayList<>();
    for (Line line : raw.lines()) {
      if (!line.isBlank()) {
        CleanLine clean = LineCleaner.clean(line);
        if (clean.text().length() > 0) {
          shown.add(clean);
        }
      }
    }
    List<CleanLine> lines = NoiseFilter.keep(shown);
    List<LineKind> kinds = PullQuotes.mark(lines, LineClassifier.classify(lines));
    List<Block> blocks = BlockBuilder.build(lines, kinds);
    List<ArticleDraft> drafts =
        ArticleAssembler.assemble(blocks, LineClassifier.isMarked(lines)).stream()
            .sorted(Comparator.comparingInt(ArticleDraft::firstLine))
            .toList();
    List<Integer> shownLines = shown.stream().map(CleanLine::number).toList();
    List<Article> articles = new ArrayList<>();
    for (ArticleDraft draft : drafts) {
      articles.add(ArticleBuilder.build(articles.size() + 1, draft, shownLines));
    }
    return new Page(raw, articles);
  }
}
