package org.pressgraph.ner;

/**
 * A mention and where in its article it stands.
 *
 * @param passage the index of the passage in the article, from 0
 * @param mention the mention in that passage
 */
public record MentionRef(int passage, Mention mention) {

  /**
   * The surface form of the mention.
   *
   * @param article the article in which it stands
   * @return its characters without line breaks and padding
   */
  public String surface(AnnotatedArticle article) {
    return article.passages().get(passage).surface(mention);
  }
}
