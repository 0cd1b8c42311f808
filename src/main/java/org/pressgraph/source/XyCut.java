package org.pressgraph.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Cuts a page along its white stripes into blocks and puts them into reading order: what lies above
 * comes first, and of columns side by side the left one.
 *
 * <p>The method is the recursive XY-cut (G. Nagy and S. Seth, Hierarchical representation of
 * optically scanned documents, ICPR 1984). Of a stripe down and one across, the one down is taken,
 * unless it would part text from the headline that stands over only one of its sides.
 *
 * @param <T> a part of the page
 */
final class XyCut<T> {

  /** White between columns, as a multiple of the size of running text. */
  private static final double GUTTER = 0.8;

  /** White between blocks one above the other; the white between lines is less. */
  private static final double STRIPE = 0.9;

  private static final int DEEPEST = 200;

  private final Function<T, LayoutBox> box;
  private final Predicate<T> isHeadline;
  private final double size;
  private final List<List<T>> blocks = new ArrayList<>();

  private XyCut(Function<T, LayoutBox> box, Predicate<T> isHeadline, double size) {
    this.box = box;
    this.isHeadline = isHeadline;
    this.size = size;
  }

  /**
   * Cuts a page.
   *
   * @param parts what is on it
   * @param box the place of a part
   * @param isHeadline whether a part is set in letters larger than those of running text
   * @param size the size of running text, in the unit of the boxes
   * @return the blocks in reading order, each with its parts in the order given
   */
  static <T> List<List<T>> cut(
      List<T> parts, Function<T, LayoutBox> box, Predicate<T> isHeadline, double size) {
    XyCut<T> cut = new XyCut<>(box, isHeadline, size);
    cut.cut(parts, 0);
    return cut.blocks;
  }

  private void cut(List<T> parts, int depth) {
    if (parts.isEmpty()) {
      return;
    }
    Optional<Stripe> down = widest(parts, b -> b.left(), b -> b.right(), GUTTER * size);
    Optional<Stripe> across = widest(parts, b -> b.top(), b -> b.bottom(), STRIPE * size);
    if (depth > DEEPEST || (down.isEmpty() && across.isEmpty())) {
      blocks.add(parts);
      return;
    }
    boolean takeDown = down.isPresent() && (across.isEmpty() || isFair(parts, down.get()));
    Stripe stripe = takeDown ? down.get() : across.get();
    List<T> before = new ArrayList<>();
    List<T> after = new ArrayList<>();
    for (T part : parts) {
      LayoutBox place = box.apply(part);
      double begin = takeDown ? place.left() : place.top();
      (begin < stripe.middle() ? before : after).add(part);
    }
    cut(before, depth + 1);
    cut(after, depth + 1);
  }

  /** Whether both sides of a stripe have headlines of their own, or neither has. */
  private boolean isFair(List<T> parts, Stripe stripe) {
    boolean left = false;
    boolean right = false;
    for (T part : parts) {
      if (isHeadline.test(part)) {
        boolean isLeft = box.apply(part).left() < stripe.middle();
        left |= isLeft;
        right |= !isLeft;
      }
    }
    return left == right;
  }

  /** The widest white stripe, if it is wide enough. */
  private Optional<Stripe> widest(
      List<T> parts,
      ToDoubleFunction<LayoutBox> begin,
      ToDoubleFunction<LayoutBox> end,
      double narrowest) {
    List<LayoutBox> boxes =
        parts.stream().map(box).sorted(Comparator.comparingDouble(begin)).toList();
    double reached = end.applyAsDouble(boxes.get(0));
    Stripe best = null;
    for (LayoutBox next : boxes) {
      double from = begin.applyAsDouble(next);
      double width = from - reached;
      if (width >= narrowest && (best == null || width > best.width())) {
        best = new Stripe((reached + from) / 2, width);
      }
      reached = Math.max(reached, end.applyAsDouble(next));
    }
    return Optional.ofNullable(best);
  }

  private record Stripe(double middle, double width) {}
}
