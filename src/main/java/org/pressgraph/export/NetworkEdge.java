package org.pressgraph.export;

import java.util.Optional;

/**
 * A fact that joins two nodes of a network; the same fact of several pages is one edge.
 *
 * @param source the IRI of the node that it goes out from
 * @param target the IRI of the node that it leads to
 * @param type what kind of fact: {@code HOLDS_POSITION}, {@code TAKES_PART}, {@code HAS_PLACE},
 *     {@code SUB_ORGANIZATION_OF}, {@code LOCATED_IN}, {@code CONTAINED_IN}, {@code ABOUT} of a
 *     work
 * @param label the title of the post, the role of the participant, or the name of the property
 * @param weight how many times pages state it
 * @param confidence how likely it is right, where that is known
 * @param span when it held, as far as that is known
 */
record NetworkEdge(
    String source,
    String target,
    String type,
    String label,
    long weight,
    Optional<Double> confidence,
    NetworkNode.TimeSpan span) {

  /** The same fact stated once more. */
  NetworkEdge with(NetworkEdge other) {
    Optional<Double> higher =
        confidence.isPresent() && other.confidence.isPresent()
            ? Optional.of(Math.max(confidence.get(), other.confidence.get()))
            : confidence.or(other::confidence);
    return new NetworkEdge(
        source, target, type, label, weight + other.weight, higher, span.with(other.span));
  }
}
