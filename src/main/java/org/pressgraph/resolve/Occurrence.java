package org.pressgraph.resolve;

import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionType;

/**
 * A name at its place on the page.
 *
 * @param article the index of the article, from 0
 * @param passage the index of the passage in the article, from 0
 * @param mention the mention in the passage
 * @param surface its letters as they stand
 * @param form its letters without blanks beside Chinese letters
 */
record Occurrence(int article, int passage, Mention mention, String surface, String form) {

  @Override
  public int hashCode() {
    return 31 * (31 * article + passage) + mention.hashCode();
  }

  MentionType type() {
    return mention.type();
  }
}
