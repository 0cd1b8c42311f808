package org.pressgraph.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.dboe.base.block.Block;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
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

  /** The number of records and a link stand in front of them. */
  private static final int HEADER = RecordBufferPage.LINK + Integer.BYTES;

  /** The kind and number of keys of a node stand in front of them. */
  private static final int KEYS_AT = Integer.BYTES;

  private final BPlusTree tree;
  private final RecordFactory factory;
  private final BPTreeNodeMgr nodes;
  private final BlockMgr blocks;
  private final int keyLength;
  private final int length;
  private final Blocks own;
  private final ByteBuffer scratch = ByteBuffer.allocate(NewBlocks.BLOCK_BYTES);
  private SortedRecords removed;
  private SortedRecords added;
  private int nextRemoved;
  private int nextAdded;

  /** The next record, and whether it is removed; null if there is no other one. */
  private SortedRecords next;

  private int at;
  private boolean removes;

  /** Removals that would have emptied a block or change a node. */
  private final List<Integer> postponed = new ArrayList<>();

  /**
   * The last key that belongs below the node that {@link #nodeAbove} has found, and where it
   * stands; null if all do.
   */
  private ByteBuffer bound;

  private int boundAt;

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
    this.factory = tree.getRecordFactory();
    this.nodes = tree.getNodeManager();
    this.blocks = tree.getRecordsMgr().getBlockMgr();
    this.keyLength = factory.keyLength();
    this.length = factory.recordLength();
    this.own = own;
  }

  /** Removes and adds records; of equal ones the added one stays. */
  void change(SortedRecords removed, SortedRecords added) {
    this.removed = removed;
    this.added = added;
    look();
    while (next != null) {
      int node = nodeAbove();
      if (node < own.nodes() || !workBelow(node)) {
        leaveToTree();
      }
    }
    postponed.forEach(gone -> tree.delete(removed.record(gone, factory)));
  }

  private void look() {
    boolean isRemovalLeft = nextRemoved < removed.size();
    boolean isAdditionLeft = nextAdded < added.size();
    removes =
        isRemovalLeft && (!isAdditionLeft || removed.compare(nextRemoved, added, nextAdded) <= 0);
    next = removes ? removed : isAdditionLeft ? added : null;
    at = removes ? nextRemoved : nextAdded;
  }

  private void step() {
    if (removes) {
      nextRemoved++;
    } else {
      nextAdded++;
    }
    look();
  }

  private void leaveToTree() {
    Record record = next.record(at, factory);
    if (removes) {
      tree.delete(record);
    } else {
      tree.insert(record);
    }
    step();
  }

  /** Goes down to the node above the block where the next record is or would be. */
  private int nodeAbove() {
    bound = null;
    BPTreeNode node = nodes.getRead(tree.getRootId(), BPlusTreeParams.RootParent);
    while (!node.isLeaf()) {
      ByteBuffer keys = keys(node);
      int count = node.getRecordBuffer().size();
      int slot = next.find(at, keys, KEYS_AT, keyLength, 0, count);
      if (slot < count) {
        bound = keys;
        boundAt = KEYS_AT + slot * keyLength;
      }
      int below = node.getPtrBuffer().get(slot);
      nodes.release(node);
      node = nodes.getRead(below, BPlusTreeParams.NoParent);
    }
    nodes.release(node);
    return node.getId();
  }

  /** The block of a node, in which its keys stand. */
  private ByteBuffer keys(BPTreeNode node) {
    BlockMgr manager = nodes.getBlockMgr();
    Block block = manager.getRead(node.getId());
    ByteBuffer keys = block.getByteBuffer().clear();
    manager.release(block);
    return keys;
  }

  /** Makes the changes below a node; tells whether all of them, or one does not fit in. */
  private boolean workBelow(int id) {
    BPTreeNode node = nodes.getWrite(id, BPlusTreeParams.NoParent);
    ByteBuffer keys = keys(node);
    int count = node.getRecordBuffer().size();
    ByteBuffer last = bound;
    int lastAt = boundAt;
    boolean fits = true;
    // A key is not before what lies below the pointer at its place.
    for (int slot = 0; fits && next != null && isUpTo(last, lastAt); ) {
      slot = next.find(at, keys, KEYS_AT, keyLength, slot, count);
      bound = slot < count ? keys : last;
      boundAt = slot < count ? KEYS_AT + slot * keyLength : lastAt;
      fits = work(node, slot);
    }
    nodes.put(node);
    return fits;
  }

  private boolean isUpTo(ByteBuffer last, int lastAt) {
    return last == null || next.compare(at, last, lastAt) <= 0;
  }

  /** Makes the changes that belong in a block, up to one that does not fit in. */
  private boolean work(BPTreeNode node, int slot) {
    int id = node.getPtrBuffer().get(slot);
    boolean isOwn = id >= own.records();
    Block old = isOwn ? blocks.getWrite(id) : blocks.getRead(id);
    Merge merge = new Merge(old, isOwn);
    boolean fits = true;
    while (fits && next != null && isUpTo(bound, boundAt)) {
      if (removes) {
        // The key of a node is that of a record, which the tree relies on: it changes both.
        boolean isInNode = bound != null && next.compare(at, bound, boundAt) == 0;
        if (isInNode || !merge.remove()) {
          postponed.add(at);
        }
        step();
      } else {
        fits = merge.add();
        keep();
        if (fits) {
          step();
        }
      }
    }
    merge.finish(node, slot);
    return fits;
  }

  /** What is removed and added stays. All that is postponed so far is not behind it. */
  private void keep() {
    int last = postponed.size() - 1;
    while (last >= 0 && removed.compare(postponed.get(last), next, at) == 0) {
      postponed.remove(last--);
    }
  }

  /**
   * Records of a block as they were and as they become, from the first to the last. Before them
   * stand their number and a link. What was is read once from the first byte to the last, which
   * memory does much faster than to look here and there; as long as nothing has changed nothing is
   * written.
   */
  private final class Merge {

    private final Block old;
    private final boolean isOwn;
    private final ByteBuffer before = scratch;

    /** How long what was is, and what becomes of it can be. */
    private final int end;

    private final int room;
    private Block copy;
    private ByteBuffer after;
    private int from;
    private int to;

    Merge(Block old, boolean isOwn) {
      this.old = old;
      this.isOwn = isOwn;
      ByteBuffer block = old.getByteBuffer().clear();
      this.end = block.getInt(RecordBufferPage.COUNT) * length;
      this.room = RecordBufferPage.calcRecordSize(factory, block.capacity()) * length;
      before.put(0, block, 0, HEADER + end);
    }

    /** Removes the next record if it is there and not the only one that is left. */
    boolean remove() {
      boolean present = copyUpToNext();
      if (present && rest() + to == length) {
        return false;
      }
      if (present) {
        change();
        from += length;
      }
      return true;
    }

    /** Adds the next record if it is not there; tells whether there was room. */
    boolean add() {
      if (!copyUpToNext() && !isLastCopied()) {
        if (rest() + to == room) {
          return false;
        }
        change();
        next.write(at, after, HEADER + to);
        to += length;
      }
      return true;
    }

    private int rest() {
      return end - from;
    }

    /** Something becomes different: from here on what becomes is written. */
    private void change() {
      if (after == null) {
        if (isOwn) {
          after = old.getByteBuffer();
        } else {
          copy = blocks.allocate(-1);
          copy.setModified(true);
          after = copy.getByteBuffer().clear();
          after.put(0, before, 0, HEADER + to);
        }
      }
    }

    /** Copies what is before the next record; tells whether that comes next. */
    private boolean copyUpToNext() {
      int found = next.find(at, before, HEADER, length, from / length, end / length) * length;
      if (after != null) {
        after.put(HEADER + to, before, HEADER + from, found - from);
      }
      to += found - from;
      from = found;
      return found < end && next.compare(at, before, HEADER + found) == 0;
    }

    /** A record may be added twice. */
    private boolean isLastCopied() {
      return after != null && to > 0 && next.compare(at, after, HEADER + to - length) == 0;
    }

    /** Puts what has become of the block in its place. */
    void finish(BPTreeNode node, int slot) {
      if (after != null) {
        after.put(HEADER + to, before, HEADER + from, rest());
        int size = to + rest();
        after.putInt(RecordBufferPage.COUNT, size / length);
        if (isOwn) {
          old.setReadOnly(false);
          blocks.write(old);
        } else {
          node.getPtrBuffer().set(slot, copy.getId().intValue());
          blocks.write(copy);
          blocks.release(copy);
        }
      }
      blocks.release(old);
    }
  }
}
