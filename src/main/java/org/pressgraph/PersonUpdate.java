package org.pressgraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.pressgraph.ner.MentionType;
import org.pressgraph.rdf.Iris;
import org.pressgraph.rdf.PageGraphWriter.PageGraph;
import org.pressgraph.rdf.Pg;
import org.pressgraph.rdf.Skos;
import org.pressgraph.resolve.Entity;
import org.pressgraph.resolve.PersonClaim;
import org.pressgraph.resolve.PersonIdentity;
import org.pressgraph.resolve.PersonResolver;
import org.pressgraph.store.GraphWriter;

/**
 * Keeps people one across pages: each page graph says what its page alone tells of a person, in
 * {@code pg:identityKey}, and names the person by the IRI that all pages give it. When pages come,
 * change or go, those of whom they speak are decided anew, and the graphs in which an IRI changes
 * are written in the same transaction. To be used by one thread.
 */
final class PersonUpdate {

  private final GraphWriter writer;
  private final Iris iris;
  private final PersonResolver resolver;
  private final Set<String> touched = new TreeSet<>();

  PersonUpdate(GraphWriter writer, Iris iris, PersonResolver resolver) {
    this.writer = writer;
    this.iris = iris;
    this.resolver = resolver;
  }

  /** A claim and where it stands. */
  private record Placed(Node graph, Node person, PersonClaim claim) {}

  /**
   * The page as it is to be written: people of whom it says what it said before keep their IRIs.
   */
  PageGraph aligned(PageGraph page) {
    Map<SortedSet<String>, Node> before = new HashMap<>();
    Map<Node, SortedSet<String>> keysBefore = keysIn(page.name());
    keysBefore.forEach((person, keys) -> before.put(keys, person));
    Map<Node, SortedSet<String>> keys = keys(page.triples());
    Map<Node, Node> names = new HashMap<>();
    Set<Triple> kept = new LinkedHashSet<>();
    Set<Node> renamed = new LinkedHashSet<>();
    keys.forEach(
        (person, has) -> {
          Node known = before.remove(has);
          if (known == null) {
            touched.add(name(has));
          } else {
            names.put(person, known);
            writer
                .quads(page.name(), known, Pg.MERGE_REASON, Node.ANY)
                .forEach(quad -> kept.add(quad.asTriple()));
            if (!label(page.name(), known).equals(name(has))) {
              renamed.add(known);
            }
          }
        });
    before.keySet().forEach(gone -> touched.add(name(gone)));
    List<Triple> triples = new ArrayList<>(rewritten(page.triples(), names));
    for (Node person : renamed) {
      triples = labelled(triples, person, label(page.name(), person));
    }
    Set<Triple> all = new LinkedHashSet<>(triples);
    all.addAll(kept);
    return new PageGraph(page.page(), page.name(), List.copyOf(all));
  }

  /** A page is about to go. */
  void removing(Node graph) {
    keysIn(graph).values().forEach(keys -> touched.add(name(keys)));
  }

  /** Decides anew who is who, of those that pages written since the last time speak of. */
  void resolve() {
    Set<String> done = new TreeSet<>();
    for (String name : List.copyOf(touched)) {
      if (done.add(name)) {
        Map<String, List<Placed>> family = family(name);
        done.addAll(family.keySet());
        resolve(family.values().stream().flatMap(List::stream).toList());
      }
    }
    touched.clear();
  }

  /** The claims of a name and of all that are reached from it by related names. */
  private Map<String, List<Placed>> family(String name) {
    Map<String, List<Placed>> family = new TreeMap<>();
    List<String> open = new ArrayList<>(List.of(name));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      List<Placed> claims = claims(next);
      if (!family.containsKey(next) && (!claims.isEmpty() || next.equals(name))) {
        family.put(next, claims);
        open.addAll(resolver.related(next));
      }
    }
    return family;
  }

  private List<Placed> claims(String name) {
    List<Placed> claims = new ArrayList<>();
    Node key = NodeFactory.createLiteralString(PersonClaim.NAME + name);
    for (Quad quad : writer.quads(Node.ANY, Node.ANY, Pg.IDENTITY_KEY, key)) {
      SortedSet<String> keys = new TreeSet<>();
      writer
          .quads(quad.getGraph(), quad.getSubject(), Pg.IDENTITY_KEY, Node.ANY)
          .forEach(q -> keys.add(q.getObject().getLiteralLexicalForm()));
      String page = iris.pageOfGraph(quad.getGraph());
      claims.add(new Placed(quad.getGraph(), quad.getSubject(), PersonClaim.of(page, keys)));
    }
    return claims;
  }

  private void resolve(List<Placed> placed) {
    Map<PersonClaim, PersonIdentity> identities =
        resolver.resolve(placed.stream().map(Placed::claim).toList());
    for (Placed person : placed) {
      PersonIdentity identity = identities.get(person.claim());
      Entity entity =
          new Entity(MentionType.PERSON, identity.name(), identity.name(), identity.scope());
      Node node = iris.entity(entity);
      Set<String> reasons = new TreeSet<>();
      writer
          .quads(person.graph(), person.person(), Pg.MERGE_REASON, Node.ANY)
          .forEach(quad -> reasons.add(quad.getObject().getLiteralLexicalForm()));
      if (!node.equals(person.person()) || !reasons.equals(identity.reasons())) {
        write(person, node, identity);
      }
    }
  }

  private void write(Placed person, Node node, PersonIdentity identity) {
    List<Triple> triples = rewritten(writer.triples(person.graph()), Map.of(person.person(), node));
    triples.removeIf(t -> t.getSubject().equals(node) && t.getPredicate().equals(Pg.MERGE_REASON));
    for (String reason : identity.reasons()) {
      triples.add(
          Triple.create(node, Pg.MERGE_REASON, NodeFactory.createLiteralLang(reason, "zh")));
    }
    writer.put(person.graph(), labelled(triples, node, identity.name()));
  }

  /** The triples with a full name for a person; the one before stays beside it. */
  private static List<Triple> labelled(List<Triple> triples, Node person, String name) {
    Node full = NodeFactory.createLiteralLang(name, "zh");
    Set<Triple> result = new LinkedHashSet<>();
    for (Triple triple : triples) {
      boolean label = triple.getSubject().equals(person);
      if (label && triple.getPredicate().equals(Skos.PREF_LABEL)) {
        result.add(Triple.create(person, Skos.PREF_LABEL, full));
        if (!triple.getObject().equals(full)) {
          result.add(Triple.create(person, Skos.ALT_LABEL, triple.getObject()));
        }
      } else if (label && triple.getPredicate().equals(RDFS.label.asNode())) {
        result.add(Triple.create(person, RDFS.label.asNode(), full));
      } else if (!label
          || !triple.getPredicate().equals(Skos.ALT_LABEL)
          || !triple.getObject().equals(full)) {
        result.add(triple);
      }
    }
    return new ArrayList<>(result);
  }

  private static List<Triple> rewritten(List<Triple> triples, Map<Node, Node> names) {
    List<Triple> result = new ArrayList<>(triples.size());
    for (Triple triple : triples) {
      Node subject = names.getOrDefault(triple.getSubject(), triple.getSubject());
      Node object = names.getOrDefault(triple.getObject(), triple.getObject());
      result.add(Triple.create(subject, triple.getPredicate(), object));
    }
    return result;
  }

  private String label(Node graph, Node person) {
    return writer.quads(graph, person, Skos.PREF_LABEL, Node.ANY).stream()
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .findFirst()
        .orElse("");
  }

  private Map<Node, SortedSet<String>> keysIn(Node graph) {
    return keys(
        writer.quads(graph, Node.ANY, Pg.IDENTITY_KEY, Node.ANY).stream()
            .map(Quad::asTriple)
            .toList());
  }

  private static Map<Node, SortedSet<String>> keys(List<Triple> triples) {
    Map<Node, SortedSet<String>> keys = new HashMap<>();
    for (Triple triple : triples) {
      if (triple.getPredicate().equals(Pg.IDENTITY_KEY)) {
        keys.computeIfAbsent(triple.getSubject(), s -> new TreeSet<>())
            .add(triple.getObject().getLiteralLexicalForm());
      }
    }
    return keys;
  }

  private static String name(Set<String> keys) {
    return keys.stream()
        .filter(key -> key.startsWith(PersonClaim.NAME))
        .map(key -> key.substring(PersonClaim.NAME.length()))
        .findFirst()
        .orElse("");
  }
}
