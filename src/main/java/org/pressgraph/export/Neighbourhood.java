package org.pressgraph.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.rdf.Org;
import org.pressgraph.rdf.Pg;
import org.pressgraph.rdf.Prov;
import org.pressgraph.rdf.Sem;

/**
 * What stands around an entity: those that facts join to it, those that facts join to these, and so
 * on for some hops, with the facts between them and their evidence. A position, a part in a
 * happening and a relation are one hop each.
 */
final class Neighbourhood {

  private final Graph graph;
  private final Set<Node> entities = new LinkedHashSet<>();
  private final Graph found = GraphFactory.createDefaultGraph();

  private Neighbourhood(Graph graph) {
    this.graph = graph;
  }

  /** The neighbourhood of an entity in a graph. */
  static Graph of(Graph graph, String iri, int hops) {
    Node entity = NodeFactory.createURI(iri);
    if (!graph.contains(entity, RDF.type.asNode(), Node.ANY)) {
      throw new PressgraphException("export.no-entity", iri);
    }
    return new Neighbourhood(graph).around(entity, hops);
  }

  private Graph around(Node entity, int hops) {
    entities.add(entity);
    Set<Node> reached = Set.of(entity);
    for (int hop = 0; hop < hops && !reached.isEmpty(); hop++) {
      Set<Node> next = new LinkedHashSet<>();
      reached.forEach(node -> next.addAll(joined(node)));
      next.removeAll(entities);
      entities.addAll(next);
      reached = next;
    }
    entities.forEach(this::describe);
    return found;
  }

  private Set<Node> joined(Node node) {
    Set<Node> joined = new LinkedHashSet<>();
    for (Node membership : subjects(Org.MEMBER, node)) {
      joined.addAll(objects(membership, Org.HAS_ORGANIZATION));
    }
    for (Node membership : subjects(Org.HAS_ORGANIZATION, node)) {
      joined.addAll(objects(membership, Org.MEMBER));
    }
    joined.addAll(objects(node, Sem.HAS_ACTOR));
    joined.addAll(subjects(Sem.HAS_ACTOR, node));
    for (Node relation : NetworkReader.relations()) {
      joined.addAll(objects(node, relation));
      joined.addAll(subjects(relation, node));
    }
    return joined;
  }

  private void describe(Node entity) {
    for (Triple triple : graph.find(entity, Node.ANY, Node.ANY).toList()) {
      boolean joins =
          triple.getPredicate().equals(Sem.HAS_ACTOR) || isRelation(triple.getPredicate());
      if (triple.getPredicate().equals(Pg.PARTICIPATION)) {
        participation(triple);
      } else if (!joins || entities.contains(triple.getObject())) {
        found.add(triple);
      }
    }
    objects(entity, Prov.WAS_DERIVED_FROM).forEach(this::copy);
    for (Node relation : subjects(RDF.subject.asNode(), entity)) {
      if (entities.containsAll(objects(relation, RDF.object.asNode()))) {
        copy(relation);
        objects(relation, Prov.WAS_DERIVED_FROM).forEach(this::copy);
      }
    }
    for (Node membership : subjects(Org.MEMBER, entity)) {
      if (entities.containsAll(objects(membership, Org.HAS_ORGANIZATION))) {
        copy(membership);
        objects(membership, Org.ROLE).forEach(this::copy);
        objects(membership, Prov.WAS_DERIVED_FROM).forEach(this::copy);
      }
    }
  }

  private void participation(Triple triple) {
    if (entities.containsAll(objects(triple.getObject(), RDF.value.asNode()))) {
      found.add(triple);
      copy(triple.getObject());
    }
  }

  private static boolean isRelation(Node property) {
    for (Node relation : NetworkReader.relations()) {
      if (relation.equals(property)) {
        return true;
      }
    }
    return false;
  }

  private void copy(Node node) {
    graph.find(node, Node.ANY, Node.ANY).forEachRemaining(found::add);
  }

  private List<Node> objects(Node subject, Node property) {
    return new ArrayList<>(
        graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList());
  }

  private List<Node> subjects(Node property, Node object) {
    return new ArrayList<>(
        graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList());
  }
}
