package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressgraph.facts.RoleFeatures.Away;
import org.pressgraph.facts.RoleFeatures.Known;
import org.pressgraph.facts.rule.RuleMatch.Part;
import org.pressgraph.facts.rule.Skeleton;
import org.pressgraph.facts.rule.Skeleton.Slot;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.ner.MentionRef;

/**
 * Who took part in a happening, and where it was, as far as a model that was learnt of annotated
 * sentences finds it likely; beside what the rules say.
 */
final class LearnedRoles {

  /** The place among what a name may be. */
  static final int PLACE = Role.values().length;

  /** A name that has no part. */
  static final int NOTHING = PLACE + 1;

  /** How many parts there are, with none. */
  static final int KINDS = NOTHING + 1;

  /** How likely a part must be. */
  private static final double LEAST = 0.4;

  /** The same where another has done it. */
  private static final double LEAST_BESIDE = 0.75;

  /** The same in another sentence. */
  private static final double LEAST_FURTHER = 0.5;

  /** The same for the place. */
  private static final double LEAST_PLACE = 0.5;

  /** What the rules say is taken back if it is less likely. */
  private static final double LEAST_KNOWN = 0.02;

  /** So many times as likely must another part be than that which the rules say. */
  private static final double OTHER_PART = 12;

  /** Who does this is there, whatever else is likely. */
  private static final Pattern ATTENDS = EventRules.PATTERNS.get("attends");

  private LearnedRoles() {}

  /**
   * A name, and what is known of it.
   *
   * @param hashes what is known of the name
   */
  record Weighed(Slot slot, FeatureHashes hashes) {}

  /** All names of the sentence that reports a happening. */
  static List<Weighed> weighed(
      ArticleSentence sentence, EventDraft draft, Part trigger, ArticleNames names) {
    List<Weighed> weighed = new ArrayList<>();
    for (Slot slot : names(sentence.skeleton(), draft)) {
      Known known = known(draft, slot, trigger);
      weighed.add(new Weighed(slot, RoleFeatures.of(sentence, slot, known, names)));
    }
    return weighed;
  }

  /** All names of a sentence near the report of a happening. */
  static List<Weighed> further(
      ArticleSentence sentence, EventDraft draft, ArticleNames names, Away away) {
    return further(sentence, names(sentence.skeleton(), draft), draft, names, away);
  }

  private static List<Weighed> further(
      ArticleSentence sentence, List<Slot> slots, EventDraft draft, ArticleNames names, Away away) {
    List<Weighed> weighed = new ArrayList<>();
    for (Slot slot : slots) {
      Known known = known(draft, slot, new Part(0, 0));
      weighed.add(
          new Weighed(
              slot, RoleFeatures.further(sentence, slot, known, names, draft.trigger(), away)));
    }
    return weighed;
  }

  private static List<Slot> names(Skeleton skeleton, EventDraft draft) {
    return skeleton.slots().stream()
        .filter(s -> s.mention().isPresent() && s.symbol() != Symbol.TITLE)
        .filter(s -> !draft.name().equals(s.mention()))
        .toList();
  }

  private static Known known(EventDraft draft, Slot slot, Part trigger) {
    String given =
        draft.participants().stream()
            .map(p -> p.role().name())
            .sorted()
            .distinct()
            .collect(Collectors.joining(","));
    String has =
        draft.participants().stream()
            .filter(p -> draft.sameName(p.participant(), slot.mention().get()))
            .map(p -> p.role().name())
            .sorted()
            .collect(Collectors.joining(","));
    String place =
        draft
            .place()
            .map(p -> draft.sameName(p, slot.mention().get()) ? "here" : "else")
            .orElse("");
    return new Known(draft.type(), trigger, has, given, place);
  }

  /** The part that is most likely of all that are one. */
  private static int best(double[] likely) {
    int best = 0;
    for (int k = 1; k < PLACE; k++) {
      if (likely[k] > likely[best]) {
        best = k;
      }
    }
    return best;
  }

  /** How likely the parts are of each name; of a name that stands there twice where it is surer. */
  private static Map<Slot, double[]> likely(
      ChoiceModel model, EventDraft draft, List<Weighed> weighed) {
    Map<Slot, double[]> likely = new LinkedHashMap<>();
    for (Weighed one : weighed) {
      double[] its = ChoiceModel.likelihoods(model.scores(one.hashes()));
      draft.odds().add(draft.surface(one.slot().mention().get()), its);
      Optional<Slot> same =
          likely.keySet().stream()
              .filter(s -> draft.sameName(s.mention().get(), one.slot().mention().get()))
              .findFirst();
      if (same.isEmpty()) {
        likely.put(one.slot(), its);
      } else if (likely.get(same.get())[NOTHING] > its[NOTHING]) {
        likely.remove(same.get());
        likely.put(one.slot(), its);
      }
    }
    return likely;
  }

  /**
   * Adds what is likely of the names of a sentence near the report of a happening.
   *
   * @param others what the sentence itself reports: who takes part there is left to it
   */
  static boolean addFurther(
      ChoiceModel model,
      EventDraft draft,
      ArticleSentence sentence,
      ArticleNames names,
      Away away,
      List<EventDraft> others) {
    List<Slot> slots = new ArrayList<>(names(sentence.skeleton(), draft));
    slots.removeIf(slot -> takesPart(slot.mention().get(), draft, others));
    boolean added = false;
    for (Map.Entry<Slot, double[]> one :
        likely(model, draft, further(sentence, slots, draft, names, away)).entrySet()) {
      MentionRef who = one.getKey().mention().get();
      int best = best(one.getValue());
      if (one.getValue()[best] > LEAST_FURTHER) {
        added |= draft.add(who, Role.values()[best]);
      }
    }
    return added;
  }

  private static boolean takesPart(MentionRef who, EventDraft draft, List<EventDraft> others) {
    return draft.has(who) || others.stream().anyMatch(other -> other.has(who));
  }

  /** Adds what is likely of names beside what the rules say; a name has one part. */
  static void addTo(
      ChoiceModel model,
      EventDraft draft,
      ArticleSentence sentence,
      Part trigger,
      ArticleNames names) {
    Map<Slot, double[]> likely = likely(model, draft, weighed(sentence, draft, trigger, names));
    Optional<Slot> place = Optional.empty();
    double most = LEAST_PLACE;
    for (Map.Entry<Slot, double[]> one : likely.entrySet()) {
      if (one.getValue()[PLACE] > most && draft.place().isEmpty()) {
        place = Optional.of(one.getKey());
        most = one.getValue()[PLACE];
      }
    }
    likely.forEach((slot, its) -> add(draft, sentence.skeleton(), slot, its));
    place.flatMap(Slot::mention).filter(where -> !draft.has(where)).ifPresent(draft::place);
  }

  /**
   * Gives a name the part that is most likely, unless the rules give it one as likely or nearly.
   */
  private static void add(EventDraft draft, Skeleton skeleton, Slot slot, double[] likely) {
    MentionRef who = slot.mention().get();
    List<Participation> known = draft.of(who);
    int best = best(likely);
    Role role = Role.values()[best];
    if (known.isEmpty()) {
      boolean done = role == Role.AGENT && draft.hasRole(Role.AGENT);
      if (likely[best] > (done ? LEAST_BESIDE : LEAST) && !draft.isWay(skeleton, slot, role)) {
        draft.add(who, role);
      }
    } else if (known.size() == 1) {
      double its = likely[known.get(0).role().ordinal()];
      boolean attends =
          known.get(0).role() == Role.ATTENDEE && ATTENDS.matcher(draft.trigger()).find();
      boolean other =
          !attends
              && known.get(0).role() != role
              && likely[best] > LEAST
              && likely[best] > OTHER_PART * its;
      if (other || its < LEAST_KNOWN && likely[best] < LEAST) {
        draft.remove(known.get(0));
      }
      if (other) {
        draft.add(who, role);
      }
    }
  }
}
