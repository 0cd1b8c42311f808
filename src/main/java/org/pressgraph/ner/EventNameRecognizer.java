package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.text.TokenizedText;

/**
 * Finds happenings with a name of their own by the forms that such names have: a number of order
 * (中国工会第十八次全国代表大会), a name in quotation marks (“昆仑2023”专项行动), a year (2024年…竞赛), the short forms of
 * congresses and sessions (党的二十届三中全会).
 */
public final class EventNameRecognizer implements Recognizer {

  /** The forms are those of names, but where a name begins is often a guess. */
  private static final double CONFIDENCE = 0.7;

  private static final String HEAD =
      WordList.load(EventNameRecognizer.class, "event-heads.txt").regex();
  private static final String NUMBER = "[一二三四五六七八九十百零〇\\d]{1,4}";
  private static final String WORDS = "[\\p{IsHan}A-Za-z0-9·、]";

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              "(?:中国共产党|党的|中共)" + NUMBER + "(?:大(?![\\p{IsHan}]*人)|届" + NUMBER + "[中次]全会)"),
          Pattern.compile(
              "中国共产党(?:第" + NUMBER + "次全国代表大会|第" + NUMBER + "届中央委员会第" + NUMBER + "次全体会议)"),
          Pattern.compile(
              "(?:第?"
                  + NUMBER
                  + "届)?全国(?:人大|政协)"
                  + NUMBER
                  + "次会议|"
                  + NUMBER
                  + "届全国(?:人大|政协)"
                  + NUMBER
                  + "次会议"),
          Pattern.compile("(?:中国)?工会" + NUMBER + "大"),
          Pattern.compile(WORDS + "{0,14}?第" + NUMBER + "[届次]" + WORDS + "{0,14}?" + HEAD),
          Pattern.compile("“[^“”。，\\n]{2,24}”(?:主题)?" + WORDS + "{0,10}?" + HEAD),
          Pattern.compile("\\d{4}年?(?!底|来|末|初)" + WORDS + "{2,16}?" + HEAD));

  /** Words that stand before a name and are not part of it. */
  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "^.*(?:举行的?|举办的?|召开的?|出席|参加|参与|在|由|主办的?|承办的?|开展的?|组织|启动|迎接|把|对|将|于|和|与|及|暨|了|是|为|做好|成立|至|等|的(?!二十|十九|十八))");

  @Override
  public List<Mention> recognize(TokenizedText text) {
    List<Mention> events = new ArrayList<>();
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(text.text());
      while (matcher.find()) {
        int begin = nameBegin(text.text(), matcher);
        if (matcher.end() - begin >= 4 && text.sentenceAt(begin).contains(begin, matcher.end())) {
          events.add(new Mention(begin, matcher.end(), MentionType.EVENT, CONFIDENCE));
        }
      }
    }
    return events;
  }

  /** Cuts off what stands before the name, up to its number, quotation or year. */
  private static int nameBegin(String text, Matcher matcher) {
    int fixed = text.indexOf('第', matcher.start());
    if (fixed < 0 || fixed >= matcher.end()) {
      return matcher.start();
    }
    Matcher before = BEFORE_NAME.matcher(text.substring(matcher.start(), fixed));
    return before.find() ? matcher.start() + before.end() : matcher.start();
  }
}
