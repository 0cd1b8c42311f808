package org.pressgraph.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.dboe.base.block.Block;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.buffer.RecordBuffer;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.recordbuffer.RecordBufferPage;
import org.apache.jena.dboe.trans.bplustree.BPTreeNode;
import org.apache.jena.dboe.trans.bplustree.BPTreeNodeMgr;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;

/**
 * Makes many changes of a B+ tree in the order of its keys. The first change below a node that
 * readers see is left to the tree, which copies the way down for the transaction; all others below
 * the same node are made here, a block of records at a time, which is read once and written once.
 * Splitting and joining is left to the tree, too: a block is split when it is full, and one of
 * which all is removed keeps its last record until the end, so that what is left of several is
 * joined, not filled up from their neighbours record by record. So are records whose keys stand in
 * nodes.
 *
 * <p>For the thread that holds the tree in a writing transaction.
 */
final class TreeBatch {

  /** The order of the keys. */
  static final Comparator<Record> ORDER = (a, b) -> Arrays.compareUnsigned(a.getKey(), b.getKey());

  /** The number of records and a link stand in front of them. */
  private static final int HEADER = RecordBufferPage.LINK + Integer.BYTES;

  private final BPlusTree tree;
  private final BPTreeNodeMgr nodes;
  private final BlockMgr blocks;
  private final int keyLength;
  private final int length;
  private final Blocks own;
  private final byte[] before;
  private final byte[] after;
  private Record[] removed;
  private Record[] added;
  private int nextRemoved;
  private int nextAdded;

  /** Removals that would have emptied a block or change a node. */
  private final List<Record> postponed = new ArrayList<>();

  /** The last key that belongs below the node that {@link #nodeAbove} has found; null if all do. */
  private Record bound;

  /**
   * How many blocks a tree has. From the ones that it had when a transaction began on all are the
   * transaction's own; those before them are what readers see.
   */
  record Blocks(long nodes, long records) {

    static Blocks of(BPlusTree tree) {
      return new Blocks(tree.getNodeManager().allocLimit(), tree.getRecordsMgr().allocLimit());
    }
  }

  /**
   * For a tree.
   *
   * @param tree the tree
   * @param own the number of its blocks when the transaction began, or later
   */
  TreeBatch(BPlusTree tree, Blocks own) {
    this.tree = tree;
    this.nodes = tree.getNodeManager();
    this.blocks = tree.getRecordsMgr().getBlockMgr();
    this.keyLength = tree.getRecordFactory().keyLength();
    this.length = tree.getRecordFactory().recordLength();
    this.own = own;
    this.before = new byte[NewBlocks.BLOCK_BYTES];
    this.after = new byte[NewBlocks.BLOCK_BYTES];
  }

  /** Removes and adds records, both in their order; of equal ones the added one stays. */
  void change(Record[] removed, Record[] added) {
    this.removed = removed;
    this.added = added;
    while (isMore()) {
      int node = nodeAbove(peek());
      if (node < own.nodes() || !workBelow(node)) {
        leaveToTree();
      }
    }
    postponed.forEach(tree::delete);
  }

  private boolean removesNext() {
    return nextAdded == added.length
        || (nextRemoved < removed.length
            && ORDER.compare(removed[nextRemoved], added[nextAdded]) <= 0);
  }

  private Record peek() {
    return removesNext() ? removed[nextRemoved] : added[nextAdded];
  }

  private void leaveToTree() {
    if (removesNext()) {
      tree.delete(removed[nextRemoved++]);
    } else {
      tree.insert(added[nextAdded++]);
    }
  }

  private boolean isMore() {
    return nextRemoved < removed.length || nextAdded < added.length;
  }

  /** Goes down to the node above the block where a record is or would be. */
  private int nodeAbove(Record record) {
    bound = null;
    BPTreeNode node = nodes.getRead(tree.getRootId(), BPlusTreeParams.RootParent);
    while (!node.isLeaf()) {
      RecordBuffer keys = node.getRecordBuffer();
      int slot = slot(keys, record, 0);
      if (slot < keys.size()) {
        bound = keys.get(slot);
      }
      int below = node.getPtrBuffer().get(slot);
      nodes.release(node);
      node = nodes.getRead(below, BPlusTreeParams.NoParent);
    }
    nodes.release(node);
    return node.getId();
  }

  /** The place of the pointer to where a record belongs, from a place on. */
  private static int slot(RecordBuffer keys, Record record, int from) {
    int at = keys.find(record, from, keys.size());
    // A key is not before what lies below the pointer at its place.
    return at < 0 ? -at - 1 : at;
  }

  /** Makes the changes below a node; tells whether all of them, or one does not fit in. */
  private boolean workBelow(int id) {
    BPTreeNode node = nodes.getWrite(id, BPlusTreeParams.NoParent);
    RecordBuffer keys = node.getRecordBuffer();
    boolean fits = true;
    for (int slot = 0; fits && isMore() && isUpTo(bound); ) {
      slot = slot(keys, peek(), slot);
      fits = work(node, slot, slot < keys.size() ? keys.get(slot) : bound);
    }
    nodes.put(node);
    return fits;
  }

  private boolean isUpTo(Record last) {
    return last == null || ORDER.compare(peek(), last) <= 0;
  }

  /** Makes the changes that belong in a block, up to one that does not fit in. */
  private boolean work(BPTreeNode node, int slot, Record last) {
    int id = node.getPtrBuffer().get(slot);
    boolean isOwn = id >= own.records();
    Block old = isOwn ? blocks.getWrite(id) : blocks.getRead(id);
    Merge merge = new Merge(old.getByteBuffer());
    boolean fits = true;
    while (fits && isMore() && isUpTo(last)) {
      Record record = peek();
      if (removesNext()) {
        // The key of a node is that of a record, which the tree relies on: it changes both.
        boolean isInNode = last != null && ORDER.compare(record, last) == 0;
        if (isInNode || !merge.remove(record.getKey())) {
          postponed.add(record);
        }
        nextRemoved++;
      } else {
        fits = merge.add(record);
        nextAdded += fits ? 1 : 0;
        keep(record);
      }
    }
    if (isOwn) {
      old.setReadOnly(false);
      write(merge, old);
    } else {
      if (merge.changed) {
        Block copy = blocks.allocate(-1);
        copy.setModified(true);
        node.getPtrBuffer().set(slot, copy.getId().intValue());
        write(merge, copy);
      }
      blocks.release(old);
    }
    return fits;
  }

  private void write(Merge merge, Block block) {
    merge.finish(block.getByteBuffer());
    blocks.write(block);
    blocks.release(block);
  }

  /** What is removed and added stays. All that is postponed so far is not behind it. */
  private void keep(Record record) {
    int at = postponed.size() - 1;
    while (at >= 0 && ORDER.compare(postponed.get(at), record) == 0) {
      postponed.remove(at--);
    }
  }

  /**
   * Records of a block as they were and as they become, from the first to the last. Before them
   * stand their number and a link.
   */
  private final class Merge {

    /** How long what was is, and what becomes of it can be. */
    private final int end;

    private final int room;
    private final int link;
    private int from;
    private int to;
    private boolean changed;

    Merge(ByteBuffer block) {
      this.end = block.getInt(RecordBufferPage.COUNT) * length;
      this.room =
          RecordBufferPage.calcRecordSize(tree.getRecordFactory(), block.capacity()) * length;
      this.link = block.getInt(RecordBufferPage.LINK);
      block.clear().get(HEADER, before, 0, end);
    }

    /** Removes a record if it is there and not the only one that is left. */
    boolean remove(byte[] key) {
      boolean present = copyUpTo(key);
      if (present && rest() + to == length) {
        return false;
      }
      from += present ? length : 0;
      changed |= present;
      return true;
    }

    /** Adds a record if it is not there; tells whether there was room. */
    boolean add(Record record) {
      byte[] key = record.getKey();
      if (!copyUpTo(key) && !isLastCopied(key)) {
        if (rest() + to == room) {
          return false;
        }
        System.arraycopy(key, 0, after, to, keyLength);
        if (length > keyLength) {
          System.arraycopy(record.getValue(), 0, after, to + keyLength, length - keyLength);
        }
        to += length;
        changed = true;
      }
      return true;
    }

    private int rest() {
      return end - from;
    }

    /** Copies what is before a key; tells whether the key comes next. */
    private boolean copyUpTo(byte[] key) {
      int low = from / length;
      int high = end / length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        int at = middle * length;
        if (Arrays.compareUnsigned(before, at, at + keyLength, key, 0, keyLength) < 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      int at = low * length;
      System.arraycopy(before, from, after, to, at - from);
      to += at - from;
      from = at;
      return at < end && Arrays.equals(before, at, at + keyLength, key, 0, keyLength);
    }

    /** A record may be added twice. */
    private boolean isLastCopied(byte[] key) {
      return to > 0
          && Arrays.equals(after, to - length, to - length + keyLength, key, 0, keyLength);
    }

    void finish(ByteBuffer block) {
      System.arraycopy(before, from, after, to, rest());
      int size = to + rest();
      block.clear().put(HEADER, after, 0, size);
      block.putInt(RecordBufferPage.COUNT, size / length);
      block.putInt(RecordBufferPage.LINK, link);
    }
  }
}
