package org.pressgraph.source;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * The lines of a text of any size, none of which takes more memory than a limit. To be used by one
 * thread.
 */
final class BoundedLines {

  private final Reader in;
  private final int limit;
  private final char[] buffer = new char[8192];
  private int position;
  private int filled;
  private long number;
  private boolean tooLong;

  /** Reads lines of so many UTF-16 units at most. */
  BoundedLines(Reader in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /**
   * The next line, or nothing at the end; of one that is too long the beginning.
   *
   * @throws IOException if the text cannot be read
   */
  Optional<String> next() throws IOException {
    StringBuilder line = new StringBuilder();
    tooLong = false;
    boolean any = false;
    while (fill()) {
      any = true;
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      int room = Math.min(end - position, limit - line.length());
      line.append(buffer, position, room);
      tooLong |= room < end - position;
      position = end;
      if (end < filled) {
        position++;
        break;
      }
    }
    if (any) {
      number++;
    }
    return any ? Optional.of(line.toString()) : Optional.empty();
  }

  private boolean fill() throws IOException {
    if (position == filled) {
      position = 0;
      filled = Math.max(0, in.read(buffer));
    }
    return filled > 0;
  }

  /** The number of the line that was read last, from 1. */
  long number() {
    return number;
  }

  /** Whether the line that was read last is longer than the limit. */
  boolean isTooLong() {
    return tooLong;
  }
}
