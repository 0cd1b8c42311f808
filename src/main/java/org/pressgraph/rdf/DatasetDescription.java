package org.pressgraph.rdf;

import java.util.Collection;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;

/** What the database says of itself, in its graph of that name: above all the base of its IRIs. */
public final class DatasetDescription {

  private DatasetDescription() {}

  /**
   * The description.
   *
   * @param iris mints the IRIs of the database
   * @return its triples
   */
  public static Collection<Triple> triples(Iris iris) {
    TripleCollector out = new TripleCollector();
    Node dataset = iris.dataset();
    out.type(dataset, VOID.Dataset.asNode());
    out.string(dataset, VOID.uriSpace.asNode(), iris.base());
    out.add(dataset, RDFS.label.asNode(), NodeFactory.createLiteralLang("Newspaper graph", "en"));
    out.chinese(dataset, RDFS.label.asNode(), "报纸知识图谱");
    out.add(dataset, DCTerms.conformsTo.asNode(), Pg.ONTOLOGY);
    return out.triples();
  }
}
