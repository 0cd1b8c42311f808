package org.pressgraph.page.typeset;

import java.util.Random;

/** The words with which articles say where they come from and who wrote them. */
final class Origins {

  private static final String[] PAPERS = {"本报", "晨报", "晚报", "本报", "日报"};
  private static final String[] AGENCIES = {"新华社", "中新社", "新华社", "据新华社"};
  private static final String[] CITIES = {"北京", "上海", "广州", "西安", "成都", "武汉", "长春", "昆明", "乌鲁木齐"};
  private static final String[] POSTS = {
    "某大学教授", "某研究所研究员", "某局局长", "某厂工程师", "市总工会党组书记、主席", "某学院副院长、副教授"
  };

  private final Random random;

  Origins(Random random) {
    this.random = random;
  }

  private String one(String[] words) {
    return words[random.nextInt(words.length)];
  }

  private String person() {
    return StoryWriter.person(random);
  }

  private String day() {
    return (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日";
  }

  /** What the first paragraph of a report opens with. */
  String head() {
    String gap = random.nextInt(3) == 0 ? " " : "";
    if (random.nextInt(3) == 0) {
      return one(AGENCIES)
          + one(CITIES)
          + day()
          + "电"
          + gap
          + (random.nextBoolean() ? "（记者" + people() + "）" : " ");
    }
    return switch (random.nextInt(7)) {
      case 0 -> one(PAPERS) + "讯（记者" + gap + people() + "）";
      case 1 -> one(PAPERS) + "讯 记者" + person() + "报道 ";
      case 2 -> one(PAPERS) + "讯（记者" + person() + " 通讯员" + person() + "）";
      case 3 -> one(PAPERS) + "讯（通讯员 " + person() + "）";
      case 4 -> "本报" + one(CITIES) + day() + "电（记者" + gap + person() + "）";
      case 5 -> "本报讯 ";
      default -> "本报" + one(CITIES) + day() + "讯（记者" + gap + people() + "）";
    };
  }

  private String people() {
    return random.nextInt(3) > 0
        ? person()
        : person() + (random.nextBoolean() ? "、" : " ") + person();
  }

  /** A line of its own before the text. */
  String byline() {
    return switch (random.nextInt(5)) {
      case 0 -> "本报记者 " + person();
      case 1 -> "本报记者 " + person() + " 通讯员 " + person();
      case 2 -> "□本报记者 " + person();
      case 3 -> "本报记者 " + person() + " " + person();
      default -> "记者 " + person();
    };
  }

  /** A line of its own behind the text. */
  String bylineBehind() {
    return switch (random.nextInt(5)) {
      case 0 -> "（记者 " + person() + "）";
      case 1 -> "本报记者 " + person();
      case 2 -> "（本报记者 " + person() + "）";
      case 3 -> "（记者" + person() + " 通讯员" + person() + "）";
      default -> "本报记者 " + person() + " 通讯员 " + person();
    };
  }

  /** A line that says what the author is. */
  String author() {
    return "（作者系" + one(POSTS) + "）";
  }

  /** Behind the text of a picture. */
  String credit() {
    return switch (random.nextInt(5)) {
      case 0 -> " 本报记者 " + person() + " 摄";
      case 1 -> " " + person() + " 摄";
      case 2 -> "（" + person() + " 摄）";
      case 3 -> " 本报通讯员 " + person() + " 摄";
      default -> "新华社记者 " + person() + " 摄";
    };
  }
}
