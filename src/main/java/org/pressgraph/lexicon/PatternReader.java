package org.pressgraph.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads a regular expression for what every match of it has: how long it is, and which words it
 * must have where (as Cox, Regular Expression Matching with a Trigram Index, 2012, finds what a
 * text must have). What it does not know it takes for something that may have anything.
 */
final class PatternReader {

  /** Stands for a length without bound. */
  static final int UNBOUNDED = 1 << 20;

  /** A larger number of repetitions is as good as one without bound. */
  private static final int MOST_TIMES = 1000;

  private final String regex;
  private int at;

  private PatternReader(String regex) {
    this.regex = regex;
  }

  /** Tells that an expression has something that is not known. */
  private static final class UnknownException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** What every match of a pattern has. */
  static PatternPart read(Pattern pattern) {
    if (pattern.flags() != 0) {
      return PatternPart.ANYTHING;
    }
    try {
      PatternReader reader = new PatternReader(pattern.pattern());
      PatternPart part = reader.alternatives();
      return reader.at == reader.regex.length() ? part : PatternPart.ANYTHING;
    } catch (UnknownException | IndexOutOfBoundsException e) {
      return PatternPart.ANYTHING;
    }
  }

  /** The sum of two lengths. */
  static int sum(int a, int b) {
    return Math.min(UNBOUNDED, a + b);
  }

  private boolean sees(String text) {
    return regex.startsWith(text, at);
  }

  private boolean takes(String text) {
    boolean sees = sees(text);
    at += sees ? text.length() : 0;
    return sees;
  }

  private PatternPart alternatives() {
    PatternPart part = row();
    while (takes("|")) {
      part = or(part, row());
    }
    return part;
  }

  private static PatternPart or(PatternPart a, PatternPart b) {
    int least = Math.min(a.least(), b.least());
    int most = Math.max(a.most(), b.most());
    PatternEntry entry = PatternEntry.either(a.entry(), b.entry());
    if (a.words() != null
        && b.words() != null
        && a.words().size() + b.words().size() <= PatternPart.MOST_WORDS) {
      Set<String> words = new TreeSet<>(a.words());
      words.addAll(b.words());
      return new PatternPart(least, most, words, List.of(), PatternPart.firstsOf(words), entry);
    }
    List<NeededWords> needs = new ArrayList<>();
    if (!a.allNeeds().isEmpty() && !b.allNeeds().isEmpty()) {
      add(needs, rarest(a.allNeeds()).or(rarest(b.allNeeds())));
      add(needs, surest(a.allNeeds()).or(surest(b.allNeeds())));
    }
    BitSet firsts = PatternPart.either(a.firsts(), b.firsts());
    return new PatternPart(least, most, null, needs, firsts, entry);
  }

  private static void add(List<NeededWords> needs, NeededWords need) {
    if (need.size() <= PatternPart.MOST_WORDS) {
      needs.add(need);
    }
  }

  /** Of what a match must have that which fewest texts have. */
  static NeededWords rarest(List<NeededWords> needs) {
    NeededWords best = needs.get(0);
    for (NeededWords need : needs) {
      best = need.share() < best.share() ? need : best;
    }
    return best;
  }

  /** Of what a match must have that which tells best where it begins. */
  static NeededWords surest(List<NeededWords> needs) {
    NeededWords best = needs.get(0);
    for (NeededWords need : needs) {
      best = need.shareOfBegins() < best.shareOfBegins() ? need : best;
    }
    return best;
  }

  /** Parts one behind the other. */
  private PatternPart row() {
    List<NeededWords> needs = new ArrayList<>();
    // What the last parts can be all together, and where they begin.
    Set<String> run = Set.of("");
    int runLeast = 0;
    int runMost = 0;
    boolean whole = true;
    boolean first = true;
    boolean atHead = false;
    BitSet firsts = new BitSet();
    PatternEntry entry = PatternEntry.OPEN;
    int least = 0;
    int most = 0;
    while (at < regex.length() && !sees("|") && !sees(")")) {
      PatternPart part = times(single());
      atHead |= part.atHead() && first;
      // What may begin it are the first parts up to one that is something in any case.
      firsts = least > 0 ? firsts : PatternPart.either(firsts, part.firsts());
      entry = PatternEntry.row(entry, part.entry());
      first = false;
      boolean joins =
          part.words() != null && run.size() * part.words().size() <= PatternPart.MOST_WORDS;
      if (joins) {
        run = joined(run, part.words());
      } else {
        whole = false;
        addRun(needs, run, runLeast, runMost);
        run = part.words() == null ? Set.of("") : part.words();
        runLeast = part.words() == null ? sum(least, part.least()) : least;
        runMost = part.words() == null ? sum(most, part.most()) : most;
        for (NeededWords need : part.needs()) {
          needs.add(need.shifted(least, most));
        }
      }
      least = sum(least, part.least());
      most = sum(most, part.most());
    }
    if (whole) {
      return new PatternPart(least, most, run, List.of(), firsts, atHead, entry);
    }
    addRun(needs, run, runLeast, runMost);
    return new PatternPart(least, most, null, needs, firsts, atHead, entry);
  }

  private static void addRun(List<NeededWords> needs, Set<String> run, int least, int most) {
    if (!run.contains("")) {
      needs.add(new NeededWords(run, least, most));
    }
  }

  private static Set<String> joined(Set<String> firsts, Set<String> seconds) {
    Set<String> joined = new TreeSet<>();
    for (String first : firsts) {
      for (String second : seconds) {
        joined.add(first + second);
      }
    }
    return joined;
  }

  /** A part with how often it comes. */
  private PatternPart times(PatternPart part) {
    int least = 1;
    int most = 1;
    if (takes("?")) {
      least = 0;
    } else if (takes("*")) {
      least = 0;
      most = MOST_TIMES;
    } else if (takes("+")) {
      most = MOST_TIMES;
    } else if (takes("{")) {
      int end = regex.indexOf('}', at);
      String[] numbers = regex.substring(at, end).split(",", -1);
      least = Integer.parseInt(numbers[0]);
      most =
          numbers.length == 1
              ? least
              : numbers[1].isEmpty() ? MOST_TIMES : Integer.parseInt(numbers[1]);
      at = end + 1;
    } else {
      return part;
    }
    if (!takes("?")) {
      takes("+");
    }
    return repeated(part, least, most);
  }

  private static PatternPart repeated(PatternPart part, int least, int most) {
    boolean bounded = most < MOST_TIMES && part.most() < UNBOUNDED / MOST_TIMES;
    int length = bounded || part.most() == 0 ? most * part.most() : UNBOUNDED;
    if (least == 0) {
      Set<String> words = null;
      if (most == 1 && part.words() != null) {
        words = new TreeSet<>(part.words());
        words.add("");
      }
      PatternEntry entry = part.entry() == null ? null : part.entry().optional();
      return new PatternPart(0, length, words, List.of(), part.firsts(), entry);
    }
    boolean once = least == 1 && most == 1;
    return new PatternPart(
        sum(0, least * part.least()),
        length,
        once ? part.words() : null,
        part.allNeeds(),
        part.firsts(),
        part.entry());
  }

  private PatternPart single() {
    char c = regex.charAt(at++);
    switch (c) {
      case '(':
        return group();
      case '[':
        at--;
        return characters();
      case '.':
        return PatternPart.ANY_CHARACTER;
      case '^':
        return PatternPart.HEAD;
      case '$':
        return PatternPart.NOTHING;
      case '\\':
        return escaped();
      case '?', '*', '+', '{':
        throw new UnknownException();
      default:
        return literal(c);
    }
  }

  private PatternPart literal(char c) {
    if (Character.isHighSurrogate(c)) {
      return PatternPart.of(Set.of("" + c + regex.charAt(at++)));
    }
    return PatternPart.of(Set.of(String.valueOf(c)));
  }

  private PatternPart group() {
    boolean behind = takes("?<=");
    boolean apart = behind || takes("?=") || takes("?!") || takes("?<!");
    if (!apart && takes("?<")) {
      at = regex.indexOf('>', at) + 1;
    } else if (!apart && !takes("?:") && !takes("?>") && !takes("?s:") && sees("?")) {
      throw new UnknownException();
    }
    PatternPart part = alternatives();
    if (!takes(")")) {
      throw new UnknownException();
    }
    PatternEntry entry = behind ? PatternEntry.behind(part.words()) : null;
    return entry != null ? PatternPart.empty(entry) : apart ? PatternPart.NOTHING : part;
  }

  private PatternPart escaped() {
    char c = regex.charAt(at++);
    switch (c) {
      case 'Q':
        int end = regex.indexOf("\\E", at);
        String quoted = regex.substring(at, end);
        at = end + 2;
        return PatternPart.of(Set.of(quoted));
      case 'b', 'B', 'A', 'Z', 'z':
        return PatternPart.NOTHING;
      case 'p', 'P':
        at = regex.indexOf('}', at) + 1;
        return PatternPart.ANY_CHARACTER;
      case 'd':
        return PatternPart.of(range('0', '9', new TreeSet<>()));
      case 's', 'S', 'D', 'w', 'W':
        return PatternPart.ANY_CHARACTER;
      default:
        at--;
        return literal(escapedCharacter());
    }
  }

  /** The character behind a backslash that stands for itself, or for a line end or tab. */
  private char escapedCharacter() {
    char c = regex.charAt(at++);
    switch (c) {
      case 'n':
        return '\n';
      case 't':
        return '\t';
      case 'r':
        return '\r';
      case 'u':
        at += 4;
        return (char) Integer.parseInt(regex.substring(at - 4, at), 16);
      default:
        if (Character.isLetterOrDigit(c)) {
          throw new UnknownException();
        }
        return c;
    }
  }

  private static Set<String> range(char from, char to, Set<String> set) {
    for (int c = from; c <= to && set.size() <= PatternPart.MOST_WORDS; c++) {
      set.add(String.valueOf((char) c));
    }
    return set;
  }

  /** One of some characters. */
  private PatternPart characters() {
    int begin = at++;
    Set<String> set = new TreeSet<>();
    boolean known = !takes("^");
    while (!takes("]")) {
      char c = regex.charAt(at);
      if (c == '[' || sees("&&") || Character.isSurrogate(c)) {
        at = endOfCharacters(begin);
        return PatternPart.ANY_CHARACTER;
      }
      known &= member(set);
    }
    return known && set.size() <= PatternPart.MOST_WORDS
        ? PatternPart.of(set)
        : PatternPart.ANY_CHARACTER;
  }

  /** Where the brackets end that open at a place, with those within them. */
  private int endOfCharacters(int begin) {
    int depth = 0;
    for (int i = begin; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && "[^".indexOf(regex.charAt(i - 1)) >= 0) {
        throw new UnknownException();
      } else if (c == ']' && --depth == 0) {
        return i + 1;
      }
    }
    throw new UnknownException();
  }

  /** Adds a character or a range; whether it is one that is listed. */
  private boolean member(Set<String> set) {
    if (takes("\\p") || takes("\\P")) {
      at = regex.indexOf('}', at) + 1;
      return false;
    }
    if (takes("\\d")) {
      range('0', '9', set);
      return true;
    }
    if (takes("\\s") || takes("\\S") || takes("\\D") || takes("\\w") || takes("\\W")) {
      return false;
    }
    char from = takes("\\") ? escapedCharacter() : regex.charAt(at++);
    char to = from;
    if (sees("-") && regex.charAt(at + 1) != ']') {
      at++;
      to = takes("\\") ? escapedCharacter() : regex.charAt(at++);
    }
    range(from, to, set);
    return true;
  }
}
