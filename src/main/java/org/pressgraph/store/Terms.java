package org.pressgraph.store;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.data.TransBinaryDataFile;
import org.apache.jena.dboe.transaction.txn.SysTransState;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.TRDF;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.Hash;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableCache;
import org.apache.thrift.TException;
import org.apache.thrift.transport.TMemoryBuffer;

/**
 * Finds the numbers that a database has for many terms at once, and gives numbers to new ones: the
 * place in the file of terms where one begins. TDB2 looks up each by itself, in the tree of their
 * hashes, and writes it a few bytes at a time. Here two threads look up, all new terms are written
 * in one go, and their hashes are put into the tree later, in its order.
 *
 * <p>Until then the new terms are known here alone. For the thread of a writing transaction.
 */
final class Terms {

  /** Below so many terms one thread is faster. */
  private static final int SHARED_FROM = 300;

  private final NodeTableCache cache;
  private final MethodHandle remember;
  private final Cache<Node, ?> absent;
  private final BPlusTree tree;
  private final TreeLookup lookup;
  private final TransBinaryDataFile file;
  private final TreeBatch.Blocks blocks;
  private final Executor threads;

  /** New terms that are not in the tree yet, and what is to be put there. */
  private final Map<Node, NodeId> fresh = new HashMap<>();

  private final List<Record> records = new ArrayList<>();

  /** At the beginning of a writing transaction, in its thread; others help. */
  @SuppressWarnings("unchecked")
  Terms(NodeTable table, Executor threads) {
    this.tree = LoaderOps.ntBPTree(table);
    this.lookup = new TreeLookup(tree);
    this.file = LoaderOps.ntDataFile(table);
    this.blocks = TreeBatch.Blocks.of(tree);
    this.threads = threads;
    this.cache = cacheOf(table);
    try {
      MethodHandles.Lookup inside =
          MethodHandles.privateLookupIn(NodeTableCache.class, MethodHandles.lookup());
      this.remember =
          inside.findVirtual(
              NodeTableCache.class,
              "cacheUpdate",
              MethodType.methodType(void.class, Node.class, NodeId.class));
      VarHandle notPresent = inside.findVarHandle(NodeTableCache.class, "notPresent", Cache.class);
      this.absent = (Cache<Node, ?>) notPresent.get(cache);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a table remembers of its terms. */
  static NodeTableCache cacheOf(NodeTable table) {
    NodeTable outer = table;
    while (!(outer instanceof NodeTableCache)) {
      outer = outer.wrapped();
    }
    return (NodeTableCache) outer;
  }

  /** The tree of the hashes. */
  BPlusTree tree() {
    return tree;
  }

  /** How many blocks the tree had at the beginning. */
  TreeBatch.Blocks blocks() {
    return blocks;
  }

  /** The number of a term, or null if the database does not know it. */
  NodeId known(Node term) {
    NodeId number = quickly(term);
    return number == null ? find(record(term)) : number;
  }

  /** The term of a number. One that is asked for because it goes is not remembered. */
  Node node(NodeId number) {
    if (NodeId.isInline(number)) {
      return NodeId.extract(number);
    }
    Node known = cache.getNodeForNodeIdCache(number);
    return known == null ? cache.wrapped().getNodeForNodeId(number) : known;
  }

  /** A term whose number is to be found. */
  Term term(Node term) {
    return new Term(term);
  }

  /**
   * Finds the numbers of different terms; those that are new get one. The tree is asked in its
   * order, so that what one look has brought into the caches serves the next one.
   */
  void number(List<Term> terms) {
    forEach(terms, Term::lookUpQuickly);
    List<Term> others = terms.stream().filter(term -> term.record != null).toList();
    List<Term> sorted = new ArrayList<>(others);
    sorted.sort((a, b) -> Arrays.compareUnsigned(a.record.getKey(), b.record.getKey()));
    forEach(sorted, Term::lookUp);
    write(others);
  }

  /** Another thread helps, which has the transaction's view of the tree for as long. */
  private void forEach(List<Term> terms, Consumer<Term> action) {
    int shared = terms.size() < SHARED_FROM ? terms.size() : terms.size() / 2;
    SysTransState state = tree.detach();
    tree.attach(state);
    CompletableFuture<Void> rest =
        shared == terms.size()
            ? CompletableFuture.completedFuture(null)
            : CompletableFuture.runAsync(
                () -> {
                  tree.attach(state);
                  try {
                    terms.subList(shared, terms.size()).forEach(action);
                  } finally {
                    tree.detach();
                  }
                },
                threads);
    try {
      terms.subList(0, shared).forEach(action);
    } finally {
      rest.handle((done, failure) -> done).join();
    }
    rest.join();
  }

  private void write(List<Term> all) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long end = file.length();
    for (Term one : all) {
      if (one.bytes != null) {
        one.number = NodeIdFactory.createPtr(end + bytes.size());
        bytes.writeBytes(one.bytes);
        NodeIdFactory.set(one.number, one.record.getValue(), 0);
        fresh.put(one.term, one.number);
        records.add(one.record);
        forgetAbsence(one.term);
      } else {
        remember(one);
      }
    }
    if (bytes.size() > 0) {
      file.write(bytes.toByteArray(), 0, bytes.size());
    }
  }

  /**
   * The cache also knows what is not there: it has to be told of what comes. It need not remember
   * new terms, few of which are asked for soon, and to put them there takes longer than to find
   * them in the tree.
   */
  private void forgetAbsence(Node term) {
    if (absent != null) {
      absent.remove(term);
    }
  }

  private void remember(Term one) {
    try {
      remember.invokeExact(cache, one.term, one.number);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether some are not in the tree yet. */
  boolean areWaiting() {
    return !records.isEmpty();
  }

  /** What is to be put into the tree, in its order. */
  SortedRecords records() {
    return SortedRecords.of(records, tree.getRecordFactory());
  }

  /** What is to be taken from the tree: nothing ever. */
  SortedRecords none() {
    return SortedRecords.of(List.of(), tree.getRecordFactory());
  }

  /** All is in the tree, or given up. */
  void forget() {
    fresh.clear();
    records.clear();
  }

  /** The number of a term that stands for itself or was met before; else null. */
  private NodeId quickly(Node term) {
    NodeId number = NodeId.inline(term);
    if (number == null) {
      number = fresh.get(term);
    }
    return number == null ? cache.getNodeIdForNodeCache(term) : number;
  }

  private Record record(Node term) {
    RecordFactory factory = tree.getRecordFactory();
    Hash hash = new Hash(factory.keyLength());
    NodeLib.setHash(hash, term);
    return factory.create(hash.getBytes());
  }

  private NodeId find(Record record) {
    byte[] found = lookup.find(record.getKey());
    return found == null ? null : NodeIdFactory.get(found, 0);
  }

  /** A term and its number, once it was found. */
  final class Term {

    private final Node term;
    private NodeId number;

    /** The record of its hash, if the tree was asked; the bytes of a new one. */
    private Record record;

    private byte[] bytes;

    private Term(Node term) {
      this.term = term;
    }

    /** Its number. */
    NodeId number() {
      return number;
    }

    private void lookUpQuickly() {
      number = quickly(term);
      record = number == null ? record(term) : null;
    }

    private void lookUp() {
      number = find(record);
      bytes = number == null ? bytes() : null;
    }

    private byte[] bytes() {
      try {
        TMemoryBuffer out = new TMemoryBuffer(256);
        ThriftConvert.convert(term, true).write(TRDF.protocol(out));
        return Arrays.copyOf(out.getArray(), out.length());
      } catch (TException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
