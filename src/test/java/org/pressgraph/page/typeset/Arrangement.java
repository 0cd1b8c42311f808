package org.pressgraph.page.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.pressgraph.page.typeset.TypesetPage.SetLine;

/** The order in which the headlines and pieces of the articles of a page stand on it. */
final class Arrangement {

  private final List<SetArticle> articles;
  private final PageStyle style;
  private final Severity severity;
  private final Random random;

  /** What stands together, in the order of the page. */
  private final List<List<SetLine>> order = new ArrayList<>();

  Arrangement(List<SetArticle> articles, PageStyle style, Severity severity, Random random) {
    this.articles = articles;
    this.style = style;
    this.severity = severity;
    this.random = random;
  }

  List<List<SetLine>> pieces() {
    List<List<SetLine>> later = new ArrayList<>();
    boolean interleave = chance(severity.interleaved());
    for (int i = 0; i < articles.size(); i++) {
      SetArticle article = articles.get(i);
      boolean behind = style.behind() != chance(severity.otherSide());
      if (!behind) {
        addHeading(article, later);
      }
      addPieces(article, later, interleave && i % 2 == 0);
      if (behind) {
        addHeading(article, later);
      }
      if (!article.quote.isEmpty() && !chance(severity.foreignQuote())) {
        order.add(article.quote);
      }
      if (!later.isEmpty() && (i % 2 == 1 || chance(0.3))) {
        order.add(later.remove(0));
      }
    }
    order.addAll(later);
    for (SetArticle article : articles) {
      if (!article.quote.isEmpty() && !order.contains(article.quote)) {
        order.add(random.nextInt(order.size() + 1), article.quote);
      }
    }
    return order;
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private void addHeading(SetArticle article, List<List<SetLine>> later) {
    List<SetLine> lines = article.headingLines();
    if (lines.isEmpty()) {
      return;
    }
    if (chance(severity.headlineApart())) {
      later.add(lines);
    } else {
      order.add(lines);
    }
  }

  /** The first piece stands here; the next ones later, or, out of order, somewhere before. */
  private void addPieces(SetArticle article, List<List<SetLine>> later, boolean interleave) {
    order.add(article.pieces.get(0));
    int own = order.size() - 1;
    for (int i = 1; i < article.pieces.size(); i++) {
      List<SetLine> piece = article.pieces.get(i);
      if (chance(severity.backward()) && own > 1) {
        order.add(random.nextInt(own), piece);
        own++;
      } else if (interleave && i == 1) {
        later.add(0, piece);
      } else {
        later.add(piece);
      }
    }
  }
}
