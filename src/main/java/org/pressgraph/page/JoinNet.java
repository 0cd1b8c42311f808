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
      rows[i] = Arrays.copyOfRange(in, i * (HIDDEN + 1), (i + 1) * (HIDDEN + 1));
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
    return weigh(features, new float[HIDDEN + 1]);
  }

  /**
   * What features weigh together; the array, one longer than there are hidden units, is used up.
   */
  double weigh(double[] features, float[] hidden) {
    Arrays.fill(hidden, 0);
    int[] present = new int[features.length + 1];
    int count = 0;
    for (int i = 0; i < features.length; i++) {
      // Without a branch, as which features are there cannot be foreseen.
      present[count] = i;
      count += features[i] != 0 ? 1 : 0;
    }
    int k = 0;
    for (; k + 4 <= count; k += 4) {
      addFour(features, present, k, hidden);
    }
    for (; k < count; k++) {
      add((float) features[present[k]], rows[present[k]], hidden);
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

  private void addFour(double[] features, int[] present, int k, float[] hidden) {
    float a = (float) features[present[k]];
    float b = (float) features[present[k + 1]];
    float c = (float) features[present[k + 2]];
    float d = (float) features[present[k + 3]];
    float[] ofA = rows[present[k]];
    float[] ofB = rows[present[k + 1]];
    float[] ofC = rows[present[k + 2]];
    float[] ofD = rows[present[k + 3]];
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
