package org.pressgraph.facts;

import java.util.List;
import java.util.Set;
import org.pressgraph.facts.rule.RuleMatch;
import org.pressgraph.facts.rule.RuleMatch.Part;
import org.pressgraph.facts.rule.RuleSet;
import org.pressgraph.facts.rule.Symbol;

/**
 * Tells the report of one happening from general practice, from aims, from what goes on for years,
 * and from what is only said, in a sentence, by the rules of {@code general-rules.txt}.
 */
final class Generality {

  /** The rules. */
  static final RuleSet RULES = RuleSet.load(Generality.class, "general-rules.txt");

  /** So many characters before a clause its day may stand. */
  private static final int DAY_BEFORE = 5;

  /** A rule that is less sure than this wants a day or a month. */
  private static final double WEAK = 0.7;

  private static final Set<String> UNDATED = Set.of("Other", "Incident");

  private final ArticleSentence sentence;
  private final String code;
  private final List<RuleMatch> signs;

  Generality(ArticleSentence sentence) {
    this.sentence = sentence;
    this.code = sentence.skeleton().code();
    this.signs = RULES.match(sentence.skeleton());
  }

  /**
   * Whether a match reports no happening of its own.
   *
   * @param trigger the words that would report it
   * @param clause the clause with these words
   */
  boolean isGeneral(RuleMatch match, Part trigger, Part clause) {
    if (isNoReport(trigger) || has("Aimed", clause.begin(), trigger.begin())) {
      return true;
    }
    boolean named = !match.slots("name").isEmpty() || !match.slots("occasion").isEmpty();
    // A headline leaves the day to the text below it.
    // 10月28日上午， is a clause of its own.
    int day = Math.max(0, clause.begin() - DAY_BEFORE);
    boolean dated = sentence.isHeadline() || isDated(day, trigger.begin());
    boolean general = has("General", clause.begin(), trigger.begin());
    if (match.rule().conclusion().equals(EventRules.OCCASION) && !named && !dated) {
      // A kind of occasion is one of them only where the sentence begins with when.
      boolean listed =
          code.startsWith("、", trigger.begin() - 1)
              || has("Listed", clause.begin(), trigger.begin());
      return listed || general || !isDated(0, trigger.end());
    }
    boolean ofKind =
        UNDATED.contains(match.rule().conclusion())
            && match.slots("object").isEmpty()
            && match.slots("recipient").isEmpty();
    boolean weak = match.rule().confidence() < WEAK;
    if (ofKind && !isDated(0, trigger.end()) || weak && !isDatedByMonth(trigger.end())) {
      // Deeds of no kind in particular are news only where the sentence says when.
      return true;
    }
    // A campaign may go on for years under its name.
    boolean goesOn = code.substring(trigger.begin(), trigger.end()).endsWith("开展");
    return !dated && general && (!named || goesOn);
  }

  /** Whether the text before a place says that what follows was of late. */
  boolean isRecent(int end) {
    return has("Recent", 0, end);
  }

  /**
   * Whether what the sentence says is no report: the words of a person, years of work, contents.
   *
   * @param trigger the words that would report it
   */
  boolean isNoReport(Part trigger) {
    // What somebody says is no report, unless it tells the day.
    boolean said =
        signs.stream()
            .filter(m -> m.rule().conclusion().equals("Said") && m.end() <= trigger.begin())
            .anyMatch(m -> !hasDate(m.end(), trigger.begin()));
    return said || has("Years", 0, trigger.begin()) || has("Contents", 0, trigger.begin());
  }

  /**
   * Whether words are of what nobody would take for a report: years of work, contents, mere aims.
   *
   * @param trigger the words that would report something
   * @param clause the clause with these words
   */
  boolean isOutOfQuestion(Part trigger, Part clause) {
    return has("Years", 0, trigger.begin())
        || has("Contents", 0, trigger.begin())
        || has("Aimed", clause.begin(), trigger.begin());
  }

  /** What speaks before a place for no single happening, each sign once, in alphabetical order. */
  List<String> signsBefore(int end) {
    return signs.stream()
        .filter(m -> m.end() <= end)
        .map(m -> m.rule().conclusion())
        .sorted()
        .distinct()
        .toList();
  }

  private boolean isDated(int begin, int end) {
    return hasDate(begin, end) || has("Recent", begin, end);
  }

  /** Whether the text before a place names a day or a month, or says that it was of late. */
  private boolean isDatedByMonth(int end) {
    return has("Recent", 0, end)
        || sentence.skeleton().slots(0, end).stream()
            .flatMap(s -> s.date().stream())
            .anyMatch(d -> d.from().month().isPresent());
  }

  private boolean hasDate(int begin, int end) {
    int at = code.indexOf(Symbol.DATE.letter(), begin);
    return at >= 0 && at < end;
  }

  private boolean has(String sign, int begin, int end) {
    return signs.stream()
        .anyMatch(m -> m.rule().conclusion().equals(sign) && m.begin() >= begin && m.end() <= end);
  }
}
