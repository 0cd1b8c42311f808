package org.pressgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts lines of headlines that stand one below the other where the upper ones are of the text
 * before them, which has its headline behind it, and the lower ones of the text below. Whether they
 * are is weighed by a logistic regression; its weights were learnt on typeset pages.
 */
final class HeadingCutter {

  private enum Feature {
    BIAS,
    UPPER_BEFORE,
    UPPER_BEHIND,
    LOWER_BEFORE,
    LOWER_BEHIND,
    UPPER_LEADS,
    LOWER_LEADS,
    DASH,
    INTRODUCTION,
    BOTH_SPACED,
    ONE_SPACED,
    SAME_LEVEL,
    OTHER_LEVEL,
    WIDER_GAP,
    TOUCHES,
    SIDE,
    BOTH_SIDES,
    SHORT_UPPER,
    LONGER_UPPER,
    HEADED_BEFORE,
    HEADED_BEHIND,
    BEGINS_BEHIND,
    OPEN_BEFORE
  }

  static final int COUNT = Feature.values().length;

  private static final Weights WEIGHTS =
      Weights.read("heading-cut-weights.txt", COUNT, HeadingCutter::name);

  /** A shorter line, in full-width characters, is no headline by itself. */
  private static final double SHORT = 7;

  private final PageLayout layout;
  private final Bigrams.Subjects texts;

  HeadingCutter(PageLayout layout) {
    this.layout = layout;
    this.texts = layout.subjects;
  }

  /** The blocks of a page with its headlines cut; the very same list if none is. */
  static List<Block> cut(PageLayout layout) {
    HeadingCutter cutter = null;
    List<Block> cut = new ArrayList<>();
    int heading = 0;
    for (int i = 0; i < layout.blocks.size(); i++) {
      Block block = layout.blocks.get(i);
      int at = 0;
      if (block.isHeading() && block.lines().size() > 1) {
        cutter = cutter == null ? new HeadingCutter(layout) : cutter;
        at = cutter.likeliest(i, heading);
      }
      heading += block.isHeading() ? 1 : 0;
      if (at > 0) {
        cut.add(new Block(LineKind.HEADING, block.lines().subList(0, at)));
        cut.add(new Block(LineKind.HEADING, block.lines().subList(at, block.lines().size())));
      } else {
        cut.add(block);
      }
    }
    return cut.size() == layout.blocks.size() ? layout.blocks : cut;
  }

  /** Before which line a headline is to be cut, 0 for none; the headline is the n-th. */
  private int likeliest(int block, int n) {
    int best = 0;
    double most = 0;
    for (int at : places(block, n)) {
      double odds = WEIGHTS.sum(of(block, n, at));
      if (odds > most) {
        best = at;
        most = odds;
      }
    }
    return best;
  }

  /** Where a headline may be cut: between its parts, if there is text on both sides of it. */
  List<Integer> places(int block, int n) {
    List<Integer> places = new ArrayList<>();
    List<Block.KindLine> lines = layout.blocks.get(block).lines();
    if (layout.between.get(n).length() == 0 || layout.between.get(n + 1).length() == 0) {
      return places;
    }
    for (int i = 1; i < lines.size(); i++) {
      CleanLine last = lines.get(i - 1).line();
      CleanLine line = lines.get(i).line();
      if (line.number() > last.number() + 1
          || line.spacedOut() != last.spacedOut()
          || line.headingLevel() != last.headingLevel()) {
        places.add(i);
      }
    }
    return places;
  }

  /** What speaks for cutting a headline, the n-th, before one of its lines. */
  double[] of(int block, int n, int at) {
    List<Block.KindLine> lines = layout.blocks.get(block).lines();
    Block upper = new Block(LineKind.HEADING, lines.subList(0, at));
    Block lower = new Block(LineKind.HEADING, lines.subList(at, lines.size()));
    double[] above = texts.relevances(Characters.plain(upper.string()));
    double[] below = texts.relevances(Characters.plain(lower.string()));
    double[] f = new double[COUNT];
    set(f, Feature.BIAS, 1);
    set(f, Feature.UPPER_BEFORE, above[n]);
    set(f, Feature.UPPER_BEHIND, above[n + 1]);
    set(f, Feature.LOWER_BEFORE, below[n]);
    set(f, Feature.LOWER_BEHIND, below[n + 1]);
    set(f, Feature.UPPER_LEADS, above[n] > above[n + 1] ? 1 : 0);
    set(f, Feature.LOWER_LEADS, below[n + 1] > below[n] ? 1 : 0);
    addLooks(f, lines.get(at - 1).line(), lines.get(at).line());
    double width = Characters.width(upper.string());
    set(f, Feature.SHORT_UPPER, width < SHORT ? 1 : 0);
    set(f, Feature.LONGER_UPPER, Math.log((width + 1) / (Characters.width(lower.string()) + 1)));
    addPlaces(f, block, n);
    return f;
  }

  private static void addLooks(double[] f, CleanLine last, CleanLine line) {
    int spaced = (last.spacedOut() ? 1 : 0) + (line.spacedOut() ? 1 : 0);
    boolean marked = last.headingLevel() > 0 && line.headingLevel() > 0;
    int gap = line.number() - last.number();
    set(f, Feature.DASH, line.string().startsWith("——") ? 1 : 0);
    set(f, Feature.INTRODUCTION, LineShapes.INTRODUCTION.in(last.plain()) ? 1 : 0);
    set(f, Feature.BOTH_SPACED, spaced == 2 ? 1 : 0);
    set(f, Feature.ONE_SPACED, spaced == 1 ? 1 : 0);
    set(f, Feature.SAME_LEVEL, marked && last.headingLevel() == line.headingLevel() ? 1 : 0);
    set(f, Feature.OTHER_LEVEL, last.headingLevel() != line.headingLevel() ? 1 : 0);
    set(f, Feature.WIDER_GAP, gap > 2 ? 1 : 0);
    set(f, Feature.TOUCHES, gap == 1 ? 1 : 0);
  }

  private void addPlaces(double[] f, int block, int n) {
    Block before = layout.blocks.get(block - 1);
    Block behind = layout.blocks.get(block + 1);
    boolean lastHeading = n + 2 == layout.between.size();
    set(f, Feature.SIDE, layout.side);
    set(f, Feature.BOTH_SIDES, 1 - Math.abs(layout.side));
    set(f, Feature.HEADED_BEFORE, n > 0 ? 1 : 0);
    set(f, Feature.HEADED_BEHIND, lastHeading ? 0 : 1);
    boolean begins = behind.kind() == LineKind.TEXT && behind.beginsWithOrigin();
    set(f, Feature.BEGINS_BEHIND, begins ? 1 : 0);
    boolean open = before.kind() == LineKind.TEXT && before.isOpenAtEnd();
    set(f, Feature.OPEN_BEFORE, open ? 1 : 0);
  }

  private static void set(double[] features, Feature feature, double value) {
    features[feature.ordinal()] = value;
  }

  /** The name of a feature by its number, as the file of the weights has it. */
  static String name(int index) {
    return Feature.values()[index].name().toLowerCase(Locale.ROOT);
  }
}
