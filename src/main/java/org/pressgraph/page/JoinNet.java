package org.pressgraph.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.pressgraph.lexicon.WordList;

/**
 * Weighs features of which some tell something only together with others: a network with one hidden
 * layer of rectified units (Glorot, Bordes and Bengio, Deep Sparse Rectifier Neural Networks, 2011)
 * beside a plain sum. What it weighs is the logarithm of the odds against leaving the two apart.
 */
final class JoinNet {

  /** How many hidden units there are. */
  static final int HIDDEN = 24;

  /**
   * Room for the hidden units and the plain sum, in whole steps of what a processor adds at once.
   */
  static final int ROOM = 32;

  /** For each feature its weight for each hidden unit, and its plain weight behind them. */
  final float[] in;

  /** The weight of each hidden unit. */
  final float[] out;

  /** The same as {@link #in}, a row a feature: loops over whole rows take many numbers at once. */
  private final float[][] rows;

  /**
   * A network.
   *
   * @param in for each feature its weights; {@link #weigh} takes them as they are now
   * @param out the weight of each hidden unit
   */
  JoinNet(float[] in, float[] out) {
    this.in = in;
    this.out = out;
    this.rows = new float[in.length / (HIDDEN + 1)][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new float[ROOM];
      System.arraycopy(in, i * (HIDDEN + 1), rows[i], 0, HIDDEN + 1);
    }
  }

  /** Reads a resource with a name and its weights a line; the last line has those of the units. */
  static JoinNet read(String resource, int count, IntFunction<String> names) {
    float[] in = new float[count * (HIDDEN + 1)];
    float[] out = new float[HIDDEN];
    List<String> lines = WordList.lines(JoinNet.class, resource);
    if (lines.size() != count + 1) {
      throw new IllegalArgumentException(resource + " has " + lines.size() + " lines");
    }
    for (int i = 0; i < count; i++) {
      String line = lines.get(i);
      int colon = line.indexOf(':');
      if (!line.substring(0, colon).equals(names.apply(i))) {
        throw new IllegalArgumentException(resource + ": " + line + " is not " + names.apply(i));
      }
      read(line.substring(colon + 1), in, i * (HIDDEN + 1), HIDDEN + 1);
    }
    String last = lines.get(count);
    read(last.substring(last.indexOf(':') + 1), out, 0, HIDDEN);
    return new JoinNet(in, out);
  }

  private static void read(String numbers, float[] to, int from, int count) {
    String[] parts = numbers.strip().split(" ");
    for (int i = 0; i < count; i++) {
      to[from + i] = Float.parseFloat(parts[i]);
    }
  }

  /** The network as text that {@link #read} understands. */
  String text(int count, IntFunction<String> names) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(names.apply(i)).append(':');
      append(text, in, i * (HIDDEN + 1), HIDDEN + 1);
    }
    text.append("units:");
    append(text, out, 0, HIDDEN);
    return text.toString();
  }

  private static void append(StringBuilder text, float[] from, int begin, int count) {
    for (int i = begin; i < begin + count; i++) {
      text.append(String.format(Locale.ROOT, " %.3f", from[i]));
    }
    text.append('\n');
  }

  /** What features weigh together. */
  double weigh(double[] features) {
    return weigh(features, new float[ROOM]);
  }

  /** What features weigh together; an array of {@link #ROOM} numbers is there to work in. */
  double weigh(double[] features, float[] hidden) {
    Arrays.fill(hidden, 0);
    int k = 0;
    // Features that are not there are added, too: which they are cannot be foreseen, so a look at
    // each takes longer than to add nothing.
    for (; k + 4 <= features.length; k += 4) {
      addFour(features, k, hidden);
    }
    for (; k < features.length; k++) {
      add((float) features[k], rows[k], hidden);
    }
    float sum = hidden[HIDDEN];
    for (int h = 0; h < out.length; h++) {
      hidden[h] = Math.max(0, hidden[h]) * out[h];
    }
    for (int h = 0; h < out.length; h++) {
      sum += hidden[h];
    }
    return sum;
  }

  private void addFour(double[] features, int k, float[] hidden) {
    float a = (float) features[k];
    float b = (float) features[k + 1];
    float c = (float) features[k + 2];
    float d = (float) features[k + 3];
    float[] ofA = rows[k];
    float[] ofB = rows[k + 1];
    float[] ofC = rows[k + 2];
    float[] ofD = rows[k + 3];
    for (int h = 0; h < hidden.length; h++) {
      hidden[h] = (((hidden[h] + a * ofA[h]) + b * ofB[h]) + c * ofC[h]) + d * ofD[h];
    }
  }

  private static void add(float value, float[] row, float[] hidden) {
    for (int h = 0; h < hidden.length; h++) {
      hidden[h] += value * row[h];
    }
  }
}
