package org.pressgraph.facts;

import java.util.Optional;
import org.pressgraph.facts.rule.Skeleton;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.page.SegmentRole;
import org.pressgraph.text.Sentence;

/**
 * A sentence of an article as the rules see it.
 *
 * @param passage the index of its passage in the article, from 0
 * @param role what the passage is
 * @param sentence where it stands in the passage
 * @param text the text of the passage with punctuation in full width
 * @param skeleton its skeleton
 */
record ArticleSentence(
    int passage, SegmentRole role, Sentence sentence, String text, Skeleton skeleton) {

  /** Whether it is a headline, or a line above or below one. */
  boolean isHeadline() {
    return role == SegmentRole.TITLE
        || role == SegmentRole.SUPERTITLE
        || role == SegmentRole.SUBTITLE;
  }

  /** Whether it is running text, which a headline, a line of authors and a pull-quote are not. */
  boolean isBody() {
    return (role == SegmentRole.BODY || role == SegmentRole.CAPTION) && !isHeadOfItem();
  }

  /** Whether it is the headline of one of several short items, in brackets before its text. */
  boolean isHeadOfItem() {
    return text.charAt(sentence.begin()) == '【' && text.charAt(sentence.end() - 1) == '】';
  }

  /** The words of the sentence. */
  String words() {
    return text.substring(sentence.begin(), sentence.end());
  }

  /** The first person that the sentence names, if it names one. */
  Optional<MentionRef> firstPerson() {
    return skeleton.slots().stream()
        .filter(slot -> slot.symbol() == Symbol.PER)
        .findFirst()
        .flatMap(Skeleton.Slot::mention);
  }

  /** The sentence as evidence for what rests on a character of the skeleton. */
  Evidence evidence(int at) {
    boolean inside = at >= 0 && at < skeleton.code().length();
    int anchor = inside ? skeleton.textBegin(at) : sentence.begin();
    return new Evidence(passage, sentence.begin(), sentence.end(), anchor);
  }
}
