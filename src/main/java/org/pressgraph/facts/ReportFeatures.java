package org.pressgraph.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.pressgraph.facts.ReportTexts.Before;
import org.pressgraph.facts.ReportWords.Candidate;
import org.pressgraph.facts.rule.Rule;
import org.pressgraph.facts.rule.RuleMatch.Part;
import org.pressgraph.facts.rule.Skeleton;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.text.Word;

/**
 * What speaks for words reporting a happening, and against it: the words, what stands beside them
 * in their clause, who and when is named before and behind, where the sentence stands in the
 * article, and what the rules say of it.
 */
final class ReportFeatures {

  /** So far behind the words it is looked for signs of what goes on or is over. */
  private static final int BEHIND = 6;

  static final TextPattern RECENT = TextPattern.of(EventRules.PATTERNS.get("recent-day"));
  static final TextPattern SIGNS = TextPattern.of(EventRules.PATTERNS.get("report-signs"));
  private static final TextPattern SAID = TextPattern.of(EventRules.PATTERNS.get("said-before"));
  private static final Symbol[] SYMBOLS = Symbol.values();

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** Stands for a day that no calendar tells, and for a number. */
  private static final char NOW = '今';

  private static final char NUMBER = '数';

  private final FeatureHashes features = new FeatureHashes();
  private final ArticleSentence sentence;
  private final ReportTexts texts;
  private final ReportPlace place;
  private final Candidate candidate;

  /** The clause of the candidate, at least up to the end of its words. */
  private final Part clause;

  /** What stands before the words in their clause, and behind them. */
  private final String left;

  private final String right;

  /**
   * Begins with what takes little time to find: the words, what stands beside them, and where in
   * the article they do.
   *
   * @param texts what the candidates of the sentence have in common
   */
  ReportFeatures(
      ArticleSentence sentence, ReportTexts texts, ReportPlace place, Candidate candidate) {
    this.sentence = sentence;
    this.texts = texts;
    this.place = place;
    this.candidate = candidate;
    Part part = new Part(candidate.begin(), candidate.end());
    Part its = ReportChoice.clause(sentence.skeleton(), part);
    clause = new Part(its.begin(), Math.max(candidate.end(), its.end()));
    left = texts.plain(clause.begin(), candidate.begin());
    right = texts.plain(candidate.end(), clause.end());
    addFirst();
  }

  /** What was found so far. */
  FeatureHashes hashes() {
    return features;
  }

  /** All that {@link #ofType} gives: there are few, and each is asked for over and over. */
  private static final FeatureHashes[] OF_TYPE =
      IntStream.range(0, 16)
          .mapToObj(i -> ofType((i & 8) > 0 ? "r" + rules(i) : "w" + rules(i), (i & 1) > 0))
          .toArray(FeatureHashes[]::new);

  private static String rules(int bits) {
    return String.valueOf((bits & 4) > 0) + ((bits & 2) > 0);
  }

  /**
   * What more is known of words that may report something of a type.
   *
   * @param found whether a rule finds the words
   * @param same whether the sentence reports something of the type by the rules
   * @param own whether the words do
   * @param headed whether a headline has a word for the type
   * @return the features, which are not to be changed
   */
  static FeatureHashes ofType(boolean found, boolean same, boolean own, boolean headed) {
    return OF_TYPE[(found ? 8 : 0) + (same ? 4 : 0) + (own ? 2 : 0) + (headed ? 1 : 0)];
  }

  private static FeatureHashes ofType(String rules, boolean headed) {
    FeatureHashes features = new FeatureHashes(3);
    features.put("rt", rules);
    features.put("ht", headed);
    features.put("rth", rules, String.valueOf(headed));
    return features;
  }

  /**
   * What the rules say of a sentence.
   *
   * @param types the types of the happenings that they find in it
   * @param rule the rule that finds the words; nothing if none does
   * @param there whether one of them is where the candidate is
   * @param general what speaks in the sentence before the candidate for no single happening
   */
  record RulesSay(Set<EventType> types, Optional<Rule> rule, boolean there, List<String> general) {}

  private void addFirst() {
    String word = candidate.word();
    put("b", "");
    put("w", word);
    put("e", word.substring(word.length() - 1));
    beside(word);
    String whole = WordClasses.of(word);
    if (whole != null) {
      put("cc", whole);
    }
    put("role", sentence.role().name());
    boolean headed = place.headlines().contains(word);
    put("ov", headed);
    put("ov2", headed + "" + Math.min(2, place.index()));
    put("len", Math.min(5, sentence.skeleton().code().length() / 25));
    put("n", Math.min(4, place.count() / 4));
    put("pi", "" + Math.min(3, place.index()));
  }

  /** Adds all else that speaks for the words reporting something, of whatever type. */
  void addRest(RulesSay rules) {
    String code = sentence.skeleton().code();
    Before before = texts.before(clause.begin());
    rules.rule().ifPresent(rule -> byRule(rule, code));
    named(before.text());
    signs(before);
    put("ci", Math.min(3, marks(before.text())));
    put("rest", Math.min(3, right.length() / 4));
    put("say", SAID.in(code.substring(0, candidate.begin())));
    put("q", code.indexOf(Symbol.QUOTE.letter()) >= 0);
    put("rule", rules.types().isEmpty() ? "" : "+");
    rules.types().forEach(type -> put("rs", type.name()));
    put("rw", rules.there());
    rules.general().forEach(sign -> put("g", sign));
    classes();
    String whole = texts.plain(clause.begin(), clause.end());
    for (int i = 0; i + 1 < whole.length(); i++) {
      features.part("B", whole, i, i + 2);
    }
  }

  /** The classes of the words of the clause, and where they stand to the candidate. */
  private void classes() {
    Skeleton skeleton = sentence.skeleton();
    int begin = skeleton.textBegin(candidate.begin());
    int end = skeleton.textEnd(candidate.end() - 1);
    Part words =
        texts.words(skeleton.textBegin(clause.begin()), skeleton.textEnd(clause.end() - 1));
    for (int i = words.begin(); i < words.end(); i++) {
      String its = texts.classOf(i);
      if (its != null) {
        Word word = texts.word(i);
        boolean within = word.begin() < end && begin < word.end();
        features.put("wc", its, within ? "i" : word.end() <= begin ? "l" : "r");
      }
    }
  }

  private void byRule(Rule rule, String code) {
    put("rc", rule.conclusion());
    put("ri", rule.pattern().pattern().hashCode());
    put("rp", (int) (rule.confidence() * 20));
    for (String word : ReportWords.listed(code, candidate.begin(), candidate.end())) {
      put("w", word);
      put("e", word.substring(word.length() - 1));
    }
  }

  private static int marks(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      marks += "，；：".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return marks;
  }

  private void beside(String word) {
    for (int k = 1; k <= 3; k++) {
      features.part("l", left, Math.max(0, left.length() - k), left.length());
      features.part("r", right, 0, Math.min(k, right.length()));
    }
    String last = left.substring(Math.max(0, left.length() - 1));
    String first = right.substring(0, Math.min(1, right.length()));
    features.put("wl", word, last);
    features.put("wr", word, first);
    put("l1", last);
    put("r1", first);
  }

  private void named(String before) {
    String word = candidate.word();
    for (Symbol symbol : SYMBOLS) {
      sides(symbol.letter(), before);
    }
    sides(NOW, before);
    sides(NUMBER, before);
    char who = first(left, Symbol.PER, Symbol.ORG, Symbol.LOC);
    char whom = first(right, Symbol.PER, Symbol.ORG, Symbol.WORK, Symbol.EVT, Symbol.LOC);
    char when = isDated(left) || isDated(right) ? 'c' : isDated(before) ? 'p' : '-';
    put("wd", "" + who + when);
    put("wt", word + when);
    put("ww", word + who);
    put("wdR", "" + who + when + whom);
    put("pid", "" + Math.min(2, place.index()) + when + who);
  }

  private void sides(char letter, String before) {
    if (left.indexOf(letter) >= 0) {
      put("L", letter);
    }
    if (right.indexOf(letter) >= 0) {
      put("R", letter);
    }
    if (before.indexOf(letter) >= 0) {
      put("P", letter);
    }
  }

  private void signs(Before before) {
    texts.forEachSign(left, sign -> put("nL", sign));
    String near = right.substring(0, Math.min(BEHIND, right.length()));
    texts.forEachSign(near, sign -> put("nR", sign));
    before.signs().forEach(sign -> put("nP", sign));
  }

  private static boolean isDated(String text) {
    return text.indexOf(Symbol.DATE.letter()) >= 0 || text.indexOf(NOW) >= 0;
  }

  private static char first(String text, Symbol... symbols) {
    for (Symbol symbol : symbols) {
      if (text.indexOf(symbol.letter()) >= 0) {
        return symbol.letter();
      }
    }
    return '-';
  }

  /**
   * A text with days that no calendar tells, and with numbers, as one letter each.
   *
   * @param recent false if it is known to have no such days
   */
  static String plain(String text, boolean recent) {
    String told =
        recent && RECENT.in(text)
            ? RECENT.pattern().matcher(text).replaceAll(String.valueOf(NOW))
            : text;
    return hasDigit(told) ? DIGITS.matcher(told).replaceAll(String.valueOf(NUMBER)) : told;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  private void put(String name, Object value) {
    features.put(name, value);
  }
}
