package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pressgraph.facts.rule.RuleMatch;
import org.pressgraph.facts.rule.RuleMatch.Part;
import org.pressgraph.facts.rule.Skeleton.Slot;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;

/** The subject of the clause that reports a happening, who did it where no rule says more. */
final class EventSubjects {

  /** The conclusion of the rules that tell the subject of a clause. */
  static final String CONCLUSION = "Subject";

  private static final Set<EventType> ORGANIZED =
      EnumSet.of(
          EventType.CAMPAIGN,
          EventType.COMPETITION,
          EventType.FORUM,
          EventType.TRAINING,
          EventType.CEREMONY);

  private static final Pattern JOINS = EventRules.PATTERNS.get("joins");

  /** What those do who give an award. */
  private static final Pattern GIVES = EventRules.PATTERNS.get("gives");

  private static final String STOPS = "，。；：、";

  private EventSubjects() {}

  /**
   * Adds the subject of the clause, where no rule says who did it.
   *
   * @param match what reports the happening
   * @param roles what the sentence says of who took part
   * @param words the words that report it
   */
  static void add(RuleMatch match, List<RuleMatch> roles, String words, EventDraft draft) {
    EventType type = draft.type();
    Part trigger = SentenceEvents.trigger(match);
    // What was done to something stands before the words for it: the subject is that.
    boolean passive = match.part("object").filter(o -> o.end() <= trigger.begin()).isPresent();
    if (passive
        || draft.hasRole(Role.AGENT) && type != EventType.TALK && type != EventType.AGREEMENT
        || draft.hasRole(Role.ORGANIZER)
        || draft.hasRole(Role.HOST)
        || type == EventType.AWARD && draft.hasRole(Role.RECIPIENT)) {
      return;
    }
    roles.stream()
        .filter(m -> m.rule().conclusion().equals(CONCLUSION))
        .filter(m -> m.part("subject").get().end() <= trigger.begin())
        .reduce((a, b) -> a.begin() <= b.begin() ? b : a)
        .ifPresent(m -> actors(m).forEach(slot -> add(match, m, slot, words, draft)));
  }

  private static void add(
      RuleMatch match, RuleMatch subject, Slot slot, String words, EventDraft draft) {
    MentionRef actor = slot.mention().orElseThrow();
    EventType type = draft.type();
    boolean place = slot.symbol() == Symbol.LOC;
    if (place && (type == EventType.INCIDENT || isOfOccasion(match, subject, draft))) {
      return;
    }
    boolean unknown = draft.place().isEmpty() && draft.start().isEmpty();
    if (place && unknown || !draft.has(actor) && !draft.place().equals(Optional.of(actor))) {
      draft.add(actor, role(match, type, words));
    }
    if (place && unknown) {
      draft.place(actor);
    }
  }

  /**
   * What opens is no agent beside itself, and a line or a building that opens, with nothing named
   * behind, is what opens: 江北大桥建成通车.
   */
  static void settleOpening(RuleMatch match, EventDraft draft) {
    Part trigger = SentenceEvents.trigger(match);
    String code = match.skeleton().code();
    boolean bare = trigger.end() >= code.length() || STOPS.indexOf(code.charAt(trigger.end())) >= 0;
    for (Participation p : draft.participants()) {
      if (p.role() != Role.AGENT) {
        continue;
      }
      MentionRef ref = p.participant();
      String name = draft.surface(ref);
      boolean opens =
          bare && ref.mention().type() == MentionType.PLACE && !EventPlaces.isRegion(name);
      if (opens) {
        draft.add(ref, Role.OBJECT);
      }
      if (draft.has(ref, Role.OBJECT)) {
        draft.remove(p);
      }
    }
  }

  /** Those of a subject who act: a body in the posts of somebody is left to him. */
  private static List<Slot> actors(RuleMatch subject) {
    List<Slot> slots =
        subject.slots("subject").stream()
            .filter(s -> EventExtractor.isParticipant(s.symbol()))
            .toList();
    List<Slot> actors = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      int at = slots.get(i).at();
      boolean post =
          slots.get(i).symbol() == Symbol.ORG
              && slots.stream()
                  .filter(s -> s.symbol() == Symbol.PER && s.at() > at)
                  .anyMatch(
                      s -> !JOINS.matcher(subject.skeleton().code().substring(at, s.at())).find());
      if (!post) {
        actors.add(slots.get(i));
      }
    }
    return actors;
  }

  /**
   * Whether a place at the head of the clause belongs to the name of an occasion that takes place
   * elsewhere: 江北省劳动竞赛总结大会在江州举行.
   */
  private static boolean isOfOccasion(RuleMatch match, RuleMatch subject, EventDraft draft) {
    Part place = subject.part("subject").get();
    return draft.place().isPresent()
        && match
            .part("occasion")
            .filter(
                o -> o.end() <= SentenceEvents.trigger(match).begin() && o.begin() >= place.end())
            .filter(o -> match.skeleton().code().substring(place.end(), o.end()).indexOf('，') < 0)
            .isPresent();
  }

  /** Who does what has an organizer is one; who is not said to give an award has got it. */
  private static Role role(RuleMatch match, EventType type, String trigger) {
    int begin = SentenceEvents.trigger(match).begin();
    boolean suffers = begin > 0 && match.skeleton().code().charAt(begin - 1) == '被';
    if (type == EventType.AWARD && (suffers || !GIVES.matcher(trigger).find())) {
      return Role.RECIPIENT;
    }
    boolean organized = ORGANIZED.contains(type) || trigger.contains("举办") || trigger.contains("筹");
    return organized ? Role.ORGANIZER : Role.AGENT;
  }
}
