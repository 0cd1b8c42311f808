package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;
import org.pressgraph.page.Byline;
import org.pressgraph.page.Dateline;

/** Where an article says what posts its author has. */
final class OriginPosts {

  private static final Pattern AUTHOR_LINE = EventRules.PATTERNS.get("author-line");

  /** What a newspaper calls itself. */
  private static final String OWN = "本";

  /** Reporters are named so many characters behind the dateline at most. */
  private static final int LONGEST_LIST = 30;

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

  /** A reporter of an agency or another newspaper, by the dateline before the name. */
  record Reporter(MentionRef person, MentionRef employer) {}

  /** Who reports for the agency of a dateline: 新华社北京10月28日电（记者刘旭）. */
  List<Reporter> reporters() {
    List<Reporter> reporters = new ArrayList<>();
    for (Dateline dateline : article.article().datelines()) {
      Optional<MentionRef> agency =
          dateline
              .agency()
              .filter(a -> !a.text().startsWith(OWN))
              .flatMap(a -> at(a.begin(), MentionType.ORGANIZATION));
      for (Byline byline : article.article().bylines()) {
        boolean behind =
            byline.role() == Byline.Role.REPORTER
                && byline.begin() >= dateline.end() - 1
                && byline.begin() < dateline.end() + LONGEST_LIST;
        if (agency.isPresent() && behind) {
          at(byline.begin(), MentionType.PERSON)
              .ifPresent(person -> reporters.add(new Reporter(person, agency.get())));
        }
      }
    }
    return reporters;
  }

  /** The mention that begins at an offset of the raw page. */
  private Optional<MentionRef> at(int rawBegin, MentionType type) {
    for (int i = 0; i < article.passages().size(); i++) {
      AnnotatedPassage passage = article.passages().get(i);
      for (Mention mention : passage.mentions()) {
        if (mention.type() == type
            && passage.passage().text().rawBegin(mention.begin()) == rawBegin) {
          return Optional.of(new MentionRef(i, mention));
        }
      }
    }
    return Optional.empty();
  }

  private List<MentionRef> authors() {
    List<MentionRef> authors = new ArrayList<>();
    for (Byline byline : article.article().bylines()) {
      at(byline.begin(), MentionType.PERSON).ifPresent(authors::add);
    }
    return authors;
  }
}
