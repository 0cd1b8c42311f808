package org.pressgraph.resolve;

import org.pressgraph.facts.Relation;

/**
 * A relation that the names of two entities carry, or an authority list.
 *
 * @param kind how they relate
 * @param subject the part
 * @param object the whole
 */
public record NameRelation(Relation.Kind kind, Entity subject, Entity object) {}
