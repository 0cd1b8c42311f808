package org.pressgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the blocks of a page together into articles.
 *
 * <p>Each piece of text begins an article. A headline goes to the piece after it or before it: to
 * the one that takes up more of its words, with a preference for the side on which the headlines of
 * this page stand on the whole. A piece that breaks off within a quotation goes on with the piece
 * that ends one.
 */
final class ArticleAssembler {

  /** How much a page whose headlines all stand on one side prefers that side. */
  private static final double SIDE_WEIGHT = 0.5;

  /** How much the first and the last line of a page tell of that side. */
  private static final double EDGE_WEIGHT = 0.5;

  /** A headline goes to a text elsewhere only if that is so many times as relevant as the next. */
  private static final double CLEAR_LEAD = 1.5;

  /** And at least so relevant at all. */
  private static final double LEAST_RELEVANCE = 0.05;

  /** The lines of a poem are open too, but a text that is broken off fills its line. */
  private static final double SHORTEST_BROKEN_LINE = 12;

  /** The heading of a section is not wider than this, in full-width characters. */
  private static final double WIDEST_SECTION_HEADING = 15;

  /** From this side on the headlines of a page stand before their texts. */
  private static final double HEADLINES_BEFORE = 0.3;

  private final List<Block> blocks;
  private final boolean marked;
  private final Bigrams bigrams;
  private final List<ArticleDraft> drafts = new ArrayList<>();

  /** For each block of text the article it is in; for headlines null until they are given away. */
  private final ArticleDraft[] owner;

  private ArticleAssembler(List<Block> blocks, boolean marked) {
    this.blocks = blocks;
    this.marked = marked;
    this.owner = new ArticleDraft[blocks.size()];
    this.bigrams =
        new Bigrams(
            blocks.stream().filter(b -> b.kind() == LineKind.TEXT).map(Block::text).toList());
  }

  static List<ArticleDraft> assemble(List<Block> blocks, boolean marked) {
    ArticleAssembler assembler = new ArticleAssembler(blocks, marked);
    assembler.startArticles();
    assembler.giveHeadlines();
    assembler.joinBrokenQuotes();
    assembler.givePullQuotes();
    return assembler.drafts;
  }

  private void startArticles() {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).kind() == LineKind.TEXT) {
        owner[i] = new ArticleDraft();
        owner[i].texts.add(blocks.get(i));
        drafts.add(owner[i]);
      }
    }
  }

  private void giveHeadlines() {
    double side = marked || blocks.isEmpty() ? 1 : side();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).isHeading() && isSectionHeading(i, side)) {
        ArticleDraft whole = owner[i - 1];
        whole.texts.add(blocks.get(i).asSection());
        join(whole, owner[i + 1]);
        owner[i] = whole;
      } else if (blocks.get(i).isHeading()) {
        ArticleDraft draft = draftFor(i, side);
        draft.headings.add(blocks.get(i));
        owner[i] = draft;
      }
    }
  }

  private void join(ArticleDraft first, ArticleDraft second) {
    first.append(second);
    drafts.remove(second);
    for (int i = 0; i < owner.length; i++) {
      if (owner[i] == second) {
        owner[i] = first;
      }
    }
  }

  /**
   * A short line between two paragraphs of a report: the text before has a headline and says where
   * it comes from, the text behind says nothing of the kind and so is no report of its own. On a
   * page with marks it also has a lower one than the headline.
   */
  private boolean isSectionHeading(int i, double side) {
    if (i == 0 || i + 1 >= blocks.size() || blocks.get(i).lines().size() > 1) {
      return false;
    }
    Block before = blocks.get(i - 1);
    Block after = blocks.get(i + 1);
    ArticleDraft draft = owner[i - 1];
    CleanLine line = blocks.get(i).lines().get(0).line();
    return before.kind() == LineKind.TEXT
        && after.kind() == LineKind.TEXT
        && !draft.headings.isEmpty()
        && draft.first().beginsWithOrigin()
        && !before.isOpenAtEnd()
        && !before.isEndOfArticle()
        && !after.beginsWithOrigin()
        && !after.beginsWithJump()
        && line.width() <= WIDEST_SECTION_HEADING
        && !line.spacedOut()
        && (marked ? line.headingLevel() > draft.headingLevel() : side > HEADLINES_BEFORE);
  }

  private ArticleDraft draftFor(int i, double side) {
    ArticleDraft before = i > 0 ? owner[i - 1] : null;
    ArticleDraft after = i + 1 < blocks.size() ? owner[i + 1] : null;
    if (!marked && before != null && after != null && isInterruption(i)) {
      join(before, after);
      return before;
    }
    String headline = blocks.get(i).string();
    if (marked && (after == null || blocks.get(i + 1).beginsWithJump())) {
      ArticleDraft elsewhere = untitledAbout(headline, after);
      if (elsewhere != null) {
        return elsewhere;
      }
    }
    if (before == null && after == null) {
      ArticleDraft alone = new ArticleDraft();
      drafts.add(alone);
      return alone;
    }
    if (before == null || (marked && after != null)) {
      return after == null ? before : after;
    }
    if (after == null) {
      return marked ? newDraft() : before;
    }
    double forAfter = relevance(headline, i + 1) + SIDE_WEIGHT * side;
    double forBefore = relevance(headline, i - 1) - SIDE_WEIGHT * side;
    return forAfter >= forBefore ? after : before;
  }

  private ArticleDraft newDraft() {
    ArticleDraft draft = new ArticleDraft();
    drafts.add(draft);
    return draft;
  }

  /** A headline set into a text that is broken off before it and goes on behind it. */
  private boolean isInterruption(int i) {
    Block before = blocks.get(i - 1);
    Block after = blocks.get(i + 1);
    return before.kind() == LineKind.TEXT
        && after.kind() == LineKind.TEXT
        && before.isOpenAtEnd()
        && before.lastLineWidth() >= SHORTEST_BROKEN_LINE
        && !after.beginsWithOrigin()
        && !after.beginsWithJump();
  }

  /** The article without a headline that takes up clearly more of one than the text after it. */
  private ArticleDraft untitledAbout(String headline, ArticleDraft after) {
    ArticleDraft best = null;
    double most =
        Math.max(
            LEAST_RELEVANCE,
            after == null ? 0 : CLEAR_LEAD * bigrams.relevance(headline, after.text()));
    for (ArticleDraft draft : drafts) {
      if (draft.headings.isEmpty() && draft != after) {
        double relevance = bigrams.relevance(headline, draft.text());
        if (relevance > most) {
          best = draft;
          most = relevance;
        }
      }
    }
    return best;
  }

  /**
   * The side on which the headlines of the page stand: from -1, all behind their texts, to 1, all
   * before them.
   */
  private double side() {
    double before = 0;
    double after = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).isHeading()) {
        before += relevance(blocks.get(i).string(), i + 1);
        after += relevance(blocks.get(i).string(), i - 1);
      }
    }
    double bySubject = before + after == 0 ? 0 : (before - after) / (before + after);
    return Math.max(-1, Math.min(1, bySubject + EDGE_WEIGHT * byEdges()));
  }

  /** A page that opens with a headline has them before their texts, one that ends so behind. */
  private int byEdges() {
    List<Block> flow = blocks.stream().filter(b -> b.kind() != LineKind.PULLQUOTE).toList();
    int opens = flow.get(0).isHeading() ? 1 : 0;
    int ends = flow.get(flow.size() - 1).isHeading() ? 1 : 0;
    return opens - ends;
  }

  private double relevance(String headline, int block) {
    if (block < 0 || block >= blocks.size() || blocks.get(block).kind() != LineKind.TEXT) {
      return 0;
    }
    return bigrams.relevance(headline, blocks.get(block).text());
  }

  /** A pull-quote goes to the article whose text has most of it. */
  private void givePullQuotes() {
    for (Block block : blocks) {
      if (block.kind() == LineKind.PULLQUOTE) {
        drafts.stream()
            .max(
                Comparator.comparingDouble(
                    draft -> bigrams.relevance(block.string(), draft.text())))
            .ifPresent(draft -> draft.pullQuotes.add(block));
      }
    }
  }

  private void joinBrokenQuotes() {
    for (ArticleDraft tail : List.copyOf(drafts)) {
      if (!drafts.contains(tail) || !tail.hasTexts() || !breaksOffInQuote(tail.last())) {
        continue;
      }
      List<ArticleDraft> heads =
          drafts.stream()
              .filter(head -> head != tail && head.hasTexts() && beginsInQuote(head.first()))
              .toList();
      if (heads.size() == 1) {
        tail.append(heads.get(0));
        drafts.remove(heads.get(0));
      }
    }
  }

  private static boolean breaksOffInQuote(Block block) {
    return block.isOpenAtEnd() && block.hasUnclosedQuote();
  }

  private static boolean beginsInQuote(Block block) {
    return block.hasUnopenedQuote() && !block.beginsWithOrigin() && !block.beginsWithJump();
  }
}
