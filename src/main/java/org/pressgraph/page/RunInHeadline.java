package org.pressgraph.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headlines that are the first sentence of their text, as digests that are read out have them, and
 * paragraphs that go on with what was told before.
 */
final class RunInHeadline {

  /** A paragraph that begins an item without a headline is not shorter than this, in characters. */
  private static final int SHORTEST_ITEM = 30;

  /** A short sentence before a longer text: no report begins so, but with who did it and when. */
  private static final Pattern HEADLINE =
      Pattern.compile(
          "^(?![^。！？；]{0,25}?"
              + "(?:今[天日早晚晨]|昨[天日晚]|日前|近日|\\d日|记者|消息|报道|[说称]，|介绍))"
              + "[^。！？；]{5,25}[。！？][”》]?(?=.{24,})");

  /** What was told before is gone on with so, or by what somebody says of it. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "^(?:会议|会[上后前见]|座谈|活动|仪式|随后|此外|另外|其中|目前|据悉|据了解|据介绍|当天"
              + "|同时|期间|其间|双方|调研|考察|他|她|该|这|此次|此行|本次|记者|出席|参加|陪同"
              + "|[^，。：]{2,14}(?:说|指出|强调|表示|介绍|认为|透露|要求|回忆)[，：])");

  private RunInHeadline() {}

  /**
   * Where the headline at the head of a paragraph ends.
   *
   * @param plain the paragraph in simplified letters and half-width figures
   * @return the UTF-16 index behind its full stop; 0 if it begins with none
   */
  static int end(String plain) {
    Matcher headline = HEADLINE.matcher(plain);
    return headline.find() ? headline.end() : 0;
  }

  /** Whether a paragraph goes on with what was told before it, as far as it tells by itself. */
  static boolean goesOn(String plain) {
    return plain.length() < SHORTEST_ITEM || GOES_ON.matcher(plain).find();
  }
}
