package org.pressgraph.page;

/**
 * A run of lines of one article with one role.
 *
 * @param role what the lines are
 * @param firstLine the number of the first line, from 1
 * @param lastLine the number of the last line, inclusive
 * @param begin the offset of the first character that shows, in code points of the raw page
 * @param end the offset after the last character that shows, in code points of the raw page
 */
public record Segment(SegmentRole role, int firstLine, int lastLine, int begin, int end) {}
