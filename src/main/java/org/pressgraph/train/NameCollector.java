package org.pressgraph.train;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pressgraph.ner.tagger.TagSpan;
import org.pressgraph.ner.tagger.Tags;

/**
 * Collects the names that a model finds in text without labels, with how it takes them there: a
 * name that it takes for a place in nine sentences of ten is likely one in the tenth. What they are
 * used for, and why not as labels, is after A. Krishnan and C. Manning (ACL 2006), who feed the
 * decisions of a first model into a second.
 */
final class NameCollector {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 20;
  private static final int RAREST = 2;
  private static final int SEEN = Tags.LABELS.size();

  private final Map<String, int[]> names = new HashMap<>();

  /** Counts the names that were found in a text. */
  void add(String text, List<TagSpan> spans) {
    for (TagSpan span : spans) {
      int length = span.end() - span.begin();
      if (length >= SHORTEST && length <= LONGEST) {
        String name = text.substring(span.begin(), span.end());
        names.computeIfAbsent(name, n -> new int[SEEN + 1])[span.label()]++;
      }
    }
  }

  /**
   * The names found twice or more, with a code of the label that they mostly had, how often they
   * had it of all places where the characters stand, and how many places these were.
   *
   * @param texts all texts in which names were looked for
   */
  Map<String, Integer> codes(List<String> texts) {
    names.values().removeIf(counts -> found(counts) < RAREST);
    // Few places begin a name: most need no look at all of the parts that begin there.
    BitSet beginnings = new BitSet();
    names.keySet().forEach(name -> beginnings.set(beginning(name, 0)));
    for (String text : texts) {
      for (int begin = 0; begin + SHORTEST <= text.length(); begin++) {
        int most = beginnings.get(beginning(text, begin)) ? LONGEST : 0;
        most = Math.min(most, text.length() - begin);
        for (int length = SHORTEST; length <= most; length++) {
          int[] counts = names.get(text.substring(begin, begin + length));
          if (counts != null) {
            counts[SEEN]++;
          }
        }
      }
    }
    Map<String, Integer> codes = new TreeMap<>();
    names.forEach((name, counts) -> codes.put(name, code(counts)));
    return codes;
  }

  private static int beginning(String text, int at) {
    return (text.charAt(at) * 31 + text.charAt(at + 1)) & 0xFFFFFF;
  }

  private static int found(int[] counts) {
    int found = 0;
    for (int label = 0; label < SEEN; label++) {
      found += counts[label];
    }
    return found;
  }

  private static int code(int[] counts) {
    int best = 0;
    for (int label = 1; label < SEEN; label++) {
      best = counts[label] > counts[best] ? label : best;
    }
    double share = 1.0 * counts[best] / counts[SEEN];
    int sure = share > 0.9 ? 3 : share > 0.6 ? 2 : share > 0.3 ? 1 : 0;
    int found = found(counts);
    int often = found >= 20 ? 2 : found >= 5 ? 1 : 0;
    return (best * 4 + sure) * 3 + often;
  }
}
