package org.pressgraph.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;

/**
 * Records of a B+ tree in the order of their keys, as numbers of 64 bits side by side: the bytes of
 * a record, eight at a time, with the first one as the highest. A record of TDB2 is two objects,
 * and its bytes are compared one by one.
 */
final class SortedRecords {

  private final long[] words;
  private final int keyWords;
  private final int recordWords;

  /**
   * For records that are in their order.
   *
   * @param words their words, one record behind the other
   * @param factory the lengths of key and record, which are whole words
   */
  SortedRecords(long[] words, RecordFactory factory) {
    if (factory.keyLength() % Long.BYTES != 0 || factory.recordLength() % Long.BYTES != 0) {
      throw new IllegalArgumentException("records of other lengths");
    }
    this.words = words;
    this.keyWords = factory.keyLength() / Long.BYTES;
    this.recordWords = factory.recordLength() / Long.BYTES;
  }

  /** Puts records into their order. */
  static SortedRecords of(List<Record> records, RecordFactory factory) {
    Record[] sorted = records.toArray(Record[]::new);
    Arrays.sort(sorted, (a, b) -> Arrays.compareUnsigned(a.getKey(), b.getKey()));
    ByteBuffer bytes = ByteBuffer.allocate(sorted.length * factory.recordLength());
    for (Record one : sorted) {
      bytes.put(one.getKey());
      if (factory.hasValue()) {
        bytes.put(one.getValue());
      }
    }
    long[] words = new long[bytes.capacity() / Long.BYTES];
    bytes.flip().asLongBuffer().get(words);
    return new SortedRecords(words, factory);
  }

  /** How many there are. */
  int size() {
    return words.length / recordWords;
  }

  /** Compares the key of a record with that of another one. */
  int compare(int at, SortedRecords others, int other) {
    for (int i = 0; i < keyWords; i++) {
      int order =
          Long.compareUnsigned(words[at * recordWords + i], others.words[other * recordWords + i]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Compares the key of a record with one that stands in a block. */
  int compare(int at, ByteBuffer block, int place) {
    for (int i = 0; i < keyWords; i++) {
      int order =
          Long.compareUnsigned(words[at * recordWords + i], block.getLong(place + i * Long.BYTES));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /**
   * Looks for the key of a record among keys of a block, which are in their order.
   *
   * @param at the record
   * @param first where the first key begins
   * @param step the bytes from one key to the next
   * @param from the first key that may be it
   * @param to behind the last one
   * @return the first key that is not before that of the record
   */
  int find(int at, ByteBuffer block, int first, int step, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(at, block, first + middle * step) > 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Writes a record into a block. */
  void write(int at, ByteBuffer block, int place) {
    for (int i = 0; i < recordWords; i++) {
      block.putLong(place + i * Long.BYTES, words[at * recordWords + i]);
    }
  }

  /** A record as TDB2 has it. */
  Record record(int at, RecordFactory factory) {
    ByteBuffer bytes = ByteBuffer.allocate(recordWords * Long.BYTES);
    write(at, bytes, 0);
    byte[] key = Arrays.copyOf(bytes.array(), keyWords * Long.BYTES);
    return factory.hasValue()
        ? factory.create(key, Arrays.copyOfRange(bytes.array(), key.length, bytes.capacity()))
        : factory.create(key);
  }
}
