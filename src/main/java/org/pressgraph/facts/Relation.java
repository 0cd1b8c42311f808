package org.pressgraph.facts;

import org.pressgraph.ner.MentionRef;

/**
 * One thing is part of another or stands in it.
 *
 * @param kind how they relate
 * @param subject the part
 * @param object the whole
 * @param evidence the sentence that says so
 * @param reliability how often sentences of its form say so where both names are right, from 0 to 1
 */
public record Relation(
    Kind kind, MentionRef subject, MentionRef object, Evidence evidence, double reliability) {

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
