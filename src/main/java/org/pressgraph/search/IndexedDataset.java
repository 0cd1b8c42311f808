package org.pressgraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/**
 * A TDB2 database with a full-text index beside it: what is written to the one is written to the
 * other, and both are committed or given up together.
 *
 * <p>The index is a folder of its own. Where it is missing, was made by another version of the
 * analyzer, or a process died between the two commits of a large transaction, it is made anew when
 * the database is opened; what small transactions have left in memory alone is made good. Whoever
 * writes to the database beneath ({@link #getWrapped}) calls {@link #reindex} afterwards.
 */
public final class IndexedDataset extends DatasetGraphWrapper {

  private final FullTextIndex index;
  private final IndexChanges changes;

  /** Held from the beginning of a writing transaction until both sides have ended it. */
  private final ReentrantLock writing = new ReentrantLock();

  private final WriteObservers observers = new WriteObservers();

  /** What the writing transaction has still to write; for the holder of the lock. */
  private PendingWrites pending;

  /** How many changes there were since the database was opened. */
  private final AtomicLong version = new AtomicLong();

  private IndexedDataset(Path folder, DatasetGraph database) throws IOException {
    super(database);
    this.index = FullTextIndex.open(folder);
    this.changes = new IndexChanges(folder, index, writing::isLocked);
  }

  /**
   * Opens the index of a database, and makes it where there is none that fits.
   *
   * @param folder the folder of the index; made if it is absent
   * @param database the database, a TDB2 one
   * @return the database with its index; to be closed by {@link #closeIndex}
   * @throws UncheckedIOException if the folder cannot be written
   */
  public static IndexedDataset open(Path folder, DatasetGraph database) {
    try {
      Files.createDirectories(folder);
      IndexedDataset dataset = new IndexedDataset(folder, database);
      database.getContext().set(TextQuery.textIndex, dataset.index);
      if (dataset.changes.isMarked() || !dataset.index.isCurrent() || !dataset.replay()) {
        dataset.reindex();
      }
      return dataset;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean replay() throws IOException {
    begin(ReadWrite.READ);
    try {
      return changes.replay(this::has);
    } finally {
      end();
    }
  }

  private boolean has(Triple triple) {
    return get().contains(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  /**
   * Makes the index anew. Readers go on with the old one; nobody writes meanwhile.
   *
   * @throws UncheckedIOException if the folder cannot be written
   */
  public void reindex() {
    begin(ReadWrite.WRITE);
    try {
      mark();
      changes.begin(index::startAnew);
      for (Node property : FullTextIndex.FIELDS.keySet()) {
        Iterator<Quad> quads = get().findNG(Node.ANY, Node.ANY, property, Node.ANY);
        // Equal ones stand side by side; the union would keep all in memory to tell.
        Iterator<Triple> triples = Iter.distinctAdjacent(Iter.map(quads, Quad::asTriple));
        triples = Iter.filter(triples, triple -> triple.getObject().isLiteral());
        while (triples.hasNext()) {
          changes.add(triples.next());
        }
      }
      changes.prepare();
      changes.commit();
      observers.changedBeneath();
      version.incrementAndGet();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      abort();
      end();
    }
  }

  /**
   * Says that the index no longer fits the database, before the database is written to beneath it.
   *
   * @throws UncheckedIOException if the folder cannot be written
   */
  public void mark() {
    changes.mark();
  }

  /**
   * Whether the index or an observer follows the triples of a property.
   *
   * @param property the IRI of the property
   * @return whether one of them does
   */
  public boolean follows(Node property) {
    return observers.follow(property) | FullTextIndex.FIELDS.containsKey(property);
  }

  /**
   * Lets the index and the observers follow what the transaction of this thread has written to the
   * database beneath.
   *
   * @param removed triples that were removed from a graph
   * @param stays tells of one of them whether another graph says it
   * @param added triples that were added to a graph
   */
  public void follow(
      Collection<Triple> removed, Predicate<Triple> stays, Collection<Triple> added) {
    removed.forEach(t -> deleted(t, stays));
    added.forEach(this::added);
  }

  /**
   * Says of what {@link #follow} is told at most before the transaction of this thread is
   * committed.
   *
   * @param triples triples that are being removed or added
   */
  public void foretell(Stream<Triple> triples) {
    changes.foretell(triples);
  }

  /**
   * Those who are told of what is written.
   *
   * @return them all, to be added to and taken from
   */
  public WriteObservers observers() {
    return observers;
  }

  /**
   * Says that the transaction of this thread has still to write.
   *
   * @param changes makes the changes when they are needed
   */
  public void await(PendingWrites changes) {
    pending = changes;
  }

  /** Makes what this thread has still to write, so that it can be read. */
  public void settle() {
    if (pending != null && writing.isHeldByCurrentThread()) {
      pending.make();
    }
  }

  /**
   * Tells one state of the database from another. It rises when a change is about to be committed,
   * and behind it.
   *
   * @return a number that changes with each transaction that writes
   */
  public long version() {
    return version.get();
  }

  /** Closes the index. The database beneath stays open. */
  public void closeIndex() {
    getContext().remove(TextQuery.textIndex);
    try {
      changes.close();
    } finally {
      index.close();
    }
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node name) {
    return GraphView.createNamedGraph(this, name);
  }

  @Override
  public void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void add(Node graph, Node subject, Node property, Node object) {
    settle();
    super.add(graph, subject, property, object);
    added(Triple.create(subject, property, object));
  }

  private void added(Triple triple) {
    observers.changed(triple);
    if (FullTextIndex.indexes(triple.getPredicate(), triple.getObject())) {
      changes.add(triple);
    }
  }

  @Override
  public void delete(Quad quad) {
    delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void delete(Node graph, Node subject, Node property, Node object) {
    settle();
    super.delete(graph, subject, property, object);
    deleted(Triple.create(subject, property, object), this::has);
  }

  private void deleted(Triple triple, Predicate<Triple> stays) {
    observers.changed(triple);
    if (FullTextIndex.indexes(triple.getPredicate(), triple.getObject()) && !stays.test(triple)) {
      changes.remove(triple);
    }
  }

  @Override
  public void deleteAny(Node graph, Node subject, Node property, Node object) {
    settle();
    List<Triple> found =
        Stream.concat(FullTextIndex.FIELDS.keySet().stream(), observers.properties().stream())
            .distinct()
            .filter(
                field -> property == null || property.equals(Node.ANY) || property.equals(field))
            .flatMap(field -> get().stream(graph, subject, field, object))
            .map(Quad::asTriple)
            .toList();
    super.deleteAny(graph, subject, property, object);
    found.forEach(triple -> deleted(triple, this::has));
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
    graph.find().forEachRemaining(t -> add(Quad.create(name, t)));
  }

  @Override
  public void removeGraph(Node name) {
    deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public void clear() {
    deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public void begin(TxnType type) {
    super.begin(type);
    lockIfWriting();
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  @Override
  public boolean promote() {
    boolean promoted = super.promote();
    lockIfWriting();
    return promoted;
  }

  @Override
  public boolean promote(Promote type) {
    boolean promoted = super.promote(type);
    lockIfWriting();
    return promoted;
  }

  private void lockIfWriting() {
    if (super.transactionMode() == ReadWrite.WRITE && !writing.isHeldByCurrentThread()) {
      writing.lock();
    }
  }

  @Override
  public void commit() {
    if (!writing.isHeldByCurrentThread()) {
      super.commit();
      return;
    }
    boolean committed = false;
    try {
      if (pending != null) {
        pending.makeLast();
      }
      observers.committing();
      version.incrementAndGet();
      commitBoth();
      committed = true;
    } finally {
      pending = null;
      if (!committed) {
        changes.giveUp();
      }
      observers.ended(committed);
      version.incrementAndGet();
      writing.unlock();
    }
  }

  private void commitBoth() {
    try {
      changes.prepare();
    } catch (IOException | RuntimeException e) {
      super.abort();
      throw e instanceof RuntimeException failure ? failure : new TextIndexException("prepare", e);
    }
    // If the process dies or either side fails from here on, the next opening makes it good.
    super.commit();
    changes.commit();
  }

  @Override
  public void abort() {
    giveUp(super::abort);
  }

  @Override
  public void end() {
    giveUp(super::end);
  }

  private void giveUp(Runnable beneath) {
    try {
      dropPending();
      beneath.run();
    } finally {
      giveUp();
    }
  }

  private void dropPending() {
    if (pending != null && writing.isHeldByCurrentThread()) {
      PendingWrites dropped = pending;
      pending = null;
      dropped.giveUp();
    }
  }

  private void giveUp() {
    if (writing.isHeldByCurrentThread()) {
      try {
        changes.giveUp();
        observers.ended(false);
      } finally {
        writing.unlock();
      }
    }
  }
}
