package org.pressgraph.ner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds titles by where they stand: what lies between the name of a body and that of a person and
 * ends as words for jobs do (江北公司 + 灌溉工程师 + 李明远) is what the person is there, and so is what lies
 * between a post and the name in a chain of posts.
 */
final class TitleGaps {

  private static final double CONFIDENCE = 0.7;

  private static final Pattern JOB = KnownBodies.PATTERNS.get("job");

  /** What stands between a body and the title, and is no part of it. */
  private static final Pattern LINK = KnownBodies.PATTERNS.get("body-to-title");

  private static final int LONGEST = 12;

  private TitleGaps() {}

  /** Adds the titles that nothing else found, and gives those in full that were found in part. */
  static void fill(MentionEditor editor) {
    for (Mention person : editor.mentions()) {
      if (person.type() == MentionType.PERSON) {
        fill(editor, person);
      }
    }
  }

  private static void fill(MentionEditor editor, Mention person) {
    Mention title = editor.endingAt(person.begin());
    if (title != null && title.type() != MentionType.TITLE) {
      return;
    }
    int end = title == null ? person.begin() : title.begin();
    int begin = end;
    while (begin > 0 && person.begin() - begin < LONGEST && editor.at(begin - 1) == null) {
      begin--;
    }
    Mention anchor = editor.endingAt(begin);
    if (anchor == null || begin == end) {
      return;
    }
    String text = editor.text();
    boolean body = anchor.type() == MentionType.ORGANIZATION;
    boolean chain = anchor.type() == MentionType.TITLE && text.charAt(begin) == '、';
    Matcher link = LINK.matcher(text).region(begin, end);
    int from = body && link.lookingAt() ? link.end() : chain ? begin + 1 : begin;
    if ((body || chain)
        && from < end
        && JOB.matcher(text.substring(from, person.begin())).matches()) {
      editor.put(new Mention(from, person.begin(), MentionType.TITLE, CONFIDENCE));
    }
  }
}
