package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.List;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.text.TokenizedText;

/** Finds job titles by their parts: 党组 + 书记, 书记处 + 第一 + 书记, 副 + 主席. */
public final class TitleRecognizer implements Recognizer {

  /** Most titles in the lists are titles wherever they stand. */
  private static final double CONFIDENCE = 0.8;

  /** What stands before the last part of a title has so many parts at most. */
  private static final int MOST_MODIFIERS = 4;

  @Override
  public List<Mention> recognize(TokenizedText text) {
    List<Mention> titles = new ArrayList<>();
    String string = text.text();
    int i = 0;
    while (i < string.length()) {
      int whole = i + WordList.TITLES_WITHOUT_BODY.longestAt(string, i);
      int end = Math.max(whole, end(string, i, 0));
      if (end > i) {
        titles.add(new Mention(i, end, MentionType.TITLE, CONFIDENCE));
      }
      i = Math.max(end, i + 1);
    }
    return titles;
  }

  /** Whether a text is a title as a whole. */
  static boolean isTitle(String text) {
    return !text.isEmpty()
        && (WordList.TITLES_WITHOUT_BODY.contains(text) || end(text, 0, 0) == text.length());
  }

  /** The end of the longest title that begins at a place, or -1. */
  private static int end(String text, int begin, int modifiers) {
    int head = WordList.TITLE_HEADS.longestAt(text, begin);
    int end = head > 0 ? begin + head : -1;
    if (modifiers < MOST_MODIFIERS) {
      int length = WordList.TITLE_MODIFIERS.longestAt(text, begin);
      while (length > 0) {
        end = Math.max(end, end(text, begin + length, modifiers + 1));
        length = WordList.TITLE_MODIFIERS.longestAt(text, begin, length - 1);
      }
    }
    return end;
  }
}
