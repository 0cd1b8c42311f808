package org.pressgraph.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pressgraph.facts.AnnotatedSentences.Happening;
import org.pressgraph.facts.AnnotatedSentences.Told;
import org.pressgraph.facts.LearnedRoles.Weighed;

/** What annotated sentences teach of who takes part in a happening and where it is. */
final class RoleLessons {

  private RoleLessons() {}

  /** Teaches a learner what part each name of a sentence has. */
  static void add(Told sentence, ReportLessons.Lesson lesson, LogisticLearner learner) {
    Set<Happening> taught = new HashSet<>();
    lesson
        .right()
        .forEach(
            (word, happening) -> {
              if (taught.add(happening)) {
                SentenceEvents.Asked asked = sentence.events().asked(word);
                LearnedRoles.weighed(sentence.sentence().skeleton(), asked.draft(), asked.trigger())
                    .forEach(w -> learner.add(w.features(), isRight(w, happening, sentence)));
              }
            });
  }

  /** Teaches a learner what part the names of the sentences behind a report have. */
  static void addFurther(
      List<Told> sentences, int at, ReportLessons.Lesson lesson, LogisticLearner learner) {
    Told told = sentences.get(at);
    Happening last = null;
    SentenceEvents.Asked asked = null;
    for (Map.Entry<LearnedReports.Weighed, Happening> one : lesson.right().entrySet()) {
      SentenceEvents.Asked its = told.events().asked(one.getKey());
      if (asked == null || its.trigger().begin() > asked.trigger().begin()) {
        asked = its;
        last = one.getValue();
      }
    }
    for (int i = at + 1;
        asked != null && i < sentences.size() && i <= at + EventExtractor.FURTHER;
        i++) {
      Told next = sentences.get(i);
      if (next.article() != told.article()
          || next.sentence().passage() != told.sentence().passage()
          || !next.happenings().isEmpty()) {
        return;
      }
      for (Weighed w : LearnedRoles.further(next.sentence().skeleton(), asked.draft(), i - at)) {
        learner.add(w.features(), isRight(w, last, next));
      }
    }
  }

  private static boolean isRight(Weighed one, Happening happening, Told sentence) {
    String surface =
        AnnotatedSentences.letters(one.slot().mention().get().surface(sentence.article()));
    for (JsonNode entity : happening.article().path("entities")) {
      if (isCalled(entity, surface) && has(happening.event(), entity.path("id").asText(), one)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCalled(JsonNode entity, String surface) {
    for (JsonNode mention : entity.path("mentions")) {
      if (AnnotatedSentences.letters(mention.asText()).equals(surface)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(JsonNode event, String entity, Weighed one) {
    if (one.role().isEmpty()) {
      return event.path("place").asText().equals(entity);
    }
    for (JsonNode participant : event.path("participants")) {
      String role =
          participant.path("role").asText().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
      if (participant.path("entity").asText().equals(entity)
          && one.role().get() == Role.valueOf(role)) {
        return true;
      }
    }
    return false;
  }
}
