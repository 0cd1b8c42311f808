package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.WordIndex;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.text.TokenizedText;

/**
 * Finds happenings with a name of their own by the forms that such names have: a number of order
 * (中国工会第十八次全国代表大会), a name in quotation marks (“昆仑2023”专项行动), a year (2024年…竞赛), the short forms of
 * congresses and sessions (党的二十届三中全会). The forms stand in {@code event-forms.txt}.
 */
public final class EventNameRecognizer implements Recognizer {

  /** The forms are those of names, but where a name begins is often a guess. */
  private static final double CONFIDENCE = 0.7;

  private static final int SHORTEST = 4;

  private static final List<TextPattern> FORMS = forms();

  /** What the forms need, for one look at a text. */
  private static final WordIndex WORDS =
      new WordIndex(FORMS.stream().map(TextPattern::neededWords).toList());

  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "^.*(?:"
              + String.join(
                  "|", WordList.lines(EventNameRecognizer.class, "before-event-names.txt"))
              + ")");

  @Override
  public List<Mention> recognize(TokenizedText text) {
    List<Mention> events = new ArrayList<>();
    BitSet wanted = WORDS.in(text.text());
    for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
      TextPattern.Search search = FORMS.get(i).search(text.text());
      while (search.find()) {
        Matcher matcher = search.match();
        int begin = nameBegin(text.text(), matcher);
        if (matcher.end() - begin >= SHORTEST
            && text.sentenceAt(begin).contains(begin, matcher.end())) {
          events.add(new Mention(begin, matcher.end(), MentionType.EVENT, CONFIDENCE));
        }
      }
    }
    return events;
  }

  private static List<TextPattern> forms() {
    String head = WordList.load(EventNameRecognizer.class, "event-heads.txt").regex();
    return WordList.lines(EventNameRecognizer.class, "event-forms.txt").stream()
        .map(
            form ->
                form.replace("{number}", "[一二三四五六七八九十百零〇\\d]{1,4}")
                    .replace("{words}", "[\\p{IsHan}A-Za-z0-9·]")
                    .replace("{head}", head))
        .map(form -> TextPattern.of(Pattern.compile(form)))
        .toList();
  }

  /** Cuts off what stands before the name, up to its number of order. */
  private static int nameBegin(String text, Matcher matcher) {
    int fixed = text.indexOf('第', matcher.start());
    if (fixed < 0 || fixed >= matcher.end()) {
      return matcher.start();
    }
    Matcher before = BEFORE_NAME.matcher(text.substring(matcher.start(), fixed));
    return before.find() ? matcher.start() + before.end() : matcher.start();
  }
}
