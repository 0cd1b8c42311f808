package org.pressgraph.page;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * How much a paragraph begins as reports do, and not as what goes on within one: a logistic
 * regression over its first letters, by themselves and in pairs, each with about where it stands.
 * Letters and pairs share a table by their hashes (Weinberger et al., Feature Hashing for Large
 * Scale Multitask Learning, 2009). The weights stand in {@code leads.bin}; {@code
 * docs/segmentation.md} says from which text and by which command they were made.
 */
final class Leads {

  /** So many letters tell how a paragraph begins. */
  static final int LETTERS = 20;

  /** A paragraph has at most so many features. */
  static final int FEATURES = 2 * LETTERS;

  /** The first letters, and those behind them, are told apart. */
  private static final int[] NEAR = {2, 8};

  private static final int BITS = 14;

  /** How many places the table has. */
  static final int PLACES = 1 << BITS;

  /** Spreads the features over the table (Knuth, The Art of Computer Programming 3, 6.4). */
  private static final int GOLDEN = 0x9E3779B9;

  private final float[] weights;

  /** A model with a weight for each place of the table. */
  Leads(float[] weights) {
    this.weights = weights;
  }

  private static final class Standard {
    static final Leads VALUE = read();

    private static Leads read() {
      try (InputStream in = Leads.class.getResourceAsStream("leads.bin")) {
        return Leads.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The model that stands beside this class. */
  static Leads standard() {
    return Standard.VALUE;
  }

  private static Leads read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in));
    float step = data.readFloat();
    byte[] steps = new byte[PLACES];
    data.readFully(steps);
    float[] weights = new float[PLACES];
    for (int i = 0; i < PLACES; i++) {
      weights[i] = step * steps[i];
    }
    return new Leads(weights);
  }

  /** Writes the model, each weight as one of 255 steps. */
  void write(OutputStream out) throws IOException {
    float most = 0;
    for (float weight : weights) {
      most = Math.max(most, Math.abs(weight));
    }
    float step = most / Byte.MAX_VALUE;
    DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out));
    data.writeFloat(step);
    for (float weight : weights) {
      data.writeByte(Math.round(weight / step));
    }
    data.close();
  }

  /**
   * The logarithm of the odds that a paragraph is the first of a report.
   *
   * @param text a text as {@link Characters#plain} has it
   */
  double of(String text) {
    int[] places = new int[FEATURES];
    int count = places(text, places);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += weights[places[i]];
    }
    return sum;
  }

  /** The weight in a place of the table. */
  float weight(int place) {
    return weights[place];
  }

  /** The places of the features of a text in the table; how many they are comes back. */
  static int places(String text, int[] places) {
    int count = 0;
    char last = 0;
    int end = Math.min(LETTERS, text.length());
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      c = c >= '0' && c <= '9' ? '0' : c;
      int where = i < NEAR[0] ? 1 : i < NEAR[1] ? 2 : 3;
      places[count++] = place(where, (char) 0, c);
      if (i > 0) {
        places[count++] = place(where, last, c);
      }
      last = c;
    }
    return count;
  }

  private static int place(int where, char first, char second) {
    int key = (first * 65599 + second) * 4 + where;
    return (key * GOLDEN) >>> (Integer.SIZE - BITS);
  }
}
