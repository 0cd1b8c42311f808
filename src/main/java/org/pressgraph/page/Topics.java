package org.pressgraph.page;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What a text is about, as a vector: the sum of those of its letters and of its pairs of letters.
 * Two texts whose vectors point the same way are about the same, though they may share no word.
 *
 * <p>The vectors were learnt by telling the other part of a passage from parts of others (Mikolov
 * et al., Distributed Representations of Words and Phrases and their Compositionality, 2013; van
 * den Oord et al., Representation Learning with Contrastive Predictive Coding, 2018). They stand in
 * {@code topics.bin}; {@code docs/segmentation.md} says from which text and by which command they
 * were made. Letters are taken as {@link Continuity} takes them.
 */
final class Topics {

  /** Stands for a letter or pair that has no vector. */
  static final int NONE = -1;

  private static final int LETTERS = 1 << 16;

  /** Spreads the pairs over the table (Knuth, The Art of Computer Programming 3, 6.4). */
  private static final int GOLDEN = 0x9E3779B9;

  /** So many numbers stand in one long, a byte each, more by {@link #BIAS}. */
  private static final int BYTES = Long.BYTES;

  private static final int BIAS = 128;

  /** Every second byte of a long: sums of these have 16 bits to grow. */
  private static final long EVEN = 0x00FF00FF00FF00FFL;

  /** So many bytes may be added up in 16 bits. */
  private static final int MOST_ADDED = 256;

  /** Cuts off the very greatest numbers of vectors, as there are few of them. */
  private static final double GREATEST = 0.9995;

  /** How many numbers a vector has. */
  final int size;

  /**
   * The letters and pairs that have a vector, in rising order: a letter, or two in 16 bits each.
   */
  private final int[] keys;

  /** What one step of a number is worth. */
  private final float step;

  /** How many longs a vector takes. */
  private final int room;

  /**
   * Their vectors one behind the other, each number as one of 255 steps: so a vector takes one look
   * at a far place.
   */
  private final long[] vectors;

  /** For each letter the number of its vector. */
  private final int[] letters = new int[LETTERS];

  private static final int KNOWN_BITS = 18;

  /** A bit for some pairs together: most of those without a vector end here, near at hand. */
  private final long[] known = new long[1 << KNOWN_BITS - 6];

  /**
   * An open hash table: in each place a pair, 0 where there is none, and the number of its vector.
   */
  private final int[] pairs;

  /**
   * A model.
   *
   * @param size how many numbers a vector has
   * @param keys the letters and pairs that have a vector, in rising order
   * @param vectors their vectors one behind the other
   */
  Topics(int size, int[] keys, float[] vectors) {
    this(size, keys, step(vectors), vectors);
  }

  private Topics(int size, int[] keys, float step, float[] vectors) {
    this(size, keys, step, steps(vectors, step));
  }

  private Topics(int size, int[] keys, float step, byte[] steps) {
    this.size = size;
    this.keys = keys;
    this.step = step;
    this.room = (size + BYTES - 1) / BYTES;
    this.vectors = new long[keys.length * room];
    int places = 4 * Integer.highestOneBit(Math.max(16, keys.length));
    this.pairs = new int[2 * places];
    Arrays.fill(letters, NONE);
    for (int i = 0; i < keys.length; i++) {
      for (int d = 0; d < size; d++) {
        long biased = steps[i * size + d] + BIAS;
        vectors[i * room + d / BYTES] |= biased << d % BYTES * Byte.SIZE;
      }
      if (keys[i] >>> 16 == 0) {
        letters[keys[i]] = i;
      } else {
        int slot = slot(keys[i]);
        pairs[slot] = keys[i];
        known[bit(keys[i]) >> 6] |= 1L << bit(keys[i]);
        pairs[slot + 1] = i;
      }
    }
  }

  private static float step(float[] vectors) {
    float[] sizes = new float[vectors.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(vectors[i]);
    }
    Arrays.sort(sizes);
    return sizes[(int) (sizes.length * GREATEST)] / Byte.MAX_VALUE;
  }

  private static byte[] steps(float[] vectors, float step) {
    byte[] steps = new byte[vectors.length];
    for (int i = 0; i < steps.length; i++) {
      int rounded = Math.round(vectors[i] / step);
      steps[i] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, rounded));
    }
    return steps;
  }

  private static final class Standard {
    static final Topics VALUE = read();

    private static Topics read() {
      try (InputStream in = Topics.class.getResourceAsStream("topics.bin")) {
        return Topics.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The model that stands beside this class; it does not change. */
  static Topics standard() {
    return Standard.VALUE;
  }

  /** Reads what {@link #write} wrote. */
  static Topics read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16));
    int size = data.readInt();
    int[] keys = new int[data.readInt()];
    int last = 0;
    for (int i = 0; i < keys.length; i++) {
      last += data.readInt();
      keys[i] = last;
    }
    float step = data.readFloat();
    byte[] steps = new byte[size * keys.length];
    data.readFully(steps);
    return new Topics(size, keys, step, steps);
  }

  /** Writes the model. */
  void write(OutputStream out) throws IOException {
    GZIPOutputStream zip = new GZIPOutputStream(out, 1 << 16);
    DataOutputStream data = new DataOutputStream(zip);
    data.writeInt(size);
    data.writeInt(keys.length);
    int last = 0;
    for (int key : keys) {
      data.writeInt(key - last);
      last = key;
    }
    data.writeFloat(step);
    for (int i = 0; i < keys.length; i++) {
      for (int d = 0; d < size; d++) {
        long biased = vectors[i * room + d / BYTES] >>> d % BYTES * Byte.SIZE & 0xFF;
        data.writeByte((int) biased - BIAS);
      }
    }
    data.flush();
    zip.finish();
  }

  /** A letter as texts have it, 0 for what is none. */
  static char letter(char c) {
    char letter = Continuity.letter(c);
    return Characters.isLetterOrDigit(letter) ? letter : 0;
  }

  /** The number of a letter's vector; the letter as {@link #letter} gives it. */
  int ofLetter(char letter) {
    return letters[letter];
  }

  /** The number of the vector of two letters, each as {@link #letter} gives it. */
  int ofPair(char first, char second) {
    int pair = first << 16 | second;
    int bit = bit(pair);
    if ((known[bit >> 6] >> bit & 1) == 0) {
      return NONE;
    }
    int slot = slot(pair);
    return pairs[slot] == 0 ? NONE : pairs[slot + 1];
  }

  private static int bit(int pair) {
    return pair * GOLDEN >>> Integer.SIZE - KNOWN_BITS;
  }

  private int slot(int pair) {
    int mask = pairs.length - 1;
    int slot = (pair * GOLDEN >>> 7) * 2 & mask;
    while (pairs[slot] != 0 && pairs[slot] != pair) {
      slot = slot + 2 & mask;
    }
    return slot;
  }

  /**
   * Adds vectors to a sum, in steps.
   *
   * @param numbers the numbers of the vectors
   * @param from the first of these that counts
   * @param to the end of those that do
   */
  void add(int[] numbers, int from, int to, float[] sum) {
    for (int begin = from; begin < to; begin += MOST_ADDED) {
      int end = Math.min(to, begin + MOST_ADDED);
      for (int place = 0; place < room; place += 2) {
        addPlaces(numbers, begin, end, place, sum);
      }
    }
  }

  /** Adds a place of vectors and the next one, or the last one by itself. */
  private void addPlaces(int[] numbers, int from, int to, int place, float[] sum) {
    int next = Math.min(place + 1, room - 1);
    long even = 0;
    long odd = 0;
    long evenOfNext = 0;
    long oddOfNext = 0;
    for (int k = from; k < to; k++) {
      int vector = numbers[k] * room;
      long bytes = vectors[vector + place];
      even += bytes & EVEN;
      odd += bytes >>> Byte.SIZE & EVEN;
      long ofNext = vectors[vector + next];
      evenOfNext += ofNext & EVEN;
      oddOfNext += ofNext >>> Byte.SIZE & EVEN;
    }
    int bias = (to - from) * BIAS;
    addLanes(even, odd, bias, place, sum);
    if (next > place) {
      addLanes(evenOfNext, oddOfNext, bias, next, sum);
    }
  }

  private void addLanes(long even, long odd, int bias, int place, float[] sum) {
    for (int d = 0; d < BYTES && place * BYTES + d < size; d++) {
      long lane = (d % 2 == 0 ? even : odd) >>> d / 2 * Short.SIZE & 0xFFFF;
      sum[place * BYTES + d] += step * ((int) lane - bias);
    }
  }
}
