package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.pressgraph.facts.rule.RuleMatch.Part;
import org.pressgraph.text.Word;

/**
 * What the words of a sentence that may report a happening have in common: the classes of all
 * words, and what stands before a clause. Each is looked up once. It is of one thread.
 */
final class ReportTexts {

  private final ArticleSentence sentence;
  private final List<Word> words;
  private final int first;
  private final List<String> classes = new ArrayList<>();
  private final Map<Integer, Before> before = new HashMap<>();

  /** Whether parts of the skeleton may have days that no calendar tells, and signs. */
  private final boolean recent;

  private final boolean signed;

  /**
   * Begins with a sentence.
   *
   * @param words all words of its passage
   */
  ReportTexts(ArticleSentence sentence, List<Word> words) {
    this.sentence = sentence;
    this.words = words;
    first = WordClasses.firstAt(words, sentence.sentence().begin());
    String code = sentence.skeleton().code();
    recent = ReportFeatures.RECENT.mayBeInPartOf(code);
    signed = ReportFeatures.SIGNS.mayBeInPartOf(code);
  }

  /**
   * A part of the skeleton with days that no calendar tells, and with numbers, as one letter each.
   */
  String plain(int begin, int end) {
    String part = sentence.skeleton().code().substring(begin, end);
    return ReportFeatures.plain(part, recent);
  }

  /** Does something with each sign of what goes on or is over in what {@link #plain} gave. */
  void forEachSign(String part, Consumer<String> action) {
    if (signed) {
      ReportFeatures.SIGNS.forEach(part, sign -> action.accept(sign.group()));
    }
  }

  /**
   * What stands before a clause in its sentence.
   *
   * @param text its skeleton, with days and numbers as one letter each
   * @param signs the signs of what goes on or is over
   */
  record Before(String text, List<String> signs) {}

  /**
   * What stands before a clause.
   *
   * @param begin where the clause begins in the skeleton
   */
  Before before(int begin) {
    return before.computeIfAbsent(
        begin,
        at -> {
          String text = plain(0, at);
          List<String> signs = new ArrayList<>();
          forEachSign(text, signs::add);
          return new Before(text, signs);
        });
  }

  /** The words of a part of the sentence's passage, by their places in it. */
  Part words(int begin, int end) {
    int from = WordClasses.firstAt(words, begin);
    int to = from;
    while (to < words.size() && words.get(to).end() <= end) {
      to++;
    }
    return new Part(from, to);
  }

  /** A word of the passage. */
  Word word(int index) {
    return words.get(index);
  }

  /** The class of a word of the sentence; null if it has none. */
  String classOf(int index) {
    while (classes.size() <= index - first) {
      Word word = words.get(first + classes.size());
      classes.add(WordClasses.of(sentence.text(), word.begin(), word.end()));
    }
    return classes.get(index - first);
  }
}
