package org.pressgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.jena.dboe.base.block.Block;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockMgrWrapper;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;

/**
 * The blocks that a writing transaction adds to a file. A B+ tree writes behind the end of its
 * file, never to a block that readers know. TDB2 maps the file into memory, and for each new block
 * the system has to be called twice to find a page of memory and a place on the disk. Here new
 * blocks are in memory of our own until the transaction is committed and go to the file in large
 * pieces, which takes a third of the time. Readers read the mapped file as ever: the system keeps
 * the two the same.
 *
 * <p>Blocks that find no room in that memory are written as TDB2 writes them. For the thread that
 * holds the tree; readers in any thread ask for older blocks only.
 */
final class NewBlocks extends BlockMgrWrapper {

  /** The bytes of a block ({@code SystemIndex.BlockSize}). */
  static final int BLOCK_BYTES = 8192;

  private static final int BLOCKS_A_PIECE = 32;

  /** Whether what is written to a file is seen at once where it is mapped; Java promises it not. */
  private static final boolean ONE_MEMORY =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).matches("(linux|mac).*");

  /** Memory for all transactions of this process: an eighth of the heap's size at most. */
  private static final Memory MEMORY =
      new Memory(Math.min(64 << 20, Runtime.getRuntime().maxMemory() / 8));

  private final FileChannel file;
  private final List<ByteBuffer> pieces = new ArrayList<>();

  /** The first of the new blocks. A block that a reader asks for stands before it at any time. */
  private volatile long first = Long.MAX_VALUE;

  private int count;

  /** Whether there are changes that are not in the file. */
  private boolean changed;

  /** Whether blocks were written as TDB2 writes them. */
  private boolean mapped;

  private NewBlocks(BlockMgr blocks, FileChannel file) {
    super(blocks);
    this.file = file;
  }

  /** Lets a tree whose files are in a folder write so. To be called without transactions. */
  static void use(Path folder, BPlusTree tree) {
    if (ONE_MEMORY) {
      use(folder, tree.getNodeManager().getBlockMgr());
      use(folder, tree.getRecordsMgr().getBlockMgr());
    }
  }

  /** What is wrapped once is wrapped twice: TDB2 gives no other way between a tree and its file. */
  private static void use(Path folder, BlockMgr blocks) {
    if (blocks instanceof BlockMgrWrapper outer && !(outer.getWrapped() instanceof NewBlocks)) {
      try {
        VarHandle wrapped =
            MethodHandles.privateLookupIn(BlockMgrWrapper.class, MethodHandles.lookup())
                .findVarHandle(BlockMgrWrapper.class, "blockMgr", BlockMgr.class);
        Path path = folder.resolve(blocks.getLabel());
        FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE);
        wrapped.setVolatile(outer, new NewBlocks(outer.getWrapped(), file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private boolean isNew(long id) {
    long from = first;
    return id >= from && id < from + count;
  }

  private Block block(long id) {
    int at = (int) (id - first);
    int offset = at % BLOCKS_A_PIECE * BLOCK_BYTES;
    return new Block(id, pieces.get(at / BLOCKS_A_PIECE).slice(offset, BLOCK_BYTES));
  }

  @Override
  public Block allocate(int size) {
    Block block = super.allocate(size);
    long id = block.getId();
    boolean next = count == 0 || id == first + count;
    if (!next || !hasRoom()) {
      mapped = true;
      return block;
    }
    if (count == 0) {
      first = id;
    }
    count++;
    changed = true;
    return block(id);
  }

  private boolean hasRoom() {
    if (mapped) {
      return false;
    }
    if (count == pieces.size() * BLOCKS_A_PIECE) {
      ByteBuffer piece = MEMORY.take();
      if (piece == null) {
        return false;
      }
      pieces.add(piece);
    }
    return true;
  }

  @Override
  public Block getRead(long id) {
    return isNew(id) ? block(id) : super.getRead(id);
  }

  @Override
  public Block getWrite(long id) {
    changed |= isNew(id);
    return isNew(id) ? block(id) : super.getWrite(id);
  }

  @Override
  public Block promote(Block block) {
    changed |= isNew(block.getId());
    return isNew(block.getId()) ? block : super.promote(block);
  }

  @Override
  public void write(Block block) {
    if (isNew(block.getId())) {
      changed = true;
    } else {
      mapped = true;
      super.write(block);
    }
  }

  @Override
  public void overwrite(Block block) {
    mapped = true;
    super.overwrite(block);
  }

  @Override
  public void release(Block block) {
    if (!isNew(block.getId())) {
      super.release(block);
    }
  }

  @Override
  public void sync() {
    write();
    super.sync();
  }

  @Override
  public void syncForce() {
    write();
    super.syncForce();
  }

  /** Writes the new blocks to the file, where they are read from now on. */
  private void write() {
    try {
      for (int at = 0; changed && at < count; at += BLOCKS_A_PIECE) {
        int blocks = Math.min(BLOCKS_A_PIECE, count - at);
        ByteBuffer piece = pieces.get(at / BLOCKS_A_PIECE).slice(0, blocks * BLOCK_BYTES);
        long position = (first + at) * BLOCK_BYTES;
        while (piece.hasRemaining()) {
          position += file.write(piece, position);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    forget();
  }

  @Override
  public void resetAlloc(long boundary) {
    forget();
    super.resetAlloc(boundary);
  }

  private void forget() {
    first = Long.MAX_VALUE;
    count = 0;
    changed = false;
    mapped = false;
    MEMORY.give(pieces);
    pieces.clear();
  }

  @Override
  public void close() {
    forget();
    super.close();
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Memory beside the heap, in pieces that are used again. */
  private static final class Memory {

    private final Deque<ByteBuffer> free = new ArrayDeque<>();
    private long left;

    Memory(long bytes) {
      this.left = bytes / (BLOCKS_A_PIECE * BLOCK_BYTES);
    }

    /** A piece, or null if all are in use. */
    synchronized ByteBuffer take() {
      if (!free.isEmpty() || left == 0) {
        return free.poll();
      }
      left--;
      return ByteBuffer.allocateDirect(BLOCKS_A_PIECE * BLOCK_BYTES);
    }

    synchronized void give(List<ByteBuffer> pieces) {
      free.addAll(pieces);
    }
  }
}
