package org.pressgraph.facts;

import org.pressgraph.ner.MentionRef;

/**
 * A participant of a happening.
 *
 * @param participant who or what
 * @param role what it did
 */
public record Participation(MentionRef participant, Role role) {}
