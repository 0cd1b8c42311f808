package org.pressgraph.export;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What to export, and how. Without a query, an entity and dates it is the whole database.
 *
 * @param format the format
 * @param query a CONSTRUCT or DESCRIBE query, of which the answer is exported
 * @param entity the IRI of an entity, of which the neighbourhood is exported
 * @param hops how many facts the neighbourhood reaches from the entity; 0 is the entity alone
 * @param from the first day of the pages that are exported
 * @param to the last day of the pages that are exported
 */
public record ExportRequest(
    GraphFormat format,
    Optional<NamedQuery> query,
    Optional<String> entity,
    int hops,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {

  /**
   * A query in SPARQL.
   *
   * @param name what it goes by in messages: its file
   * @param text the query; the vocabulary's prefixes need not be declared
   */
  public record NamedQuery(String name, String text) {

    /** Checks that nothing is missing. */
    public NamedQuery {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(text, "text");
    }
  }

  /** Checks that nothing is missing. */
  public ExportRequest {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(entity, "entity");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }

  /**
   * Asks for the whole database.
   *
   * @param format the format
   */
  public ExportRequest(GraphFormat format) {
    this(format, Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty());
  }
}
