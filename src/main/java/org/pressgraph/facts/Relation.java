package org.pressgraph.facts;

import org.pressgraph.ner.MentionRef;

/**
 * One thing is part of another or stands in it.
 *
 * @param kind how they relate
 * @param subject the part
 * @param object the whole
 */
public record Relation(Kind kind, MentionRef subject, MentionRef object) {

  /** How two things relate. */
  public enum Kind {
    /** An organization is part of an organization. */
    SUB_ORGANIZATION_OF,
    /** An organization is at a place. */
    LOCATED_IN,
    /** A place is in a place. */
    CONTAINED_IN,
    /** A work is by a person. */
    AUTHOR,
    /** A work is put out by an organization. */
    PUBLISHER,
    /** A work is about something. */
    ABOUT
  }
}
