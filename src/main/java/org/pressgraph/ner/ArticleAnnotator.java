package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.pressgraph.authority.KnownNames;
import org.pressgraph.page.Article;
import org.pressgraph.page.Byline;
import org.pressgraph.page.CleanText;
import org.pressgraph.page.Dateline;
import org.pressgraph.page.Passage;
import org.pressgraph.page.Pieces;
import org.pressgraph.page.RawPage;
import org.pressgraph.text.TokenizedText;
import org.pressgraph.text.Tokenizer;

/**
 * Finds the names in an article: those that a {@link Recognizer} finds, those that the byline and
 * the dateline give, and the other places at which a person so found is named again.
 *
 * <p>An annotator serves all threads.
 */
public final class ArticleAnnotator {

  /** Who is named as author, or as the place of filing, stands in a fixed form. */
  private static final double OF_ORIGIN = 0.95;

  /** A name found once stands elsewhere by its letters alone. */
  private static final double AGAIN = 0.7;

  /** What a newspaper calls itself is no name. */
  private static final String OWN = "本";

  private final Tokenizer tokenizer = new Tokenizer();
  private final Recognizer recognizer;
  private final MentionRepair repair;

  /**
   * Makes an annotator.
   *
   * @param recognizer finds the names in a passage
   */
  public ArticleAnnotator(Recognizer recognizer) {
    this(recognizer, KnownNames.standard());
  }

  /**
   * Makes an annotator.
   *
   * @param recognizer finds the names in a passage
   * @param known the authority lists
   */
  public ArticleAnnotator(Recognizer recognizer, KnownNames known) {
    this.recognizer = Objects.requireNonNull(recognizer, "recognizer");
    this.repair = new MentionRepair(known);
  }

  /**
   * Finds the names in an article.
   *
   * @param page the page on which it stands
   * @param article the article
   * @return the article with its mentions
   */
  public AnnotatedArticle annotate(RawPage page, Article article) {
    List<Passage> passages = article.passages();
    List<TokenizedText> texts =
        passages.stream().map(p -> tokenizer.tokenize(p.text().text())).toList();
    List<List<Mention>> mentions = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      List<Mention> found = repair.repair(texts.get(i), recognizer.recognize(texts.get(i)));
      List<Mention> origin = mentionsOfOrigin(article, passages.get(i).text());
      found.removeIf(m -> origin.stream().anyMatch(m::overlaps));
      List<Mention> datelines = datelines(article, passages.get(i).text());
      found.removeIf(m -> datelines.stream().anyMatch(m::overlaps));
      found.addAll(origin);
      mentions.add(found);
    }
    Set<String> people = people(texts, mentions);
    List<AnnotatedPassage> annotated = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      addAgain(texts.get(i).text(), people, mentions.get(i));
      CleanText clean = passages.get(i).text();
      mentions.get(i).removeIf(m -> !Pieces.isOne(page, clean, m.begin(), m.end()));
      mentions.get(i).sort(Mention.BY_PLACE);
      annotated.add(new AnnotatedPassage(passages.get(i), texts.get(i), mentions.get(i)));
    }
    return new AnnotatedArticle(article, annotated);
  }

  /** The datelines in a text, as if they were names: words must not reach over their ends. */
  private static List<Mention> datelines(Article article, CleanText text) {
    List<Mention> datelines = new ArrayList<>();
    for (Dateline dateline : article.datelines()) {
      add(datelines, text, dateline.begin(), dateline.end(), MentionType.EVENT);
    }
    return datelines;
  }

  private static List<Mention> mentionsOfOrigin(Article article, CleanText text) {
    List<Mention> mentions = new ArrayList<>();
    for (Byline byline : article.bylines()) {
      add(mentions, text, byline.begin(), byline.end(), MentionType.PERSON);
    }
    for (Dateline dateline : article.datelines()) {
      dateline
          .agency()
          .filter(agency -> !agency.text().startsWith(OWN))
          .ifPresent(a -> add(mentions, text, a.begin(), a.end(), MentionType.ORGANIZATION));
      dateline.place().ifPresent(p -> add(mentions, text, p.begin(), p.end(), MentionType.PLACE));
    }
    return mentions;
  }

  private static void add(
      List<Mention> mentions, CleanText text, int rawBegin, int rawEnd, MentionType type) {
    int begin = text.indexOfRaw(rawBegin);
    int last = text.indexOfRaw(rawEnd - 1);
    if (begin >= 0 && last >= begin) {
      Mention mention = new Mention(begin, last + 1, type, OF_ORIGIN);
      if (mentions.stream().noneMatch(mention::overlaps)) {
        mentions.add(mention);
      }
    }
  }

  /** The names of people that are long enough not to be part of other words by chance. */
  private static Set<String> people(List<TokenizedText> texts, List<List<Mention>> mentions) {
    Set<String> people = new LinkedHashSet<>();
    for (int i = 0; i < texts.size(); i++) {
      for (Mention mention : mentions.get(i)) {
        if (mention.type() == MentionType.PERSON && mention.length() >= 3) {
          people.add(mention.in(texts.get(i).text()));
        }
      }
    }
    return people;
  }

  private static void addAgain(String text, Set<String> names, List<Mention> mentions) {
    SpanSet taken = new SpanSet();
    mentions.forEach(taken::add);
    for (String name : names) {
      int at = -1;
      while ((at = text.indexOf(name, at + 1)) >= 0) {
        Mention again = new Mention(at, at + name.length(), MentionType.PERSON, AGAIN);
        if (taken.hasRoomFor(again)) {
          mentions.add(again);
          taken.add(again);
        }
      }
    }
  }
}
