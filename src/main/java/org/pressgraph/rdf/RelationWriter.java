package org.pressgraph.rdf;

import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.pressgraph.facts.Relation;
import org.pressgraph.resolve.Entity;

/**
 * Writes how two things relate: the statement itself, for simple queries, and an {@code
 * rdf:Statement} of it, which tells where the page says so and how sure that is.
 */
final class RelationWriter {

  private final Iris iris;
  private final String page;
  private final TripleCollector out;

  RelationWriter(Iris iris, String page, TripleCollector out) {
    this.iris = iris;
    this.page = page;
    this.out = out;
  }

  /**
   * Writes a relation that the page says or one of its names carries.
   *
   * @param evidence writes where it stands and gives its node
   * @param confidence how often it is right, from 0 to 1
   */
  void write(
      Relation.Kind kind,
      Entity subject,
      Entity object,
      Supplier<Node> evidence,
      double confidence) {
    Node part = iris.entity(subject);
    Node whole = iris.entity(object);
    // Two names of one thing make no relation.
    if (part.equals(whole)) {
      return;
    }
    link(kind, subject, object);
    Node property = property(kind);
    Node node = iris.relation(page, property, part, whole);
    out.type(node, RDF.Statement.asNode());
    out.add(node, RDF.subject.asNode(), part);
    out.add(node, RDF.predicate.asNode(), property);
    out.add(node, RDF.object.asNode(), whole);
    out.chinese(node, RDFS.label.asNode(), subject.name() + between(kind) + object.name());
    out.add(node, Prov.WAS_DERIVED_FROM, evidence.get());
    out.share(node, Pg.CONFIDENCE, confidence);
  }

  /** Writes a relation that stands on a list, not on the page. */
  void link(Relation.Kind kind, Entity subject, Entity object) {
    out.add(iris.entity(subject), property(kind), iris.entity(object));
  }

  private static Node property(Relation.Kind kind) {
    return switch (kind) {
      case SUB_ORGANIZATION_OF -> Org.SUB_ORGANIZATION_OF;
      case LOCATED_IN -> Schema.LOCATION;
      case CONTAINED_IN -> Schema.CONTAINED_IN_PLACE;
      case AUTHOR -> Schema.AUTHOR;
      case PUBLISHER -> Schema.PUBLISHER;
      case ABOUT -> Schema.ABOUT;
    };
  }

  /** The words between the names, for display. */
  private static String between(Relation.Kind kind) {
    return switch (kind) {
      case SUB_ORGANIZATION_OF -> " 隶属于 ";
      case LOCATED_IN, CONTAINED_IN -> " 位于 ";
      case AUTHOR -> " 的作者是 ";
      case PUBLISHER -> " 的发布者是 ";
      case ABOUT -> " 的主题是 ";
    };
  }
}
