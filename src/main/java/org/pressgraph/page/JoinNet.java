package org.pressgraph.page;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.pressgraph.lexicon.WordList;

/**
 * Weighs features of which some tell something only together with others: a network with one hidden
 * layer of rectified units (Glorot, Bordes and Bengio, Deep Sparse Rectifier Neural Networks, 2011)
 * beside a plain sum; {@link JoinOptions} are weighed by it.
 */
final class JoinNet {

  /** How many hidden units there are. */
  static final int HIDDEN = 24;

  /** For each feature its weight for each hidden unit, and its plain weight behind them. */
  final float[] in;

  /** The weight of each hidden unit. */
  final float[] out;

  /**
   * A network.
   *
   * @param in for each feature its weights
   * @param out the weight of each hidden unit
   */
  JoinNet(float[] in, float[] out) {
    this.in = in;
    this.out = out;
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
}
