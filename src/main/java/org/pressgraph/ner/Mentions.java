package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Operations on lists of mentions. */
public final class Mentions {

  private Mentions() {}

  /**
   * Chooses among mentions that overlap: the longer one stays, of equal ones the more confident,
   * then the one whose type comes first. A title stays beside the names around it only if it
   * overlaps none.
   *
   * @param mentions mentions in one text, in any order
   * @return those that stay, by place
   */
  public static List<Mention> withoutOverlaps(List<Mention> mentions) {
    List<Mention> byWeight = new ArrayList<>(mentions);
    byWeight.sort(
        Comparator.comparingInt(Mention::length)
            .reversed()
            .thenComparing(Comparator.comparingDouble(Mention::confidence).reversed())
            .thenComparing(Mention::type)
            .thenComparingInt(Mention::begin));
    List<Mention> chosen = new ArrayList<>();
    SpanSet taken = new SpanSet();
    for (Mention mention : byWeight) {
      if (taken.hasRoomFor(mention)) {
        chosen.add(mention);
        taken.add(mention);
      }
    }
    chosen.sort(Mention.BY_PLACE);
    return chosen;
  }
}
