package org.pressgraph;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * What the reading of one file has given so far, in its order: the thread that reads the file puts,
 * the one that writes the database takes. Only so many parts wait as there is room for, so that a
 * file may be larger than memory.
 *
 * @param <T> a part
 */
final class PageQueue<T> {

  private final Queue<T> parts = new ArrayDeque<>();
  private int room;
  private boolean ended;

  /** Makes a queue in which so many parts may wait. */
  PageQueue(int room) {
    this.room = room;
  }

  /** Adds a part, and waits until there is room for it. */
  synchronized void put(T part) throws InterruptedException {
    while (parts.size() >= room) {
      wait();
    }
    parts.add(part);
    notifyAll();
  }

  /** No part follows. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Lets more parts wait: the file's turn has come. */
  synchronized void widen(int wider) {
    room = Math.max(room, wider);
    notifyAll();
  }

  /** The next part, for which it waits; nothing once the file is read. */
  synchronized Optional<T> take() throws InterruptedException {
    while (parts.isEmpty() && !ended) {
      wait();
    }
    T part = parts.poll();
    notifyAll();
    return Optional.ofNullable(part);
  }
}
