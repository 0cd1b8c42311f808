package org.pressgraph.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the blocks of a page together into articles: pieces of text into chains, then to each chain
 * its headline, its pictures and its pull-quotes. Every way of joining is weighed, the likeliest
 * joins are made first; the weights were learnt on pages set for it, see {@code
 * docs/segmentation.md}.
 */
final class ArticleAssembler {

  /** The heading of a section is not wider than this, in full-width characters. */
  static final double WIDEST_SECTION_HEADING = 15;

  /** From this side on the headlines of a page stand before their texts. */
  static final double HEADLINES_BEFORE = 0.3;

  private static final JoinNet JOINS =
      JoinNet.read("join-net.txt", JoinFeatures.COUNT, JoinFeatures::name);
  private static final JoinNet RUNS =
      JoinNet.read("run-net.txt", RunFeatures.COUNT, RunFeatures::name);
  private static final Weights HEADINGS =
      Weights.read("headline-weights.txt", HeadingFeatures.COUNT, HeadingFeatures::name);

  /** What a picture beside a text counts for, next to what both have in common. */
  private static final double BESIDE = 0.5;

  private final PageLayout layout;
  private final List<List<Piece>> chains;
  private final HeadingFeatures features;
  private final List<ArticleDraft> drafts = new ArrayList<>();

  /** For each block the article it is in, null until it is given away. */
  private final ArticleDraft[] owner;

  private ArticleAssembler(PageLayout layout) {
    this.layout = layout;
    this.chains = PieceChains.of(layout, JOINS, RUNS);
    this.features = new HeadingFeatures(layout, chains);
    this.owner = new ArticleDraft[layout.blocks.size()];
  }

  /** Puts blocks together. */
  static List<ArticleDraft> assemble(PageLayout layout) {
    ArticleAssembler assembler = new ArticleAssembler(layout);
    assembler.startArticles();
    assembler.giveHeadlines();
    assembler.giveCaptions();
    assembler.givePullQuotes();
    return assembler.drafts;
  }

  private void startArticles() {
    for (List<Piece> chain : chains) {
      ArticleDraft draft = new ArticleDraft();
      Piece last = null;
      for (Piece piece : chain) {
        if (last != null && piece.place > last.place) {
          addSections(draft, last.place + 1, piece.place);
        }
        draft.texts.add(piece.block);
        owner[piece.place] = draft;
        last = piece;
      }
      drafts.add(draft);
    }
  }

  private void addSections(ArticleDraft draft, int from, int to) {
    for (int i = from; i < to; i++) {
      if (layout.isSection(i) && owner[i] == null) {
        draft.texts.add(layout.blocks.get(i).asSection());
        owner[i] = draft;
      }
    }
  }

  private void giveHeadlines() {
    List<Join> choices = new ArrayList<>();
    List<ArticleDraft> articles = List.copyOf(drafts);
    for (int i = 0; i < layout.blocks.size(); i++) {
      if (layout.blocks.get(i).isHeading() && owner[i] == null) {
        for (HeadingFeatures.Likely likely : features.likely(i, HEADINGS, LEAST)) {
          choices.add(new Join(i, likely.chain(), likely.logOdds() - LEAST));
        }
      }
    }
    for (Join choice : BestJoins.of(choices)) {
      give(choice.first(), articles.get(choice.second()));
    }
    for (int i = 0; i < layout.blocks.size(); i++) {
      if (layout.blocks.get(i).isHeading() && owner[i] == null) {
        giveLeftOver(i);
      }
    }
  }

  /** A headline less likely than this stands alone. */
  private static final double LEAST = -2.5;

  private void give(int heading, ArticleDraft article) {
    article.headings.add(layout.blocks.get(heading));
    owner[heading] = article;
  }

  /** A headline that is none: one of a section within a text, or a picture's. */
  private void giveLeftOver(int heading) {
    ArticleDraft before = heading > 0 ? owner[heading - 1] : null;
    ArticleDraft after = heading + 1 < owner.length ? owner[heading + 1] : null;
    if (after != null && after == ownerOfInner(heading + 1) && before != after) {
      give(heading, after);
      return;
    }
    if (before != null && before == after) {
      int at = before.texts.indexOf(layout.blocks.get(heading + 1));
      if (at >= 0) {
        before.texts.add(at, layout.blocks.get(heading).asSection());
        owner[heading] = before;
        return;
      }
    }
    ArticleDraft alone = new ArticleDraft();
    drafts.add(alone);
    give(heading, alone);
  }

  /** The article in which a block is a piece that goes on from another one, null if it is none. */
  private ArticleDraft ownerOfInner(int block) {
    ArticleDraft draft = owner[block];
    return draft.texts.indexOf(layout.blocks.get(block)) > 0 ? draft : null;
  }

  /** A picture goes to the article beside it that speaks most of what it shows. */
  private void giveCaptions() {
    for (int i = 0; i < layout.blocks.size(); i++) {
      Block block = layout.blocks.get(i);
      if (block.kind() == LineKind.CAPTION) {
        ArticleDraft before = beside(i, -1);
        ArticleDraft after = beside(i, 1);
        double[] scores = relevances(block);
        if (before != null) {
          scores[drafts.indexOf(before)] += BESIDE;
        }
        if (after != null) {
          scores[drafts.indexOf(after)] += BESIDE * (before == null ? 1 : 0.6);
        }
        best(scores).captions.add(block);
      }
    }
  }

  /** How much each article speaks of what a block says; those without text of nothing. */
  private double[] relevances(Block block) {
    return Arrays.copyOf(features.relevances(block), drafts.size());
  }

  private ArticleDraft best(double[] scores) {
    if (scores.length == 0) {
      ArticleDraft alone = new ArticleDraft();
      drafts.add(alone);
      return alone;
    }
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return drafts.get(best);
  }

  private ArticleDraft beside(int block, int step) {
    for (int i = block + step; i >= 0 && i < owner.length; i += step) {
      if (owner[i] != null) {
        return owner[i];
      }
    }
    return null;
  }

  /** A pull-quote goes to the article whose text has most of it. */
  private void givePullQuotes() {
    for (Block block : layout.blocks) {
      if (block.kind() == LineKind.PULLQUOTE) {
        best(relevances(block)).pullQuotes.add(block);
      }
    }
  }
}
