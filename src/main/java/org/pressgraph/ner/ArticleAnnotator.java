package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
 * the dateline give, and the other places at which what was found clearly is named again.
 *
 * <p>An annotator serves all threads.
 */
public final class ArticleAnnotator {

  /** Who is named as author, or as the place of filing, stands in a fixed form. */
  private static final double OF_ORIGIN = 0.95;

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
    return annotate(page, List.of(article)).get(0);
  }

  /**
   * Finds the names in articles of a page, each by itself. Each step is taken for all of them
   * before the next, so that what it looks up stays in the processor's cache.
   *
   * @param page the page on which they stand
   * @param articles the articles
   * @return the articles with their mentions
   */
  public List<AnnotatedArticle> annotate(RawPage page, List<Article> articles) {
    List<List<TokenizedText>> texts = new ArrayList<>();
    for (Article article : articles) {
      texts.add(article.passages().stream().map(p -> tokenizer.tokenize(p.text().text())).toList());
    }
    List<List<Mention>> recognized =
        recognizer.recognizeAll(texts.stream().flatMap(List::stream).toList());
    List<AnnotatedArticle> annotated = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < articles.size(); i++) {
      int next = first + texts.get(i).size();
      annotated.add(annotate(page, articles.get(i), texts.get(i), recognized.subList(first, next)));
      first = next;
    }
    return annotated;
  }

  private AnnotatedArticle annotate(
      RawPage page, Article article, List<TokenizedText> texts, List<List<Mention>> recognized) {
    List<Passage> passages = article.passages();
    List<List<Mention>> mentions = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      List<Mention> found = repair.repair(texts.get(i), recognized.get(i));
      List<Mention> origin = mentionsOfOrigin(article, passages.get(i).text());
      found.removeIf(m -> origin.stream().anyMatch(m::overlaps));
      List<Mention> datelines = datelines(article, passages.get(i).text());
      found.removeIf(m -> datelines.stream().anyMatch(m::overlaps));
      found.addAll(origin);
      mentions.add(found);
    }
    CompaniesInBrief companies = new CompaniesInBrief();
    for (int i = 0; i < texts.size(); i++) {
      companies.learn(texts.get(i), mentions.get(i));
    }
    NamesAgain names = new NamesAgain();
    for (int i = 0; i < texts.size(); i++) {
      mentions.set(i, companies.typed(texts.get(i), mentions.get(i)));
      names.learn(texts.get(i), mentions.get(i));
    }
    List<AnnotatedPassage> annotated = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      mentions.set(i, names.inFull(texts.get(i), mentions.get(i)));
      mentions.get(i).addAll(names.in(texts.get(i), mentions.get(i)));
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
}
