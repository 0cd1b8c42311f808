package org.pressgraph.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.dboe.base.buffer.RecordBuffer;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.recordbuffer.RecordBufferPage;
import org.apache.jena.dboe.base.recordbuffer.RecordBufferPageMgr;
import org.apache.jena.dboe.trans.bplustree.BPTreeNode;
import org.apache.jena.dboe.trans.bplustree.BPTreeNodeMgr;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;

/**
 * Makes many changes of a B+ tree in the order of its keys. The first change that meets a block of
 * records is left to the tree, which copies the block for the transaction; all others in the same
 * block are made in that copy at once. Splitting and joining is left to the tree, too: a block is
 * split when it is full, and one of which all is removed keeps its last record until the end, so
 * that what is left of several is joined, not filled up from their neighbours record by record.
 *
 * <p>For the thread that holds the tree in a writing transaction.
 */
final class TreeBatch {

  /** The order of the keys. */
  static final Comparator<Record> ORDER = (a, b) -> Arrays.compareUnsigned(a.getKey(), b.getKey());

  /** The number of records and a link stand in front of them. */
  private static final int HEADER = RecordBufferPage.LINK + Integer.BYTES;

  private final BPlusTree tree;
  private final RecordBufferPageMgr pages;
  private final int keyLength;
  private final int length;

  /** From this block on all are the transaction's own; those before it are what readers see. */
  private final long own;

  private Record[] removed;
  private Record[] added;
  private int nextRemoved;
  private int nextAdded;

  /** Removals that would have emptied a block. */
  private final List<Record> postponed = new ArrayList<>();

  /** The last key that belongs where {@link #blockOf} has found a block; null if all behind do. */
  private Record last;

  /**
   * For a tree.
   *
   * @param tree the tree
   * @param own the number of its blocks of records when the transaction began, or later
   */
  TreeBatch(BPlusTree tree, long own) {
    this.tree = tree;
    this.pages = tree.getRecordsMgr().getRecordBufferPageMgr();
    this.keyLength = tree.getRecordFactory().keyLength();
    this.length = tree.getRecordFactory().recordLength();
    this.own = own;
  }

  /** Removes and adds records, both in their order; of equal ones the added one stays. */
  void change(Record[] removed, Record[] added) {
    this.removed = removed;
    this.added = added;
    while (nextRemoved < removed.length || nextAdded < added.length) {
      int block = blockOf(peek());
      if (block >= own) {
        work(block);
      } else {
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

  /** Goes down to the block where a record is or would be. */
  private int blockOf(Record record) {
    last = null;
    BPTreeNodeMgr nodes = tree.getNodeManager();
    BPTreeNode node = nodes.getRead(tree.getRootId(), BPlusTreeParams.RootParent);
    while (true) {
      RecordBuffer keys = node.getRecordBuffer();
      int at = keys.find(record);
      // A key is not before what lies below the pointer at its place.
      int slot = at < 0 ? -at - 1 : at;
      if (slot < keys.size()) {
        last = keys.get(slot);
      }
      int below = node.getPtrBuffer().get(slot);
      boolean leaf = node.isLeaf();
      nodes.release(node);
      if (leaf) {
        return below;
      }
      node = nodes.getRead(below, BPlusTreeParams.NoParent);
    }
  }

  /** Makes the changes that belong in a block, up to one that is left to the tree. */
  private void work(int block) {
    RecordBufferPage page = pages.getWrite(block);
    RecordBuffer records = page.getRecordBuffer();
    Merge merge = new Merge(page.getBackingBlock().getByteBuffer(), records);
    boolean fits = true;
    while (fits && (nextRemoved < removed.length || nextAdded < added.length)) {
      Record record = peek();
      if (last != null && ORDER.compare(record, last) > 0) {
        break;
      }
      if (removesNext()) {
        if (!merge.remove(record.getKey())) {
          postponed.add(record);
        }
        nextRemoved++;
      } else {
        fits = merge.add(record);
        nextAdded += fits ? 1 : 0;
        postponed.removeIf(other -> ORDER.compare(other, record) == 0);
      }
    }
    merge.finish();
    pages.put(page);
    if (!fits) {
      leaveToTree();
    }
  }

  /** Records of a block as they were and as they become, from the first to the last. */
  private final class Merge {

    private final ByteBuffer block;
    private final RecordBuffer records;
    private final byte[] before;
    private final byte[] after;
    private int from;
    private int to;

    Merge(ByteBuffer block, RecordBuffer records) {
      this.block = block.duplicate();
      this.records = records;
      this.before = new byte[records.size() * length];
      this.after = new byte[records.maxSize() * length];
      this.block.clear().position(HEADER);
      this.block.get(before);
    }

    /** Removes a record if it is there and not the only one that is left. */
    boolean remove(byte[] key) {
      boolean present = copyUpTo(key);
      if (present && rest() + to == length) {
        return false;
      }
      from += present ? length : 0;
      return true;
    }

    /** Adds a record if it is not there; tells whether there was room. */
    boolean add(Record record) {
      byte[] key = record.getKey();
      if (!copyUpTo(key) && !isLastCopied(key)) {
        if (rest() + to == after.length) {
          return false;
        }
        System.arraycopy(key, 0, after, to, keyLength);
        if (length > keyLength) {
          System.arraycopy(record.getValue(), 0, after, to + keyLength, length - keyLength);
        }
        to += length;
      }
      return true;
    }

    private int rest() {
      return before.length - from;
    }

    /** Copies what is before a key; tells whether the key comes next. */
    private boolean copyUpTo(byte[] key) {
      int low = from / length;
      int high = before.length / length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        int at = middle * length;
        if (Arrays.compareUnsigned(before, at, at + keyLength, key, 0, keyLength) < 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      int end = low * length;
      System.arraycopy(before, from, after, to, end - from);
      to += end - from;
      from = end;
      return end < before.length && Arrays.equals(before, end, end + keyLength, key, 0, keyLength);
    }

    /** A record may be added twice. */
    private boolean isLastCopied(byte[] key) {
      return to > 0
          && Arrays.equals(after, to - length, to - length + keyLength, key, 0, keyLength);
    }

    void finish() {
      System.arraycopy(before, from, after, to, rest());
      int size = to + rest();
      block.position(HEADER);
      block.put(after, 0, size);
      records.setSize(size / length);
    }
  }
}
