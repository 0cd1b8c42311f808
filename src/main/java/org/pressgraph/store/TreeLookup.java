package org.pressgraph.store;

import java.nio.ByteBuffer;
import org.apache.jena.dboe.base.block.Block;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockType;
import org.apache.jena.dboe.base.recordbuffer.RecordBufferPage;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;

/**
 * Looks up keys in a B+ tree whose keys are hashes of two numbers of 64 bits, as that of terms is.
 * TDB2 makes objects for each block on the way and compares keys byte by byte; here blocks are read
 * as they are, which takes a third of the time.
 *
 * <p>A node has its kind and number of keys in four bytes, room for its keys, each as long as a
 * whole record, and pointers of four bytes ({@code BPTreeNodeMgr}); a block of records has their
 * number, a link and the records ({@code RecordBufferPage}).
 *
 * <p>For threads that have the transaction's view of the tree.
 */
final class TreeLookup {

  /** The bytes of a key. */
  private static final int KEY = 2 * Long.BYTES;

  private static final int NODE_HEADER = Integer.BYTES;
  private static final int COUNT_BITS = 24;
  private static final int RECORDS_AT = RecordBufferPage.LINK + Integer.BYTES;

  private final BPlusTree tree;
  private final BlockMgr nodes;
  private final BlockMgr records;
  private final int length;
  private final int pointersAt;

  /** For a tree. */
  TreeLookup(BPlusTree tree) {
    this.tree = tree;
    this.nodes = tree.getNodeManager().getBlockMgr();
    this.records = tree.getRecordsMgr().getBlockMgr();
    this.length = tree.getRecordFactory().recordLength();
    this.pointersAt = NODE_HEADER + tree.getParams().getMaxRec() * length;
    if (tree.getRecordFactory().keyLength() != KEY) {
      throw new IllegalArgumentException("keys of other lengths");
    }
  }

  /** The value of a key, or null if there is none. */
  byte[] find(byte[] key) {
    ByteBuffer bytes = ByteBuffer.wrap(key);
    long high = bytes.getLong(0);
    long low = bytes.getLong(Long.BYTES);
    int id = tree.getRootId();
    boolean isLeaf = false;
    while (!isLeaf) {
      Block node = nodes.getRead(id);
      ByteBuffer block = node.getByteBuffer();
      int head = block.getInt(0);
      isLeaf = head >>> COUNT_BITS == BlockType.BPTREE_LEAF.id();
      int slot = search(block, NODE_HEADER, KEY, head & (1 << COUNT_BITS) - 1, high, low);
      // A key is not before what lies below the pointer at its place.
      id = block.getInt(pointersAt + (slot < 0 ? -slot - 1 : slot) * Integer.BYTES);
      nodes.release(node);
    }
    Block block = records.getRead(id);
    byte[] value = value(block.getByteBuffer(), high, low);
    records.release(block);
    return value;
  }

  private byte[] value(ByteBuffer block, long high, long low) {
    int count = block.getInt(RecordBufferPage.COUNT);
    int slot = search(block, RECORDS_AT, length, count, high, low);
    if (slot < 0) {
      return null;
    }
    byte[] value = new byte[length - KEY];
    for (int i = 0; i < value.length; i++) {
      value[i] = block.get(RECORDS_AT + slot * length + KEY + i);
    }
    return value;
  }

  /** The place of a key, or -1 less where it would be, as in {@link java.util.Arrays}. */
  private static int search(ByteBuffer block, int at, int step, int count, long high, long low) {
    int from = 0;
    int to = count - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      int place = at + middle * step;
      int order = Long.compareUnsigned(block.getLong(place), high);
      if (order == 0) {
        order = Long.compareUnsigned(block.getLong(place + Long.BYTES), low);
      }
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    return -from - 1;
  }
}
