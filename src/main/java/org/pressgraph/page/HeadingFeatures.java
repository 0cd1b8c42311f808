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
    DISTANCE,
    OF_HEAD,
    OF_HEAD_LEAD,
    OF_TEXT_LEAD,
    MOST_OF_TEXT,
    BESIDE_LEAD,
    OPENS,
    HANGS,
    LEADS,
    TELLS_DAY,
    LONG,
    BELOW_OTHER,
    ABOVE_OTHER,
    SIDE,
    MARKED,
    WIDE,
    LINES
  }

  static final int COUNT = Feature.values().length;

  /** So many letters at the head of a text are looked at by themselves. */
  private static final int HEAD = 90;

  /** A chain that neither stands beside a headline nor speaks of it is not further away. */
  private static final int REACH = 6;

  /** The logarithms of how many letters a text, and how much room a headline, has as a rule. */
  private static final double USUAL_LENGTH = 5;

  private static final double USUAL_WIDTH = 2.7;

  private final PageLayout layout;
  private final List<List<Piece>> chains;
  private final Bigrams.Subjects texts;

  /** The first letters of each chain. */
  private final Bigrams.Subjects heads;

  /** For each block the number of its chain, -1 for none, and its place in it. */
  private final int[] chainOf;

  /** For each chain the blocks of its first and of its last piece. */
  private final int[] firstPlaces;

  private final int[] lastPlaces;

  /** For each chain what it has whatever the headline is. */
  private final double[][] own;

  /** For each block that is a headline what is asked of it next to every chain. */
  private final Place[] places;

  /** For each chain how much it speaks of the two headlines of which it speaks most. */
  private final double[] most;

  private final double[] second;

  private final JoinOptions options = new JoinOptions(COUNT);

  HeadingFeatures(PageLayout layout, List<List<Piece>> chains) {
    this.layout = layout;
    this.chains = chains;
    this.chainOf = new int[layout.blocks.size()];
    this.firstPlaces = new int[chains.size()];
    this.lastPlaces = new int[chains.size()];
    this.own = new double[chains.size()][];
    Arrays.fill(chainOf, -1);
    for (int c = 0; c < chains.size(); c++) {
      firstPlaces[c] = chains.get(c).get(0).place;
      lastPlaces[c] = chains.get(c).get(chains.get(c).size() - 1).place;
      for (Piece piece : chains.get(c)) {
        chainOf[piece.place] = c;
      }
    }
    this.texts = layout.bigrams.subjects(chains.stream().map(this::text).toList());
    this.heads = layout.bigrams.subjects(chains.stream().map(this::head).toList());
    this.places = new Place[layout.blocks.size()];
    this.most = new double[chains.size()];
    this.second = new double[chains.size()];
    for (int i = 0; i < places.length; i++) {
      if (layout.blocks.get(i).isHeading() && !layout.isSection(i)) {
        places[i] = new Place(i);
        note(places[i].relevances);
      }
    }
  }

  private void note(double[] relevances) {
    for (int c = 0; c < most.length; c++) {
      second[c] = Math.max(second[c], Math.min(most[c], relevances[c]));
      most[c] = Math.max(most[c], relevances[c]);
    }
  }

  private Place place(int heading) {
    if (places[heading] == null) {
      places[heading] = new Place(heading);
    }
    return places[heading];
  }

  /** The first letters of the first piece of a chain. */
  private Bigrams.Text head(List<Piece> chain) {
    int[] pairs = layout.pairs.ofText(chain.get(0).number);
    int[] first = Arrays.copyOf(pairs, Math.min(HEAD, pairs.length));
    return new Bigrams.Text(first, first.length);
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
  float[][] of(int heading) {
    Place place = place(heading);
    float[][] features = new float[chains.size()][];
    for (int c = 0; c < features.length; c++) {
      options.clear();
      options.add();
      put(place, c);
      features[c] = options.of(0);
    }
    return features;
  }

  /** A chain to which a headline may belong. */
  record Likely(int chain, double logOdds) {}

  /**
   * The chains to which a headline may belong, without those that are less likely than so; of those
   * that do not speak of it only such as are near.
   */
  List<Likely> likely(int heading, JoinNet net, double least) {
    Place place = place(heading);
    List<Likely> likely = new ArrayList<>();
    int[] asked = new int[JoinOptions.MOST];
    options.clear();
    for (int c = 0; c < chains.size(); c++) {
      if (place.relevances[c] > 0 || place.isBeside(c) || place.distance(c) <= REACH) {
        asked[options.size()] = c;
        options.add();
        put(place, c);
        if (options.size() == JoinOptions.MOST) {
          keepLikely(asked, net, least, likely);
        }
      }
    }
    keepLikely(asked, net, least, likely);
    return likely;
  }

  private void keepLikely(int[] asked, JoinNet net, double least, List<Likely> likely) {
    float[] weights = options.weigh(net);
    for (int i = 0; i < options.size(); i++) {
      if (weights[i] > least) {
        likely.add(new Likely(asked[i], weights[i]));
      }
    }
    options.clear();
  }

  /** What is asked of a headline next to every chain. */
  private final class Place {

    final int heading;

    /** The blocks of text beside the headline, -1 for none. */
    final int before;

    final int after;
    final double[] relevances;
    final double[] ofHeads;

    /** How much the heads of two chains speak of it at most. */
    double mostOfHeads;

    double secondOfHeads;
    final double width;
    final int lines;

    /** The chain that speaks most of the headline, how much it does, and how much the next does. */
    int best;

    double most;
    double second;

    Place(int heading) {
      this.heading = heading;
      this.before = textBeside(heading, -1);
      this.after = textBeside(heading, 1);
      Block block = layout.blocks.get(heading);
      this.relevances = relevances(block);
      this.ofHeads = heads.relevances(Characters.plain(block.string()));
      this.lines = block.lines().size();
      this.width = Math.log1p(Characters.width(block.string())) - USUAL_WIDTH;
      for (double one : ofHeads) {
        secondOfHeads = Math.max(secondOfHeads, Math.min(mostOfHeads, one));
        mostOfHeads = Math.max(mostOfHeads, one);
      }
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

  private void put(Place place, int c) {
    putPlaces(place, c);
    putRelevances(place, c);
    if (own[c] == null) {
      own[c] = own(c);
    }
    for (int i = 0; i < own[c].length; i++) {
      options.set(Feature.OPENS.ordinal() + i, own[c][i]);
    }
    boolean before = isOtherBeside(firstPlaces[c], -1, place.heading);
    set(Feature.BELOW_OTHER, before ? 1 : 0);
    set(Feature.ABOVE_OTHER, isOtherBeside(lastPlaces[c], 1, place.heading) ? 1 : 0);
    set(Feature.SIDE, layout.side);
    set(Feature.MARKED, layout.marked ? 1 : 0);
    set(Feature.WIDE, place.width);
    set(Feature.LINES, place.lines - 1);
  }

  /** From {@link Feature#OPENS} on. */
  private double[] own(int c) {
    Piece first = chains.get(c).get(0);
    double opens = PieceFits.clip(first.block.lines().get(0).line().opens());
    int letters = chains.get(c).stream().mapToInt(piece -> piece.text.length()).sum();
    boolean hangs = chains.get(c).get(chains.get(c).size() - 1).open;
    return new double[] {
      opens, hangs ? 1 : 0, first.leads, first.tellsDay ? 1 : 0, Math.log1p(letters) - USUAL_LENGTH
    };
  }

  /** Whether another headline stands beside a text, with nothing but pictures between. */
  private boolean isOtherBeside(int block, int step, int heading) {
    int i = block + step;
    while (i >= 0 && i < chainOf.length && chainOf[i] < 0 && !layout.blocks.get(i).isHeading()) {
      i += step;
    }
    return i >= 0 && i < chainOf.length && chainOf[i] < 0 && i != heading;
  }

  private void putPlaces(Place place, int c) {
    Piece first = chains.get(c).get(0);
    boolean beforeFirst = place.after == firstPlaces[c];
    boolean afterLast = place.before == lastPlaces[c];
    boolean nextIsOwn = place.after >= 0 && chainOf[place.after] == c;
    boolean previousIsOwn = place.before >= 0 && chainOf[place.before] == c;
    set(Feature.BIAS, 1);
    set(Feature.BEFORE_FIRST, beforeFirst ? 1 : 0);
    set(Feature.BEFORE_FIRST_SIDE, beforeFirst ? layout.side : 0);
    set(Feature.AFTER_LAST, afterLast ? 1 : 0);
    set(Feature.AFTER_LAST_SIDE, afterLast ? layout.side : 0);
    set(Feature.BEFORE_INNER, nextIsOwn && !beforeFirst ? 1 : 0);
    set(Feature.AFTER_INNER, previousIsOwn && !afterLast ? 1 : 0);
    set(Feature.WITHIN, nextIsOwn && previousIsOwn ? 1 : 0);
    boolean from = first.block.beginsWithJump();
    set(Feature.BEGINS, first.begins && !from ? 1 : 0);
    set(Feature.FROM, from ? 1 : 0);
    set(Feature.BEFORE_BEGIN, beforeFirst && first.begins && !from ? 1 : 0);
    set(Feature.BEFORE_FROM, beforeFirst && from ? 1 : 0);
    boolean otherBegins = place.after >= 0 && !nextIsOwn && piece(place.after).begins;
    set(Feature.OTHER_BEGINS, otherBegins ? 1 : 0);
    set(Feature.DISTANCE, Math.log(1 + place.distance(c)));
  }

  private void putRelevances(Place place, int c) {
    double relevance = place.relevances[c];
    boolean best = c == place.best;
    set(Feature.RELEVANCE, 3 * relevance);
    set(Feature.LEAD, 3 * (relevance - (best ? place.second : place.most)));
    set(Feature.MOST_RELEVANT, best && relevance > 0 ? 1 : 0);
    double ofHead = place.ofHeads[c];
    double otherHead = ofHead >= place.mostOfHeads ? place.secondOfHeads : place.mostOfHeads;
    set(Feature.OF_HEAD, 3 * ofHead);
    set(Feature.OF_HEAD_LEAD, 3 * (ofHead - otherHead));
    set(Feature.OF_TEXT_LEAD, 3 * (relevance - (relevance >= most[c] ? second[c] : most[c])));
    set(Feature.MOST_OF_TEXT, relevance > 0 && relevance >= most[c] ? 1 : 0);
    set(Feature.BESIDE_LEAD, 3 * (relevance - relevanceBeside(place, c)));
  }

  /** How much the text beside a headline that is not a chain's speaks of it, 0 if there is none. */
  private double relevanceBeside(Place place, int c) {
    double most = 0;
    for (int block : new int[] {place.before, place.after}) {
      if (block >= 0 && chainOf[block] != c) {
        most = Math.max(most, place.relevances[chainOf[block]]);
      }
    }
    return most;
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

  private void set(Feature feature, double value) {
    options.set(feature.ordinal(), value);
  }

  /** The name of a feature by its number, as the file of the weights has it. */
  static String name(int index) {
    return Feature.values()[index].name().toLowerCase(Locale.ROOT);
  }
}
