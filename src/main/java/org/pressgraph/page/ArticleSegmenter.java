package org.pressgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

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
    List<CleanLine> shown = shown(raw);
    List<ArticleDraft> drafts = new ArrayList<>();
    boolean given = shown.stream().anyMatch(line -> line.hint().article().isPresent());
    split(given ? shown : kept(shown))
        .forEach(
            (article, lines) ->
                drafts.addAll(
                    article.isPresent()
                        ? drafts(lines, true)
                        : drafts(given ? kept(lines) : lines, false)));
    drafts.sort(Comparator.comparingInt(ArticleDraft::firstLine));
    List<Integer> shownLines = shown.stream().map(CleanLine::number).toList();
    List<Article> articles = new ArrayList<>();
    for (ArticleDraft draft : drafts) {
      articles.add(ArticleBuilder.build(articles.size() + 1, draft, shownLines));
    }
    return new Page(raw, articles);
  }

  private static List<CleanLine> shown(RawPage raw) {
    List<CleanLine> shown = new ArrayList<>();
    for (Line line : raw.lines()) {
      if (!line.isBlank()) {
        CleanLine clean = LineCleaner.clean(line, raw.hint(line));
        if (clean.text().length() > 0) {
          shown.add(clean);
        }
      }
    }
    return shown;
  }

  /** The lines of each article that the source tells apart, and all others together. */
  private static Map<OptionalInt, List<CleanLine>> split(List<CleanLine> lines) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                line -> line.hint().article(), LinkedHashMap::new, Collectors.toList()));
  }

  private static List<ArticleDraft> drafts(List<CleanLine> lines, boolean oneArticle) {
    LinePairs pairs = new LinePairs(lines);
    List<Block> blocks = blocks(lines, pairs);
    return oneArticle
        ? List.of(ArticleDraft.of(blocks))
        : ArticleAssembler.assemble(cut(uncut(blocks, lines, pairs), pairs));
  }

  private static List<Block> blocks(List<CleanLine> lines, LinePairs pairs) {
    List<LineKind> kinds = PullQuotes.mark(lines, LineClassifier.classify(lines, pairs));
    return BlockBuilder.build(lines, kinds);
  }

  private static PageLayout uncut(List<Block> blocks, List<CleanLine> lines, LinePairs pairs) {
    boolean marked = LineClassifier.isMarked(lines);
    LineGaps gaps = new LineGaps(lines);
    return new PageLayout(PieceCutter.cut(blocks, gaps), marked, gaps, pairs);
  }

  private static PageLayout cut(PageLayout uncut, LinePairs pairs) {
    List<Block> cut = HeadingCutter.cut(uncut);
    return cut == uncut.blocks ? uncut : new PageLayout(cut, uncut.marked, uncut.gaps, pairs);
  }

  /** The lines of a page without noise. */
  static List<CleanLine> kept(RawPage raw) {
    return kept(shown(raw));
  }

  private static List<CleanLine> kept(List<CleanLine> shown) {
    List<CleanLine> lines = Contents.without(NoiseFilter.keep(shown));
    List<CleanLine> numbered = NumberedItems.told(lines, shown);
    List<CleanLine> items = DigestItems.told(lines, shown, numbered != lines);
    if (items != lines) {
      return items;
    }
    return numbered != lines ? numbered : BracketedLeads.told(lines);
  }

  /** The blocks of a page as {@link #layout} has them, before headlines are cut. */
  static PageLayout uncut(RawPage raw) {
    List<CleanLine> lines = kept(raw);
    LinePairs pairs = new LinePairs(lines);
    return uncut(blocks(lines, pairs), lines, pairs);
  }

  /** The blocks of a page on which nothing says where its articles are. */
  static PageLayout layout(RawPage raw) {
    List<CleanLine> lines = kept(raw);
    LinePairs pairs = new LinePairs(lines);
    return cut(uncut(blocks(lines, pairs), lines, pairs), pairs);
  }
}
