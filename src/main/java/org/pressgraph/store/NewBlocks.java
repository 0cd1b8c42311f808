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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.jena.dboe.base.block.Block;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockMgrWrapper;
import org.apache.jena.dboe.sys.SystemIndex;
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
  private final FileRoom room;
  private final Memory memory;
  private final List<ByteBuffer> pieces = new ArrayList<>();

  /** The first of the new blocks. A block that a reader asks for stands before it at any time. */
  private volatile long first = Long.MAX_VALUE;

  private int count;

  /** Where what was committed ends in the file, and how many bytes of it the last one took. */
  private long end;

  private long committed;

  /** Whether there are changes that are not in the file. */
  private boolean changed;

  /** Whether blocks were written as TDB2 writes them. */
  private boolean mapped;

  /** Writes to the file already, in another thread. */
  private CompletableFuture<Void> ahead;

  private NewBlocks(BlockMgr blocks, FileChannel file, FileRoom room, Memory memory) {
    super(blocks);
    this.file = file;
    this.room = room;
    this.memory = memory;
  }

  /** Lets a tree whose files are in a folder write so. To be called without transactions. */
  static void use(Path folder, BPlusTree tree) {
    use(folder, tree, MEMORY);
  }

  /** Lets a tree write so, with memory of its own. */
  static void use(Path folder, BPlusTree tree, Memory memory) {
    if (ONE_MEMORY) {
      use(folder, tree.getNodeManager().getBlockMgr(), memory);
      use(folder, tree.getRecordsMgr().getBlockMgr(), memory);
    }
  }

  /** What is wrapped once is wrapped twice: TDB2 gives no other way between a tree and its file. */
  private static void use(Path folder, BlockMgr blocks, Memory memory) {
    if (blocks instanceof BlockMgrWrapper outer && !(outer.getWrapped() instanceof NewBlocks)) {
      try {
        VarHandle wrapped =
            MethodHandles.privateLookupIn(BlockMgrWrapper.class, MethodHandles.lookup())
                .findVarHandle(BlockMgrWrapper.class, "blockMgr", BlockMgr.class);
        Path path = folder.resolve(blocks.getLabel());
        FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE);
        FileRoom room = new FileRoom(path, SystemIndex.SegmentSize);
        wrapped.setVolatile(outer, new NewBlocks(outer.getWrapped(), file, room, memory));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /**
   * Begins to write what a tree has got in its transaction, which is not to change any more; if it
   * does, that is written once more. Whoever commits has less to wait for then.
   */
  static void writeAhead(BPlusTree tree, Executor threads) {
    forEach(tree, own -> own.writeAhead(threads));
  }

  private static void forEach(BPlusTree tree, Consumer<NewBlocks> action) {
    for (BlockMgr blocks :
        List.of(tree.getNodeManager().getBlockMgr(), tree.getRecordsMgr().getBlockMgr())) {
      if (blocks instanceof BlockMgrWrapper outer && outer.getWrapped() instanceof NewBlocks own) {
        action.accept(own);
      }
    }
  }

  /**
   * Makes room in the files of a tree for another transaction like the one that was committed.
   * Whoever changes pages one by one waits less for the next one then.
   *
   * @param isWriting tells whether a transaction writes just now, which room is not to keep waiting
   */
  static void makeRoom(BPlusTree tree, BooleanSupplier isWriting) {
    forEach(tree, own -> own.makeRoom(isWriting));
  }

  private void makeRoom(BooleanSupplier isWriting) {
    room.make(end, committed, isWriting);
    committed = 0;
  }

  private void writeAhead(Executor threads) {
    if (changed && !mapped && ahead == null) {
      changed = false;
      ahead =
          CompletableFuture.runAsync(
              () -> {
                write();
                force();
              },
              threads);
    }
  }

  /** Something changes: it is not written meanwhile. */
  private void change() {
    if (ahead != null) {
      ahead.join();
      ahead = null;
    }
    changed = true;
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
    if (!hasRoom()) {
      mapped = true;
      room.take((id + 1) * BLOCK_BYTES);
      return block;
    }
    if (count == 0) {
      first = id;
    }
    change();
    count++;
    return block(id);
  }

  private boolean hasRoom() {
    if (mapped) {
      return false;
    }
    if (count == pieces.size() * BLOCKS_A_PIECE) {
      ByteBuffer piece = memory.take();
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
    if (!isNew(id)) {
      return super.getWrite(id);
    }
    change();
    return block(id);
  }

  @Override
  public Block promote(Block block) {
    if (!isNew(block.getId())) {
      return super.promote(block);
    }
    change();
    return block;
  }

  @Override
  public void write(Block block) {
    if (isNew(block.getId())) {
      change();
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
    if (ahead == null || changed || mapped) {
      finish();
      super.sync();
    } else {
      ahead.join();
    }
    end = (first + count) * BLOCK_BYTES;
    committed = mapped ? 0 : (long) count * BLOCK_BYTES;
    forget();
  }

  @Override
  public void syncForce() {
    finish();
    super.syncForce();
    forget();
  }

  private void finish() {
    if (ahead != null) {
      ahead.join();
    }
    if (changed) {
      write();
    }
  }

  /** Writes the new blocks to the file, where they are read once they are forgotten here. */
  private void write() {
    try {
      room.take((first + count) * BLOCK_BYTES);
      for (int at = 0; at < count; at += BLOCKS_A_PIECE) {
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
  }

  private void force() {
    try {
      file.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void resetAlloc(long boundary) {
    if (ahead != null) {
      // What becomes of it does not matter any more.
      ahead.handle((done, failure) -> done).join();
    }
    forget();
    super.resetAlloc(boundary);
  }

  private void forget() {
    first = Long.MAX_VALUE;
    count = 0;
    changed = false;
    mapped = false;
    ahead = null;
    memory.give(pieces);
    pieces.clear();
  }

  @Override
  public void close() {
    forget();
    super.close();
    try {
      room.close();
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Memory beside the heap, in pieces that are used again. */
  static final class Memory {

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
