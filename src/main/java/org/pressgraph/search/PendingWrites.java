package org.pressgraph.search;

/** Changes of a writing transaction that are not made yet. */
public interface PendingWrites {

  /** Makes them, before the thread of the transaction reads. */
  void make();

  /** Makes them, before the transaction is committed: no others follow. */
  void makeLast();

  /** Gives them up with the transaction. */
  void giveUp();
}
