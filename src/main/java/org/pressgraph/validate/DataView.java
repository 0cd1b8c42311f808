package org.pressgraph.validate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * A graph as a validation sees it, which asks for the types of the same things and for the classes
 * above the same classes over and over. For one thread, within one transaction.
 */
final class DataView extends GraphWrapper {

  private static final int MOST = 50_000;
  private static final Node TYPE = RDF.type.asNode();
  private static final Node BELOW = RDFS.subClassOf.asNode();

  private final Graph classes = GraphFactory.createDefaultGraph();
  private final Map<Node, List<Triple>> types =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, List<Triple>> eldest) {
          return size() > MOST;
        }
      };

  /** A view of a graph that does not change meanwhile. */
  DataView(Graph graph) {
    super(graph);
    graph.find(Node.ANY, BELOW, Node.ANY).forEach(classes::add);
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node property, Node object) {
    if (BELOW.equals(property)) {
      return classes.find(subject, property, object);
    }
    if (TYPE.equals(property) && subject != null && subject.isConcrete()) {
      return WrappedIterator.create(
          typesOf(subject).stream()
              .filter(
                  triple ->
                      object == null || object == Node.ANY || triple.getObject().equals(object))
              .iterator());
    }
    return super.find(subject, property, object);
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return find(pattern.getMatchSubject(), pattern.getMatchPredicate(), pattern.getMatchObject());
  }

  @Override
  public boolean contains(Node subject, Node property, Node object) {
    if (BELOW.equals(property)) {
      return classes.contains(subject, property, object);
    }
    boolean ofOne = TYPE.equals(property) && subject != null && subject.isConcrete();
    return ofOne
        ? find(subject, property, object).hasNext()
        : super.contains(subject, property, object);
  }

  private List<Triple> typesOf(Node thing) {
    return types.computeIfAbsent(thing, node -> get().find(node, TYPE, Node.ANY).toList());
  }

  /** None: a report needs no prefixes of the data. */
  @Override
  public PrefixMapping getPrefixMapping() {
    return PrefixMapping.Factory.create();
  }
}
