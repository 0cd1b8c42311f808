package org.pressgraph.search;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Follows the transactions that write to a database. All methods are called by the thread of the
 * transaction; there is one such transaction at a time.
 */
public interface WriteObserver {

  /**
   * What it follows.
   *
   * @return the properties of the triples of which it is told
   */
  Set<Node> properties();

  /**
   * A triple was added to a graph, or removed from one.
   *
   * @param triple the triple
   */
  void changed(Triple triple);

  /** The transaction is about to be committed. */
  void committing();

  /**
   * The transaction has ended.
   *
   * @param committed whether it was committed
   */
  void ended(boolean committed);

  /** Anything may have been written to the database beneath, of which nobody was told. */
  default void changedBeneath() {}
}
