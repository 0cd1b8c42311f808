package org.pressgraph.facts;

import java.util.List;
import org.pressgraph.facts.rule.RuleMatch.Part;
import org.pressgraph.facts.rule.Skeleton;
import org.pressgraph.facts.rule.Skeleton.Slot;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.ner.MentionRef;

/**
 * What speaks for a name having a part in a happening, and against it: on which side of the words
 * that report it the name stands and how far from them, what stands beside it and in between, and
 * what the rules say of both.
 */
final class RoleFeatures {

  private static final TextPattern CUES = TextPattern.of(EventRules.PATTERNS.get("role-cues"));

  /** So far from a name it is looked for what it does, or is done to it. */
  private static final int BESIDE = 8;

  /** Sentences that stand further behind a report count as one that stands so far. */
  private static final int MOST_FURTHER = 3;

  private static final String JOINS = "、和与及";

  private static final String PREPOSITIONS = "由向与和对为把被给在于从到经受将让令及同跟以";

  private static final String CLAUSE_MARKS = "，；：！？。";

  private final FeatureHashes features = new FeatureHashes();

  private RoleFeatures() {}

  /**
   * What is known of a happening before a name is looked at.
   *
   * @param type its type
   * @param trigger the words that report it
   * @param has the parts that the rules give to the name, joined by commas
   * @param given the parts that the rules give to anybody, joined by commas
   * @param place whether the rules say where it was, and whether by this name
   */
  record Known(EventType type, Part trigger, String has, String given, String place) {}

  /** The features, which go together with each part that the name may have. */
  static FeatureHashes of(ArticleSentence sentence, Slot slot, Known known, ArticleNames names) {
    RoleFeatures features = new RoleFeatures();
    Part trigger = known.trigger();
    String word = sentence.skeleton().code().substring(trigger.begin(), trigger.end());
    String side = slot.at() < trigger.begin() ? "b" : slot.at() < trigger.end() ? "i" : "a";
    features.add(sentence.skeleton(), slot, known);
    features.addName(sentence, slot, known, names, word, side);
    return features.features;
  }

  /**
   * The features of a name in a sentence that follows the report of a happening.
   *
   * @param word the words that report it
   * @param away where the sentence stands to the report
   */
  static FeatureHashes further(
      ArticleSentence sentence,
      Slot slot,
      Known known,
      ArticleNames names,
      String word,
      Away away) {
    RoleFeatures features = new RoleFeatures();
    String side = (away.reports() ? "o" : "n") + Math.min(MOST_FURTHER, away.distance());
    features.addFurther(sentence.skeleton(), slot, known, word, side);
    features.addName(sentence, slot, known, names, word, side);
    return features.features;
  }

  /**
   * Where a sentence stands to the report of a happening.
   *
   * @param distance how many sentences behind it; less than none before it
   * @param reports whether it reports something itself
   */
  record Away(int distance, boolean reports) {}

  /** What is known of a name by itself, and of the list of names in which it stands. */
  private void addName(
      ArticleSentence sentence,
      Slot slot,
      Known known,
      ArticleNames names,
      String word,
      String side) {
    String symbol = slot.symbol().name();
    String type = known.type().name();
    MentionRef ref = slot.mention().orElseThrow();
    String name = names.surface(ref);
    String end = name.substring(Math.max(0, name.length() - 2));
    if (slot.symbol() != Symbol.PER) {
      features.put("sx", symbol, end);
      features.put("sxt", symbol, end, type);
      features.put("sxs", symbol, end, side);
      features.put("sy", symbol, name.substring(name.length() - 1), type + side);
    }
    String often = (names.isHeaded(name) ? "h" : "-") + Math.min(3, names.count(name));
    features.put("fr", symbol, often, side);
    features.put("frt", symbol, often, type);
    put("or", names.isOfOrigin(ref) + side);
    titles(sentence, slot, ref, type, side);
    list(sentence.skeleton(), slot, known, word, side);
    verbs(sentence, slot, known, names, side);
    String its = WordClasses.of(word);
    if (its != null) {
      features.put("tc", its, symbol, side);
    }
  }

  /** The ends of the titles before and behind the name of a person. */
  private void titles(
      ArticleSentence sentence, Slot slot, MentionRef ref, String type, String side) {
    if (slot.symbol() != Symbol.PER || ref.passage() != sentence.passage()) {
      return;
    }
    int begin = sentence.skeleton().textBegin(slot.at());
    int end = sentence.skeleton().textEnd(slot.at());
    if (ref.mention().begin() < begin || ref.mention().end() > end) {
      put("pro", type + side);
      return;
    }
    String before = sentence.text().substring(begin, ref.mention().begin());
    String behind = sentence.text().substring(ref.mention().end(), end);
    String last = before.substring(Math.max(0, before.length() - 2)) + "|";
    features.put("ti", last, behind);
    features.put("tit", last, type);
    features.put("tis", last, behind, side);
  }

  /** What stands before and behind the list in which a name stands, or the name alone. */
  private void list(Skeleton skeleton, Slot slot, Known known, String word, String side) {
    String code = skeleton.code();
    String symbol = slot.symbol().name();
    String type = known.type().name();
    Part list = listAround(code, slot.at());
    String left = code.substring(Math.max(0, list.begin() - 2), list.begin());
    String right = code.substring(list.end(), Math.min(code.length(), list.end() + 3));
    String near = left.isEmpty() ? "" : left.substring(left.length() - 1);
    String next = right.isEmpty() ? "" : right.substring(0, 1);
    features.put("ll", symbol, left);
    features.put("lr", symbol, right);
    features.put("l2", symbol, right.substring(0, Math.min(2, right.length())), side);
    features.put("lb", symbol, near, next + side);
    features.put("lt", symbol, near, type + side);
    features.put("rt", symbol, next, type + side);
    put("ln", symbol + Math.min(3, (list.end() - list.begin()) / 2) + side);
    String preposition = preposition(code, list.begin());
    features.put("pr", symbol, preposition, side);
    features.put("prt", symbol, preposition, type + side);
    features.put("prw", symbol, preposition, word.substring(word.length() - 1));
    int stop = list.end();
    while (stop < code.length() && CLAUSE_MARKS.indexOf(code.charAt(stop)) < 0) {
      stop++;
    }
    TextPattern.Search cue = CUES.search(code.substring(list.end(), stop));
    if (cue.find()) {
      features.put("fc", symbol, cue.group(), side);
      features.put("fct", symbol, cue.group(), type);
    }
  }

  /** The verbs of the clause next to the name. */
  private void verbs(
      ArticleSentence sentence, Slot slot, Known known, ArticleNames names, String side) {
    ClauseVerbs verbs = ClauseVerbs.around(sentence, slot.at(), names);
    String symbol = slot.symbol().name();
    String type = known.type().name();
    features.put("nv", symbol, verbs.behind());
    features.put("nvs", symbol, verbs.behindKind(), side);
    features.put("nvt", symbol, verbs.behindKind(), type);
    features.put("nvh", known.has(), verbs.behindKind());
    features.put("pv", symbol, verbs.before());
    features.put("pvs", symbol, verbs.beforeKind(), side);
    features.put("pvt", symbol, verbs.beforeKind(), type);
    features.put("pvh", known.has(), verbs.beforeKind());
  }

  /** A name and those with which it is joined by 、 or words for and. */
  static Part listAround(String code, int at) {
    int begin = at;
    while (begin > 1
        && JOINS.indexOf(code.charAt(begin - 1)) >= 0
        && isSymbol(code.charAt(begin - 2))) {
      begin -= 2;
    }
    int end = at + 1;
    while (end + 1 < code.length()
        && JOINS.indexOf(code.charAt(end)) >= 0
        && isSymbol(code.charAt(end + 1))) {
      end += 2;
    }
    return new Part(begin, end);
  }

  private static boolean isSymbol(char c) {
    return c >= Symbol.PER.letter() && c <= Symbol.QUOTE.letter();
  }

  private static String preposition(String code, int end) {
    for (int i = end - 1; i >= Math.max(0, end - BESIDE); i--) {
      char c = code.charAt(i);
      if (CLAUSE_MARKS.indexOf(c) >= 0) {
        return i == end - 1 ? "^" : "-";
      }
      if (PREPOSITIONS.indexOf(c) >= 0) {
        return String.valueOf(c);
      }
    }
    return end == 0 ? "^" : "-";
  }

  private void addFurther(Skeleton skeleton, Slot slot, Known known, String word, String side) {
    String code = skeleton.code();
    String symbol = slot.symbol().name();
    String type = known.type().name();
    String last = word.substring(Math.max(0, word.length() - 2));
    put("n", symbol);
    put("", "n");
    features.put("n0", symbol, side);
    features.put("n1", symbol, type);
    features.put("n2", symbol, type, side);
    features.put("nw", last, symbol);
    put("nhas", known.has());
    features.put("nhg", known.has(), "/", known.given());
    features.put("ngt", known.given(), type, symbol);
    for (int k = 2; k <= 4; k++) {
      features.put("nb", code.substring(0, Math.min(k, code.length())), symbol);
    }
    beside(code, slot.at(), symbol, side);
    beside(code, slot.at(), symbol, type);
    String before = code.substring(0, slot.at());
    long clauses = before.chars().filter(c -> CLAUSE_MARKS.indexOf(c) >= 0).count();
    features.put("nc", symbol, String.valueOf(Math.min(3, clauses)));
    for (TextPattern.Search s = CUES.search(code.substring(slot.at())); s.find(); ) {
      features.put("ncue", s.group(), symbol);
      features.put("ncut", s.group(), symbol, type);
    }
    for (TextPattern.Search s = CUES.search(before); s.find(); ) {
      features.put("ncub", s.group(), symbol);
    }
    long same =
        skeleton.slots().stream()
            .filter(s -> s.symbol() == slot.symbol() && s.at() < slot.at())
            .count();
    features.put("nnth", symbol, String.valueOf(Math.min(3, same)));
  }

  private void add(Skeleton skeleton, Slot slot, Known known) {
    String code = skeleton.code();
    int at = slot.at();
    Part trigger = known.trigger();
    boolean ahead = at < trigger.begin();
    boolean within = at >= trigger.begin() && at < trigger.end();
    String between =
        within
            ? ""
            : ahead ? code.substring(at + 1, trigger.begin()) : code.substring(trigger.end(), at);
    String side = within ? "i" : ahead ? "b" : "a";
    String symbol = slot.symbol().name();
    long clauses = Math.min(3, between.chars().filter(c -> CLAUSE_MARKS.indexOf(c) >= 0).count());
    String where = side + clauses;
    String type = known.type().name();
    String word = code.substring(trigger.begin(), trigger.end());
    put("", "");
    put("s", symbol);
    features.put("side", symbol, side);
    features.put("where", symbol, where);
    put("t", type);
    features.put("ts", type, symbol, side);
    features.put("tw", type, symbol, where);
    put("w", word);
    features.put("ws", word, symbol, side);
    features.put("wl", word.substring(word.length() - 1), symbol, side);
    put("has", known.has());
    put("given", known.given());
    features.put("hg", known.has(), "/", known.given());
    features.put("place", known.place(), symbol, side);
    beside(code, at, symbol, side);
    between(between, symbol, where, type);
    order(skeleton, slot, trigger, side);
  }

  private void beside(String code, int at, String symbol, String side) {
    for (int k = 1; k <= 3; k++) {
      features.part("l", code, Math.max(0, at - k), at);
      features.part("r", code, at + 1, Math.min(code.length(), at + 1 + k));
    }
    put("lr", symbol + code.substring(Math.max(0, at - 1), at) + side);
    put("rr", symbol + code.substring(at + 1, Math.min(code.length(), at + 2)) + side);
    int end = at + 1;
    while (end < Math.min(code.length(), at + 1 + BESIDE)
        && CLAUSE_MARKS.indexOf(code.charAt(end)) < 0) {
      end++;
    }
    for (TextPattern.Search s = CUES.search(code.substring(at + 1, end)); s.find(); ) {
      features.put("does", s.group(), symbol);
    }
    int begin = at;
    while (begin > Math.max(0, at - BESIDE) && CLAUSE_MARKS.indexOf(code.charAt(begin - 1)) < 0) {
      begin--;
    }
    for (TextPattern.Search s = CUES.search(code.substring(begin, at)); s.find(); ) {
      features.put("done", s.group(), symbol);
    }
  }

  private void between(String between, String symbol, String where, String type) {
    for (TextPattern.Search s = CUES.search(between); s.find(); ) {
      String cue = s.group();
      features.put("cue", cue, symbol, where);
      features.put("cuet", cue, type);
    }
    put("far", Math.min(6, between.length() / 4) + where);
    if (between.length() <= 4) {
      features.put("all", symbol, between, where);
    }
  }

  private void order(Skeleton skeleton, Slot slot, Part trigger, String side) {
    List<Slot> slots = skeleton.slots();
    long same =
        slots.stream().filter(s -> s.symbol() == slot.symbol() && s.at() < slot.at()).count();
    put("nth", slot.symbol().name() + Math.min(3, same) + side);
    int low = Math.min(slot.at(), trigger.begin());
    int high = Math.max(slot.at(), trigger.begin());
    long between = slots.stream().filter(s -> isName(s) && s.at() > low && s.at() < high).count();
    put("names", Math.min(4, between) + side + slot.symbol().name());
    put("dated", slots.stream().anyMatch(s -> s.symbol() == Symbol.DATE) + side);
    boolean listed = slot.at() > 0 && "、和与及同".indexOf(skeleton.code().charAt(slot.at() - 1)) >= 0;
    put("list", listed + side);
  }

  private static boolean isName(Slot slot) {
    return slot.mention().isPresent() && slot.symbol() != Symbol.TITLE;
  }

  private void put(String name, Object value) {
    features.put(name, value);
  }
}
