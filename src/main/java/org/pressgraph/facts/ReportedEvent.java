package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.text.PartialDate;

/**
 * A happening that an article reports.
 *
 * @param type its kind
 * @param name the mention of its name; nothing if the text gives it none
 * @param trigger the words that report it
 * @param start when it began, as far as the text tells
 * @param end when it ended, for one of several days
 * @param place where it was
 * @param participants who took part
 * @param evidence the sentence that says so
 * @param confidence how likely it is right, from 0 to 1
 */
public record ReportedEvent(
    EventType type,
    Optional<MentionRef> name,
    String trigger,
    Optional<PartialDate> start,
    Optional<PartialDate> end,
    Optional<MentionRef> place,
    List<Participation> participants,
    Evidence evidence,
    double confidence) {

  /** Keeps the list as it is now. */
  public ReportedEvent {
    participants = List.copyOf(participants);
  }

  /**
   * The same happening with further participants.
   *
   * @param more who else took part
   * @return the happening
   */
  public ReportedEvent withParticipants(List<Participation> more) {
    List<Participation> all = new ArrayList<>(participants);
    all.addAll(more);
    return new ReportedEvent(type, name, trigger, start, end, place, all, evidence, confidence);
  }
}
