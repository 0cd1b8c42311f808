package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

  /** The logarithm of the odds from which on a name has a part. */
  private static final double LEAST = -0.5;

  /** The same where another has done it. */
  private static final double LEAST_BESIDE = 0.5;

  /** The same in a sentence that follows. */
  private static final double LEAST_FURTHER = 0;

  /** The same for the place. */
  private static final double LEAST_PLACE = 0;

  /** The logarithm of the odds from which on a name may have another part than the rules say. */
  private static final double LEAST_OTHER = -1;

  /** So much more likely must that part be. */
  private static final double OTHER_PART = 1;

  /** Stands for the place among the roles in the hashes of features. */
  private static final char PLACE = 'p';

  private LearnedRoles() {}

  private static char letter(Role role) {
    return (char) ('0' + role.ordinal());
  }

  /**
   * A name of the sentence of a happening, and what part it may have.
   *
   * @param role its role; nothing if it would be the place
   * @param hashes what is known of the name
   */
  record Weighed(Slot slot, Optional<Role> role, FeatureHashes hashes) {

    /** What speaks for the part and against it. */
    int[] features() {
      return hashes.toArray(kind());
    }

    private double odds(LogisticModel model) {
      return model.odds(model.steps(hashes, kind()));
    }

    private char kind() {
      return role.map(LearnedRoles::letter).orElse(PLACE);
    }
  }

  /** All names of the sentence that reports a happening with all parts that they may have. */
  static List<Weighed> weighed(Skeleton skeleton, EventDraft draft, Part trigger) {
    List<Weighed> weighed = new ArrayList<>();
    for (Slot slot : names(skeleton, draft)) {
      FeatureHashes hashes = RoleFeatures.of(skeleton, slot, known(draft, slot, trigger));
      for (Role role : Role.values()) {
        weighed.add(new Weighed(slot, Optional.of(role), hashes));
      }
      weighed.add(new Weighed(slot, Optional.empty(), hashes));
    }
    return weighed;
  }

  /** All names of a sentence that follows the report of a happening, with what they may be. */
  static List<Weighed> further(Skeleton skeleton, EventDraft draft, int distance) {
    List<Weighed> weighed = new ArrayList<>();
    for (Slot slot : names(skeleton, draft)) {
      FeatureHashes hashes =
          RoleFeatures.further(
              skeleton, slot, known(draft, slot, new Part(0, 0)), draft.trigger(), distance);
      for (Role role : Role.values()) {
        weighed.add(new Weighed(slot, Optional.of(role), hashes));
      }
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

  /** Adds what is likely of the names of a sentence that follows the report of a happening. */
  static boolean addFurther(
      LogisticModel model, EventDraft draft, Skeleton skeleton, int distance) {
    Map<Slot, Weighed> best = new LinkedHashMap<>();
    Map<Slot, Double> most = new HashMap<>();
    for (Weighed one : further(skeleton, draft, distance)) {
      double odds = one.odds(model);
      if (odds > most.getOrDefault(one.slot(), LEAST_FURTHER)) {
        best.put(one.slot(), one);
        most.put(one.slot(), odds);
      }
    }
    boolean added = false;
    for (Map.Entry<Slot, Weighed> one : best.entrySet()) {
      MentionRef who = one.getKey().mention().get();
      if (!draft.has(who)) {
        added |= draft.add(who, one.getValue().role().get());
      }
    }
    return added;
  }

  /** Adds what is likely of names beside what the rules say; a name has one part. */
  static void addTo(LogisticModel model, EventDraft draft, Skeleton skeleton, Part trigger) {
    Map<Slot, Weighed> best = new LinkedHashMap<>();
    Map<Slot, Map<Role, Double>> all = new HashMap<>();
    Optional<Slot> place = Optional.empty();
    double mostPlace = LEAST_PLACE;
    for (Weighed one : weighed(skeleton, draft, trigger)) {
      double odds = one.odds(model);
      if (one.role().isEmpty()) {
        if (odds > mostPlace && draft.place().isEmpty()) {
          place = Optional.of(one.slot());
          mostPlace = odds;
        }
        continue;
      }
      Map<Role, Double> its = all.computeIfAbsent(one.slot(), s -> new EnumMap<>(Role.class));
      Weighed before = best.get(one.slot());
      if (odds > (before == null ? Double.NEGATIVE_INFINITY : its.get(before.role().get()))) {
        best.put(one.slot(), one);
      }
      its.put(one.role().get(), odds);
    }
    best.forEach((slot, one) -> add(draft, skeleton, slot, one.role().get(), all.get(slot)));
    place.flatMap(Slot::mention).filter(where -> !draft.has(where)).ifPresent(draft::place);
  }

  /**
   * Gives a name the part that is most likely, unless the rules give it one as likely or nearly.
   */
  private static void add(
      EventDraft draft, Skeleton skeleton, Slot slot, Role role, Map<Role, Double> odds) {
    MentionRef who = slot.mention().get();
    List<Participation> known = draft.of(who);
    double its = odds.get(role);
    if (known.isEmpty()) {
      boolean done = role == Role.AGENT && draft.hasRole(Role.AGENT);
      if (its > (done ? LEAST_BESIDE : LEAST) && !draft.isWay(skeleton, slot, role)) {
        draft.add(who, role);
      }
    } else if (known.size() == 1
        && known.get(0).role() != role
        && its > Math.max(LEAST_OTHER, odds.get(known.get(0).role()) + OTHER_PART)) {
      draft.remove(known.get(0));
      draft.add(who, role);
    }
  }
}
