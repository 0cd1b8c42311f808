package org.pressgraph.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.page.SegmentRole;
import org.pressgraph.text.Word;

/** How often an article has each of its names, and which of them its headlines have. */
final class ArticleNames {

  private final AnnotatedArticle article;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> headed = new HashSet<>();

  /** Counts the names of an article. */
  ArticleNames(AnnotatedArticle article) {
    this.article = article;
    for (AnnotatedPassage passage : article.passages()) {
      SegmentRole role = passage.passage().role();
      boolean headline =
          role == SegmentRole.TITLE
              || role == SegmentRole.SUPERTITLE
              || role == SegmentRole.SUBTITLE;
      for (Mention mention : passage.mentions()) {
        String name = passage.surface(mention);
        counts.merge(name, 1, Integer::sum);
        if (headline) {
          headed.add(name);
        }
      }
    }
  }

  /** The letters of a name. */
  String surface(MentionRef ref) {
    return ref.surface(article);
  }

  /** The words of a passage. */
  List<Word> words(int passage) {
    return article.passages().get(passage).text().words();
  }

  /** How often the article has a name. */
  int count(String name) {
    return counts.getOrDefault(name, 0);
  }

  /** Whether a headline has a name. */
  boolean isHeaded(String name) {
    return headed.contains(name);
  }

  /** Whether a name is that of an author or an agency in the byline or the dateline. */
  boolean isOfOrigin(MentionRef ref) {
    return article.isOfOrigin(ref);
  }
}
