package org.pressgraph.search;

/** Changes of a writing transaction that are not made yet. */
public interface PendingWrites {

  /** Makes them, before the thread of the transaction reads or commits. */
  void make();

  /** Gives them up with the transaction. */
  void giveUp();
}
