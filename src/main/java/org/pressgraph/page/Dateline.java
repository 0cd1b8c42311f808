package org.pressgraph.page;

import java.util.Optional;

/**
 * Where, when and by whom a report was filed: 新华社北京10月28日电.
 *
 * @param agency the agency or newspaper it names (新华社, 本报)
 * @param place the place it names
 * @param year the year it names
 * @param month the month it names, 1 to 12
 * @param day the day of the month it names, 1 to 31
 * @param begin the offset of its first character on the raw page, in code points
 * @param end the offset after its last character, in code points
 */
public record Dateline(
    Optional<Span> agency,
    Optional<Span> place,
    Optional<Integer> year,
    Optional<Integer> month,
    Optional<Integer> day,
    int begin,
    int end) {

  /**
   * A name in the dateline.
   *
   * @param text the name as it stands, without blanks
   * @param begin the offset of the name on the raw page, in code points
   * @param end the offset after the name, in code points
   */
  public record Span(String text, int begin, int end) {}
}
