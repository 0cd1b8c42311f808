package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short forms that a text gives to what it names: 《……实施意见》（以下简称《意见》）.
 *
 * <pre>{@code
 * Definitions.in("江北大学（以下简称“江大”）", mentions);  // 江大, of the mention before the bracket
 * }</pre>
 */
public final class Definitions {

  private static final Pattern DEFINITION = KnownBodies.PATTERNS.get("definition");

  private static final Pattern BRACKETS = KnownBodies.PATTERNS.get("name-in-brackets");

  /** How far before the bracket the name may end: a closing mark stands between. */
  private static final int FURTHEST = 2;

  private Definitions() {}

  /**
   * A short form and what it stands for.
   *
   * @param form the short form, without marks
   * @param of the mention of the full name
   * @param end the UTF-16 index behind the definition
   */
  public record Definition(String form, Mention of, int end) {}

  /**
   * Finds the definitions in a text.
   *
   * @param text the text of a passage
   * @param mentions its mentions, by place
   * @return the definitions in the order of the text
   */
  public static List<Definition> in(String text, List<Mention> mentions) {
    List<Definition> definitions = inBrackets(text, mentions);
    if (text.indexOf('称') < 0) {
      return definitions;
    }
    Matcher matcher = DEFINITION.matcher(text);
    while (matcher.find()) {
      Optional<Mention> before =
          mentions.stream()
              .filter(m -> m.type() != MentionType.TITLE)
              .filter(m -> m.end() <= matcher.start() + 1)
              .filter(m -> m.end() >= matcher.start() - FURTHEST)
              .reduce((first, second) -> second);
      before.ifPresent(
          m -> definitions.add(new Definition(matcher.group(1).strip(), m, matcher.end())));
    }
    return definitions;
  }

  /** 中国科学院水文研究所（中科院水文所）: a name in brackets behind one of which it has the letters. */
  private static List<Definition> inBrackets(String text, List<Mention> mentions) {
    List<Definition> definitions = new ArrayList<>();
    for (Mention mention : mentions) {
      Matcher brackets = BRACKETS.matcher(text).region(mention.end(), text.length());
      if (mention.type() == MentionType.ORGANIZATION && brackets.lookingAt()) {
        String form = brackets.group(1);
        if (isMadeOf(form, mention.in(text))) {
          definitions.add(new Definition(form, mention, brackets.end()));
        }
      }
    }
    return definitions;
  }

  /** Whether a shorter name has the letters of a longer one in their order. */
  private static boolean isMadeOf(String brief, String name) {
    int at = 0;
    for (int i = 0; i < name.length() && at < brief.length(); i++) {
      at += name.charAt(i) == brief.charAt(at) ? 1 : 0;
    }
    return at == brief.length() && brief.length() < name.length();
  }
}
