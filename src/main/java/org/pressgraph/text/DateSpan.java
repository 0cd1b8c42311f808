package org.pressgraph.text;

import java.util.Optional;

/**
 * A date in a text.
 *
 * @param begin the UTF-16 index of its first character
 * @param end the UTF-16 index after its last character
 * @param from the date, or the first day of a range
 * @param to the last day of a range
 */
public record DateSpan(int begin, int end, PartialDate from, Optional<PartialDate> to) {}
