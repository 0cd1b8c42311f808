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
  private static final JoinNet WHOLE =
      JoinNet.read("whole-net.txt", WholePage.COUNT, WholePage::name);
  private static final JoinNet HEADINGS =
      JoinNet.read("headline-net.txt", HeadingFeatures.COUNT, HeadingFeatures::name);

  private static final Weights CAPTIONS =
      Weights.read("caption-weights.txt", CaptionFeatures.COUNT, CaptionFeatures::name);

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
    this.chains = PieceChains.of(layout, JOINS, RUNS, WHOLE);
    this.features = new HeadingFeatures(layout, chains);
    this.owner = new ArticleDraft[layout.blocks.size()];
  }

  /** Puts blocks together. */
  static List<ArticleDraft> assemble(PageLayout layout) {
    ArticleAssembler assembler = withHeadlines(layout);
    assembler.giveCaptions();
    assembler.givePullQuotes();
    return assembler.drafts;
  }

  /** Puts texts together with their headlines, as they are before pictures are given away. */
  static ArticleAssembler withHeadlines(PageLayout layout) {
    ArticleAssembler assembler = new ArticleAssembler(layout);
    assembler.startArticles();
    assembler.giveHeadlines();
    return assembler;
  }

  /** The articles as they are now. */
  List<ArticleDraft> drafts() {
    return List.copyOf(drafts);
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
  private static final double LEAST = -1.5;

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

  /**
   * A picture goes to the article beside it that speaks most of what it shows, or is one by itself.
   */
  private void giveCaptions() {
    List<ArticleDraft> alone = new ArrayList<>();
    for (int i = 0; i < layout.blocks.size(); i++) {
      if (layout.blocks.get(i).kind() == LineKind.CAPTION) {
        int article = nearest(i);
        boolean of = article >= 0 && (!isText(article) || isOf(i, article));
        if (!of) {
          alone.add(new ArticleDraft());
        }
        (of ? drafts.get(article) : alone.get(alone.size() - 1)).captions.add(layout.blocks.get(i));
      }
    }
    drafts.addAll(alone);
  }

  private boolean isText(int article) {
    return drafts.get(article).hasTexts();
  }

  private boolean isOf(int caption, int article) {
    return CAPTIONS.sum(captionFeatures(caption, article)) > 0;
  }

  /**
   * What speaks for the text of a picture, given as the number of its block, being of an article.
   */
  double[] captionFeatures(int caption, int article) {
    return CaptionFeatures.of(relevances(layout.blocks.get(caption)), article);
  }

  /** The article to which the text of a picture would go, -1 if there is none. */
  int nearest(int caption) {
    ArticleDraft before = beside(caption, -1);
    ArticleDraft after = beside(caption, 1);
    double[] scores = relevances(layout.blocks.get(caption));
    if (before != null) {
      scores[drafts.indexOf(before)] += BESIDE;
    }
    if (after != null) {
      scores[drafts.indexOf(after)] += BESIDE * (before == null ? 1 : 0.6);
    }
    return best(scores);
  }

  /** How much each article speaks of what a block says; those without text of nothing. */
  private double[] relevances(Block block) {
    return Arrays.copyOf(features.relevances(block), drafts.size());
  }

  /** The greatest of some, -1 if there is none. */
  private static int best(double[] scores) {
    int best = scores.length == 0 ? -1 : 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
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
        if (drafts.isEmpty()) {
          drafts.add(new ArticleDraft());
        }
        drafts.get(best(relevances(block))).pullQuotes.add(block);
      }
    }
  }
}
