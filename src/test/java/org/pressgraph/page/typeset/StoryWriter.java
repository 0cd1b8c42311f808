package org.pressgraph.page.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.WordList;

/** Writes made-up news of many kinds from {@code news.txt}; the same seed gives the same news. */
public final class StoryWriter implements StorySource {

  private static final Pattern SLOT = Pattern.compile("\\{(\\+?)([a-z_]+)(\\d?)\\}");
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
  private static final String GIVEN = "建国华明秀英志强海燕文斌春梅永刚晓东丽娟伟民玉兰德胜雪峰佳怡子涵浩然思远慧敏立新少平";
  private static final String ANY_KIND = "*";

  private final Map<String, Map<String, List<String>>> kinds = new LinkedHashMap<>();
  private final Map<String, List<String>> words = new HashMap<>();

  public StoryWriter() {
    String kind = null;
    for (String line : WordList.lines(StoryWriter.class, "news.txt")) {
      if (line.startsWith("[")) {
        kind = line.substring(1, line.length() - 1);
        kinds.put(kind, new HashMap<>());
      } else {
        int colon = line.indexOf(':');
        Map<String, List<String>> lists =
            kind == null || !isPart(line.substring(0, colon)) ? words : kinds.get(kind);
        List<String> list = lists.computeIfAbsent(line.substring(0, colon), k -> new ArrayList<>());
        for (String item : line.substring(colon + 1).split("\\|")) {
          if (!item.isBlank()) {
            list.add(item.strip());
          }
        }
      }
    }
  }

  private static boolean isPart(String name) {
    return Set.of("title", "above", "below", "lead", "body", "caption").contains(name);
  }

  @Override
  public NewsStory next(Random random) {
    List<String> names = kinds.keySet().stream().filter(k -> !k.equals(ANY_KIND)).toList();
    Map<String, List<String>> kind = kinds.get(names.get(random.nextInt(names.size())));
    Map<String, String> kept = new HashMap<>();
    List<String> sentences = new ArrayList<>(kind.get("body"));
    sentences.addAll(kinds.get(ANY_KIND).get("body"));
    Set<String> used = new HashSet<>();
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(fill(pick(kind.get("lead"), random), kept, random));
    int count = random.nextInt(7);
    for (int i = 0; i < count; i++) {
      StringBuilder paragraph = new StringBuilder();
      for (int k = random.nextInt(3); k >= 0; k--) {
        String sentence = pick(random.nextInt(4) > 0 ? kind.get("body") : sentences, random);
        if (used.add(sentence)) {
          paragraph.append(fill(sentence, kept, random));
        }
      }
      if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph.toString());
      }
    }
    return new NewsStory(
        called(fill(pick(kind.get("title"), random), kept, random), random),
        maybe(kind.get("above"), 3, kept, random),
        maybe(kind.get("below"), 4, kept, random),
        "",
        Optional.empty(),
        Optional.empty(),
        paragraphs,
        maybe(kind.get("caption"), 4, kept, random));
  }

  /** Some headlines ask, call out or quote. */
  static String called(String title, Random random) {
    return switch (random.nextInt(16)) {
      case 0 -> title + "，怎么看？";
      case 1 -> title + "！";
      case 2 -> "问：" + title + "，行吗？";
      case 3 -> "“" + title + "”";
      case 4 -> title + "，群众怎么说？";
      default -> title;
    };
  }

  /** A name of Chinese form. */
  static String person(Random random) {
    String name = "" + SURNAMES.charAt(random.nextInt(SURNAMES.length()));
    for (int i = random.nextInt(4) == 0 ? 1 : 2; i > 0; i--) {
      name += GIVEN.charAt(random.nextInt(GIVEN.length()));
    }
    return name;
  }

  private Optional<String> maybe(
      List<String> list, int oneIn, Map<String, String> kept, Random random) {
    return list == null || list.isEmpty() || random.nextInt(oneIn) > 0
        ? Optional.empty()
        : Optional.of(fill(pick(list, random), kept, random));
  }

  private String fill(String pattern, Map<String, String> kept, Random random) {
    Matcher matcher = SLOT.matcher(pattern);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      boolean fresh = !matcher.group(1).isEmpty();
      String key = matcher.group(2) + matcher.group(3);
      String word = fresh ? null : kept.get(key);
      if (word == null) {
        word = fill(word(matcher.group(2), random), kept, random);
        if (!fresh && !matcher.group(2).equals("num") && !matcher.group(2).equals("said")) {
          kept.put(key, word);
        }
      }
      matcher.appendReplacement(text, Matcher.quoteReplacement(word));
    }
    return matcher.appendTail(text).toString();
  }

  private String word(String name, Random random) {
    if (name.equals("person")) {
      return person(random);
    }
    List<String> list = words.get(name);
    if (list == null) {
      throw new IllegalArgumentException("no words for {" + name + "} in news.txt");
    }
    return pick(list, random);
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
