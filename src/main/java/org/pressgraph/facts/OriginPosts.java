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
import org.pressgraph.page.CleanText;
import org.pressgraph.page.Dateline;

/** The posts of those who wrote an article, by its line of origin and by what it says of them. */
final class OriginPosts {

  private static final double REPORTER = 0.9;

  /** How far behind a dateline its reporters are named, in characters of the page. */
  private static final int ORIGIN_LENGTH = 40;

  private static final String REPORTER_TITLE = "记者";

  /** What a newspaper calls itself is no name. */
  private static final String OWN = "本";

  private static final Pattern AUTHOR_LINE = EventRules.PATTERNS.get("author-line");

  private final AnnotatedArticle article;
  private final PositionList found;

  OriginPosts(AnnotatedArticle article, PositionList found) {
    this.article = article;
    this.found = found;
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

  /** Adds who is named as reporter at the head of a report by an agency: 新华社北京10月28日电（记者刘旭）. */
  void addReporters(int index) {
    for (Dateline dateline : article.article().datelines()) {
      Optional<MentionRef> agency =
          dateline
              .agency()
              .filter(a -> !a.text().startsWith(OWN) && isWired(index, dateline))
              .flatMap(a -> mentionAt(index, a.begin()));
      for (Byline byline : article.article().bylines()) {
        boolean near =
            byline.begin() >= dateline.begin() && byline.begin() < dateline.end() + ORIGIN_LENGTH;
        if (agency.isPresent() && near && byline.role() == Byline.Role.REPORTER) {
          mentionAt(index, byline.begin())
              .filter(m -> m.mention().type() == MentionType.PERSON)
              .filter(m -> !found.hasPost(m))
              .ifPresent(m -> found.add(m, agency, REPORTER_TITLE, false, REPORTER));
        }
      }
    }
  }

  /** Whether a report came by wire (电), not from the paper's own desk (讯). */
  private boolean isWired(int index, Dateline dateline) {
    CleanText clean = article.passages().get(index).passage().text();
    int begin = clean.indexOfRaw(dateline.begin());
    int last = clean.indexOfRaw(dateline.end() - 1);
    return begin >= 0 && last >= begin && clean.text().substring(begin, last + 1).contains("电");
  }

  private Optional<MentionRef> mentionAt(int index, int rawBegin) {
    AnnotatedPassage passage = article.passages().get(index);
    return passage.mentions().stream()
        .filter(m -> passage.passage().text().rawBegin(m.begin()) == rawBegin)
        .findFirst()
        .map(m -> new MentionRef(index, m));
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
