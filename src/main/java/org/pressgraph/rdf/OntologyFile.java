package org.pressgraph.rdf;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;

/** The ontology as it travels with the software. */
public final class OntologyFile {

  /** The named graph in which a database keeps the ontology: the ontology's own IRI. */
  public static final Node NAME = Pg.ONTOLOGY;

  private OntologyFile() {}

  /**
   * The ontology.
   *
   * @return its triples; there are no blank nodes among them
   */
  public static Collection<Triple> triples() {
    return read("pressgraph.ttl");
  }

  private static List<Triple> read(String file) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFDataMgr.read(
        graph,
        OntologyFile.class.getResourceAsStream("/org/pressgraph/ontology/" + file),
        Lang.TURTLE);
    return graph.find().toList();
  }
}
