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

  /** Their vectors, each by itself: loops over whole rows take many numbers at once. */
  private final float[][] vectors;

  /** For each letter the number of its vector. */
  private final int[] letters = new int[LETTERS];

  /**
   * An open hash table: in each place a pair, 0 where there is none, and the number of its vector.
   */
  private final int[] pairs;

  /**
   * A model.
   *
   * @param size how many numbers a vector has
   * @param keys the letters and pairs that have a vector, in rising order
   * @param vectors their vectors one behind the other, as they are now
   */
  Topics(int size, int[] keys, float[] vectors) {
    this.size = size;
    this.keys = keys;
    this.vectors = new float[keys.length][];
    int room = 4 * Integer.highestOneBit(Math.max(16, keys.length));
    this.pairs = new int[2 * room];
    Arrays.fill(letters, NONE);
    for (int i = 0; i < keys.length; i++) {
      this.vectors[i] = Arrays.copyOfRange(vectors, i * size, (i + 1) * size);
      if (keys[i] >>> 16 == 0) {
        letters[keys[i]] = i;
      } else {
        int slot = slot(keys[i]);
        pairs[slot] = keys[i];
        pairs[slot + 1] = i;
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
    float[] sizes = new float[vectors.length * size];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(vectors[i / size][i % size]);
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
    for (float[] vector : vectors) {
      for (float value : vector) {
        int steps = Math.round(value / step);
        data.writeByte(Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, steps)));
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

  /** The number of a letter's vector. */
  int ofLetter(char letter) {
    return letters[letter];
  }

  /** The number of the vector of two letters. */
  int ofPair(char first, char second) {
    int slot = slot(first << 16 | second);
    return pairs[slot] == 0 ? NONE : pairs[slot + 1];
  }

  private int slot(int pair) {
    int mask = pairs.length - 1;
    int slot = (pair * GOLDEN >>> 7) * 2 & mask;
    while (pairs[slot] != 0 && pairs[slot] != pair) {
      slot = slot + 2 & mask;
    }
    return slot;
  }

  /** Adds the vectors of a text's letters and pairs to a sum. */
  void add(String text, float[] sum) {
    int[] found = new int[2 * text.length()];
    int count = find(text, found);
    int k = 0;
    for (; k + 4 <= count; k += 4) {
      float[] a = vectors[found[k]];
      float[] b = vectors[found[k + 1]];
      float[] c = vectors[found[k + 2]];
      float[] d = vectors[found[k + 3]];
      addFour(a, b, c, d, sum);
    }
    for (; k < count; k++) {
      add(vectors[found[k]], sum);
    }
  }

  /**
   * Finds the numbers of the vectors of a text; how many there are comes back. That they are found
   * before any vector is looked at lets the looks at far places wait for each other less.
   */
  private int find(String text, int[] found) {
    int count = 0;
    char last = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = letter(text.charAt(i));
      if (c != 0) {
        found[count] = letters[c];
        count += found[count] == NONE ? 0 : 1;
        if (last != 0) {
          found[count] = ofPair(last, c);
          count += found[count] == NONE ? 0 : 1;
        }
      }
      last = c;
    }
    return count;
  }

  /** Adds one vector after the other, in this order, as sums of fractions depend on it. */
  private static void addFour(float[] a, float[] b, float[] c, float[] d, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (((sum[i] + a[i]) + b[i]) + c[i]) + d[i];
    }
  }

  private static void add(float[] vector, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += vector[i];
    }
  }
}
