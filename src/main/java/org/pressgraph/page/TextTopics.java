package org.pressgraph.page;

import java.util.Arrays;

/** What the texts of a page are about, each pair of letters of the page being looked up once. */
final class TextTopics {

  private final Topics topics;
  private final PagePairs pairs;

  /** For each pair of the page the number of its vector. */
  private final int[] ofPairs;

  /** The numbers of the vectors of a text. */
  private int[] found = new int[512];

  TextTopics(Topics topics, PagePairs pairs) {
    this.topics = topics;
    this.pairs = pairs;
    this.ofPairs = new int[pairs.numbers.size()];
    // Many looks at far places one behind the other wait for each other less.
    for (int pair = 0; pair < ofPairs.length; pair++) {
      char first = Topics.letter(pairs.numbers.first(pair));
      char second = Topics.letter(pairs.numbers.second(pair));
      ofPairs[pair] = first == 0 || second == 0 ? Topics.NONE : topics.ofPair(first, second);
    }
  }

  /**
   * What some texts are about: the sum of the vectors of their letters and pairs.
   *
   * @param first the number of the first one
   * @param last the number of the last one
   */
  float[] of(int first, int last) {
    float[] sum = new float[topics.size];
    int count = 0;
    for (int i = first; i <= last; i++) {
      count = find(pairs.text(i), pairs.ofText(i), count);
    }
    topics.add(found, 0, count, sum);
    return sum;
  }

  private int find(String text, int[] ofText, int before) {
    if (before + 2 * text.length() > found.length) {
      found = Arrays.copyOf(found, 2 * (before + 2 * text.length()));
    }
    int count = before;
    for (int i = 0; i < ofText.length; i++) {
      char c = Topics.letter(text.charAt(i));
      found[count] = c == 0 ? Topics.NONE : topics.ofLetter(c);
      count += found[count] == Topics.NONE ? 0 : 1;
      found[count] = ofText[i] == PairNumbers.NONE ? Topics.NONE : ofPairs[ofText[i]];
      count += found[count] == Topics.NONE ? 0 : 1;
    }
    return count;
  }
}
