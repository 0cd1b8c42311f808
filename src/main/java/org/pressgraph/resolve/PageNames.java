package org.pressgraph.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pressgraph.facts.ArticleFacts;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionType;

/** The names on a page, article by article, in the order of the text. */
final class PageNames {

  /** Blanks beside a Chinese letter set phrases apart; they are not part of a name. */
  private static final Pattern BLANK =
      Pattern.compile("(?<=[^\\x00-\\x7F]) +| +(?=[^\\x00-\\x7F])");

  /** A company or an office with a department behind its name. */
  private static final TextPattern COMMITTEE =
      TextPattern.of(NameForms.PATTERNS.get("committee-of-institution"));

  private static final TextPattern WHOLE =
      TextPattern.of(NameForms.PATTERNS.get("whole-with-department"));

  private static final int BEHIND = 60;

  private final List<ArticleFacts> articles;
  private final List<List<Occurrence>> names = new ArrayList<>();

  PageNames(List<ArticleFacts> articles) {
    this.articles = articles;
    for (int a = 0; a < articles.size(); a++) {
      List<Occurrence> inArticle = new ArrayList<>();
      List<AnnotatedPassage> passages = articles.get(a).article().passages();
      for (int p = 0; p < passages.size(); p++) {
        for (Mention mention : passages.get(p).mentions()) {
          if (mention.type() != MentionType.TITLE) {
            String surface = passages.get(p).surface(mention);
            inArticle.add(new Occurrence(a, p, mention, surface, form(surface)));
            addWhole(inArticle, surface);
          }
        }
      }
      names.add(inArticle);
    }
  }

  /**
   * A company is named, too, where one of its departments is (江北机械厂 in 江北机械厂铸造车间), and so is an
   * institution where its committee is (江北大学 in 江北大学党委); the whole may be a part itself.
   */
  private static void addWhole(List<Occurrence> names, String surface) {
    Occurrence part = names.get(names.size() - 1);
    if (part.type() != MentionType.ORGANIZATION) {
      return;
    }
    String whole =
        COMMITTEE
            .whole(surface)
            .map(committee -> committee.group("of"))
            .or(() -> WHOLE.whole(surface).map(department -> department.group("whole")))
            .orElse("");
    if (!whole.isEmpty()) {
      int begin = part.mention().begin();
      Mention mention =
          new Mention(
              begin, begin + whole.length(), MentionType.ORGANIZATION, part.mention().confidence());
      names.add(new Occurrence(part.article(), part.passage(), mention, whole, form(whole)));
      addWhole(names, whole);
    }
  }

  /** A surface form without the blanks that are no part of a name. */
  static String form(String surface) {
    return surface.indexOf(' ') < 0 ? surface : BLANK.matcher(surface).replaceAll("");
  }

  int articles() {
    return names.size();
  }

  ArticleFacts article(int article) {
    return articles.get(article);
  }

  List<Occurrence> in(int article) {
    return names.get(article);
  }

  List<Occurrence> in(int article, MentionType type) {
    return names.get(article).stream().filter(n -> n.type() == type).toList();
  }

  /** So much of the text behind a name as may belong to it. */
  String behind(Occurrence name) {
    String text = text(name);
    int end = name.mention().end();
    return text.substring(end, Math.min(text.length(), end + BEHIND));
  }

  /** The text of the passage in which a name stands. */
  String text(Occurrence name) {
    return articles.get(name.article()).article().passages().get(name.passage()).text().text();
  }
}
