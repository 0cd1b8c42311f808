package org.pressgraph.facts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pressgraph.facts.AnnotatedSentences.Happening;
import org.pressgraph.facts.AnnotatedSentences.Told;
import org.pressgraph.facts.LearnedReports.Weighed;

/** What annotated sentences teach of which words report a happening. */
final class ReportLessons {

  private ReportLessons() {}

  /** Teaches a learner what a sentence reports, and what it does not. */
  static void add(Told sentence, LogisticLearner learner) {
    List<Weighed> words = sentence.events().weighed();
    Set<Weighed> right =
        sentence.happenings().stream()
            .flatMap(h -> reports(h, words).stream())
            .collect(Collectors.toSet());
    for (Weighed word : words) {
      learner.add(word.features(), right.contains(word));
    }
  }

  /** The word that reports a happening: the last one of its type in what is marked for it. */
  private static List<Weighed> reports(Happening happening, List<Weighed> words) {
    List<Weighed> ofType =
        words.stream().filter(w -> w.candidate().type() == happening.type()).toList();
    String trigger = happening.trigger();
    List<Weighed> in =
        ofType.stream()
            .filter(w -> trigger.contains(word(w)) || word(w).contains(trigger))
            .toList();
    if (in.isEmpty()) {
      in = ofType.stream().filter(w -> happening.evidence().contains(word(w))).toList();
    }
    return in.isEmpty() ? in : in.subList(in.size() - 1, in.size());
  }

  /** Of a named event the empty string, which is in every other one. */
  private static String word(Weighed word) {
    return AnnotatedSentences.letters(word.candidate().word());
  }
}
