package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.text.TitleMarks;
import org.pressgraph.text.TokenizedText;

/**
 * Finds titled works: what stands between the title marks 《 and 》. A newspaper or magazine is a
 * body, marks and all (《求是》杂志).
 */
public final class WorkRecognizer implements Recognizer {

  /** The marks are put by the author; what is lost is lost in reading the page. */
  private static final double CONFIDENCE = 0.95;

  private static final Pattern PERIODICAL_BEHIND = KnownBodies.PATTERNS.get("periodical-behind");
  private static final Pattern PERIODICAL = KnownBodies.PATTERNS.get("periodical");

  /** What is said of no book: whose reporter somebody is, what it reports. */
  private static final Pattern SAID_OF_PERIODICAL = KnownBodies.PATTERNS.get("said-of-periodical");

  private static final Pattern BEFORE_PERIODICAL = KnownBodies.PATTERNS.get("before-periodical");
  private static final int FURTHEST_BEFORE = 12;

  @Override
  public List<Mention> recognize(TokenizedText text) {
    List<Mention> works = new ArrayList<>();
    String string = text.text();
    int from = 0;
    while ((from = string.indexOf('《', from)) >= 0) {
      int end = TitleMarks.closing(string, from);
      if (end <= from + 1) {
        from++;
      } else {
        works.add(mention(string, from, end));
        from = end;
      }
    }
    return works;
  }

  private static Mention mention(String text, int opening, int closing) {
    Matcher behind = PERIODICAL_BEHIND.matcher(text).region(closing + 1, text.length());
    if (behind.lookingAt()) {
      return new Mention(opening, behind.end(), MentionType.ORGANIZATION, CONFIDENCE);
    }
    Matcher said = SAID_OF_PERIODICAL.matcher(text).region(closing + 1, text.length());
    boolean periodical =
        PERIODICAL.matcher(text.substring(opening + 1, closing)).matches()
            || said.lookingAt()
            || BEFORE_PERIODICAL
                .matcher(text.substring(Math.max(0, opening - FURTHEST_BEFORE), opening))
                .find();
    return new Mention(
        opening + 1, closing, periodical ? MentionType.ORGANIZATION : MentionType.WORK, CONFIDENCE);
  }
}
