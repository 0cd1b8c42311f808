package org.pressgraph.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;

/**
 * What is exported: a whole database, some of its page graphs, or a graph in memory. To be used
 * within one reading transaction.
 *
 * <p>Statements come in an order that depends on the database alone, so that the same database
 * gives the same bytes.
 */
abstract class ExportSource {

  /** By subject, its types first, then by property and value, as N-Triples writes them. */
  static final Comparator<Triple> READABLE =
      Comparator.comparing((Triple t) -> NodeFmtLib.strNT(t.getSubject()))
          .thenComparing(t -> !t.getPredicate().equals(RDF.type.asNode()))
          .thenComparing(t -> NodeFmtLib.strNT(t.getPredicate()))
          .thenComparing(t -> NodeFmtLib.strNT(t.getObject()));

  /** All statements as one graph, each once, to look things up in. */
  abstract Graph union();

  /** Hands over the statements of one subject after the other. */
  abstract void subjects(Consumer<List<Triple>> action);

  /** The names of the graphs in order; none where there is but the default graph. */
  abstract List<Node> graphs();

  /** The statements of a graph in order; with null of the default graph. */
  abstract List<Triple> triples(Node graph);

  /** How many page graphs make a statement: what it weighs. */
  abstract long weight(Triple triple);

  /** The statements of a graph of a data set in order: a page's fit into memory. */
  static List<Triple> sorted(DatasetGraph dataset, Node graph) {
    List<Triple> triples = new ArrayList<>();
    dataset
        .find(graph, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> triples.add(quad.asTriple()));
    triples.sort(READABLE);
    return triples;
  }

  /** Cuts statements that come subject by subject. */
  static void bySubject(Iterator<Triple> triples, Consumer<List<Triple>> action) {
    List<Triple> group = new ArrayList<>();
    while (triples.hasNext()) {
      Triple triple = triples.next();
      if (!group.isEmpty() && !group.get(0).getSubject().equals(triple.getSubject())) {
        group.sort(READABLE);
        action.accept(group);
        group = new ArrayList<>();
      }
      group.add(triple);
    }
    if (!group.isEmpty()) {
      group.sort(READABLE);
      action.accept(group);
    }
  }
}
