package org.pressgraph.resolve;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry of an authority list that an entity is.
 *
 * @param list the name of the list, one word
 * @param id what the entry goes by in the list: a code or the full name
 * @param code its code after GB/T 2260 or GB/T 10114, for a division of China
 * @param country the code of two letters of its country, for a place
 * @param sameAs IRIs of the same thing elsewhere
 */
public record Reference(
    String list, String id, Optional<String> code, Optional<String> country, List<String> sameAs) {

  /** Checks that nothing is missing and keeps the list as it is now. */
  public Reference {
    Objects.requireNonNull(list, "list");
    Objects.requireNonNull(id, "id");
    sameAs = List.copyOf(sameAs);
  }
}
