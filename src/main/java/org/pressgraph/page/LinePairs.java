package org.pressgraph.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The pairs of neighbouring letters of the lines of a page. Texts that are made of its lines have
 * theirs of them, so that no letter of the page is looked up twice.
 */
final class LinePairs {

  /** The numbers of all pairs. */
  final PairNumbers numbers;

  private final List<CleanLine> lines;

  /** For each line and each of its letters the number of the pair that the letter ends. */
  private final int[][] pairs;

  /** For each line of the page, from the first of these on, its place among them, more by one. */
  private final int[] places;

  /**
   * Numbers the pairs of lines.
   *
   * @param lines lines of a page in its order
   */
  LinePairs(List<CleanLine> lines) {
    this.lines = lines;
    this.numbers = new PairNumbers(lines.stream().mapToInt(line -> line.plain().length()).sum());
    this.pairs = new int[lines.size()][];
    this.places = new int[lines.isEmpty() ? 0 : 1 + place(lines.get(lines.size() - 1))];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = numbers.number(lines.get(i).plain());
      places[place(lines.get(i))] = i + 1;
    }
  }

  private int place(CleanLine line) {
    return line.number() - lines.get(0).number();
  }

  /** The pairs of each line by itself. */
  PagePairs byLine() {
    return new PagePairs(lines.stream().map(CleanLine::plain).toList(), numbers, pairs);
  }

  /** The pairs of texts that are made of some of the lines. */
  PagePairs ofPieces(List<Piece> pieces) {
    List<String> texts = new ArrayList<>();
    int[][] ofTexts = new int[pieces.size()][];
    for (int i = 0; i < ofTexts.length; i++) {
      List<String> parts = new ArrayList<>();
      List<int[]> ofParts = new ArrayList<>();
      for (Block.KindLine line : pieces.get(i).block.lines()) {
        if (line.kind() == LineKind.TEXT) {
          parts.add(line.line().plain());
          ofParts.add(of(line.line()));
        }
      }
      texts.add(pieces.get(i).text);
      ofTexts[i] = parts.size() == 1 ? ofParts.get(0) : numbers.joined(parts, ofParts);
    }
    return new PagePairs(texts, numbers, ofTexts);
  }

  /** For each letter of a line the number of the pair that it ends. */
  private int[] of(CleanLine line) {
    int place = place(line);
    boolean inside = place >= 0 && place < places.length && places[place] > 0;
    boolean known = inside && lines.get(places[place] - 1) == line;
    return known ? pairs[places[place] - 1] : numbers.number(line.plain());
  }
}
