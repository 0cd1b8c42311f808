package org.pressgraph.facts;

import java.util.ArrayList;
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
  private static final double LEAST = 0;

  /** The same for the place. */
  private static final double LEAST_PLACE = 1;

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
   */
  record Weighed(Slot slot, Optional<Role> role, int[] features) {}

  /** All names of a sentence with all parts that they may have. */
  static List<Weighed> weighed(Skeleton skeleton, EventDraft draft, Part trigger) {
    List<Weighed> weighed = new ArrayList<>();
    String given =
        draft.participants().stream()
            .map(p -> p.role().name())
            .sorted()
            .distinct()
            .collect(Collectors.joining(","));
    for (Slot slot : skeleton.slots()) {
      if (slot.mention().isEmpty()
          || slot.symbol() == Symbol.TITLE
          || draft.name().equals(slot.mention())) {
        continue;
      }
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
      Known known = new Known(draft.type(), trigger, has, given, place);
      FeatureHashes hashes = RoleFeatures.of(skeleton, slot, known);
      for (Role role : Role.values()) {
        weighed.add(new Weighed(slot, Optional.of(role), hashes.toArray(letter(role))));
      }
      weighed.add(new Weighed(slot, Optional.empty(), hashes.toArray(PLACE)));
    }
    return weighed;
  }

  /** Adds what is likely of names to which the rules give no part; a name has one part. */
  static void addTo(LogisticModel model, EventDraft draft, Skeleton skeleton, Part trigger) {
    Map<Slot, Weighed> best = new LinkedHashMap<>();
    Map<Slot, Double> most = new HashMap<>();
    Optional<Slot> place = Optional.empty();
    double mostPlace = LEAST_PLACE;
    for (Weighed one : weighed(skeleton, draft, trigger)) {
      double odds = model.odds(one.features());
      if (one.role().isEmpty()) {
        if (odds > mostPlace && draft.place().isEmpty()) {
          place = Optional.of(one.slot());
          mostPlace = odds;
        }
      } else if (odds > most.getOrDefault(one.slot(), LEAST)) {
        best.put(one.slot(), one);
        most.put(one.slot(), odds);
      }
    }
    best.forEach(
        (slot, one) -> {
          MentionRef who = slot.mention().get();
          if (!draft.has(who)) {
            draft.add(who, one.role().get());
          }
        });
    place.flatMap(Slot::mention).ifPresent(draft::place);
  }
}
