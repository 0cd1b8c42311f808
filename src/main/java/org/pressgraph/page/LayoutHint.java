package org.pressgraph.page;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the source of a page says of one line besides its text: formats that keep the layout (PDF,
 * ALTO, PAGE XML, HTML, articles already split) give one for each line, plain text gives none.
 *
 * <p>An explicit role or article is taken as said; a size and a block are weighed with the text.
 *
 * @param size the height of the letters as a multiple of that of the page's running text, so that 1
 *     is running text and 1.5 a headline; 0 where it is not known
 * @param block the number of the block of the layout that the line stands in; lines of one block
 *     are in one column and follow each other
 * @param article the number of the article that the line belongs to, where the source splits the
 *     page into articles
 * @param role what the line is, where the source says it
 */
public record LayoutHint(
    double size, OptionalInt block, OptionalInt article, Optional<SegmentRole> role) {

  /** Nothing is known but the text. */
  public static final LayoutHint NONE =
      new LayoutHint(0, OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

  /** Letters at least so much larger than those of the running text are those of a headline. */
  private static final double HEADLINE_SIZE = 1.2;

  /** Checks that nothing is missing and that the size is no nonsense. */
  public LayoutHint {
    Objects.requireNonNull(block, "block");
    Objects.requireNonNull(article, "article");
    Objects.requireNonNull(role, "role");
    if (!(size >= 0 && size < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("size " + size);
    }
  }

  /**
   * A hint of a size and a block.
   *
   * @param size the height of the letters as a multiple of that of the running text
   * @param block the number of the block
   * @return the hint
   */
  public static LayoutHint of(double size, int block) {
    return new LayoutHint(size, OptionalInt.of(block), OptionalInt.empty(), Optional.empty());
  }

  /**
   * A hint of an article and a role.
   *
   * @param article the number of the article
   * @param role what the line is
   * @return the hint
   */
  public static LayoutHint of(int article, SegmentRole role) {
    return new LayoutHint(0, OptionalInt.empty(), OptionalInt.of(article), Optional.of(role));
  }

  /** Whether the letters are as large as those of a headline. */
  boolean isLarge() {
    return size >= HEADLINE_SIZE;
  }

  /** Whether the letters are known not to be larger than those of the running text. */
  boolean isOrdinary() {
    return size > 0 && size < HEADLINE_SIZE;
  }

  /** Whether two lines are known to stand in different blocks. */
  boolean isOtherBlockThan(LayoutHint other) {
    return block.isPresent() && other.block.isPresent() && !block.equals(other.block);
  }
}
