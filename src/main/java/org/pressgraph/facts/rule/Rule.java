package org.pressgraph.facts.rule;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A rule of a rule file.
 *
 * @param conclusion what the sentence says where the rule fits, in the words of the file
 * @param confidence how likely it is right then, from 0 to 1
 * @param words words of which a sentence must have one for the rule to be tried
 * @param pattern what a skeleton must have
 * @param groups the names of the groups of the pattern, in their order
 * @param examples what the rule is for
 * @param line the line of the file, from 1
 */
public record Rule(
    String conclusion,
    double confidence,
    List<String> words,
    Pattern pattern,
    Set<String> groups,
    List<String> examples,
    int line) {

  /** Keeps the lists as they are now. */
  public Rule {
    words = List.copyOf(words);
    // A copy of a set would lose its order, and with it that of what the groups find.
    groups = Collections.unmodifiableSet(new LinkedHashSet<>(groups));
    examples = List.copyOf(examples);
  }
}
