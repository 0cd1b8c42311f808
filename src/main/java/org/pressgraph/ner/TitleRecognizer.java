package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.text.TokenizedText;

/** Finds job titles by their parts: 党组 + 书记, 书记处 + 第一 + 书记, 副 + 主席. */
public final class TitleRecognizer implements Recognizer {

  /** Most titles in the lists are titles wherever they stand. */
  private static final double CONFIDENCE = 0.8;

  private static final Pattern TITLE =
      Pattern.compile(
          WordList.TITLES_WITHOUT_BODY.regex()
              + "|"
              + WordList.TITLE_MODIFIERS.regex()
              + "*"
              + WordList.TITLE_HEADS.regex());

  @Override
  public List<Mention> recognize(TokenizedText text) {
    List<Mention> titles = new ArrayList<>();
    Matcher matcher = TITLE.matcher(text.text());
    while (matcher.find()) {
      titles.add(new Mention(matcher.start(), matcher.end(), MentionType.TITLE, CONFIDENCE));
    }
    return titles;
  }
}
