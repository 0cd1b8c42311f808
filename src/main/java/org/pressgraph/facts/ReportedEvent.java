package org.pressgraph.facts;

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
 * @param evidence the sentences that say so, the one that reports the happening first
 * @param planned whether it lay ahead when the text was written
 * @param learned whether a model found it likely, and no rule reports it
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
    List<Evidence> evidence,
    boolean planned,
    boolean learned,
    double confidence) {

  /** Keeps the lists as they are now. */
  public ReportedEvent {
    participants = List.copyOf(participants);
    evidence = List.copyOf(evidence);
  }
}
