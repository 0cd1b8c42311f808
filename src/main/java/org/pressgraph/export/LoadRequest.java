package org.pressgraph.export;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where to load a database.
 *
 * @param to the address of a store's Graph Store Protocol, without the graph, such as {@code
 *     http://host:3030/dataset}
 * @param authorization the value of the header {@code Authorization}; it is sent to that address
 *     alone
 * @param options what else is to be done
 */
public record LoadRequest(URI to, Optional<String> authorization, Set<Option> options) {

  /** What a load may be asked to do besides. */
  public enum Option {
    /** Say what would be done, and send nothing. */
    DRY_RUN,
    /** Put all graphs, also those that were put before and have not changed. */
    ALL,
    /** Delete graphs that were put before and are no longer in the database. */
    PRUNE
  }

  /** Checks that nothing is missing. */
  public LoadRequest {
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(authorization, "authorization");
    options = Set.copyOf(options);
  }
}
