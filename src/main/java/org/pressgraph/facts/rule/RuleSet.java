package org.pressgraph.facts.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.WordStarts;

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

  /** For each first letter, the words that begin with it and the rules that want them. */
  private final Entry[][] words;

  private final WordStarts starts;

  private final BitSet wordless = new BitSet();

  private record Entry(String word, BitSet rules) {

    /** Whether the word stands at a place where its first letter does. */
    boolean isAt(String code, int i) {
      // The second letter tells most apart without a call.
      return word.length() == 1
          || i + 1 < code.length()
              && word.charAt(1) == code.charAt(i + 1)
              && code.startsWith(word, i);
    }
  }

  RuleSet(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    this.patterns = rules.stream().map(rule -> TextPattern.of(rule.pattern())).toList();
    Map<String, BitSet> byWord = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).words().isEmpty()) {
        wordless.set(i);
      }
      for (String word : rules.get(i).words()) {
        byWord.computeIfAbsent(word, w -> new BitSet()).set(i);
      }
    }
    Map<Character, List<Entry>> byFirst = new TreeMap<>();
    byWord.forEach(
        (word, set) ->
            byFirst
                .computeIfAbsent(word.charAt(0), c -> new ArrayList<>())
                .add(new Entry(word, set)));
    int last = byFirst.keySet().stream().reduce((a, b) -> b).map(c -> c + 1).orElse(0);
    this.starts = WordStarts.of(byWord.keySet());
    this.words = new Entry[last][];
    byFirst.forEach((first, entries) -> words[first] = entries.toArray(Entry[]::new));
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
    BitSet wanted = wanted(code);
    for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
      Rule rule = rules.get(i);
      patterns.get(i).forEach(code, match -> matches.add(RuleMatch.of(rule, skeleton, match)));
    }
    return matches;
  }

  private BitSet wanted(String code) {
    BitSet wanted = (BitSet) wordless.clone();
    for (int i = 0; i < code.length(); i++) {
      if (starts.mayBeAt(code, i)) {
        addWanted(code, i, wanted);
      }
    }
    return wanted;
  }

  private void addWanted(String code, int i, BitSet wanted) {
    char c = code.charAt(i);
    if (c < words.length && words[c] != null) {
      for (Entry entry : words[c]) {
        if (entry.isAt(code, i)) {
          wanted.or(entry.rules());
        }
      }
    }
  }
}
