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

  /** Teaches a learner what part each name of a sentence has, and of the sentences around. */
  static void add(List<Told> sentences, int at, ReportLessons.Lesson lesson, KindLearner learner) {
    Told told = sentences.get(at);
    ArticleNames names = new ArticleNames(told.article());
    Set<Happening> taught = new HashSet<>();
    Happening last = null;
    SentenceEvents.Asked latest = null;
    for (Map.Entry<LearnedReports.Weighed, Happening> one : lesson.right().entrySet()) {
      Happening happening = one.getValue();
      SentenceEvents.Asked asked = told.events().asked(one.getKey());
      if (latest == null || asked.trigger().begin() > latest.trigger().begin()) {
        latest = asked;
        last = happening;
      }
      if (taught.add(happening)) {
        LearnedRoles.weighed(told.sentence(), asked.draft(), asked.trigger(), names)
            .forEach(w -> learner.add(w.hashes(), part(w, happening, told)));
        if (at > 0 && isBeside(sentences.get(at - 1), told)) {
          near(sentences.get(at - 1), asked.draft(), names, -1, happening, learner);
        }
      }
    }
    for (int i = at + 1;
        latest != null
            && i < sentences.size()
            && i <= at + EventExtractor.FURTHER
            && isBeside(sentences.get(i), told);
        i++) {
      boolean reports = !sentences.get(i).happenings().isEmpty();
      if (i == at + 1 || !reports) {
        near(sentences.get(i), latest.draft(), names, i - at, last, learner);
      }
      if (reports) {
        return;
      }
    }
  }

  private static boolean isBeside(Told one, Told other) {
    return one.article() == other.article()
        && one.sentence().passage() == other.sentence().passage();
  }

  private static void near(
      Told sentence,
      EventDraft draft,
      ArticleNames names,
      int distance,
      Happening happening,
      KindLearner learner) {
    RoleFeatures.Away away = new RoleFeatures.Away(distance, !sentence.happenings().isEmpty());
    LearnedRoles.further(sentence.sentence(), draft, names, away)
        .forEach(w -> learner.add(w.hashes(), part(w, happening, sentence)));
  }

  /** What part a name has in a happening. */
  private static int part(Weighed one, Happening happening, Told sentence) {
    String surface =
        AnnotatedSentences.letters(one.slot().mention().get().surface(sentence.article()));
    int part = LearnedRoles.NOTHING;
    for (JsonNode entity : happening.article().path("entities")) {
      if (isCalled(entity, surface)) {
        String id = entity.path("id").asText();
        if (happening.event().path("place").asText().equals(id)) {
          part = LearnedRoles.PLACE;
        }
        for (JsonNode participant : happening.event().path("participants")) {
          if (participant.path("entity").asText().equals(id)) {
            return Role.valueOf(
                    participant
                        .path("role")
                        .asText()
                        .replaceAll("([A-Z])", "_$1")
                        .toUpperCase(Locale.ROOT))
                .ordinal();
          }
        }
      }
    }
    return part;
  }

  private static boolean isCalled(JsonNode entity, String surface) {
    if (AnnotatedSentences.letters(entity.path("name").asText()).equals(surface)) {
      return true;
    }
    for (JsonNode mention : entity.path("mentions")) {
      if (AnnotatedSentences.letters(mention.asText()).equals(surface)) {
        return true;
      }
    }
    return false;
  }
}
