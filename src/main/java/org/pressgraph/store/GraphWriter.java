package org.pressgraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.util.iterator.WrappedIterator;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;
import org.pressgraph.rdf.Prefixes;
import org.pressgraph.search.IndexedDataset;

/**
 * Puts whole graphs into a database, many in one transaction: small transactions are slow and make
 * the database swell.
 *
 * <p>Only what differs is written, so that a page that says what it said before costs nothing.
 * Nothing is seen half written: a transaction ends only at a {@link #checkpoint} or a {@link
 * #commit}. To be used by one thread.
 */
public final class GraphWriter implements AutoCloseable {

  /** What came of putting a graph. */
  public enum Change {
    /** There was no such graph before, and now there is. */
    ADDED,
    /** The graph says something else now. */
    CHANGED,
    /** The graph says what it said before. */
    UNCHANGED
  }

  /**
   * From so many changed triples on, the first transaction ends. Those that follow are longer,
   * since a larger database has more blocks that each of them writes anew; a crash costs so much
   * work. The system property is there for tests of crashes.
   */
  static final int TRIPLES_A_TRANSACTION = Integer.getInteger("pressgraph.transaction", 200_000);

  private static final int TRIPLES_AT_MOST = 800_000;

  /** A transaction ends after so long all the same: slow work must not be lost in a crash. */
  private static final long NANOS_A_TRANSACTION = 10_000_000_000L;

  private final IndexedDataset dataset;
  private final Path folder;
  private QuadBatch batch;
  private long changed;
  private int limit = TRIPLES_A_TRANSACTION;
  private long begun;

  /** For a database in a folder. */
  GraphWriter(IndexedDataset dataset, Path folder) {
    this.dataset = dataset;
    this.folder = folder;
  }

  /**
   * Puts a graph in the place of the one of that name.
   *
   * @param name the IRI of the graph
   * @param triples all it is to say from now on
   * @return what came of it
   */
  public Change put(Node name, Collection<Triple> triples) {
    return replace(name, Node.ANY, triples);
  }

  /**
   * Puts what a graph says of one subject in the place of what it said of it.
   *
   * @param name the IRI of the graph
   * @param subject the subject
   * @param triples all that the graph is to say of it from now on
   * @return what came of it
   */
  public Change putSubject(Node name, Node subject, Collection<Triple> triples) {
    return replace(name, subject, triples);
  }

  /**
   * Adds to a graph, without a look at what it says already.
   *
   * @param name the IRI of the graph
   * @param triples what it is to say besides
   */
  public void add(Node name, Collection<Triple> triples) {
    begin();
    batch.add(name, triples);
    changed += triples.size();
  }

  /**
   * Removes a graph.
   *
   * @param name the IRI of the graph
   * @return whether it was there
   */
  public boolean remove(Node name) {
    return replace(name, Node.ANY, List.of()) == Change.CHANGED;
  }

  /**
   * The triples of a graph as they are now, with what this transaction changed.
   *
   * @param name the IRI of the graph
   * @return its triples; none if there is no such graph
   */
  public List<Triple> triples(Node name) {
    look();
    return WrappedIterator.create(dataset.find(name, Node.ANY, Node.ANY, Node.ANY))
        .mapWith(Quad::asTriple)
        .toList();
  }

  /**
   * The quads of a pattern as they are now, with what this transaction changed.
   *
   * @param graph the IRI of the graph, or {@link Node#ANY}
   * @param subject the subject, or {@link Node#ANY}
   * @param predicate the predicate, or {@link Node#ANY}
   * @param object the object, or {@link Node#ANY}
   * @return the quads
   */
  public List<Quad> quads(Node graph, Node subject, Node predicate, Node object) {
    look();
    return WrappedIterator.create(dataset.find(graph, subject, predicate, object)).toList();
  }

  /**
   * Gives nodes other names, wherever they stand as subject or object in any graph, as far as this
   * transaction and those before it know them.
   *
   * @param names the new name by the old one
   * @return the IRIs of the graphs that say something else now
   */
  public Set<Node> rename(Map<Node, Node> names) {
    look();
    Set<Quad> old = new LinkedHashSet<>();
    for (Node node : names.keySet()) {
      dataset.find(Node.ANY, node, Node.ANY, Node.ANY).forEachRemaining(old::add);
      dataset.find(Node.ANY, Node.ANY, Node.ANY, node).forEachRemaining(old::add);
    }
    Set<Node> graphs = new LinkedHashSet<>();
    old.forEach(dataset::delete);
    for (Quad quad : old) {
      Node subject = names.getOrDefault(quad.getSubject(), quad.getSubject());
      Node object = names.getOrDefault(quad.getObject(), quad.getObject());
      dataset.add(Quad.create(quad.getGraph(), subject, quad.getPredicate(), object));
      graphs.add(quad.getGraph());
    }
    changed += 2L * old.size();
    return graphs;
  }

  private Change replace(Node name, Node subject, Collection<Triple> triples) {
    begin();
    QuadBatch.Difference difference = batch.replace(name, subject, triples);
    changed += difference.changes();
    return difference.changes() == 0
        ? Change.UNCHANGED
        : difference.before() == 0 ? Change.ADDED : Change.CHANGED;
  }

  private void begin() {
    if (!dataset.isInTransaction()) {
      dataset.begin(ReadWrite.WRITE);
      begun = System.nanoTime();
      // What a server or a tool writes from the database then reads like our own files.
      Prefixes.all().getNsPrefixMap().forEach(this::ensurePrefix);
      batch = null;
    }
    if (batch == null) {
      batch =
          new QuadBatch(dataset, TDBInternal.requireStorage(DatasetGraphWrapper.unwrap(dataset)));
    }
  }

  /** What is looked at has all changes of this transaction. */
  private void look() {
    begin();
    dataset.settle();
  }

  private void ensurePrefix(String prefix, String iri) {
    if (!iri.equals(dataset.prefixes().get(prefix))) {
      dataset.prefixes().add(prefix, iri);
    }
  }

  /**
   * Says that all changes which belong together are made: if they have become many, or the
   * transaction long, it ends here.
   *
   * @return whether it ended
   */
  public boolean checkpoint() {
    if (!isFull()) {
      return false;
    }
    boolean many = changed >= limit;
    commit();
    limit = many ? Math.min(2 * limit, TRIPLES_AT_MOST) : limit;
    return true;
  }

  /**
   * Tells whether the next {@link #checkpoint} ends the transaction.
   *
   * @return whether changes have become many, or were under way for long
   */
  public boolean isFull() {
    return changed >= limit || (changed > 0 && System.nanoTime() - begun > NANOS_A_TRANSACTION);
  }

  /**
   * Ends the transaction: what was put is stored for good.
   *
   * @throws PressgraphException if it cannot be written; nothing of it is stored then
   */
  public void commit() {
    if (dataset.isInTransaction()) {
      batch = null;
      try {
        dataset.commit();
      } catch (RuntimeException e) {
        throw explained(e);
      }
      dataset.end();
      changed = 0;
    }
  }

  /** A full disk is no fault of the program. */
  private RuntimeException explained(RuntimeException failure) {
    return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
        .filter(IOException.class::isInstance)
        .map(IOException.class::cast)
        .findFirst()
        .<RuntimeException>map(
            e -> new PressgraphException(failure, "store.disk", folder, Reasons.of(e)))
        .orElse(failure);
  }

  /** Gives up what was put since the last transaction ended, if {@link #commit} was not called. */
  @Override
  public void close() {
    batch = null;
    if (dataset.isInTransaction()) {
      dataset.abort();
      dataset.end();
    }
  }
}
