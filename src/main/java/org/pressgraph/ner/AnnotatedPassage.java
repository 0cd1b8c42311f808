package org.pressgraph.ner;

import java.util.List;
import java.util.Objects;
import org.pressgraph.page.Passage;
import org.pressgraph.text.TokenizedText;

/**
 * A passage with what was found in it.
 *
 * @param passage the passage
 * @param text its sentences and words
 * @param mentions its mentions by place, none overlapping another; each covers one stretch of the
 *     raw page without anything else in between
 */
public record AnnotatedPassage(Passage passage, TokenizedText text, List<Mention> mentions) {

  /** Checks that nothing is missing and keeps the list as it is now. */
  public AnnotatedPassage {
    Objects.requireNonNull(passage, "passage");
    Objects.requireNonNull(text, "text");
    mentions = List.copyOf(mentions);
  }

  /**
   * The mentions within a span.
   *
   * @param begin the UTF-16 index of the span's first character
   * @param end the UTF-16 index after its last character
   * @return those that lie in it as a whole, by place
   */
  public List<Mention> mentionsIn(int begin, int end) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).begin() < begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int last = low;
    while (last < mentions.size() && mentions.get(last).end() <= end) {
      last++;
    }
    return mentions.subList(low, last);
  }

  /**
   * The surface form of a mention.
   *
   * @param mention one of the mentions
   * @return its characters without line breaks and padding
   */
  public String surface(Mention mention) {
    return mention.in(text.text());
  }
}
