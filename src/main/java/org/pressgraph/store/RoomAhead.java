package org.pressgraph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;

/**
 * Gets the room ready into which the next transaction will write. A tree writes behind its end,
 * where its file is a hole: the system has to find memory for each page there when that is written
 * first, and to clear it, which costs as much as the writing itself. Here the pages are read
 * beforehand, in the time between two transactions; so many of each file as the last transaction
 * has written. Nothing is changed by it.
 */
final class RoomAhead {

  private static final int BLOCK_BYTES = 8192;

  /** More is written by large transactions alone, which wait for other things. */
  private static final long MOST_BLOCKS = 2048;

  private static final int CHUNK = 1 << 20;

  private final Path folder;
  private final List<BlockMgr> files;
  private final Executor beside;
  private final Map<BlockMgr, Long> ends = new HashMap<>();
  private final AtomicBoolean busy = new AtomicBoolean();

  /**
   * For trees whose files stand in a folder, in the order in which a transaction writes to them;
   * reads in a thread of the executor.
   */
  RoomAhead(Path folder, List<BPlusTree> trees, Executor beside) {
    this.folder = folder;
    this.files = trees.stream().map(tree -> tree.getRecordsMgr().getBlockMgr()).toList();
    this.beside = beside;
    files.forEach(file -> ends.put(file, file.allocLimit()));
  }

  /** After a transaction has been committed, in its thread. */
  void committed() {
    Map<Path, Room> rooms = new LinkedHashMap<>();
    for (BlockMgr file : files) {
      long end = file.allocLimit();
      long written = end - ends.put(file, end);
      if (written > 0 && written <= MOST_BLOCKS) {
        rooms.put(folder.resolve(file.getLabel()), new Room(end, written));
      }
    }
    if (!rooms.isEmpty() && busy.compareAndSet(false, true)) {
      beside.execute(() -> prepare(rooms));
    }
  }

  /** Blocks behind the end of a file. */
  private record Room(long end, long blocks) {}

  private void prepare(Map<Path, Room> rooms) {
    try {
      ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
      for (Map.Entry<Path, Room> room : rooms.entrySet()) {
        read(room.getKey(), room.getValue(), chunk);
      }
    } finally {
      busy.set(false);
    }
  }

  private static void read(Path file, Room room, ByteBuffer chunk) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long to = (room.end() + room.blocks()) * BLOCK_BYTES;
      for (long at = room.end() * BLOCK_BYTES; at < to; at += CHUNK) {
        chunk.clear().limit((int) Math.min(CHUNK, to - at));
        if (channel.read(chunk, at) <= 0) {
          return;
        }
      }
    } catch (IOException e) {
      // The file has gone with a compaction, or is not there yet: the transaction will wait a
      // little.
    }
  }
}
