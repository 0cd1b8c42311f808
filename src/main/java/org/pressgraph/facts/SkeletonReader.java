package org.pressgraph.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.facts.rule.Skeleton;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;
import org.pressgraph.text.DateSpan;
import org.pressgraph.text.Punctuation;
import org.pressgraph.text.Sentence;

/**
 * Makes skeletons of the sentences of a passage. A name takes with it the titles beside it and the
 * marks around it; what stands in brackets is left out, and so is the line of origin at the head. 他
 * and 她 stand for the person who was spoken of last, 该局 for the last body that is one.
 */
final class SkeletonReader {

  /** Shorter words in quotation marks are a name or a catchword, longer ones speech. */
  private static final int SHORTEST_SPEECH = 14;

  /** Behind a title these make another word of it: 主席台. */
  private static final String COMPOUND = "台团们级";

  /** What is longer is no name. */
  private static final int LONGEST_NAME = 30;

  /** What only speech has. */
  private static final Pattern SPEECH = Pattern.compile("[，。；：！？]");

  private static final int LONGEST_BRACKET = 80;

  private static final Pattern NEWS = EventRules.PATTERNS.get("own-report");

  /** A line of origin ends within so many characters of the head of its sentence. */
  private static final int LONGEST_ORIGIN = 80;

  /** The number of an item of a list. */
  private static final TextPattern NUMBER = TextPattern.of(EventRules.PATTERNS.get("item-number"));

  /** What is done with an event, and another clause, is no part of its name. */
  private static final TextPattern VERB = TextPattern.of(EventRules.PATTERNS.get("no-name"));

  private final int index;
  private final AnnotatedArticle article;
  private final AnnotatedPassage passage;
  private final String text;
  private final NamedBefore namedBefore;

  /** For each index of the text the name that begins there with its titles; null if none does. */
  private final Mention[] starts;

  private final Map<Mention, TitleChains.Chain> chains = new HashMap<>();

  SkeletonReader(AnnotatedArticle article, int index, TitleChains titles, NamedBefore namedBefore) {
    this.namedBefore = namedBefore;
    this.index = index;
    this.article = article;
    this.passage = article.passages().get(index);
    this.text = Punctuation.fullWidth(passage.text().text());
    this.starts = new Mention[text.length() + 1];
    for (Mention mention : passage.mentions()) {
      if (mention.type() == MentionType.EVENT && VERB.in(mention.in(text))) {
        continue;
      }
      int begin = mention.begin();
      if (mention.type() == MentionType.PERSON) {
        TitleChains.Chain chain = titles.of(mention);
        chains.put(mention, chain);
        begin = chain.begin();
      }
      // The first of a chain stands for all of it.
      if (mention.type() == MentionType.PERSON || starts[begin] == null) {
        starts[begin] = mention;
      }
    }
  }

  /** The text of the passage with punctuation in full width. */
  String text() {
    return text;
  }

  /** The sentence without the number of an item with which it begins. */
  Sentence behindNumber(Sentence sentence) {
    return NUMBER
        .head(text, sentence.begin(), sentence.end())
        .filter(number -> number.end() < sentence.end())
        .map(number -> new Sentence(number.end(), sentence.end()))
        .orElse(sentence);
  }

  /**
   * Makes a skeleton.
   *
   * @param dates the dates of the sentence
   * @param spokenOf who 他 and 她 are
   * @param holders who holds which title, by what the article has said before
   */
  Skeleton read(
      Sentence sentence,
      List<DateSpan> dates,
      Optional<MentionRef> spokenOf,
      Map<String, MentionRef> holders) {
    Skeleton.Builder out = new Skeleton.Builder();
    int i = afterOrigin(sentence);
    while (i < sentence.end()
        && (text.charAt(i) == '：' || Character.isWhitespace(text.charAt(i)))) {
      i++;
    }
    while (i < sentence.end()) {
      int next = readName(i, sentence, out, holders);
      if (next < 0) {
        next = readMark(i, sentence, out);
      }
      if (next < 0) {
        next = readStand(i, sentence, out);
      }
      DateSpan date = next < 0 ? dateAt(i, dates) : null;
      if (date != null) {
        out.add(date);
        next = date.end();
      }
      if (next < 0 && spokenOf.isPresent() && isPronoun(i)) {
        out.add(Symbol.PER, spokenOf.get(), i, i + 1);
        next = i + 1;
      }
      if (next < 0) {
        if (!Character.isWhitespace(text.charAt(i))) {
          out.add(text.charAt(i), i);
        }
        next = i + 1;
      }
      i = next;
    }
    return out.build();
  }

  /** The last date of a list that begins at a place; null if none does. */
  private static DateSpan dateAt(int i, List<DateSpan> dates) {
    for (int k = dates.size() - 1; k >= 0; k--) {
      if (dates.get(k).begin() == i) {
        return dates.get(k);
      }
    }
    return null;
  }

  /** Where the sentence begins behind 新华社北京10月28日电, （记者刘旭） and the like. */
  private int afterOrigin(Sentence sentence) {
    int after = sentence.begin();
    Matcher news = NEWS.matcher(text).region(sentence.begin(), sentence.end());
    if (news.lookingAt()) {
      after = news.end();
    }
    for (Mention mention : passage.mentionsIn(sentence.begin(), sentence.end())) {
      if (mention.begin() > sentence.begin() + LONGEST_ORIGIN) {
        break;
      }
      if (article.isOfOrigin(new MentionRef(index, mention))) {
        after = mention.end();
      }
    }
    int limit = Math.min(sentence.end(), after + 14);
    if (after > sentence.begin() && !(news.lookingAt() && after == news.end())) {
      for (String end : List.of("电）", "电", "报道）", "报道", "摄）", "摄", "）")) {
        int at = text.indexOf(end, after);
        if (at >= 0 && at < limit) {
          return at + end.length();
        }
      }
    }
    return after;
  }

  /** Adds the name that begins at a place, if one does, and says where to go on; else -1. */
  private int readName(
      int i, Sentence sentence, Skeleton.Builder out, Map<String, MentionRef> holders) {
    int at = isOpening(text.charAt(i)) && starts[i + 1] != null ? i + 1 : i;
    Mention mention = starts[at];
    if (mention == null || mention.end() > sentence.end()) {
      return -1;
    }
    int end = chains.containsKey(mention) ? chains.get(mention).end() : mention.end();
    if (at > i) {
      if (end >= sentence.end() || !isClosing(text.charAt(end))) {
        return -1;
      }
      end++;
    }
    MentionRef ref = new MentionRef(index, mention);
    Symbol symbol = Symbol.of(mention.type());
    boolean compound = end < text.length() && COMPOUND.indexOf(text.charAt(end)) >= 0;
    if (symbol == Symbol.TITLE && !compound && holders.containsKey(mention.in(text))) {
      ref = holders.get(mention.in(text));
      symbol = Symbol.PER;
    }
    namedBefore.add(ref);
    out.add(symbol, ref, i, end);
    return end;
  }

  /** Adds the body or place for which 该局 or 该市 stands, if it does so here; else -1. */
  private int readStand(int i, Sentence sentence, Skeleton.Builder out) {
    Optional<NamedBefore.Stand> stand =
        namedBefore.at(text, i).filter(s -> s.end() <= sentence.end());
    stand.ifPresent(s -> out.add(Symbol.of(s.name().mention().type()), s.name(), i, s.end()));
    return stand.map(NamedBefore.Stand::end).orElse(-1);
  }

  /** Leaves out what stands in brackets, takes speech as one; -1 where neither begins. */
  private int readMark(int i, Sentence sentence, Skeleton.Builder out) {
    char c = text.charAt(i);
    if (c == '（') {
      int close = text.indexOf('）', i);
      return close >= 0 && close < Math.min(sentence.end(), i + LONGEST_BRACKET) ? close + 1 : -1;
    }
    if (c == '“') {
      int close = text.indexOf('”', i);
      int end = close < 0 || close >= sentence.end() ? sentence.end() : close + 1;
      if (end - i > SHORTEST_SPEECH
          && (end - i > LONGEST_NAME || SPEECH.matcher(text).region(i, end).find())) {
        out.addQuote(i, end);
        return end;
      }
    }
    return -1;
  }

  private boolean isPronoun(int i) {
    char c = text.charAt(i);
    boolean pronoun = c == '他' || c == '她';
    char before = i > 0 ? text.charAt(i - 1) : ' ';
    char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    return pronoun && "其吉".indexOf(before) < 0 && "们的人国乡".indexOf(after) < 0;
  }

  private static boolean isOpening(char c) {
    return c == '《' || c == '“' || c == '"';
  }

  private static boolean isClosing(char c) {
    return c == '》' || c == '”' || c == '"';
  }
}
