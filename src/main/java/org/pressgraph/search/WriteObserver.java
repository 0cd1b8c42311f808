package org.pressgraph.search;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Follows the transactions that write to a database. All methods are called by the thread of the
 * transaction; there is one such transaction at a time.
 */
public interface WriteObserver {

  /** Follows nothing. */
  WriteObserver NOBODY =
      new WriteObserver() {
        @Override
        public Set<Node> properties() {
          return Set.of();
        }

        @Override
        public void changed(Triple triple) {}

        @Override
        public void committing() {}

        @Override
        public void ended(boolean committed) {}
      };

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
}
