package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;
import org.pressgraph.page.Byline;

/** Where an article says what posts its author has. */
final class OriginPosts {

  private static final Pattern AUTHOR_LINE = EventRules.PATTERNS.get("author-line");

  private final AnnotatedArticle article;

  OriginPosts(AnnotatedArticle article) {
    this.article = article;
  }

  /** The author of an article, and the UTF-16 index in the passage at which the posts begin. */
  record Author(MentionRef person, int begin) {}

  /**
   * The lines of a passage that say what posts the author has (作者系全国总工会副主席、书记处书记), where the
   * article has one author.
   */
  List<Author> authorLines(int index) {
    List<MentionRef> authors = authors();
    List<Author> lines = new ArrayList<>();
    if (authors.size() == 1) {
      String text = article.passages().get(index).text().text();
      for (Matcher m = AUTHOR_LINE.matcher(text); m.find(); ) {
        lines.add(new Author(authors.get(0), m.end()));
      }
    }
    return lines;
  }

  private List<MentionRef> authors() {
    List<MentionRef> authors = new ArrayList<>();
    for (Byline byline : article.article().bylines()) {
      for (int i = 0; i < article.passages().size(); i++) {
        AnnotatedPassage passage = article.passages().get(i);
        for (Mention mention : passage.mentions()) {
          boolean author =
              mention.type() == MentionType.PERSON
                  && passage.passage().text().rawBegin(mention.begin()) == byline.begin();
          if (author) {
            authors.add(new MentionRef(i, mention));
          }
        }
      }
    }
    return authors;
  }
}
