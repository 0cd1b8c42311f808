package org.pressgraph.ner;

import java.util.List;
import java.util.Objects;
import org.pressgraph.page.Article;

/**
 * An article with the names in it.
 *
 * @param article the article
 * @param passages its passages in the article's order
 */
public record AnnotatedArticle(Article article, List<AnnotatedPassage> passages) {

  /** Checks that nothing is missing and keeps the list as it is now. */
  public AnnotatedArticle {
    Objects.requireNonNull(article, "article");
    passages = List.copyOf(passages);
  }

  /**
   * Tells whether a mention is that of an author or an agency in the byline or the dateline.
   *
   * @param ref a mention of the article
   * @return whether it says where the report comes from
   */
  public boolean isOfOrigin(MentionRef ref) {
    int begin = passages.get(ref.passage()).passage().text().rawBegin(ref.mention().begin());
    return article.bylines().stream().anyMatch(byline -> byline.begin() == begin)
        || article.datelines().stream()
            .anyMatch(dateline -> dateline.begin() <= begin && begin < dateline.end());
  }
}
