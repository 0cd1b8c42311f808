package org.pressgraph.ner;

import java.util.Map;
import java.util.TreeMap;

/** Spans of a text that do not overlap, and whether there is room for another. */
final class SpanSet {

  private final TreeMap<Integer, Integer> endByBegin = new TreeMap<>();

  void add(Mention mention) {
    endByBegin.put(mention.begin(), mention.end());
  }

  boolean hasRoomFor(Mention mention) {
    Map.Entry<Integer, Integer> before = endByBegin.floorEntry(mention.begin());
    Integer next = endByBegin.ceilingKey(mention.begin());
    return (before == null || before.getValue() <= mention.begin())
        && (next == null || next >= mention.end());
  }
}
