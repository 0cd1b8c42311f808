package org.pressgraph.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses joins so that they gain most all together and no piece is the first of two joins or the
 * second of two: the assignment problem, solved by shortest augmenting paths (Kuhn, The Hungarian
 * Method for the Assignment Problem, 1955; Jonker and Volgenant 1987). Pages with very many open
 * pieces get the best joins one after the other, so that the time stays in proportion.
 */
final class BestJoins {

  /** Time grows with the cube of the number of pieces that are left open. */
  private static final int MOST_PIECES = 120;

  private BestJoins() {}

  /** The joins chosen, those that gain most first. */
  static List<Join> of(List<Join> joins) {
    int[] firsts = joins.stream().mapToInt(Join::first).distinct().sorted().toArray();
    int[] seconds = joins.stream().mapToInt(Join::second).distinct().sorted().toArray();
    List<Join> chosen =
        firsts.length > MOST_PIECES || seconds.length > MOST_PIECES
            ? oneByOne(joins)
            : assign(joins, firsts, seconds);
    chosen.sort(Comparator.comparingDouble(Join::gain).reversed());
    return chosen;
  }

  private static List<Join> oneByOne(List<Join> joins) {
    List<Join> sorted = new ArrayList<>(joins);
    sorted.sort(Comparator.comparingDouble(Join::gain).reversed());
    List<Join> chosen = new ArrayList<>();
    Set<Integer> firsts = new HashSet<>();
    Set<Integer> seconds = new HashSet<>();
    for (Join join : sorted) {
      if (!firsts.contains(join.first()) && !seconds.contains(join.second())) {
        firsts.add(join.first());
        seconds.add(join.second());
        chosen.add(join);
      }
    }
    return chosen;
  }

  /** Rows are first pieces; columns are second pieces, and one for each row that stays alone. */
  private static List<Join> assign(List<Join> joins, int[] firsts, int[] seconds) {
    int rows = firsts.length;
    int columns = seconds.length + rows;
    double[][] cost = new double[rows + 1][columns + 1];
    Join[][] byPlace = new Join[rows + 1][columns + 1];
    for (double[] row : cost) {
      Arrays.fill(row, 0);
    }
    for (Join join : joins) {
      int row = Arrays.binarySearch(firsts, join.first()) + 1;
      int column = Arrays.binarySearch(seconds, join.second()) + 1;
      cost[row][column] = -join.gain();
      byPlace[row][column] = join;
    }
    int[] rowOf = rowsOfColumns(cost, rows, columns);
    List<Join> chosen = new ArrayList<>();
    for (int column = 1; column <= columns; column++) {
      if (rowOf[column] > 0 && byPlace[rowOf[column]][column] != null) {
        chosen.add(byPlace[rowOf[column]][column]);
      }
    }
    return chosen;
  }

  private static int[] rowsOfColumns(double[][] cost, int rows, int columns) {
    double[] u = new double[rows + 1];
    double[] v = new double[columns + 1];
    int[] rowOf = new int[columns + 1];
    int[] way = new int[columns + 1];
    for (int row = 1; row <= rows; row++) {
      rowOf[0] = row;
      double[] least = new double[columns + 1];
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      boolean[] used = new boolean[columns + 1];
      int column = 0;
      do {
        used[column] = true;
        column = step(cost, u, v, rowOf, way, least, used, column, columns);
      } while (rowOf[column] != 0);
      while (column != 0) {
        rowOf[column] = rowOf[way[column]];
        column = way[column];
      }
    }
    return rowOf;
  }

  private static int step(
      double[][] cost,
      double[] u,
      double[] v,
      int[] rowOf,
      int[] way,
      double[] least,
      boolean[] used,
      int column,
      int columns) {
    int row = rowOf[column];
    double delta = Double.POSITIVE_INFINITY;
    int nearest = 0;
    for (int k = 1; k <= columns; k++) {
      if (!used[k]) {
        double reduced = cost[row][k] - u[row] - v[k];
        if (reduced < least[k]) {
          least[k] = reduced;
          way[k] = column;
        }
        if (least[k] < delta) {
          delta = least[k];
          nearest = k;
        }
      }
    }
    for (int k = 0; k <= columns; k++) {
      if (used[k]) {
        u[rowOf[k]] += delta;
        v[k] -= delta;
      } else {
        least[k] -= delta;
      }
    }
    return nearest;
  }
}
