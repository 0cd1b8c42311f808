package org.pressgraph.export;

import java.util.List;
import java.util.Optional;

/**
 * An entity or a happening as a node of a network.
 *
 * @param iri its IRI
 * @param label its full name, or what is shown in its place
 * @param type Person, Organization, Place, Event or Work
 * @param kind the kind of a reported happening ({@code Meeting}, {@code Visit}); empty for others
 * @param names its other names
 * @param span when it happened, as far as that is known
 */
record NetworkNode(
    String iri, String label, String type, String kind, List<String> names, TimeSpan span) {

  /**
   * Days from and to, both included.
   *
   * @param start the first day, as in {@code 2024-10-28}
   * @param end the last day
   */
  record TimeSpan(Optional<String> start, Optional<String> end) {

    static final TimeSpan UNKNOWN = new TimeSpan(Optional.empty(), Optional.empty());

    /** The shortest span that holds both. */
    TimeSpan with(TimeSpan other) {
      return new TimeSpan(first(start, other.start, -1), first(end, other.end, 1));
    }

    private static Optional<String> first(Optional<String> a, Optional<String> b, int sign) {
      if (a.isEmpty() || b.isEmpty()) {
        return a.isEmpty() ? b : a;
      }
      return a.get().compareTo(b.get()) * sign > 0 ? a : b;
    }
  }
}
