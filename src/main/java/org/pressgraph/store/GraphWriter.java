package org.pressgraph.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.WrappedIterator;
import org.pressgraph.rdf.Prefixes;

/**
 * Puts whole graphs into a database, many in one transaction: small transactions are slow and make
 * the database swell.
 *
 * <p>Only what differs is written, so that a page that says what it said before costs nothing. A
 * graph is never half written: a transaction ends between two of them. To be used by one thread.
 */
public final class GraphWriter implements AutoCloseable {

  /** What came of putting a graph. */
  public enum Change {
    /** The graph was not there before. */
    ADDED,
    /** The graph says something else now. */
    CHANGED,
    /** The graph says what it said before. */
    UNCHANGED
  }

  /** From so many changed triples on, the transaction ends. */
  static final int TRIPLES_A_TRANSACTION = 200_000;

  private final DatasetGraph dataset;
  private long changed;

  GraphWriter(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /**
   * Puts a graph in the place of the one of that name.
   *
   * @param name the IRI of the graph
   * @param triples all it is to say from now on
   * @return what came of it
   */
  public Change put(Node name, Collection<Triple> triples) {
    if (!dataset.isInTransaction()) {
      dataset.begin(ReadWrite.WRITE);
      // What a server or a tool writes from the database then reads like our own files.
      Prefixes.all().getNsPrefixMap().forEach(this::ensurePrefix);
    }
    Set<Triple> wanted = new HashSet<>(triples);
    List<Triple> present =
        WrappedIterator.create(dataset.find(name, Node.ANY, Node.ANY, Node.ANY))
            .mapWith(Quad::asTriple)
            .toList();
    Set<Triple> kept = new HashSet<>();
    long before = changed;
    for (Triple triple : present) {
      if (wanted.contains(triple)) {
        kept.add(triple);
      } else {
        dataset.delete(Quad.create(name, triple));
        changed++;
      }
    }
    for (Triple triple : triples) {
      if (kept.add(triple)) {
        dataset.add(Quad.create(name, triple));
        changed++;
      }
    }
    boolean same = changed == before;
    if (changed >= TRIPLES_A_TRANSACTION) {
      commit();
    }
    return present.isEmpty() ? Change.ADDED : same ? Change.UNCHANGED : Change.CHANGED;
  }

  private void ensurePrefix(String prefix, String iri) {
    if (!iri.equals(dataset.prefixes().get(prefix))) {
      dataset.prefixes().add(prefix, iri);
    }
  }

  /** Ends the transaction: what was put is stored for good. */
  public void commit() {
    if (dataset.isInTransaction()) {
      dataset.commit();
      dataset.end();
      changed = 0;
    }
  }

  /** Gives up what was put since the last transaction ended, if {@link #commit} was not called. */
  @Override
  public void close() {
    if (dataset.isInTransaction()) {
      dataset.abort();
      dataset.end();
    }
  }
}
