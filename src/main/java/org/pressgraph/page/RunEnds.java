package org.pressgraph.page;

import java.util.stream.IntStream;

/**
 * What speaks for and against one run of pieces going on with another by where they stand, by their
 * ends and by what they begin with.
 */
final class RunEnds {

  private static final double HEADLINE_SCALE = 4;

  /** Worse than this no sentence begins. */
  private static final double OPENS_BADLY = -1;

  private static final String BULLETS = "●■▲◆";

  /** For each distance the logarithm of one more. */
  private static final double[] LOGARITHMS =
      IntStream.rangeClosed(0, PageLayout.REACH).mapToDouble(Math::log1p).toArray();

  private final PageLayout layout;
  private final JoinFeatures joins;

  /** For each piece which bullet it begins with, -1 for none. */
  private final int[] bullets;

  /** Ends of runs of the pieces that some joins are of. */
  RunEnds(PageLayout layout, JoinFeatures joins) {
    this.layout = layout;
    this.joins = joins;
    this.bullets = layout.pieces.stream().mapToInt(RunEnds::bullet).toArray();
  }

  private static int bullet(Piece piece) {
    return piece.text.isEmpty() ? -1 : BULLETS.indexOf(piece.text.charAt(0));
  }

  /** Sets the features of a run going on with another one. */
  void put(Runs runs, int a, int b, JoinOptions f) {
    addPlaces(runs, a, b, f);
    addEnds(runs, a, b, f);
  }

  private void addPlaces(Runs runs, int a, int b, JoinOptions f) {
    int last = runs.last(a);
    int head = runs.first(b);
    double before = Math.max(0, layout.side);
    double behind = Math.max(0, -layout.side);
    boolean headed = layout.isBelowHeading(head);
    JoinFeatures.Between between = layout.between(last, head);
    set(f, RunFeature.NEXT, head == last + 1 ? 1 : 0);
    set(f, RunFeature.ACROSS_HEADING, between.heading() ? 1 : 0);
    set(f, RunFeature.BACKWARD, head < last ? 1 : 0);
    set(f, RunFeature.HEADED, headed ? before : 0);
    set(f, RunFeature.HEADED_BEHIND, headed ? behind : 0);
    set(f, RunFeature.FIRST_HEADED, layout.isBelowHeading(runs.first(a)) ? before : 0);
    set(f, RunFeature.HEADING_AFTER, between.afterFirst() ? before : 0);
    set(f, RunFeature.HEADING_AFTER_BEHIND, between.afterFirst() ? behind : 0);
    set(f, RunFeature.DISTANCE, LOGARITHMS[Math.min(PageLayout.REACH, Math.abs(head - last))]);
    set(f, RunFeature.SIDE, layout.side);
    boolean headless = layout.side > ArticleAssembler.HEADLINES_BEFORE && !headed;
    set(f, RunFeature.HEADLESS, headless ? 1 : 0);
    addRoom(between, layout.pieces.get(last), layout.pieces.get(head), f);
    set(f, RunFeature.BELOW_BEFORE, HEADLINE_SCALE * layout.belowHeadlineBefore(head));
    set(f, RunFeature.ABOVE_BEFORE, HEADLINE_SCALE * layout.aboveHeadlineBefore(head));
    set(f, RunFeature.BELOW_BEHIND, HEADLINE_SCALE * layout.belowHeadlineBehind(last));
    set(f, RunFeature.ABOVE_BEHIND, HEADLINE_SCALE * layout.aboveHeadlineBehind(last));
  }

  private static void addRoom(JoinFeatures.Between between, Piece last, Piece head, JoinOptions f) {
    boolean next = between.pieces() == 0;
    set(f, RunFeature.ROOM_BETWEEN, next && !between.heading() ? head.roomAbove : 0);
    set(f, RunFeature.ROOM_BEHIND_FIRST, next ? 0 : last.roomBelow);
    set(f, RunFeature.ROOM_BEFORE_SECOND, next ? 0 : head.roomAbove);
  }

  private void addEnds(Runs runs, int a, int b, JoinOptions f) {
    int last = runs.last(a);
    int head = runs.first(b);
    Piece begin = layout.pieces.get(runs.first(a));
    double opens = joins.fits().opens(head);
    set(f, RunFeature.FIRST_BEGINS, begin.begins ? 1 : 0);
    set(f, RunFeature.STARTS_POORLY, opens < OPENS_BADLY ? 1 : 0);
    set(f, RunFeature.OPENS, PieceFits.clip(opens));
    set(f, RunFeature.OPEN, layout.pieces.get(last).open ? 1 : 0);
    set(f, RunFeature.LEFT_HANGING, joins.surroundings().endHangs(last) ? 1 : 0);
    set(f, RunFeature.STARTS_HANGING, joins.surroundings().startHangs(head) ? 1 : 0);
    set(f, RunFeature.SECOND_ENDS, layout.pieces.get(runs.last(b)).ends ? 1 : 0);
    int bullet = bullets[head];
    boolean same = bullet == bullets[runs.first(a)];
    set(f, RunFeature.BULLET, bullet >= 0 && same ? 1 : 0);
    set(f, RunFeature.OTHER_BULLET, bullet >= 0 && !same ? 1 : 0);
    int ordinal = layout.pieces.get(head).firstOrdinal;
    set(f, RunFeature.NEXT_NUMBER, ordinal != 0 && runs.hasOrdinal(a, ordinal - 1) ? 1 : 0);
  }

  private static void set(JoinOptions options, RunFeature feature, double value) {
    options.set(feature.ordinal(), value);
  }
}
