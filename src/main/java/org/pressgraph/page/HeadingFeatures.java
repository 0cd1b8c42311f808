package org.pressgraph.page;

import java.util.ArrayList;
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

  /** For each chain the blocks of its first and of its last piece. */
  private final int[] firstPlaces;

  private final int[] lastPlaces;

  HeadingFeatures(PageLayout layout, List<List<Piece>> chains) {
    this.layout = layout;
    this.chains = chains;
    this.chainOf = new int[layout.blocks.size()];
    this.firstPlaces = new int[chains.size()];
    this.lastPlaces = new int[chains.size()];
    Arrays.fill(chainOf, -1);
    for (int c = 0; c < chains.size(); c++) {
      firstPlaces[c] = chains.get(c).get(0).place;
      lastPlaces[c] = chains.get(c).get(chains.get(c).size() - 1).place;
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
    Place place = new Place(heading);
    double[][] features = new double[chains.size()][];
    for (int c = 0; c < features.length; c++) {
      features[c] = features(place, c);
    }
    return features;
  }

  /** A chain to which a headline may belong. */
  record Likely(int chain, double logOdds) {}

  /** The chains to which a headline may belong, without those that are less likely than so. */
  List<Likely> likely(int heading, Weights weights, double least) {
    Place place = new Place(heading);
    double reach = reach(weights, least);
    List<Likely> likely = new ArrayList<>();
    for (int c = 0; c < chains.size(); c++) {
      if (place.relevances[c] > 0 || place.isBeside(c) || place.distance(c) <= reach) {
        double logOdds = weights.sum(features(place, c));
        if (logOdds > least) {
          likely.add(new Likely(c, logOdds));
        }
      }
    }
    return likely;
  }

  /**
   * How many blocks a chain can be away that neither stands beside a headline nor speaks of it:
   * what is left to speak for it is how it begins, and distance speaks against it. So only few
   * chains of a long page are weighed.
   */
  private static double reach(Weights weights, double least) {
    double distance = weights.of(Feature.DISTANCE.ordinal());
    if (distance >= 0 || weights.of(Feature.LEAD.ordinal()) < 0) {
      return Double.POSITIVE_INFINITY;
    }
    double most = weights.of(Feature.BIAS.ordinal());
    for (Feature begin : List.of(Feature.BEGINS, Feature.FROM, Feature.OTHER_BEGINS)) {
      most += Math.max(0, weights.of(begin.ordinal()));
    }
    return Math.exp((most - least) / -distance) - 1;
  }

  /** What is asked of a headline next to every chain. */
  private final class Place {

    final int heading;

    /** The blocks of text beside the headline, -1 for none. */
    final int before;

    final int after;
    final double[] relevances;

    /** The chain that speaks most of the headline, how much it does, and how much the next does. */
    int best;

    double most;
    double second;

    Place(int heading) {
      this.heading = heading;
      this.before = textBeside(heading, -1);
      this.after = textBeside(heading, 1);
      this.relevances = relevances(layout.blocks.get(heading));
      for (int c = 0; c < relevances.length; c++) {
        if (relevances[c] > most) {
          best = c;
          second = most;
          most = relevances[c];
        } else {
          second = Math.max(second, relevances[c]);
        }
      }
    }

    boolean isBeside(int chain) {
      return (before >= 0 && chainOf[before] == chain) || (after >= 0 && chainOf[after] == chain);
    }

    int distance(int chain) {
      return Math.min(
          Math.abs(firstPlaces[chain] - heading), Math.abs(lastPlaces[chain] - heading));
    }
  }

  private double[] features(Place place, int c) {
    Piece first = chains.get(c).get(0);
    boolean beforeFirst = place.after == firstPlaces[c];
    boolean afterLast = place.before == lastPlaces[c];
    boolean nextIsOwn = place.after >= 0 && chainOf[place.after] == c;
    boolean previousIsOwn = place.before >= 0 && chainOf[place.before] == c;
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
    boolean otherBegins = place.after >= 0 && !nextIsOwn && piece(place.after).begins;
    set(features, Feature.OTHER_BEGINS, otherBegins ? 1 : 0);
    set(features, Feature.DISTANCE, Math.log(1 + place.distance(c)));
    double relevance = place.relevances[c];
    boolean best = c == place.best;
    set(features, Feature.RELEVANCE, relevance);
    set(features, Feature.LEAD, relevance - (best ? place.second : place.most));
    set(features, Feature.MOST_RELEVANT, best && relevance > 0 ? 1 : 0);
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
