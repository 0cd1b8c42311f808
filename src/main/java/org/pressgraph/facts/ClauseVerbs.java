package org.pressgraph.facts;

import java.util.List;
import org.pressgraph.facts.rule.RuleMatch.Part;
import org.pressgraph.facts.rule.Skeleton;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.text.Word;

/**
 * The verbs that stand next before and behind the list of names in which a name stands, in its
 * clause: what those named do, or what is done to them.
 *
 * @param before the verb before the list; empty if there is none in the clause
 * @param beforeKind its class, or the verb itself if it has none
 * @param behind the verb behind the list
 * @param behindKind its class, or the verb itself
 */
record ClauseVerbs(String before, String beforeKind, String behind, String behindKind) {

  private static final String CLAUSE_MARKS = "，；：！？。";

  /** Looks at the clause of a name. */
  static ClauseVerbs around(ArticleSentence sentence, int at, ArticleNames names) {
    Skeleton skeleton = sentence.skeleton();
    String code = skeleton.code();
    List<Word> words = names.words(sentence.passage());
    Part list = RoleFeatures.listAround(code, at);
    String before = "";
    for (int i = list.begin() - 1; before.isEmpty() && i >= 0 && isOfClause(code, i); i--) {
      before = verbAt(words, sentence, i);
    }
    String behind = "";
    for (int i = list.end(); behind.isEmpty() && i < code.length() && isOfClause(code, i); i++) {
      behind = verbAt(words, sentence, i);
    }
    return new ClauseVerbs(before, kind(before), behind, kind(behind));
  }

  private static String kind(String verb) {
    String its = WordClasses.of(verb);
    return its == null ? verb : its;
  }

  private static boolean isOfClause(String code, int at) {
    return CLAUSE_MARKS.indexOf(code.charAt(at)) < 0;
  }

  /** The verb that begins at a character of the skeleton; empty if none does. */
  private static String verbAt(List<Word> words, ArticleSentence sentence, int at) {
    char c = sentence.skeleton().code().charAt(at);
    if (c >= Symbol.PER.letter() && c <= Symbol.QUOTE.letter()) {
      return "";
    }
    int begin = sentence.skeleton().textBegin(at);
    int index = WordClasses.firstAt(words, begin);
    return index < words.size()
            && words.get(index).begin() == begin
            && words.get(index).tag().startsWith("v")
        ? words.get(index).in(sentence.text())
        : "";
  }
}
