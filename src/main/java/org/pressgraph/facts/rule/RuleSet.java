package org.pressgraph.facts.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.WordIndex;

/**
 * The rules of a file, ready to be tried on sentences. A sentence is looked through once for the
 * words of all rules, and only rules of which it has a word are tried, so that many rules cost
 * little more than few. It does not change and serves all threads.
 *
 * <pre>{@code
 * RuleSet rules = RuleSet.load(EventRules.class, "event-rules.txt");
 * for (RuleMatch match : rules.match(skeleton)) { … }
 * }</pre>
 */
public final class RuleSet {

  private final List<Rule> rules;
  private final List<TextPattern> patterns;

  private final WordIndex words;

  RuleSet(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    this.patterns = rules.stream().map(rule -> TextPattern.of(rule.pattern())).toList();
    this.words = new WordIndex(rules.stream().map(Rule::words).toList());
  }

  /**
   * Reads the rules of a file that stands beside a class.
   *
   * @param owner the class
   * @param resource the name of the file
   * @return its rules
   * @throws IllegalArgumentException if there is no such file, or a line of it is no rule; the
   *     message names the line
   */
  public static RuleSet load(Class<?> owner, String resource) {
    return new RuleSet(RuleFile.read(owner, resource));
  }

  /**
   * The rules.
   *
   * @return the rules in the order of the file
   */
  public List<Rule> rules() {
    return rules;
  }

  /**
   * Tries the rules on a sentence.
   *
   * @param skeleton the sentence
   * @return all places at which rules fit, those of earlier rules first
   */
  public List<RuleMatch> match(Skeleton skeleton) {
    List<RuleMatch> matches = new ArrayList<>();
    String code = skeleton.code();
    BitSet wanted = words.in(code);
    for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
      Rule rule = rules.get(i);
      patterns.get(i).forEach(code, match -> matches.add(RuleMatch.of(rule, skeleton, match)));
    }
    return matches;
  }
}
