package org.pressgraph.facts;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Tells whether two reports of an article are of one happening. */
final class EventMerging {

  /** Of these an article seldom tells two of one kind on one day by one agent. */
  private static final Set<EventType> SINGLE =
      EnumSet.of(
          EventType.MEETING,
          EventType.STUDY,
          EventType.VISIT,
          EventType.FORUM,
          EventType.COMPETITION,
          EventType.TRAINING,
          EventType.CAMPAIGN,
          EventType.CEREMONY,
          EventType.AGREEMENT,
          EventType.INCIDENT,
          EventType.TALK);

  private EventMerging() {}

  /**
   * Whether a further report tells what an earlier one told.
   *
   * @param headline whether the further report is a headline, which gives little but what happened
   */
  static boolean isSame(EventDraft known, EventDraft further, boolean headline) {
    if (known.type() != further.type() || !datesAgree(known, further)) {
      return false;
    }
    if (known.name().isPresent() && further.name().isPresent()) {
      return known.sameName(known.name().get(), further.name().get());
    }
    if (further.type() == EventType.PUBLICATION || further.type() == EventType.OPENING) {
      return shares(known, further, Role.OBJECT)
          || headline
              && !further.hasRole(Role.OBJECT)
              && (known.participants().isEmpty() || shares(known, further, Role.AGENT));
    }
    boolean shares = further.participants().stream().anyMatch(p -> known.has(p.participant()));
    if (SINGLE.contains(further.type())) {
      boolean newlyDated = further.start().isPresent() && known.start().isEmpty();
      if (!headline && known.type() == EventType.INCIDENT && areElsewhere(known, further)) {
        return false;
      }
      if (known.type() == EventType.TALK && !headline && apart(known, further)
          || known.type() == EventType.INCIDENT && !headline && areDeeds(known, further)) {
        return false;
      }
      return headline || shares || further.participants().isEmpty() && !newlyDated;
    }
    return shares && (headline || known.trigger().equals(further.trigger()));
  }

  /** Whether two reports in other words each name a place, and not the same. */
  private static boolean areElsewhere(EventDraft known, EventDraft further) {
    return known.place().isPresent()
        && further.place().isPresent()
        && !known.trigger().equals(further.trigger())
        && !known.sameName(known.place().get(), further.place().get());
  }

  /** Whether somebody did this and that. */
  private static boolean areDeeds(EventDraft known, EventDraft further) {
    return known.hasRole(Role.AGENT)
        && further.hasRole(Role.AGENT)
        && !known.trigger().equals(further.trigger());
  }

  /** Whether somebody talked with another each time. */
  private static boolean apart(EventDraft known, EventDraft further) {
    return hasOther(known, further) && hasOther(further, known);
  }

  private static boolean hasOther(EventDraft one, EventDraft other) {
    return one.participants().stream()
        .anyMatch(p -> p.role() == Role.AGENT && !other.has(p.participant()));
  }

  private static boolean shares(EventDraft known, EventDraft further, Role role) {
    return further.participants().stream()
        .anyMatch(p -> p.role() == role && known.has(p.participant(), role));
  }

  private static boolean datesAgree(EventDraft known, EventDraft further) {
    return known.start().isEmpty()
        || further.start().isEmpty()
        || known.start().equals(further.start())
        || Optional.of(known.start().get().year()).equals(further.start().map(d -> d.year()))
            && further.start().get().month().isEmpty();
  }
}
