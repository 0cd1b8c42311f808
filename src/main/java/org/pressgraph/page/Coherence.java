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
 * How well what is said behind a break goes with what is said before it: the letters on each side
 * are summed up as a vector, and the product of both tells whether they belong together, by what
 * they are about and by how sentences are built.
 *
 * <p>The model is log-bilinear (Mnih and Hinton, Three New Graphical Models for Statistical
 * Language Modelling, 2007), learnt by telling the right text behind a break from others. The
 * numbers stand in {@code coherence.bin}; {@code docs/segmentation.md} says from which text and by
 * which command they were made. Letters are taken as {@link Continuity} takes them.
 */
public final class Coherence {

  /** So many letters on each side are looked at. */
  static final int REACH = 12;

  /** The letters next to the break have a table for each place; all others have one together. */
  static final int PLACES = 4;

  /** What a letter that is further off counts for. */
  static final float FURTHER = 0.3f;

  /** What is left of sums below zero. */
  static final float LEAK = 0.1f;

  private static final int LETTERS = 1 << 16;

  private final int size;

  /** The number of each letter, 0 for those that are not known. */
  private final char[] numbers;

  /** For each place and letter a vector, before the break and behind it. */
  private final float[][][] before;

  private final float[][][] behind;

  /** For each place behind the break how likely a letter is there at all. */
  private final float[][] likely;

  Coherence(int size, char[] numbers, float[][] before, float[][] behind, float[][] likely) {
    this.size = size;
    this.numbers = numbers;
    this.before = vectors(before, size);
    this.behind = vectors(behind, size);
    this.likely = likely;
  }

  /** The vectors of tables, each by itself: loops over whole ones take many numbers at once. */
  private static float[][][] vectors(float[][] tables, int size) {
    float[][][] vectors = new float[tables.length][][];
    for (int place = 0; place < tables.length; place++) {
      vectors[place] = new float[tables[place].length / size][];
      for (int i = 0; i < vectors[place].length; i++) {
        vectors[place][i] = Arrays.copyOfRange(tables[place], i * size, (i + 1) * size);
      }
    }
    return vectors;
  }

  private float[][] tables(float[][][] vectors) {
    float[][] tables = new float[vectors.length][];
    for (int place = 0; place < tables.length; place++) {
      tables[place] = new float[vectors[place].length * size];
      for (int i = 0; i < vectors[place].length; i++) {
        System.arraycopy(vectors[place][i], 0, tables[place], i * size, size);
      }
    }
    return tables;
  }

  private static final class Standard {
    static final Coherence VALUE = read();

    private static Coherence read() {
      try (InputStream in = Coherence.class.getResourceAsStream("coherence.bin")) {
        return Coherence.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The model that stands beside this class; it does not change. */
  static Coherence standard() {
    return Standard.VALUE;
  }

  /** Reads what {@link #write} wrote. */
  static Coherence read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16));
    int size = data.readInt();
    int letters = data.readInt();
    char[] numbers = new char[LETTERS];
    for (int i = 1; i < letters; i++) {
      numbers[data.readChar()] = (char) i;
    }
    float[][] before = readTables(data, letters * size);
    float[][] behind = readTables(data, letters * size);
    return new Coherence(size, numbers, before, behind, readTables(data, letters));
  }

  private static float[][] readTables(DataInputStream data, int length) throws IOException {
    float[][] tables = new float[PLACES][length];
    for (float[] table : tables) {
      float step = data.readFloat();
      for (int i = 0; i < length; i++) {
        table[i] = step * data.readByte();
      }
    }
    return tables;
  }

  /** Writes the model, each number as one of 255 steps. */
  void write(OutputStream out) throws IOException {
    GZIPOutputStream zip = new GZIPOutputStream(out, 1 << 16);
    DataOutputStream data = new DataOutputStream(zip);
    int letters = likely[0].length;
    char[] known = new char[letters];
    for (int c = 0; c < LETTERS; c++) {
      if (numbers[c] > 0) {
        known[numbers[c]] = (char) c;
      }
    }
    data.writeInt(size);
    data.writeInt(letters);
    for (int i = 1; i < letters; i++) {
      data.writeChar(known[i]);
    }
    for (float[][] tables : new float[][][] {tables(before), tables(behind), likely}) {
      for (float[] table : tables) {
        writeTable(data, table);
      }
    }
    data.flush();
    zip.finish();
  }

  private static void writeTable(DataOutputStream data, float[] table) throws IOException {
    float most = 1e-6f;
    for (float value : table) {
      most = Math.max(most, Math.abs(value));
    }
    float step = most / Byte.MAX_VALUE;
    data.writeFloat(step);
    for (float value : table) {
      data.writeByte(Math.round(value / step));
    }
  }

  /** The end of a text as a vector. */
  float[] end(String text) {
    float[] sum = new float[size];
    int n = text.length();
    int[] letters = new int[Math.min(REACH, n)];
    for (int k = 0; k < letters.length; k++) {
      letters[k] = number(text.charAt(n - 1 - k));
    }
    add(sum, before, letters);
    return rectified(sum);
  }

  /** The beginning of a text as a vector, one longer than that of an end. */
  float[] start(String text) {
    float[] sum = new float[size + 1];
    float bias = 0;
    int[] letters = new int[Math.min(REACH, text.length())];
    for (int k = 0; k < letters.length; k++) {
      letters[k] = number(text.charAt(k));
      bias += k < PLACES - 1 ? likely[k][letters[k]] : 0;
    }
    add(sum, behind, letters);
    rectified(sum)[size] = bias;
    return sum;
  }

  private int number(char c) {
    return numbers[Continuity.letter(c)];
  }

  /** Adds the vectors of letters; looks at far places wait for each other less by fours. */
  private static void add(float[] sum, float[][][] tables, int[] letters) {
    int k = 0;
    for (; k + 4 <= letters.length; k += 4) {
      addFour(
          sum,
          vector(tables, letters, k),
          vector(tables, letters, k + 1),
          vector(tables, letters, k + 2),
          vector(tables, letters, k + 3),
          factor(k),
          factor(k + 3));
    }
    for (; k < letters.length; k++) {
      float[] vector = vector(tables, letters, k);
      for (int d = 0; d < vector.length; d++) {
        sum[d] += factor(k) * vector[d];
      }
    }
  }

  private static float[] vector(float[][][] tables, int[] letters, int place) {
    return tables[Math.min(place, PLACES - 1)][letters[place]];
  }

  private static float factor(int place) {
    return place < PLACES - 1 ? 1 : FURTHER;
  }

  /** Adds four vectors, of which only the last may count for less than the first. */
  private static void addFour(
      float[] sum, float[] a, float[] b, float[] c, float[] d, float factor, float ofLast) {
    for (int i = 0; i < a.length; i++) {
      sum[i] = (((sum[i] + factor * a[i]) + factor * b[i]) + factor * c[i]) + ofLast * d[i];
    }
  }

  private float[] rectified(float[] sum) {
    for (int d = 0; d < size; d++) {
      sum[d] = Math.max(sum[d], LEAK * sum[d]);
    }
    return sum;
  }

  /** How well a start goes with an end: more by one is so many times likelier as e is. */
  double fit(float[] end, float[] start) {
    float sum = start[size];
    for (int d = 0; d < size; d++) {
      sum += end[d] * start[d];
    }
    return sum;
  }

  /**
   * Starts side by side, for {@link #fits}: for each number of a start a row with that of each.
   *
   * @param starts what {@link #start} gave
   */
  float[][] sideBySide(float[][] starts) {
    float[][] rows = new float[size + 1][starts.length];
    for (int i = 0; i < starts.length; i++) {
      for (int d = 0; d <= size; d++) {
        rows[d][i] = starts[i][d];
      }
    }
    return rows;
  }

  /**
   * How well each of some starts goes with an end, as {@link #fit}; sums that grow side by side
   * take a fraction of the time of sums one after the other.
   *
   * @param rows the starts {@link #sideBySide}
   */
  float[] fits(float[] end, float[][] rows, int from, int to) {
    float[] sums = Arrays.copyOfRange(rows[size], from, to);
    int d = 0;
    for (; d + 4 <= size; d += 4) {
      addFour(sums, from, rows, d, end);
    }
    for (; d < size; d++) {
      add(end[d], rows[d], from, sums);
    }
    return sums;
  }

  private static void addFour(float[] sums, int from, float[][] rows, int row, float[] factors) {
    float[] a = rows[row];
    float[] b = rows[row + 1];
    float[] c = rows[row + 2];
    float[] d = rows[row + 3];
    float ofA = factors[row];
    float ofB = factors[row + 1];
    float ofC = factors[row + 2];
    float ofD = factors[row + 3];
    for (int k = 0; k < sums.length; k++) {
      sums[k] =
          (((sums[k] + ofA * a[from + k]) + ofB * b[from + k]) + ofC * c[from + k])
              + ofD * d[from + k];
    }
  }

  private static void add(float factor, float[] row, int from, float[] sums) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += factor * row[from + k];
    }
  }
}
