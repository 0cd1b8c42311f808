package org.pressgraph.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.pressgraph.search.IndexedDataset;

/**
 * The changes of a writing transaction, gathered and made many at a time, which {@link QuadIndexes}
 * does faster than quad by quad. What a graph says already is compared by the numbers that the
 * database has for nodes, so that it need not be read as nodes.
 *
 * <p>What was gathered is in the database from {@link #apply} on. For the thread of the
 * transaction.
 */
final class QuadBatch {

  /** So many changes are gathered at most. */
  private static final int MOST = 100_000;

  private final IndexedDataset dataset;
  private final NodeTupleTable table;
  private final NodeTable nodes;
  private final QuadIndexes indexes;
  private final List<Tuple<NodeId>> removed = new ArrayList<>();
  private final List<Tuple<NodeId>> added = new ArrayList<>();
  private final List<Triple> removedTexts = new ArrayList<>();
  private final List<Triple> addedTexts = new ArrayList<>();

  /** The graphs, and the subjects of graphs, of which something has changed and waits. */
  private final Set<NodeId> graphs = new HashSet<>();

  private final Set<List<NodeId>> subjects = new HashSet<>();

  /** For the transaction of this thread. */
  QuadBatch(IndexedDataset dataset, DatasetGraphTDB storage) {
    this.dataset = dataset;
    this.table = storage.getQuadTable().getNodeTupleTable();
    this.nodes = table.getNodeTable();
    this.indexes = new QuadIndexes(table.getTupleTable());
  }

  /** How many triples were there, and how many have been removed and added. */
  record Difference(int before, int changes) {}

  /** Puts what a graph, or a graph of one subject, is to say in the place of what it says. */
  Difference replace(Node graph, Node subject, Collection<Triple> triples) {
    NodeId inGraph = nodes.getAllocateNodeId(graph);
    boolean whole = subject.equals(Node.ANY);
    NodeId of = whole ? NodeId.NodeIdAny : nodes.getAllocateNodeId(subject);
    settle(inGraph, of);
    Map<Tuple<NodeId>, Triple> wanted = numbered(inGraph, triples);
    int before = 0;
    int gone = 0;
    Iterator<Tuple<NodeId>> present = table.find(inGraph, of, NodeId.NodeIdAny, NodeId.NodeIdAny);
    for (; present.hasNext(); before++) {
      Tuple<NodeId> quad = present.next();
      if (wanted.remove(quad) == null) {
        remove(quad);
        gone++;
      }
    }
    wanted.forEach(this::add);
    note(inGraph, of, whole);
    Difference difference = new Difference(before, gone + wanted.size());
    applyIfFull();
    return difference;
  }

  /** Adds to a graph. */
  void add(Node graph, Collection<Triple> triples) {
    NodeId inGraph = nodes.getAllocateNodeId(graph);
    numbered(inGraph, triples).forEach(this::add);
    note(inGraph, NodeId.NodeIdAny, true);
    applyIfFull();
  }

  /** What waits is made before anybody looks at what it concerns. */
  private void settle(NodeId graph, NodeId subject) {
    boolean waits =
        NodeId.isAny(subject)
            ? graphs.contains(graph) || subjects.stream().anyMatch(s -> s.get(0).equals(graph))
            : graphs.contains(graph) || subjects.contains(List.of(graph, subject));
    if (waits) {
      apply();
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
    Map<Node, NodeId> known = new HashMap<>();
    Map<Tuple<NodeId>, Triple> numbered = new LinkedHashMap<>(2 * triples.size());
    for (Triple triple : triples) {
      numbered.put(
          TupleFactory.create4(
              graph,
              known.computeIfAbsent(triple.getSubject(), nodes::getAllocateNodeId),
              known.computeIfAbsent(triple.getPredicate(), nodes::getAllocateNodeId),
              known.computeIfAbsent(triple.getObject(), nodes::getAllocateNodeId)),
          triple);
    }
    return numbered;
  }

  private void add(Tuple<NodeId> quad, Triple triple) {
    added.add(quad);
    if (IndexedDataset.searches(triple)) {
      addedTexts.add(triple);
    }
  }

  private void remove(Tuple<NodeId> quad) {
    removed.add(quad);
    Node property = nodes.getNodeForNodeId(quad.get(2));
    if (IndexedDataset.searches(property) && !quad.get(3).isInline()) {
      Triple triple =
          Triple.create(
              nodes.getNodeForNodeId(quad.get(1)), property, nodes.getNodeForNodeId(quad.get(3)));
      if (IndexedDataset.searches(triple)) {
        removedTexts.add(triple);
      }
    }
  }

  private void applyIfFull() {
    if (removed.size() + added.size() >= MOST) {
      apply();
    }
  }

  /** Makes the changes that wait. */
  void apply() {
    if (!removed.isEmpty() || !added.isEmpty()) {
      indexes.change(removed, added);
      dataset.follow(removedTexts, addedTexts);
    }
    removed.clear();
    added.clear();
    removedTexts.clear();
    addedTexts.clear();
    graphs.clear();
    subjects.clear();
  }
}
