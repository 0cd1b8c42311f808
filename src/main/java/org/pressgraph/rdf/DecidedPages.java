package org.pressgraph.rdf;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.pressgraph.rdf.PageGraphWriter.PageGraph;
import org.pressgraph.resolve.DecisionKind;
import org.pressgraph.resolve.DecisionLine;
import org.pressgraph.resolve.Decisions;
import org.pressgraph.resolve.PersonClaim;

/**
 * Applies to the graph of a page what a user has decided of its entities: those that are one, those
 * that have another name and those that are none. Which people are one is decided across pages and
 * not here.
 */
public final class DecidedPages {

  private final Decisions decisions;
  private final Iris iris;

  /**
   * Applies decisions.
   *
   * @param decisions the decisions
   * @param iris mints the IRIs
   */
  public DecidedPages(Decisions decisions, Iris iris) {
    this.decisions = Objects.requireNonNull(decisions, "decisions");
    this.iris = Objects.requireNonNull(iris, "iris");
  }

  /**
   * The page as a user wants it.
   *
   * @param page the page
   * @return the page with the decisions
   */
  public PageGraph apply(PageGraph page) {
    if (decisions.isEmpty()) {
      return page;
    }
    List<Triple> triples = page.triples();
    Set<String> effective = new TreeSet<>();
    for (DecisionKind kind :
        List.of(
            DecisionKind.NOT_ENTITY,
            DecisionKind.RENAME,
            DecisionKind.SAME,
            DecisionKind.DIFFERENT)) {
      for (DecisionLine decision : decisions.of(kind)) {
        if (concerns(decision, page, triples)) {
          effective.add(decision.format());
          triples = decided(decision, page, triples);
        }
      }
    }
    Set<Triple> all = new LinkedHashSet<>(triples);
    effective.forEach(
        line ->
            all.add(
                Triple.create(
                    iris.page(page.page()), Pg.DECIDED, NodeFactory.createLiteralString(line))));
    return new PageGraph(page.page(), page.name(), List.copyOf(all));
  }

  /** Whether the page speaks of what a decision is about. */
  private static boolean concerns(DecisionLine decision, PageGraph page, List<Triple> triples) {
    List<String> about =
        switch (decision.kind()) {
          case SAME -> decision.things().subList(1, decision.things().size());
          case RENAME -> decision.things().subList(0, 1);
          default -> decision.things();
        };
    Set<String> pages = Decisions.pages(decision);
    return (pages.isEmpty() || pages.contains(page.page()))
        && about.stream().anyMatch(thing -> !meant(thing, page.page(), triples).isEmpty());
  }

  private List<Triple> decided(DecisionLine decision, PageGraph page, List<Triple> triples) {
    List<Triple> result = triples;
    String first = decision.things().get(0);
    switch (decision.kind()) {
      case NOT_ENTITY -> {
        for (String thing : decision.things()) {
          result = without(result, meant(thing, page.page(), result));
        }
      }
      case RENAME -> {
        for (Node node : meant(first, page.page(), result)) {
          result = renamed(result, node, decision.things().get(1));
        }
      }
      case SAME -> result = joined(result, decision.things(), page.page());
      case DIFFERENT -> {
        for (String graph : Decisions.pages(decision).stream().limit(1).toList()) {
          for (Node node : meant(first, page.page(), result)) {
            result = isPerson(node) ? result : replaced(result, node, iris.another(node, graph));
          }
        }
      }
      case UNDO -> throw new IllegalArgumentException("an undoing has no effect of its own");
    }
    return result;
  }

  private boolean isPerson(Node node) {
    return node.getURI().startsWith(iris.base() + "person/");
  }

  private static List<Triple> replaced(List<Triple> triples, Node old, Node now) {
    return triples.stream()
        .map(
            t ->
                Triple.create(
                    t.getSubject().equals(old) ? now : t.getSubject(),
                    t.getPredicate(),
                    t.getObject().equals(old) ? now : t.getObject()))
        .distinct()
        .toList();
  }

  /** The entities of the page that a name or an IRI means. */
  private static Set<Node> meant(String thing, String page, List<Triple> triples) {
    Set<Node> nodes = new LinkedHashSet<>();
    Map<Node, TreeSet<String>> keys = new HashMap<>();
    for (Triple triple : triples) {
      Node subject = triple.getSubject();
      boolean label = triple.getPredicate().equals(Skos.PREF_LABEL);
      if (triple.getPredicate().equals(Pg.IDENTITY_KEY)) {
        keys.computeIfAbsent(subject, s -> new TreeSet<>())
            .add(triple.getObject().getLiteralLexicalForm());
      } else if (label && triple.getObject().getLiteralLexicalForm().equals(thing)) {
        nodes.add(subject);
      } else if (subject.isURI() && subject.getURI().equals(thing)) {
        nodes.add(subject);
      }
    }
    keys.forEach(
        (person, has) -> {
          if (Decisions.means(thing, PersonClaim.of(page, has))) {
            nodes.add(person);
          }
        });
    nodes.removeIf(node -> !isEntity(node, triples));
    return nodes;
  }

  private static boolean isEntity(Node node, List<Triple> triples) {
    return triples.stream()
        .anyMatch(
            t ->
                t.getSubject().equals(node)
                    && t.getPredicate().equals(RDF.type.asNode())
                    && Set.of(
                            Schema.PERSON,
                            Schema.ORGANIZATION,
                            Schema.PLACE,
                            Schema.EVENT,
                            Schema.CREATIVE_WORK)
                        .contains(t.getObject()));
  }

  /** The triples without some entities, the facts about them and what marks their mentions. */
  private static List<Triple> without(List<Triple> triples, Set<Node> entities) {
    if (entities.isEmpty()) {
      return triples;
    }
    Set<Node> gone = new HashSet<>(entities);
    Set<Node> unmarked = new HashSet<>();
    for (Triple triple : triples) {
      if (entities.contains(triple.getObject())) {
        Node property = triple.getPredicate();
        if (property.equals(Org.MEMBER) || property.equals(RDF.value.asNode())) {
          gone.add(triple.getSubject());
        } else if (property.equals(ItsRdf.TA_IDENT_REF)) {
          unmarked.add(triple.getSubject());
        }
      }
    }
    return triples.stream()
        .filter(t -> !gone.contains(t.getSubject()) && !gone.contains(t.getObject()))
        .filter(
            t ->
                !unmarked.contains(t.getSubject())
                    || !t.getPredicate().equals(ItsRdf.TA_CONFIDENCE))
        .toList();
  }

  private static List<Triple> renamed(List<Triple> triples, Node entity, String name) {
    Node full = NodeFactory.createLiteralLang(name, "zh");
    Set<Triple> result = new LinkedHashSet<>();
    for (Triple triple : triples) {
      boolean own = triple.getSubject().equals(entity);
      if (own && triple.getPredicate().equals(Skos.PREF_LABEL)) {
        result.add(Triple.create(entity, Skos.PREF_LABEL, full));
        result.add(Triple.create(entity, Skos.ALT_LABEL, triple.getObject()));
      } else if (own && triple.getPredicate().equals(RDFS.label.asNode())) {
        result.add(Triple.create(entity, RDFS.label.asNode(), full));
      } else if (own && isName(triple)) {
        result.add(
            Triple.create(
                entity, Pg.IDENTITY_KEY, NodeFactory.createLiteralString(PersonClaim.NAME + name)));
      } else {
        result.add(triple);
      }
    }
    return List.copyOf(result);
  }

  private static boolean isName(Triple triple) {
    return triple.getPredicate().equals(Pg.IDENTITY_KEY)
        && triple.getObject().getLiteralLexicalForm().startsWith(PersonClaim.NAME);
  }

  private List<Triple> joined(List<Triple> triples, List<String> things, String page) {
    List<Triple> result = triples;
    for (String other : things.subList(1, things.size())) {
      for (Node node : meant(other, page, result)) {
        if (!isPerson(node)) {
          result = into(result, node, target(things.get(0), node, page, result));
        }
      }
    }
    return result;
  }

  /** The entity that goes on: that of the IRI, that of the page, or one of the name. */
  private Node target(String thing, Node like, String page, List<Triple> triples) {
    if (thing.startsWith(iris.base())) {
      return NodeFactory.createURI(thing);
    }
    Optional<Node> onPage =
        meant(thing, page, triples).stream()
            .filter(node -> iris.kindOf(node).equals(iris.kindOf(like)))
            .findFirst();
    return onPage.orElseGet(() -> iris.named(iris.kindOf(like), thing));
  }

  private static List<Triple> into(List<Triple> triples, Node entity, Node target) {
    if (entity.equals(target)) {
      return triples;
    }
    String last = target.getURI().substring(target.getURI().lastIndexOf('/') + 1);
    String name =
        triples.stream()
            .filter(t -> t.getSubject().equals(target))
            .filter(t -> t.getPredicate().equals(Skos.PREF_LABEL))
            .map(t -> t.getObject().getLiteralLexicalForm())
            .findFirst()
            .orElseGet(() -> URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8));
    List<Triple> moved = new ArrayList<>();
    for (Triple triple : renamed(triples, entity, name)) {
      Node subject = triple.getSubject().equals(entity) ? target : triple.getSubject();
      Node object = triple.getObject().equals(entity) ? target : triple.getObject();
      if (!subject.equals(object)) {
        moved.add(Triple.create(subject, triple.getPredicate(), object));
      }
    }
    moved.add(Triple.create(target, Pg.MERGE_REASON, NodeFactory.createLiteralLang("使用者裁定", "zh")));
    return List.copyOf(new LinkedHashSet<>(moved));
  }
}
