package org.pressgraph.ner;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The rank of a division by what its full name ends with, after the levels of GB/T 2260 and GB/T
 * 10114: province, prefecture, county, township, village. A city can be of two.
 */
final class DivisionRank {

  private static final List<Pattern> RANKS =
      IntStream.rangeClosed(1, 5)
          .mapToObj(rank -> KnownBodies.PATTERNS.get("division-" + rank))
          .toList();

  private DivisionRank() {}

  /** Whether a name may be that of a division within another, both being written in full. */
  static boolean isBelow(String name, String around) {
    int outer = 0;
    while (outer < RANKS.size() && !isOf(outer, around)) {
      outer++;
    }
    int inner = RANKS.size() - 1;
    while (inner > outer && !isOf(inner, name)) {
      inner--;
    }
    return inner > outer;
  }

  private static boolean isOf(int rank, String name) {
    return RANKS.get(rank).matcher(name).matches();
  }
}
