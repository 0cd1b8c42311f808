package org.pressgraph.decide;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.pressgraph.rdf.ItsRdf;
import org.pressgraph.rdf.Org;
import org.pressgraph.rdf.Pg;
import org.pressgraph.rdf.Prov;
import org.pressgraph.rdf.Skos;
import org.pressgraph.text.PinyinReading;

/** A page graph on its way from what the page says to what holds after the decisions. */
final class DecidedGraph {

  private static final Set<Node> NAMES =
      Set.of(Skos.PREF_LABEL, RDFS.label.asNode(), Pg.PINYIN, Pg.PINYIN_INITIALS);

  /** What links a fact to a thing without which it says nothing. */
  private static final Set<Node> FACTS =
      Set.of(Org.MEMBER, RDF.value.asNode(), RDF.subject.asNode(), RDF.object.asNode());

  private final Node name;
  private Set<Triple> triples;

  DecidedGraph(Node name, Collection<Triple> triples) {
    this.name = name;
    this.triples = new LinkedHashSet<>(triples);
  }

  /**
   * The triples of a page graph after decisions, in the order in which they were made.
   *
   * @param effective the numbers of decisions that concern the page are added
   */
  static List<Triple> of(
      Node name, Collection<Triple> triples, List<Decision> decisions, Set<Integer> effective) {
    DecidedGraph graph = new DecidedGraph(name, triples);
    for (Decision decision : decisions) {
      if (graph.speaksOf(NodeFactory.createURI(decision.subject()))) {
        effective.add(decision.number());
        graph.apply(decision);
      }
    }
    return List.copyOf(graph.triples);
  }

  private void apply(Decision decision) {
    Node subject = NodeFactory.createURI(decision.subject());
    switch (decision.kind()) {
      case SAME -> same(subject, NodeFactory.createURI(decision.object()), decision.name());
      case DIFFERENT -> {
        List<String> graphs = graphs(decision.object());
        if (graphs.contains(name.getURI())) {
          replace(subject, another(subject, graphs.get(0)));
        }
      }
      case RENAME -> rename(subject, decision.name());
      case NOT_ENTITY -> remove(subject);
      case UNDO -> throw new IllegalArgumentException("an undoing has no effect of its own");
    }
  }

  private boolean speaksOf(Node node) {
    return triples.stream()
        .anyMatch(t -> t.getSubject().equals(node) || t.getObject().equals(node));
  }

  /** Pages are read apart, so each must name what it speaks of. */
  private void same(Node subject, Node object, String fullName) {
    replace(subject, object);
    rename(object, fullName);
  }

  /** The graphs of pages, which go by themselves or by their pages. */
  private static List<String> graphs(String pages) {
    return Arrays.stream(pages.split(" ")).map(p -> p.replaceFirst("/page/", "/graph/")).toList();
  }

  /** The one of that name on some pages alone, by the first of their graphs. */
  private static Node another(Node subject, String graph) {
    String pages = Integer.toHexString(Arrays.hashCode(graph.getBytes(StandardCharsets.UTF_8)));
    return NodeFactory.createURI(subject.getURI() + "~" + pages);
  }

  private void replace(Node old, Node now) {
    UnaryOperator<Node> swap = node -> node.equals(old) ? now : node;
    Set<Triple> changed = new LinkedHashSet<>();
    for (Triple t : triples) {
      Triple swapped =
          Triple.create(swap.apply(t.getSubject()), t.getPredicate(), swap.apply(t.getObject()));
      // A thing is no part of itself, and not with itself at an event.
      if (t.equals(swapped) || !swapped.getSubject().equals(swapped.getObject())) {
        changed.add(swapped);
      }
    }
    triples = changed;
    withoutSelfRelations();
  }

  /** What says that a thing is part of itself goes with its evidence's link and its label. */
  private void withoutSelfRelations() {
    Map<Node, Node> subjects = new HashMap<>();
    for (Triple t : triples) {
      if (t.getPredicate().equals(RDF.subject.asNode())) {
        subjects.put(t.getSubject(), t.getObject());
      }
    }
    Set<Node> gone = new HashSet<>();
    for (Triple t : triples) {
      if (t.getPredicate().equals(RDF.object.asNode())
          && t.getObject().equals(subjects.get(t.getSubject()))) {
        gone.add(t.getSubject());
      }
    }
    if (!gone.isEmpty()) {
      removeIf(t -> gone.contains(t.getSubject()));
    }
  }

  private void rename(Node entity, String fullName) {
    Set<Node> earlier = new LinkedHashSet<>();
    for (Triple t : triples) {
      if (t.getSubject().equals(entity) && t.getPredicate().equals(Skos.PREF_LABEL)) {
        earlier.add(t.getObject());
      }
    }
    Node now = chinese(fullName);
    removeIf(t -> t.getSubject().equals(entity) && NAMES.contains(t.getPredicate()));
    removeIf(t -> t.matches(Triple.create(entity, Skos.ALT_LABEL, now)));
    triples.add(Triple.create(entity, Skos.PREF_LABEL, now));
    triples.add(Triple.create(entity, RDFS.label.asNode(), now));
    earlier.remove(now);
    earlier.forEach(label -> triples.add(Triple.create(entity, Skos.ALT_LABEL, label)));
    triples.addAll(readings(entity, now));
    for (Triple t : List.copyOf(triples)) {
      if (t.getSubject().equals(entity) && t.getPredicate().equals(Skos.ALT_LABEL)) {
        triples.addAll(readings(entity, t.getObject()));
      }
    }
  }

  private static List<Triple> readings(Node entity, Node name) {
    return PinyinReading.of(name.getLiteralLexicalForm())
        .map(
            reading ->
                List.of(
                    Triple.create(
                        entity, Pg.PINYIN, NodeFactory.createLiteralString(reading.syllables())),
                    Triple.create(
                        entity,
                        Pg.PINYIN_INITIALS,
                        NodeFactory.createLiteralString(reading.initials()))))
        .orElse(List.of());
  }

  /** With what is no entity go its mentions, positions, participations and relations. */
  private void remove(Node entity) {
    Set<Node> gone = new HashSet<>(Set.of(entity));
    Set<Node> evidence = new HashSet<>();
    for (Triple t : triples) {
      if (t.getPredicate().equals(Prov.WAS_DERIVED_FROM)) {
        evidence.add(t.getObject());
      }
    }
    for (Triple t : triples) {
      boolean fact = FACTS.contains(t.getPredicate());
      boolean mention =
          t.getPredicate().equals(ItsRdf.TA_IDENT_REF) && !evidence.contains(t.getSubject());
      if (t.getObject().equals(entity) && (fact || mention)) {
        gone.add(t.getSubject());
      }
    }
    removeIf(t -> gone.contains(t.getSubject()) || gone.contains(t.getObject()));
    // The stretch of a removed mention that is also evidence is no mention any more.
    removeIf(
        t ->
            t.getPredicate().equals(ItsRdf.TA_CONFIDENCE)
                && triples.stream()
                    .noneMatch(
                        o ->
                            o.getSubject().equals(t.getSubject())
                                && o.getPredicate().equals(ItsRdf.TA_IDENT_REF)));
  }

  private void removeIf(Predicate<Triple> which) {
    Set<Triple> kept = new LinkedHashSet<>();
    for (Triple t : triples) {
      if (!which.test(t)) {
        kept.add(t);
      }
    }
    triples = kept;
  }

  private static Node chinese(String text) {
    return NodeFactory.createLiteralLang(text, "zh");
  }
}
