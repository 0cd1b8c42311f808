package org.pressgraph.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What speaks for and against a headline being that of an article. */
final class HeadingFeatures {

  private enum Feature {
    BIAS,
    BEFORE_FIRST,
    BEFORE_FIRST_SIDE,
    AFTER_LAST,
    AFTER_LAST_SIDE,
    BEFORE_INNER,
    AFTER_INNER,
    WITHIN,
    RELEVANCE,
    LEAD,
    MOST_RELEVANT,
    BEGINS,
    FROM,
    BEFORE_BEGIN,
    BEFORE_FROM,
    OTHER_BEGINS,
    DISTANCE
  }

  static final int COUNT = Feature.values().length;

  private final PageLayout layout;
  private final List<List<Piece>> chains;
  private final Bigrams.Subjects texts;

  /** For each block the number of its chain, -1 for none, and its place in it. */
  private final int[] chainOf;

  HeadingFeatures(PageLayout layout, List<List<Piece>> chains) {
    this.layout = layout;
    this.chains = chains;
    this.chainOf = new int[layout.blocks.size()];
    Arrays.fill(chainOf, -1);
    for (int c = 0; c < chains.size(); c++) {
      for (Piece piece : chains.get(c)) {
        chainOf[piece.place] = c;
      }
    }
    this.texts = layout.bigrams.subjects(chains.stream().map(this::text).toList());
  }

  /** The text of a chain, its pieces set apart by line ends. */
  private Bigrams.Text text(List<Piece> chain) {
    int letters = chain.stream().mapToInt(piece -> piece.text.length()).sum();
    int[] all = new int[letters];
    int at = 0;
    for (Piece piece : chain) {
      int[] pairs = layout.pairs.ofText(piece.number);
      System.arraycopy(pairs, 0, all, at, pairs.length);
      at += pairs.length;
    }
    return new Bigrams.Text(all, letters + chain.size());
  }

  /** How much each chain speaks of what a block says. */
  double[] relevances(Block block) {
    return texts.relevances(Characters.plain(block.string()));
  }

  /** The features of a headline, given as the number of its block, for each chain. */
  double[][] of(int heading) {
    double[] relevances = relevances(layout.blocks.get(heading));
    int best = 0;
    double most = 0;
    double second = 0;
    for (int c = 0; c < relevances.length; c++) {
      if (relevances[c] > most) {
        best = c;
        second = most;
        most = relevances[c];
      } else {
        second = Math.max(second, relevances[c]);
      }
    }
    double[][] features = new double[chains.size()][];
    for (int c = 0; c < relevances.length; c++) {
      features[c] = features(heading, c);
      set(features[c], Feature.RELEVANCE, relevances[c]);
      set(features[c], Feature.LEAD, relevances[c] - (c == best ? second : most));
      set(features[c], Feature.MOST_RELEVANT, c == best && relevances[c] > 0 ? 1 : 0);
    }
    return features;
  }

  private double[] features(int heading, int c) {
    List<Piece> chain = chains.get(c);
    Piece first = chain.get(0);
    Piece last = chain.get(chain.size() - 1);
    int before = textBeside(heading, -1);
    int after = textBeside(heading, 1);
    boolean beforeFirst = after == first.place;
    boolean afterLast = before == last.place;
    boolean nextIsOwn = after >= 0 && chainOf[after] == c;
    boolean previousIsOwn = before >= 0 && chainOf[before] == c;
    double[] features = new double[COUNT];
    set(features, Feature.BIAS, 1);
    set(features, Feature.BEFORE_FIRST, beforeFirst ? 1 : 0);
    set(features, Feature.BEFORE_FIRST_SIDE, beforeFirst ? layout.side : 0);
    set(features, Feature.AFTER_LAST, afterLast ? 1 : 0);
    set(features, Feature.AFTER_LAST_SIDE, afterLast ? layout.side : 0);
    set(features, Feature.BEFORE_INNER, nextIsOwn && !beforeFirst ? 1 : 0);
    set(features, Feature.AFTER_INNER, previousIsOwn && !afterLast ? 1 : 0);
    set(features, Feature.WITHIN, nextIsOwn && previousIsOwn ? 1 : 0);
    boolean from = first.block.beginsWithJump();
    set(features, Feature.BEGINS, first.begins && !from ? 1 : 0);
    set(features, Feature.FROM, from ? 1 : 0);
    set(features, Feature.BEFORE_BEGIN, beforeFirst && first.begins && !from ? 1 : 0);
    set(features, Feature.BEFORE_FROM, beforeFirst && from ? 1 : 0);
    boolean otherBegins = after >= 0 && !nextIsOwn && piece(after).begins;
    set(features, Feature.OTHER_BEGINS, otherBegins ? 1 : 0);
    int distance = Math.min(Math.abs(first.place - heading), Math.abs(last.place - heading));
    set(features, Feature.DISTANCE, Math.log(1 + distance));
    return features;
  }

  private Piece piece(int block) {
    for (Piece piece : chains.get(chainOf[block])) {
      if (piece.place == block) {
        return piece;
      }
    }
    throw new IllegalArgumentException("block " + block + " is no text");
  }

  /** The block of text beside a headline with no other headline between, -1 if there is none. */
  private int textBeside(int heading, int step) {
    for (int i = heading + step; i >= 0 && i < layout.blocks.size(); i += step) {
      if (layout.blocks.get(i).isHeading()) {
        return -1;
      }
      if (chainOf[i] >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static void set(double[] features, Feature feature, double value) {
    features[feature.ordinal()] = value;
  }

  /** The name of a feature by its number, as the file of the weights has it. */
  static String name(int index) {
    return Feature.values()[index].name().toLowerCase(Locale.ROOT);
  }
}
