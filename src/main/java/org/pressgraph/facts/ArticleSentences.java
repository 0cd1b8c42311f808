package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;
import org.pressgraph.text.DateFinder;
import org.pressgraph.text.DateSpan;
import org.pressgraph.text.PartialDate;
import org.pressgraph.text.Sentence;

/**
 * Reads the sentences of an article, with what each takes from those before it: who 他 is, who holds
 * a title that stands alone, which day 当日 is.
 */
final class ArticleSentences {

  private static final WordList OF_MANY =
      WordList.load(ArticleSentences.class, "titles-of-many.txt");
  private static final WordList PROFESSIONS =
      WordList.load(ArticleSentences.class, "professions.txt");

  private final AnnotatedArticle article;
  private final FactExtractor.Times times;
  private final Map<String, MentionRef> holders = new HashMap<>();
  private final NamedBefore namedBefore;
  private Optional<MentionRef> spokenOf = Optional.empty();

  /** The last date that was named. */
  private Optional<PartialDate> told = Optional.empty();

  private ArticleSentences(
      AnnotatedArticle article, List<Position> positions, FactExtractor.Times times) {
    this.article = article;
    this.times = times;
    this.namedBefore = new NamedBefore(article);
    positions.stream()
        .filter(p -> !OF_MANY.contains(p.title()) && !PROFESSIONS.contains(p.title()))
        .forEach(p -> holders.put(p.title(), p.person()));
  }

  /** The sentences by passage, in the order of the article. */
  static List<ArticleSentence> read(
      AnnotatedArticle article,
      List<TitleChains> titles,
      List<Position> positions,
      FactExtractor.Times times) {
    ArticleSentences reader = new ArticleSentences(article, positions, times);
    List<ArticleSentence> sentences = new ArrayList<>();
    for (int i = 0; i < article.passages().size(); i++) {
      reader.read(i, titles.get(i), sentences);
    }
    return sentences;
  }

  private void read(int index, TitleChains titles, List<ArticleSentence> out) {
    told = Optional.empty();
    AnnotatedPassage passage = article.passages().get(index);
    SkeletonReader skeletons = new SkeletonReader(article, index, titles, namedBefore);
    for (Sentence sentence : passage.text().sentences()) {
      Sentence numbered = skeletons.behindNumber(sentence);
      List<DateSpan> dates =
          DateFinder.find(skeletons.text(), numbered, times.at(index, sentence.begin()), told);
      if (!dates.isEmpty()) {
        told = Optional.of(dates.get(dates.size() - 1).from());
      }
      out.add(
          new ArticleSentence(
              index,
              passage.passage().role(),
              sentence,
              skeletons.text(),
              skeletons.read(numbered, dates, spokenOf, holders)));
      speakOf(index, passage, sentence);
    }
  }

  /** 他 is the first person of the last sentence that names one. */
  private void speakOf(int index, AnnotatedPassage passage, Sentence sentence) {
    for (Mention mention : passage.mentionsIn(sentence.begin(), sentence.end())) {
      MentionRef ref = new MentionRef(index, mention);
      if (mention.type() == MentionType.PERSON && !article.isOfOrigin(ref)) {
        spokenOf = Optional.of(ref);
        return;
      }
    }
  }
}
