package org.pressgraph.store;

import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A TDB2 database that may be compacted beneath its readers: a thread that reads stays with the
 * data with which it began, to the end of its transaction.
 *
 * <p>Jena's own container looks up the data anew for each call. A reader that began before a
 * compaction would go on in the new data without a transaction there, and its end would never reach
 * the old data, for whose readers the compaction waits. Writers and those that may become writers
 * need none of this: while there are any, nothing is compacted.
 */
final class PinnedDataset extends DatasetGraphWrapper {

  private final DatasetGraph container;
  private final ThreadLocal<DatasetGraph> pinned = new ThreadLocal<>();

  /** Wraps the container of a database. */
  PinnedDataset(DatasetGraph container) {
    super(container, container.getContext());
    this.container = container;
  }

  @Override
  protected DatasetGraph get() {
    DatasetGraph data = pinned.get();
    return data == null ? TDBInternal.requireStorage(container) : data;
  }

  /** Where transactions are ended: that of a reader at its data, all others at the container. */
  @Override
  protected DatasetGraph getT() {
    DatasetGraph data = pinned.get();
    return data == null ? container : data;
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  @Override
  public void begin(TxnType type) {
    if (type == TxnType.READ && !isInTransaction()) {
      beginReading();
    } else {
      getT().begin(type);
    }
  }

  /** Data that a compaction has just put out of use takes no reader: the next look gives others. */
  private void beginReading() {
    while (true) {
      DatasetGraph data = TDBInternal.requireStorage(container);
      TransactionCoordinator transactions = TDBInternal.getTransactionCoordinator(data);
      if (transactions.tryNonExclusiveMode(false)) {
        try {
          data.begin(TxnType.READ);
          pinned.set(data);
          return;
        } finally {
          transactions.finishNonExclusiveMode();
        }
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public void end() {
    try {
      getT().end();
    } finally {
      pinned.remove();
    }
  }
}
