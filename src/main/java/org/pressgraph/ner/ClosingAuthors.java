package org.pressgraph.ner;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.PersonNames;
import org.pressgraph.text.Word;

/** Finds who signs a report by the name alone, in brackets behind its last sentence: （李明远）. */
final class ClosingAuthors {

  private static final double CONFIDENCE = 0.8;
  private static final String CLOSING = "）)";
  private static final Pattern SIGNED = KnownBodies.PATTERNS.get("author-in-brackets");

  private ClosingAuthors() {}

  static void find(MentionEditor editor) {
    String text = editor.text();
    String closed = text.stripTrailing();
    if (closed.isEmpty() || CLOSING.indexOf(closed.charAt(closed.length() - 1)) < 0) {
      return;
    }
    Matcher signed = SIGNED.matcher(text);
    if (signed.find()) {
      int begin = signed.start("name");
      int end = signed.end("name");
      if (PersonNames.isChinese(signed.group("name"))
          && editor.in(begin, end).isEmpty()
          && !isWord(editor, begin, end)) {
        editor.put(new Mention(begin, end, MentionType.PERSON, CONFIDENCE));
      }
    }
  }

  /** Whether the letters are a word that is no name: 连载, 完结. */
  private static boolean isWord(MentionEditor editor, int begin, int end) {
    for (Word word : editor.words()) {
      if (word.begin() == begin && word.end() == end) {
        return !word.tag().startsWith("n");
      }
    }
    return false;
  }
}
