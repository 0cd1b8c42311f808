package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;
import org.pressgraph.page.SegmentRole;
import org.pressgraph.text.DateContext;
import org.pressgraph.text.DateFinder;
import org.pressgraph.text.DateSpan;
import org.pressgraph.text.Punctuation;
import org.pressgraph.text.Sentence;

/**
 * Finds the happenings that sentences report: a trigger (see {@link EventRules}), somebody who took
 * part, and at least one of a date, a place and a name.
 */
final class EventExtractor {

  private static final double CONFIDENCE = 0.5;

  List<ReportedEvent> extract(AnnotatedArticle article, DateContext context) {
    List<ReportedEvent> events = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (int i = 0; i < article.passages().size(); i++) {
      AnnotatedPassage passage = article.passages().get(i);
      SegmentRole role = passage.passage().role();
      if (role == SegmentRole.BODY || role == SegmentRole.CAPTION) {
        String text = Punctuation.fullWidth(passage.text().text());
        for (Sentence sentence : passage.text().sentences()) {
          read(new SentenceReader(i, article, text, sentence, context), events, named);
        }
      }
    }
    return events;
  }

  private static void read(SentenceReader sentence, List<ReportedEvent> events, Set<String> named) {
    Optional<ReportedEvent> event = sentence.event();
    if (event.isPresent()) {
      // A happening that is named again is told again.
      if (event.get().name().map(n -> named.add(sentence.surface(n))).orElse(true)) {
        events.add(event.get());
      }
    } else if (!events.isEmpty() && sentence.isInPassageOf(events.get(events.size() - 1))) {
      ReportedEvent last = events.get(events.size() - 1);
      List<Participation> more = sentence.moreParticipants(last.participants());
      if (!more.isEmpty()) {
        int anchor = more.get(0).participant().mention().begin();
        events.set(events.size() - 1, last.with(more, sentence.evidence(anchor)));
      }
    }
  }

  private static final class SentenceReader {

    private final int index;
    private final AnnotatedArticle article;
    private final AnnotatedPassage passage;
    private final Sentence sentence;
    private final DateContext context;

    /** With full-width punctuation, for the rules; the names in it stay as they are. */
    private final String text;

    private final List<Mention> mentions;

    SentenceReader(
        int index, AnnotatedArticle article, String text, Sentence sentence, DateContext context) {
      this.index = index;
      this.article = article;
      this.passage = article.passages().get(index);
      this.sentence = sentence;
      this.context = context;
      this.text = text;
      this.mentions = passage.mentionsIn(sentence.begin(), sentence.end());
    }

    Optional<ReportedEvent> event() {
      return EventRules.find(text, sentence.begin(), sentence.end()).flatMap(this::event);
    }

    /**
     * Who a further sentence says took part in the occasion told before: 甲主持会议, 乙参加活动.
     *
     * @param known who is known to have taken part; not given again
     */
    List<Participation> moreParticipants(List<Participation> known) {
      List<Participation> participants = new ArrayList<>();
      if (EventRules.isOfOccasion(text, sentence.begin(), sentence.end())) {
        Set<String> told = new HashSet<>();
        known.forEach(p -> told.add(p.role() + surface(p.participant())));
        for (Mention mention : mentions) {
          for (Role role : isActor(mention) ? roles(mention) : List.<Role>of()) {
            if (told.add(role + surface(ref(mention)))) {
              participants.add(new Participation(ref(mention), role));
            }
          }
        }
      }
      return participants;
    }

    /** The text of a picture tells of the picture, not of what the body told last. */
    boolean isInPassageOf(ReportedEvent event) {
      return event.evidence().get(0).passage() == index;
    }

    Evidence evidence(int anchor) {
      return new Evidence(index, sentence.begin(), sentence.end(), anchor);
    }

    String surface(MentionRef ref) {
      return ref.surface(article);
    }

    private Optional<ReportedEvent> event(EventRules.Trigger trigger) {
      Optional<DateSpan> date = date(trigger);
      Optional<Mention> place = place(trigger);
      Optional<Mention> name = name(trigger);
      List<Participation> participants = participants(trigger, name);
      boolean placedInTime = date.isPresent() || place.isPresent() || name.isPresent();
      if (participants.isEmpty() || !placedInTime) {
        return Optional.empty();
      }
      return Optional.of(
          new ReportedEvent(
              trigger.type(),
              name.map(this::ref),
              text.substring(trigger.begin(), trigger.end()),
              date.map(DateSpan::from),
              date.flatMap(DateSpan::to),
              place.map(this::ref),
              participants,
              List.of(evidence(trigger.begin())),
              CONFIDENCE));
    }

    /** The last date before the trigger; a date behind it often belongs to something else. */
    private Optional<DateSpan> date(EventRules.Trigger trigger) {
      return DateFinder.find(text, sentence, context).stream()
          .filter(date -> date.begin() < trigger.end())
          .reduce((first, second) -> second);
    }

    /** The place behind 在 or 于, nearest to the trigger. */
    private Optional<Mention> place(EventRules.Trigger trigger) {
      return mentions.stream()
          .filter(m -> m.type() == MentionType.PLACE && m.begin() > sentence.begin())
          .filter(m -> "在于".indexOf(text.charAt(m.begin() - 1)) >= 0)
          .filter(m -> m.begin() < trigger.end())
          .reduce((first, second) -> second);
    }

    /** A name that shares words with the trigger or touches it. */
    private Optional<Mention> name(EventRules.Trigger trigger) {
      return mentions.stream()
          .filter(m -> m.type() == MentionType.EVENT)
          .filter(m -> m.begin() <= trigger.end() && trigger.begin() <= m.end())
          .findFirst();
    }

    private List<Participation> participants(EventRules.Trigger trigger, Optional<Mention> name) {
      List<Participation> participants = new ArrayList<>();
      for (Mention mention : mentions) {
        if (isActor(mention)) {
          List<Role> roles = roles(mention);
          if (roles.isEmpty() && mention.end() <= trigger.begin()) {
            roles = List.of(Role.AGENT);
          }
          roles.forEach(role -> participants.add(new Participation(ref(mention), role)));
        } else if (mention.type() == MentionType.WORK
            && trigger.type() == EventType.PUBLICATION
            && name.isEmpty()) {
          participants.add(new Participation(ref(mention), Role.OBJECT));
        }
      }
      return participants;
    }

    /** Agencies and reporters report the happening, and holders of titles act for their bodies. */
    private boolean isActor(Mention mention) {
      boolean actor =
          mention.type() == MentionType.PERSON || mention.type() == MentionType.ORGANIZATION;
      boolean ofTitle =
          mention.type() == MentionType.ORGANIZATION
              && mentions.stream()
                  .anyMatch(m -> m.type() == MentionType.TITLE && m.begin() == mention.end());
      return actor && !ofTitle && !article.isOfOrigin(ref(mention));
    }

    /** The roles that the verbs behind a name give it, within its clause. */
    private List<Role> roles(Mention mention) {
      return EventRules.roles(text, mention.end(), sentence.end());
    }

    private MentionRef ref(Mention mention) {
      return new MentionRef(index, mention);
    }
  }
}
