package org.pressgraph.ner;

import java.util.regex.Pattern;
import org.pressgraph.text.Word;

/**
 * Finds what people are by the nouns before their names that end as words for jobs do (出租车司机 +
 * 郝小刚), and gives titles in full of which only the last part was found (出租车 + 司机).
 */
final class JobsBeforePeople {

  private static final double CONFIDENCE = 0.65;
  private static final int LONGEST = 10;

  private static final Pattern PROFESSION = KnownBodies.PATTERNS.get("profession");
  private static final Pattern LEAD = KnownBodies.PATTERNS.get("before-profession");
  private static final Pattern OTHER_KIND = KnownBodies.PATTERNS.get("kind-of-person");
  private static final Pattern BODY_KIND = KnownBodies.PATTERNS.get("kind-before-post");

  /** Tags of words that words for jobs are made of. */
  private static final Pattern PART = Pattern.compile("n(?![srt]).*|vn|b|an|g.*");

  /** Tags of words behind which a phrase begins. */
  private static final Pattern PHRASE_END = Pattern.compile("[vpcdqurmf].*");

  private final MentionEditor editor;
  private final Word[] byEnd;

  private JobsBeforePeople(MentionEditor editor) {
    this.editor = editor;
    this.byEnd = new Word[editor.text().length() + 1];
    for (Word word : editor.words()) {
      byEnd[word.end()] = word;
    }
  }

  /** Adds what people are. */
  static void find(MentionEditor editor) {
    JobsBeforePeople finder = new JobsBeforePeople(editor);
    for (Mention person : editor.mentions()) {
      if (person.type() == MentionType.PERSON) {
        finder.findBefore(person);
      }
    }
  }

  private void findBefore(Mention person) {
    Mention title = editor.endingAt(person.begin());
    if (title != null && title.type() != MentionType.TITLE) {
      return;
    }
    int end = title == null ? person.begin() : title.begin();
    int begin = begin(person.begin(), end);
    if (begin == end
        || !isLed(begin)
        || title != null && begin > 0 && editor.endingAt(begin) != null && end - begin < 2) {
      return;
    }
    String text = editor.text();
    if (PROFESSION.matcher(text.substring(begin, person.begin())).matches()) {
      double confidence = title == null ? CONFIDENCE : title.confidence();
      editor.put(new Mention(begin, person.begin(), MentionType.TITLE, confidence));
    }
  }

  /** Where the nouns begin that end at an index. */
  private int begin(int name, int end) {
    String text = editor.text();
    int begin = end;
    while (begin > 0) {
      Word word = byEnd[begin];
      if (word == null
          || name - word.begin() > LONGEST
          || !editor.in(word.begin(), word.end()).isEmpty()
          || OTHER_KIND.matcher(word.in(text)).find()
          || begin < name && BODY_KIND.matcher(word.in(text)).find()) {
        return begin;
      }
      // 扳道/v + 工/n: the last letter alone makes a job of a verb.
      boolean made = begin < name && name - begin == 1 && word.tag().startsWith("v");
      if (!made && !PART.matcher(word.tag()).matches()) {
        return begin;
      }
      begin = word.begin();
    }
    return begin;
  }

  /** Whether a phrase can begin at an index. */
  private boolean isLed(int begin) {
    Word before = byEnd[begin];
    return begin == 0
        || editor.endingAt(begin) != null
        || LEAD.matcher(editor.text()).region(begin - 1, begin).find()
        || before != null
            && (PHRASE_END.matcher(before.tag()).matches()
                || OTHER_KIND.matcher(before.in(editor.text())).find());
  }
}
