package org.pressgraph.server;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.pressgraph.rdf.ItsRdf;
import org.pressgraph.rdf.Nif;
import org.pressgraph.rdf.Org;
import org.pressgraph.rdf.Pg;
import org.pressgraph.rdf.Prefixes;
import org.pressgraph.rdf.Prov;
import org.pressgraph.rdf.Schema;
import org.pressgraph.rdf.Sem;

/**
 * What the graph says of a resource: its own statements and those of its parts (IRIs with its IRI
 * before the {@code #}), the statements that lead to it, the facts among them with their evidence,
 * and a label for everything that is named. Bounded: a resource that much leads to is cut off.
 */
final class ResourceDescription {

  /** So many statements that lead to the resource at most. */
  static final int MOST_INCOMING = 2000;

  private static final List<Node> MENTIONING =
      List.of(Schema.MENTIONS, ItsRdf.TA_IDENT_REF, Nif.REFERENCE_CONTEXT, Schema.IS_PART_OF);

  private static final Set<Node> FACTS =
      Set.of(
          Org.MEMBER,
          Org.HAS_ORGANIZATION,
          Org.ROLE,
          Sem.HAS_ACTOR,
          Sem.HAS_PLACE,
          RDF.subject.asNode(),
          RDF.object.asNode(),
          Pg.PARTICIPATION);

  private final Graph from;
  private final Node resource;
  private final Graph to = GraphFactory.createDefaultGraph();
  private final Set<Node> named = new HashSet<>();

  private ResourceDescription(Graph from, Node resource) {
    this.from = from;
    this.resource = resource;
  }

  /**
   * Describes a resource.
   *
   * @param graph the graph, within a transaction
   * @param resource its IRI
   * @return the description, empty where the graph says nothing of it
   */
  static Graph of(Graph graph, Node resource) {
    return new ResourceDescription(graph, resource).collect();
  }

  private Graph collect() {
    to.getPrefixMapping().setNsPrefixes(Prefixes.all());
    outgoing(resource);
    int incoming = 0;
    Iterator<Triple> found = from.find(Node.ANY, Node.ANY, resource);
    while (found.hasNext() && incoming++ < MOST_INCOMING) {
      Triple triple = found.next();
      to.add(triple);
      if (isPart(triple.getSubject()) || FACTS.contains(triple.getPredicate())) {
        outgoing(triple.getSubject());
      } else if (!triple.getPredicate().equals(ItsRdf.TA_IDENT_REF)) {
        named.add(triple.getSubject());
      }
    }
    for (Node node : named) {
      from.find(node, RDFS.label.asNode(), Node.ANY).forEachRemaining(to::add);
      from.find(node, Schema.HEADLINE, Node.ANY).forEachRemaining(to::add);
    }
    return to;
  }

  /** The statements of a node; those of its parts and its evidence too. */
  private void outgoing(Node node) {
    for (Triple triple : from.find(node, Node.ANY, Node.ANY).toList()) {
      if (to.contains(triple)) {
        continue;
      }
      to.add(triple);
      named.add(triple.getPredicate());
      Node object = triple.getObject();
      if (object.isURI()) {
        named.add(object);
        boolean evidence = triple.getPredicate().equals(Prov.WAS_DERIVED_FROM);
        if (isPart(object) || isPartOf(object, node) || evidence) {
          outgoing(object);
        }
      }
    }
  }

  private boolean isPart(Node node) {
    return isPartOf(node, resource);
  }

  private static boolean isPartOf(Node part, Node whole) {
    return part.isURI() && part.getURI().startsWith(whole.getURI() + "#");
  }

  /** Whether a statement says where something is mentioned rather than a fact about it. */
  static boolean mentions(Triple triple) {
    return MENTIONING.contains(triple.getPredicate());
  }

  /** Whether a node is a piece of a page's text. */
  static boolean isEvidence(Graph graph, Node node) {
    return graph.contains(node, Nif.REFERENCE_CONTEXT, Node.ANY);
  }
}
