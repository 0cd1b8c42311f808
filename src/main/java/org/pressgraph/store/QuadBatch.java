package org.pressgraph.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.pressgraph.search.IndexedDataset;
import org.pressgraph.search.PendingWrites;
import org.pressgraph.store.QuadIndexes.When;

/**
 * The changes of a writing transaction, gathered and made many at a time, which {@link QuadIndexes}
 * does faster than quad by quad. What a graph says already is compared by the numbers that the
 * database has for nodes, so that it need not be read as nodes.
 *
 * <p>When much was gathered it is made beside the gathering of more. All is in the database from
 * {@link #make} on. For the thread of the transaction.
 */
final class QuadBatch implements PendingWrites {

  /** So many changes are gathered at most. */
  private static final int MOST = 100_000;

  private final IndexedDataset dataset;
  private final NodeTupleTable table;
  private final Terms terms;
  private final QuadIndexes indexes;
  private List<Tuple<NodeId>> removed = new ArrayList<>();
  private List<Tuple<NodeId>> added = new ArrayList<>();

  /** What the index and the observer are to be told of, when it is made. */
  private Map<Triple, Tuple<NodeId>> removedFollowed = new LinkedHashMap<>();

  private List<Triple> addedFollowed = new ArrayList<>();

  /** The properties that were met, those that are followed by name. */
  private final Map<NodeId, Optional<Node>> followed = new HashMap<>();

  /** Tells them of what is under way. */
  private Runnable telling = () -> {};

  /** The graphs, and the subjects of graphs, of which something has changed and waits. */
  private final Set<NodeId> graphs = new HashSet<>();

  private final Set<List<NodeId>> subjects = new HashSet<>();

  /** For the transaction of this thread. */
  QuadBatch(IndexedDataset dataset, DatasetGraphTDB storage) {
    this.dataset = dataset;
    this.table = storage.getQuadTable().getNodeTupleTable();
    this.terms = new Terms(table.getNodeTable(), QuadIndexes.HELPERS);
    this.indexes = new QuadIndexes(table.getTupleTable(), terms);
    dataset.await(this);
  }

  /** How many triples were there, and how many have been removed and added. */
  record Difference(int before, int changes) {}

  /** Puts what a graph, or a graph of one subject, is to say in the place of what it says. */
  Difference replace(Node graph, Node subject, Collection<Triple> triples) {
    boolean whole = subject.equals(Node.ANY);
    // Nothing is said of what the database does not know.
    boolean unknown = terms.known(graph) == null || (!whole && terms.known(subject) == null);
    NodeId inGraph = number(graph);
    NodeId of = whole ? NodeId.NodeIdAny : number(subject);
    Map<Tuple<NodeId>, Triple> wanted = numbered(inGraph, triples);
    int before = 0;
    int gone = 0;
    if (!unknown) {
      settle(inGraph, of);
      Iterator<Tuple<NodeId>> present = table.find(inGraph, of, NodeId.NodeIdAny, NodeId.NodeIdAny);
      for (; present.hasNext(); before++) {
        Tuple<NodeId> quad = present.next();
        if (wanted.remove(quad) == null) {
          remove(quad);
          gone++;
        }
      }
    }
    wanted.forEach(this::add);
    note(inGraph, of, whole);
    Difference difference = new Difference(before, gone + wanted.size());
    beginIfFull();
    return difference;
  }

  private NodeId number(Node node) {
    Terms.Term term = terms.term(node);
    terms.number(List.of(term));
    return term.number();
  }

  /** Adds to a graph. */
  void add(Node graph, Collection<Triple> triples) {
    NodeId inGraph = number(graph);
    numbered(inGraph, triples).forEach(this::add);
    note(inGraph, NodeId.NodeIdAny, true);
    beginIfFull();
  }

  /** What is under way, and what waits of it, is made before a graph is looked at. */
  private void settle(NodeId graph, NodeId subject) {
    boolean waits =
        NodeId.isAny(subject)
            ? graphs.contains(graph) || subjects.stream().anyMatch(s -> s.get(0).equals(graph))
            : graphs.contains(graph) || subjects.contains(List.of(graph, subject));
    if (waits) {
      make();
    } else {
      finish();
    }
  }

  private void note(NodeId graph, NodeId subject, boolean whole) {
    if (whole) {
      graphs.add(graph);
    } else {
      subjects.add(List.of(graph, subject));
    }
  }

  private Map<Tuple<NodeId>, Triple> numbered(NodeId graph, Collection<Triple> triples) {
    Map<Node, Terms.Term> terms = new LinkedHashMap<>(2 * triples.size());
    List<Terms.Term> places = new ArrayList<>(3 * triples.size());
    for (Triple triple : triples) {
      places.add(terms.computeIfAbsent(triple.getSubject(), this.terms::term));
      places.add(terms.computeIfAbsent(triple.getPredicate(), this.terms::term));
      places.add(terms.computeIfAbsent(triple.getObject(), this.terms::term));
    }
    this.terms.number(List.copyOf(terms.values()));
    Map<Tuple<NodeId>, Triple> numbered = new LinkedHashMap<>(2 * triples.size());
    Iterator<Terms.Term> next = places.iterator();
    for (Triple triple : triples) {
      numbered.put(
          TupleFactory.create4(
              graph, next.next().number(), next.next().number(), next.next().number()),
          triple);
    }
    return numbered;
  }

  private void add(Tuple<NodeId> quad, Triple triple) {
    added.add(quad);
    if (dataset.follows(triple.getPredicate())) {
      addedFollowed.add(triple);
    }
  }

  private void remove(Tuple<NodeId> quad) {
    removed.add(quad);
    Node property = followed.computeIfAbsent(quad.get(2), this::followed).orElse(null);
    if (property != null) {
      removedFollowed.put(
          Triple.create(terms.node(quad.get(1)), property, terms.node(quad.get(3))), quad);
    }
  }

  /** A property if the index or the observer follows it. */
  private Optional<Node> followed(NodeId number) {
    return Optional.of(terms.node(number)).filter(dataset::follows);
  }

  private void beginIfFull() {
    if (removed.size() + added.size() >= MOST) {
      begin(When.BESIDE);
    }
  }

  private void begin(When when) {
    finish();
    if (!removed.isEmpty() || !added.isEmpty() || terms.areWaiting()) {
      if (when == When.LAST) {
        dataset.foretell(Stream.concat(removedFollowed.keySet().stream(), addedFollowed.stream()));
      }
      indexes.begin(removed, added, when);
      Map<Triple, Tuple<NodeId>> gone = removedFollowed;
      List<Triple> come = addedFollowed;
      telling = () -> dataset.follow(gone.keySet(), triple -> isSaid(gone.get(triple)), come);
      removed = new ArrayList<>();
      added = new ArrayList<>();
      removedFollowed = new LinkedHashMap<>();
      addedFollowed = new ArrayList<>();
    }
    graphs.clear();
    subjects.clear();
  }

  /** Whether any graph says what a quad says. */
  private boolean isSaid(Tuple<NodeId> quad) {
    return table.find(NodeId.NodeIdAny, quad.get(1), quad.get(2), quad.get(3)).hasNext();
  }

  private void finish() {
    indexes.finish();
    telling.run();
    telling = () -> {};
  }

  @Override
  public void make() {
    make(When.NOW);
  }

  @Override
  public void makeLast() {
    make(When.LAST);
  }

  private void make(When when) {
    begin(when);
    finish();
    terms.forget();
  }

  @Override
  public void giveUp() {
    removed.clear();
    added.clear();
    indexes.finish();
    terms.forget();
  }
}
