package org.pressgraph.page;

import java.util.Arrays;
import java.util.List;

/**
 * Tells headlines, bylines and notes from running text. What a line says of itself (a mark, a
 * dateline, authors) is taken as said; the other lines are weighed with their neighbours, and the
 * likeliest series of headlines and texts is chosen (Viterbi, Error Bounds for Convolutional Codes,
 * 1967, over the odds of {@link LineFeatures}). The odds are those of a logistic regression; where
 * it is in doubt a network weighs the same features, some of which tell something only together.
 */
final class LineClassifier {

  /** Wider lines, in full-width characters, are paragraphs that were never broken. */
  static final double WIDEST_COLUMN = 50;

  /** A headline's line is not wider than this. */
  static final double WIDEST_HEADING = 45;

  /** A line may be wider than another by a punctuation mark that must not begin the next. */
  private static final double RAGGED = 2;

  /** So many lines of a text tell what it is about. */
  private static final int NEARBY = 20;

  private static final Weights WEIGHTS =
      Weights.read("line-weights.txt", LineFeatures.COUNT, LineFeatures::name);

  private static final JoinNet NET =
      JoinNet.read("line-net.txt", LineFeatures.NET_COUNT, LineFeatures::netName);

  /** Lines of which the sum of the features is closer to nothing are weighed by a network too. */
  static final double DOUBTED = 7;

  /**
   * What their sum counts for next to what the network says; set by hand, as the network by itself
   * is too sure of lines unlike those that it was learnt of.
   */
  private static final double OF_SUM = 1.0 / 3;

  private final List<CleanLine> lines;
  private final LineFeatures features;
  private final boolean marked;

  /** What lines say of themselves, null where they say nothing. */
  private final LineKind[] said;

  private LineClassifier(List<CleanLine> lines, LinePairs pairs) {
    this.lines = lines;
    this.marked = isMarked(lines);
    this.features = new LineFeatures(lines, pairs, marked);
    this.said = new LineKind[lines.size()];
    for (int i = 0; i < said.length; i++) {
      said[i] = said(i);
    }
  }

  /**
   * The kinds of the lines, one for each.
   *
   * @param pairs the pairs of letters of these lines
   */
  static List<LineKind> classify(List<CleanLine> lines, LinePairs pairs) {
    return new LineClassifier(lines, pairs).likeliest();
  }

  /** What the lines say of themselves, null where they say nothing. */
  static LineKind[] said(List<CleanLine> lines) {
    return new LineClassifier(lines, new LinePairs(lines)).said;
  }

  /** Whether a page tells its headlines by marks. */
  static boolean isMarked(List<CleanLine> lines) {
    return lines.stream().anyMatch(line -> line.headingLevel() > 0);
  }

  private LineKind said(int i) {
    CleanLine line = lines.get(i);
    if (line.hint().role().isPresent()) {
      return LineKind.of(line.hint().role().get());
    }
    if (line.jump().filter(Jump::isWholeLine).isPresent()) {
      return LineKind.JUMP;
    }
    if (isOriginAlone(line)) {
      return LineKind.TEXT;
    }
    if (line.headingLevel() > 0 || isBracketedHeadline(line)) {
      return LineKind.HEADING;
    }
    if (line.width() <= WIDEST_HEADING && line.byline().isPresent()) {
      return LineKind.BYLINE;
    }
    if (line.hint().isLarge() && line.width() <= WIDEST_HEADING) {
      return LineKind.HEADING;
    }
    boolean text =
        line.hint().isOrdinary()
            || line.width() > WIDEST_HEADING
            || (marked && Characters.isClosed(line.plain()))
            || LineShapes.BULLET.in(line.plain())
            || line.originAtHead().isPresent()
            || line.isOfPicture();
    return text ? LineKind.TEXT : null;
  }

  /** Whether a line says whence the text above comes, and nothing else: （新华社北京3月4日电）. */
  private static boolean isOriginAlone(CleanLine line) {
    return "（(".indexOf(line.plain().charAt(0)) >= 0 && line.originAtEnd().isPresent();
  }

  /** Whether a line in brackets is a headline, and no day of a diary. */
  private static boolean isBracketedHeadline(CleanLine line) {
    return LineShapes.BRACKETED.in(line.plain()) && !LineShapes.BRACKETED_DAY.in(line.plain());
  }

  static LineFeatures.Before before(LineKind kind) {
    if (kind == null) {
      return LineFeatures.Before.NOTHING;
    }
    return switch (kind) {
      case HEADING, SECTION -> LineFeatures.Before.HEADING;
      case TEXT, CAPTION, PULLQUOTE -> LineFeatures.Before.TEXT;
      case BYLINE, JUMP -> LineFeatures.Before.NOTE;
    };
  }

  /** The likeliest kinds of all lines. */
  private List<LineKind> likeliest() {
    int n = lines.size();
    LineKind[][] kinds = new LineKind[n][];
    double[][] scores = new double[n][];
    int[][] from = new int[n][];
    for (int i = 0; i < n; i++) {
      kinds[i] =
          said[i] == null
              ? new LineKind[] {LineKind.TEXT, LineKind.HEADING}
              : new LineKind[] {said[i]};
    }
    double[][] odds = odds(kinds);
    for (int i = 0; i < n; i++) {
      scores[i] = new double[kinds[i].length];
      from[i] = new int[kinds[i].length];
      for (int k = 0; k < kinds[i].length; k++) {
        choose(i, k, kinds, scores, from, odds[i]);
      }
    }
    LineKind[] best = new LineKind[n];
    int k = n > 0 && scores[n - 1].length > 1 && scores[n - 1][1] > scores[n - 1][0] ? 1 : 0;
    for (int i = n - 1; i >= 0; i--) {
      best[i] = kinds[i][k];
      k = from[i][k];
    }
    markEssayists(best);
    return Arrays.asList(best);
  }

  /** For each line the odds that it is a headline, behind each kind that the last one may be. */
  private double[][] odds(LineKind[][] kinds) {
    double[][] odds = new double[kinds.length][];
    JoinOptions doubted = new JoinOptions(LineFeatures.NET_COUNT);
    int[] places = new int[JoinOptions.MOST];
    for (int i = 0; i < odds.length; i++) {
      odds[i] = new double[i == 0 ? 1 : kinds[i - 1].length];
      for (int p = 0; p < odds[i].length && said[i] == null; p++) {
        LineFeatures.Before before = before(i == 0 ? null : kinds[i - 1][p]);
        odds[i][p] = features.weigh(i, before, WEIGHTS);
        if (Math.abs(odds[i][p]) < DOUBTED) {
          places[doubted.size()] = 2 * i + p;
          doubted.add();
          features.put(i, before, odds[i][p], doubted);
          if (doubted.size() == JoinOptions.MOST) {
            weigh(doubted, places, odds);
          }
        }
      }
    }
    weigh(doubted, places, odds);
    return odds;
  }

  private static void weigh(JoinOptions doubted, int[] places, double[][] odds) {
    float[] weights = doubted.weigh(NET);
    for (int k = 0; k < doubted.size(); k++) {
      double[] line = odds[places[k] / 2];
      int last = places[k] % 2;
      line[last] = OF_SUM * line[last] + (1 - OF_SUM) * weights[k];
    }
    doubted.clear();
  }

  private void choose(
      int i, int k, LineKind[][] kinds, double[][] scores, int[][] from, double[] odds) {
    int choices = i == 0 ? 1 : kinds[i - 1].length;
    scores[i][k] = Double.NEGATIVE_INFINITY;
    for (int p = 0; p < choices; p++) {
      double score = i == 0 ? 0 : scores[i - 1][p];
      if (said[i] == null) {
        score -= Math.log1p(Math.exp(kinds[i][k] == LineKind.HEADING ? -odds[p] : odds[p]));
      }
      if (score > scores[i][k]) {
        scores[i][k] = score;
        from[i][k] = p;
      }
    }
  }

  /** Names by themselves between a headline and its text are authors. */
  private void markEssayists(LineKind[] kinds) {
    for (int i = 0; i + 1 < kinds.length; i++) {
      boolean alone = said[i] == null && (i == 0 || kinds[i - 1] != LineKind.TEXT);
      if (alone && isEssayist(i)) {
        kinds[i] = LineKind.BYLINE;
      }
    }
  }

  private boolean isEssayist(int i) {
    return lines.get(i + 1).width() > lines.get(i).width() + RAGGED
        && BylineReader.isLoneName(lines.get(i).text())
        && !isSpokenOf(lines.get(i).string(), i);
  }

  /** Whether the text below has a word: then it is a subject (金融), and not the text's author. */
  private boolean isSpokenOf(String word, int i) {
    return lines.subList(i + 1, Math.min(lines.size(), i + 1 + NEARBY)).stream()
        .anyMatch(line -> line.string().contains(word));
  }
}
