package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pressgraph.facts.rule.RuleMatch.Part;
import org.pressgraph.facts.rule.Skeleton;
import org.pressgraph.facts.rule.Skeleton.Slot;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;
import org.pressgraph.text.DateContext;

/**
 * The sentences of an article with the names and dates in them, and where its happenings stand. It
 * is of one thread.
 */
final class ArticleScene {

  private static final String CLAUSE_MARKS = "，；：！？。";

  private static final int MOST_CLAUSES = 3;

  private static final TextPattern CUES = TextPattern.of(EventRules.PATTERNS.get("setting-cues"));

  /** A word in a skeleton that says something of when and where. */
  private record Cue(int begin, int end, String word) {}

  private final AnnotatedArticle article;
  private final List<ArticleSentence> sentences;
  private final FactExtractor.Times times;
  private final ArticleNames counts;

  /** Which names are those of divisions and countries, as far as it was asked. */
  private final Map<String, Boolean> regions = new HashMap<>();

  /**
   * Words that say something of when and where, by the sentences in which it was asked for them.
   */
  private final Map<Integer, List<Cue>> cues = new HashMap<>();

  /** How many sentences of running text stand before each. */
  private final int[] before;

  ArticleScene(
      AnnotatedArticle article, List<ArticleSentence> sentences, FactExtractor.Times times) {
    this.article = article;
    this.sentences = sentences;
    this.times = times;
    this.counts = new ArticleNames(article);
    before = new int[sentences.size()];
    int count = 0;
    for (int i = 0; i < before.length; i++) {
      before[i] = count;
      count += sentences.get(i).isBody() ? 1 : 0;
    }
  }

  /**
   * A name or a date in the article.
   *
   * @param sentence the index of its sentence; less than 0 for what stands in the line of origin
   * @param slot its slot in the sentence; of no sentence in the line of origin
   */
  record Spot(int sentence, Slot slot) {}

  /**
   * A happening, and where it is reported.
   *
   * @param sentence the index of the sentence
   * @param trigger the words that report it, in the skeleton of the sentence
   */
  record Report(EventDraft draft, int sentence, Part trigger) {}

  /** Whether a place is a division or a country. */
  boolean isRegion(String name) {
    return regions.computeIfAbsent(name, EventPlaces::isRegion);
  }

  AnnotatedArticle article() {
    return article;
  }

  ArticleSentence sentence(int index) {
    return sentences.get(index);
  }

  Skeleton skeleton(int index) {
    return sentences.get(index).skeleton();
  }

  /** How many sentences of running text stand before one. */
  int before(int index) {
    return before[index];
  }

  /** How many sentences of running text there are. */
  int count() {
    int last = before.length - 1;
    return last < 0 ? 0 : before[last] + (sentences.get(last).isBody() ? 1 : 0);
  }

  /** The headlines of the article and of its items, one after the other. */
  String headlines() {
    return EventExtractor.headlines(sentences);
  }

  /** What is known of the time at which a sentence was written. */
  DateContext time(int index) {
    return times.of(sentences.get(index));
  }

  /** How often the article has its names. */
  ArticleNames counts() {
    return counts;
  }

  /** Where a happening is reported; nothing if its sentence is not one of the article. */
  Optional<Report> report(EventDraft draft) {
    Evidence first = draft.firstEvidence();
    for (int i = 0; i < sentences.size(); i++) {
      ArticleSentence sentence = sentences.get(i);
      if (sentence.passage() == first.passage() && sentence.sentence().begin() == first.begin()) {
        Skeleton skeleton = sentence.skeleton();
        int begin = at(skeleton, first.anchor());
        int end = Math.max(begin + 1, at(skeleton, first.anchor() + draft.trigger().length()));
        int length = skeleton.code().length();
        return length == 0
            ? Optional.empty()
            : Optional.of(
                new Report(draft, i, new Part(Math.min(begin, length - 1), Math.min(end, length))));
      }
    }
    return Optional.empty();
  }

  /** The first place in a skeleton that does not stand before a character of the text. */
  private static int at(Skeleton skeleton, int text) {
    int at = 0;
    while (at < skeleton.code().length() && skeleton.textBegin(at) < text) {
      at++;
    }
    return at;
  }

  /** The dates of the article, in its order. */
  List<Spot> dates() {
    return spots(slot -> slot.symbol() == Symbol.DATE);
  }

  /** The places and bodies of the article, in its order, and the places in its line of origin. */
  List<Spot> sites() {
    List<Spot> sites =
        spots(
            slot ->
                (slot.symbol() == Symbol.LOC || slot.symbol() == Symbol.ORG)
                    && slot.mention().isPresent());
    for (int i = 0; i < article.passages().size(); i++) {
      int passage = i;
      article.passages().get(i).mentions().stream()
          .filter(m -> m.type() == MentionType.PLACE)
          .map(m -> new MentionRef(passage, m))
          .filter(article::isOfOrigin)
          .forEach(
              m ->
                  sites.add(
                      new Spot(-1, new Slot(0, Symbol.LOC, Optional.of(m), Optional.empty()))));
    }
    return sites;
  }

  /**
   * The names of the article in its sentences, in its order, but titles; a body in the titles of
   * somebody stands where he does.
   */
  List<Spot> names() {
    List<Spot> names = new ArrayList<>();
    for (Spot spot : spots(s -> s.mention().isPresent() && s.symbol() != Symbol.TITLE)) {
      names.add(spot);
      if (spot.slot().symbol() == Symbol.PER) {
        addBodies(spot, names);
      }
    }
    return names;
  }

  /** Adds the bodies in the titles beside the name of a person. */
  private void addBodies(Spot spot, List<Spot> names) {
    ArticleSentence its = sentences.get(spot.sentence());
    int at = spot.slot().at();
    int begin = its.skeleton().textBegin(at);
    int end = its.skeleton().textEnd(at);
    for (Mention mention : article.passages().get(its.passage()).mentionsIn(begin, end)) {
      if (mention.type() == MentionType.ORGANIZATION) {
        MentionRef body = new MentionRef(its.passage(), mention);
        names.add(
            new Spot(
                spot.sentence(), new Slot(at, Symbol.ORG, Optional.of(body), Optional.empty())));
      }
    }
  }

  /** Whether a name stands in the titles of somebody. */
  boolean isOfTitle(Spot spot) {
    return spot.slot().symbol() == Symbol.ORG
        && skeleton(spot.sentence()).code().charAt(spot.slot().at()) == Symbol.PER.letter();
  }

  private List<Spot> spots(Predicate<Slot> wanted) {
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      for (Slot slot : sentences.get(i).skeleton().slots()) {
        if (wanted.test(slot)) {
          spots.add(new Spot(i, slot));
        }
      }
    }
    return spots;
  }

  /** Where a name or a date stands, as seen from the words that report a happening. */
  String relation(Report report, Spot spot) {
    if (spot.sentence() < 0) {
      return "D";
    }
    if (spot.sentence() == report.sentence()) {
      return inSentence(report, spot.slot().at());
    }
    ArticleSentence its = sentences.get(spot.sentence());
    if (its.isHeadOfItem()) {
      return its.passage() == sentences.get(report.sentence()).passage() ? "I" : "J";
    }
    if (!its.isBody()) {
      return "H";
    }
    if (!sentences.get(report.sentence()).isBody()) {
      return "B" + Math.min(2, before[spot.sentence()]);
    }
    int apart = before[report.sentence()] - before[spot.sentence()];
    boolean beside = its.passage() == sentences.get(report.sentence()).passage();
    return (apart > 0 ? "p" : "n") + far(Math.abs(apart)) + (beside ? "s" : "o");
  }

  private static int far(int sentences) {
    return sentences <= 3 ? sentences : sentences <= 6 ? 4 : 7;
  }

  private String inSentence(Report report, int at) {
    Part trigger = report.trigger();
    if (at >= trigger.begin() && at < trigger.end()) {
      return "i";
    }
    boolean ahead = at < trigger.begin();
    return (ahead ? "b" : "a") + clauses(between(report, at));
  }

  private static int clauses(String between) {
    int marks = 0;
    for (int i = 0; i < between.length(); i++) {
      marks += CLAUSE_MARKS.indexOf(between.charAt(i)) >= 0 ? 1 : 0;
    }
    return Math.min(MOST_CLAUSES, marks);
  }

  /** What stands between the words that report a happening and a name in their sentence. */
  String between(Report report, int at) {
    String code = skeleton(report.sentence()).code();
    Part trigger = report.trigger();
    return at < trigger.begin()
        ? code.substring(at + 1, trigger.begin())
        : at < trigger.end() ? "" : code.substring(trigger.end(), at);
  }

  /** The words in a part of a sentence's skeleton that say something of when and where. */
  List<String> cues(int sentence, int begin, int end) {
    List<String> words = new ArrayList<>();
    for (Cue cue : cues.computeIfAbsent(sentence, this::cues)) {
      if (cue.begin() >= begin && cue.end() <= end) {
        words.add(cue.word());
      }
    }
    return words;
  }

  private List<Cue> cues(int sentence) {
    List<Cue> found = new ArrayList<>();
    for (TextPattern.Search s = CUES.search(skeleton(sentence).code()); s.find(); ) {
      found.add(new Cue(s.match().start(), s.match().end(), s.match().group()));
    }
    return found;
  }

  /** The words between those that report a happening and a name in their sentence, as above. */
  List<String> cuesBetween(Report report, int at) {
    Part trigger = report.trigger();
    return at < trigger.begin()
        ? cues(report.sentence(), at + 1, trigger.begin())
        : cues(report.sentence(), trigger.end(), at);
  }

  /** The order of happenings in the article: those of headlines come last. */
  int compare(Report a, Report b) {
    boolean bodyA = sentences.get(a.sentence()).isBody();
    boolean bodyB = sentences.get(b.sentence()).isBody();
    if (bodyA != bodyB) {
      return bodyA ? -1 : 1;
    }
    return a.sentence() != b.sentence()
        ? Integer.compare(a.sentence(), b.sentence())
        : Integer.compare(a.trigger().begin(), b.trigger().begin());
  }
}
