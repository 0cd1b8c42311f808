package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pressgraph.facts.AnnotatedSentences.Happening;
import org.pressgraph.facts.AnnotatedSentences.Told;
import org.pressgraph.facts.LearnedReports.Weighed;

/** What annotated sentences teach of which words report a happening. */
final class ReportLessons {

  private ReportLessons() {}

  /** What a sentence teaches, and what its words report. */
  record Lesson(List<Weighed> words, Map<Weighed, Happening> right) {}

  /** What an annotated sentence teaches. */
  static Lesson of(Told sentence) {
    List<Weighed> words = sentence.events().weighed();
    Map<Weighed, Happening> right = new LinkedHashMap<>();
    for (Happening happening : sentence.happenings()) {
      reports(happening, words).forEach(word -> right.put(word, happening));
    }
    return new Lesson(words, right);
  }

  /** Teaches a learner what a sentence reports, and what it does not. */
  static void add(Lesson lesson, LogisticLearner learner) {
    for (Weighed word : lesson.words()) {
      learner.add(word.features(), lesson.right().containsKey(word));
    }
  }

  /**
   * The words that report a happening: the last one of its type in what is marked for it, and all
   * that rules find there, or anywhere in the sentence as one of its type.
   */
  private static List<Weighed> reports(Happening happening, List<Weighed> words) {
    List<Weighed> ofType = words.stream().filter(w -> w.type() == happening.type()).toList();
    List<Weighed> right = new ArrayList<>();
    for (Weighed word : ofType) {
      if (word.told().isPresent()
          && (word.told().get().type() == happening.type()
              || touch(word(word), happening.trigger()))) {
        right.add(word);
      }
    }
    String trigger = happening.trigger();
    List<Weighed> listed = ofType.stream().filter(w -> w.told().isEmpty()).toList();
    List<Weighed> in =
        listed.stream()
            .filter(w -> trigger.contains(word(w)) || word(w).contains(trigger))
            .toList();
    if (in.isEmpty() && right.isEmpty()) {
      in = listed.stream().filter(w -> happening.evidence().contains(word(w))).toList();
    }
    if (!in.isEmpty()) {
      right.add(in.get(in.size() - 1));
    }
    return right;
  }

  /** Whether two texts have two characters in a row in common. */
  private static boolean touch(String a, String b) {
    for (int i = 0; i + 2 <= a.length(); i++) {
      if (b.contains(a.substring(i, i + 2))) {
        return true;
      }
    }
    return false;
  }

  /** Of a named event the empty string, which is in every other one. */
  private static String word(Weighed word) {
    return AnnotatedSentences.letters(word.candidate().word());
  }
}
