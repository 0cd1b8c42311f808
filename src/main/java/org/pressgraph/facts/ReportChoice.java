package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.pressgraph.facts.rule.RuleMatch;
import org.pressgraph.facts.rule.RuleMatch.Part;
import org.pressgraph.facts.rule.Skeleton;
import org.pressgraph.facts.rule.Symbol;

/** Chooses among the rules that fit a sentence those that tell a happening each. */
final class ReportChoice {

  private static final String TRIGGER = "trigger";
  private static final Set<String> OWN = Set.of("Agreement", "Visit");

  /** What those do who are at an occasion. */
  private static final Pattern ATTENDS = EventRules.PATTERNS.get("attends");

  /** What sets two reports in a sentence apart. */
  private static final Pattern APART =
      Pattern.compile(Symbol.DATE.letter() + "|" + EventRules.PATTERNS.get("sets-apart").pattern());

  private final Skeleton skeleton;
  private final Generality generality;
  private final List<RuleMatch> roles;
  private final Predicate<RuleMatch> happens;

  /**
   * Looks at a sentence.
   *
   * @param generality what speaks against single happenings in it
   * @param roles what it says of who took part
   * @param happens tells whether a match says enough of a happening by itself
   */
  ReportChoice(
      ArticleSentence sentence,
      Generality generality,
      List<RuleMatch> roles,
      Predicate<RuleMatch> happens) {
    this.skeleton = sentence.skeleton();
    this.generality = generality;
    this.roles = roles;
    this.happens = happens;
  }

  /** The matches that are happenings of their own. */
  List<RuleMatch> of(List<RuleMatch> matches) {
    List<RuleMatch> chosen = new ArrayList<>();
    for (RuleMatch match : matches) {
      if (generality.isGeneral(match, trigger(match), clause(skeleton, trigger(match)))
          || !chosen.isEmpty() && onlyAttends(match)) {
        continue;
      }
      List<RuleMatch> rivals = chosen.stream().filter(m -> isOfOne(m, match)).toList();
      if (rivals.isEmpty()) {
        chosen.add(match);
      } else if (rivals.stream().noneMatch(m -> overlap(m, match))
          && happens.test(match)
          && rivals.stream().noneMatch(happens)) {
        chosen.removeAll(rivals);
        chosen.add(match);
      }
    }
    chosen.sort(Comparator.comparingInt(m -> trigger(m).begin()));
    return chosen;
  }

  /** Whether a match tells no more than an accepted one: the same words, the same clause. */
  private boolean isOfOne(RuleMatch accepted, RuleMatch match) {
    Part first = trigger(accepted);
    Part second = trigger(match);
    if (overlap(accepted, match)
        || clause(skeleton, first).equals(clause(skeleton, second))
            && !ReportNames.differ(accepted, match)
            && !areApart(first, second)) {
      return true;
    }
    boolean saysMore =
        match.groups().keySet().stream().anyMatch(g -> !g.equals(TRIGGER) && !g.equals("date"));
    // 双方 are those of the happening before; who visits may hold a meeting there.
    boolean both = OWN.contains(match.rule().conclusion());
    return !saysMore && !both && !actsForItself(first, second) && !areApart(first, second)
        || ReportNames.meet(accepted, match);
  }

  private static boolean overlap(RuleMatch a, RuleMatch b) {
    return trigger(a).begin() < trigger(b).end() && trigger(b).begin() < trigger(a).end();
  }

  /** Whether another day, or that somebody said something, stands between two reports. */
  private boolean areApart(Part a, Part b) {
    int begin = Math.min(a.end(), b.end());
    int end = Math.max(a.begin(), b.begin());
    return begin < end && APART.matcher(skeleton.code().substring(begin, end)).find();
  }

  /** Whether a match tells who was at an occasion without a name: that of the sentence. */
  private boolean onlyAttends(RuleMatch match) {
    return match.slots("occasion").isEmpty()
        && match.groups().containsKey("occasion")
        && ATTENDS.matcher(words(trigger(match))).find();
  }

  /** Whether somebody else acts between two reports: 甲会启动活动，乙看望慰问职工. */
  private boolean actsForItself(Part a, Part b) {
    Part before = a.begin() < b.begin() ? a : b;
    Part behind = a.begin() < b.begin() ? b : a;
    return roles.stream()
        .filter(m -> m.rule().conclusion().equals(EventSubjects.CONCLUSION))
        .flatMap(m -> m.part("subject").stream())
        .anyMatch(s -> s.begin() >= before.end() && s.end() <= behind.begin());
  }

  /** The clause in which a part of a sentence stands. */
  static Part clause(Skeleton skeleton, Part part) {
    String code = skeleton.code();
    int begin = part.begin();
    while (begin > 0 && "，；。：！？".indexOf(code.charAt(begin - 1)) < 0) {
      begin--;
    }
    int end = part.begin();
    while (end < code.length() && "，；。：！？".indexOf(code.charAt(end)) < 0) {
      end++;
    }
    return new Part(begin, end);
  }

  /** The words of a match that report a happening. */
  static Part trigger(RuleMatch match) {
    return match.part(TRIGGER).orElse(new Part(match.begin(), match.end()));
  }

  private String words(Part part) {
    return skeleton.code().substring(part.begin(), part.end());
  }
}
