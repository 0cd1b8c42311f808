package org.pressgraph.rdf;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

/**
 * What a database keeps of an input file, in its {@linkplain Iris#inputs() graph of records}: which
 * bytes were read by which run, and which page graphs came of them. A file with the same bytes need
 * not be read again by a run with the same software and settings.
 *
 * @param name the name that the file goes by
 * @param sha256 the SHA-256 of its bytes, 64 hexadecimal digits in lower case; empty where the file
 *     has not been read whole, and has to be read again
 * @param run the IRI of the run that read it
 * @param graphs the IRIs of its page graphs
 */
public record InputRecord(String name, String sha256, Node run, List<Node> graphs) {

  /** Checks that nothing is missing and keeps the graphs as they are now. */
  public InputRecord {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(run, "run");
    graphs = List.copyOf(graphs);
  }

  /**
   * The record as triples.
   *
   * @param iris mints the IRIs of the database
   * @return its triples, all with one subject
   */
  public Collection<Triple> triples(Iris iris) {
    TripleCollector out = new TripleCollector();
    Node node = iris.input(name);
    out.type(node, Pg.INPUT_FILE);
    out.string(node, RDFS.label.asNode(), name);
    if (!sha256.isEmpty()) {
      out.string(node, Schema.SHA256, sha256);
    }
    out.add(node, Prov.WAS_GENERATED_BY, run);
    graphs.forEach(graph -> out.add(node, Pg.PAGE_GRAPH, graph));
    return out.triples();
  }

  /**
   * Reads a record.
   *
   * @param triples the triples of one subject
   * @return the record, or nothing if they are not the whole of one
   */
  public static Optional<InputRecord> of(Collection<Triple> triples) {
    Optional<Node> name = value(triples, RDFS.label.asNode());
    Optional<Node> run = value(triples, Prov.WAS_GENERATED_BY);
    if (name.isEmpty() || run.isEmpty()) {
      return Optional.empty();
    }
    List<Node> graphs =
        triples.stream()
            .filter(triple -> triple.getPredicate().equals(Pg.PAGE_GRAPH))
            .map(Triple::getObject)
            .toList();
    return Optional.of(
        new InputRecord(
            name.get().getLiteralLexicalForm(),
            value(triples, Schema.SHA256).map(Node::getLiteralLexicalForm).orElse(""),
            run.get(),
            graphs));
  }

  private static Optional<Node> value(Collection<Triple> triples, Node property) {
    return triples.stream()
        .filter(triple -> triple.getPredicate().equals(property))
        .map(Triple::getObject)
        .findFirst();
  }
}
