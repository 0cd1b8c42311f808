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

  /** How many numbers a vector has. */
  final int size;

  /**
   * The letters and pairs that have a vector, in rising order: a letter, or two in 16 bits each.
   */
  private final int[] keys;

  private final float[] vectors;

  /** For each letter the number of its vector. */
  private final int[] letters = new int[LETTERS];

  /** An open hash table of pairs, 0 where there is none, and the numbers of their vectors. */
  private final int[] pairs;

  private final int[] numbers;

  Topics(int size, int[] keys, float[] vectors) {
    this.size = size;
    this.keys = keys;
    this.vectors = vectors;
    int room = 4 * Integer.highestOneBit(Math.max(16, keys.length));
    this.pairs = new int[room];
    this.numbers = new int[room];
    Arrays.fill(letters, NONE);
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] >>> 16 == 0) {
        letters[keys[i]] = i;
      } else {
        int slot = slot(keys[i]);
        pairs[slot] = keys[i];
        numbers[slot] = i;
      }
    }
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
    float[] vectors = new float[steps.length];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = step * steps[i];
    }
    return new Topics(size, keys, vectors);
  }

  /** Writes the model, each number as one of 255 steps; the very greatest are cut off. */
  void write(OutputStream out) throws IOException {
    float[] sizes = new float[vectors.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(vectors[i]);
    }
    Arrays.sort(sizes);
    float step = sizes[(int) (sizes.length * 0.9995)] / Byte.MAX_VALUE;
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
    for (float value : vectors) {
      int steps = Math.round(value / step);
      data.writeByte(Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, steps)));
    }
    data.flush();
    zip.finish();
  }

  /** A letter as texts have it, 0 for what is none. */
  static char letter(char c) {
    char letter = Continuity.letter(c);
    return Characters.isLetterOrDigit(letter) ? letter : 0;
  }

  /** The number of a letter's vector. */
  int ofLetter(char letter) {
    return letters[letter];
  }

  /** The number of the vector of two letters. */
  int ofPair(char first, char second) {
    int slot = slot(first << 16 | second);
    return pairs[slot] == 0 ? NONE : numbers[slot];
  }

  private int slot(int pair) {
    int mask = pairs.length - 1;
    int slot = pair * GOLDEN >>> 7 & mask;
    while (pairs[slot] != 0 && pairs[slot] != pair) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Adds the vectors of a text's letters and pairs to a sum. */
  void add(String text, float[] sum) {
    char last = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = letter(text.charAt(i));
      if (c != 0) {
        add(letters[c], sum);
        if (last != 0) {
          add(ofPair(last, c), sum);
        }
      }
      last = c;
    }
  }

  private void add(int number, float[] sum) {
    if (number != NONE) {
      int from = number * size;
      for (int d = 0; d < size; d++) {
        sum[d] += vectors[from + d];
      }
    }
  }
}
