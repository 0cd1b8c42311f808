package org.pressgraph.rdf;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Collects the triples of a page, each once. */
final class TripleCollector {

  /** Most pages have fewer triples. */
  private static final int ROOM = 4096;

  private final Set<Triple> triples = new LinkedHashSet<>(ROOM);
  private final Map<Triple, Double> shares = new LinkedHashMap<>();

  Set<Triple> triples() {
    shares.forEach((key, value) -> writeShare(key.getSubject(), key.getPredicate(), value));
    shares.clear();
    return triples;
  }

  void add(Node subject, Node predicate, Node object) {
    triples.add(Triple.create(subject, predicate, object));
  }

  void type(Node subject, Node... types) {
    for (Node type : types) {
      add(subject, RDF.type.asNode(), type);
    }
  }

  void string(Node subject, Node predicate, String value) {
    add(subject, predicate, NodeFactory.createLiteralString(value));
  }

  void chinese(Node subject, Node predicate, String value) {
    add(subject, predicate, NodeFactory.createLiteralLang(value, "zh"));
  }

  void integer(Node subject, Node predicate, int value) {
    typed(subject, predicate, Integer.toString(value), XSDDatatype.XSDinteger);
  }

  /** A share between 0 and 1, to three decimals; of several of one subject the highest stays. */
  void share(Node subject, Node predicate, double value) {
    Triple key = Triple.create(subject, predicate, Node.ANY);
    shares.merge(key, value, Math::max);
  }

  private void writeShare(Node subject, Node predicate, double value) {
    String plain =
        BigDecimal.valueOf(Math.round(value * 1000), 3).stripTrailingZeros().toPlainString();
    typed(subject, predicate, plain.contains(".") ? plain : plain + ".0", XSDDatatype.XSDdecimal);
  }

  void typed(Node subject, Node predicate, String value, XSDDatatype datatype) {
    add(subject, predicate, NodeFactory.createLiteralDT(value, datatype));
  }
}
