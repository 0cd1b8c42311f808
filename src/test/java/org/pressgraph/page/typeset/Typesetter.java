package org.pressgraph.page.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.pressgraph.page.SegmentRole;
import org.pressgraph.page.typeset.TypesetPage.SetLine;

/**
 * Sets articles with known boundaries as a damaged page. The same seed and severity give the same
 * page.
 *
 * <pre>{@code
 * TypesetPage page = new Typesetter(new StoryWriter()).set(Severity.BROKEN, 7);
 * }</pre>
 */
public final class Typesetter {

  /** Letters that a machine reads for others. */
  private static final String MISREAD = "曰未士干已人入大太王玉土工贝见己天夫末本目白自千于戊戌侯候";

  /** Marks, and for which ones they are taken. */
  private static final String MARKS = "，。、；：“”";

  private static final String MISREAD_MARKS = ".，，，.\"\"";

  private static final String[] FURNITURE = {
    "第3版",
    "2023年5月6日 星期六",
    "责任编辑：%s 美术编辑：%s",
    "![图片](images/page_3.png)",
    "———————————",
    "要闻·2",
    "国内统一连续出版物号 CN 11-0000",
    "<!-- image -->",
    "A04",
    "电话：(010)60000000 邮箱：news@example.com",
    "2 综合新闻　2023年5月6日　星期六　主编 %s　校对 %s",
    "A05 社会 2023.5.6 星期六",
    "零售每份1.00元 印刷：晨光印务中心",
    "新闻热线：0000-60000000　发行投诉：60000001",
    "本版责编：%s",
    "广告",
    "云 江 日 报",
    "今日8版 总第12345期",
    "本报地址：某市某区光明路1号　邮编：100000",
    "大桥今日通车 >>3版",
    "滨江夜航恢复运营　　　　3版"
  };

  private static final String[] ITEMS = {"简讯", "短新闻", "各地动态", "要闻速览", "一周简讯", "工会短波"};

  /** One page in so many is on one subject; each of its articles is chosen out of so many. */
  private static final int ONE_SUBJECT = 8;

  private static final int CHOICE = 6;

  private static final int FEWEST_ARTICLES = 3;
  private static final int MOST_MORE = 5;

  /** How often a blank line stands around an article of a page that has few. */
  private static final double[] AROUND = {0, 0.1, 0.3, 1};

  private final StorySource stories;
  private final Blanks blanks;

  /** Where pages have blank lines. */
  private enum Blanks {
    ORDINARY,
    NONE,
    AROUND_ARTICLES,
    FEW
  }

  public Typesetter(StorySource stories) {
    this(stories, Blanks.ORDINARY);
  }

  private Typesetter(StorySource stories, Blanks blanks) {
    this.stories = stories;
    this.blanks = blanks;
  }

  /** One that sets pages without any blank line, as some machines read them. */
  public Typesetter dense() {
    return new Typesetter(stories, Blanks.NONE);
  }

  /** One that sets blank lines around articles and headlines, and none between paragraphs. */
  public Typesetter close() {
    return new Typesetter(stories, Blanks.AROUND_ARTICLES);
  }

  /**
   * One that leaves no blank lines between headlines and their texts, few or none around articles,
   * and on some pages those between paragraphs.
   */
  public Typesetter touching() {
    return new Typesetter(stories, Blanks.FEW);
  }

  public TypesetPage set(Severity severity, long seed) {
    Random random = new Random(seed * 1_000_003 + severity.name().hashCode());
    PageStyle style = PageStyle.of(severity, random);
    if (blanks == Blanks.AROUND_ARTICLES) {
      style = style.close(random);
    }
    List<SetArticle> articles = new ArrayList<>();
    int count = FEWEST_ARTICLES + random.nextInt(MOST_MORE);
    boolean oneSubject = random.nextInt(ONE_SUBJECT) == 0;
    NewsStory first = null;
    for (int i = 0; i < count; i++) {
      NewsStory story = oneSubject && first != null ? like(first, random) : story(random);
      first = first == null ? story : first;
      articles.add(new SetArticle(i, story, style.ofArticle(random), severity, random));
    }
    List<SetLine> lines = new ArrayList<>();
    new Arrangement(articles, style, severity, random).pieces().forEach(lines::addAll);
    lines = withRepeats(lines, severity, random);
    lines = withFurniture(lines, random);
    lines.replaceAll(line -> misread(line, severity, random));
    if (blanks == Blanks.NONE) {
      lines.removeIf(line -> line.text().isEmpty());
    } else if (blanks == Blanks.FEW) {
      lines = withFewBlanks(lines, random);
    }
    List<Optional<String>> titles = new ArrayList<>();
    articles.forEach(article -> titles.add(article.title));
    return new TypesetPage(lines, titles);
  }

  private static List<SetLine> withFewBlanks(List<SetLine> lines, Random random) {
    double aroundArticles = AROUND[random.nextInt(AROUND.length)];
    boolean paragraphs = aroundArticles > 0.5 && random.nextInt(3) == 0;
    List<SetLine> kept = new ArrayList<>();
    SetLine last = null;
    boolean blank = false;
    for (SetLine line : lines) {
      if (line.text().isEmpty()) {
        blank = true;
        continue;
      }
      if (last != null && blank) {
        boolean within = last.article() == line.article() && last.article() >= 0;
        boolean text = !isHeadline(last.role()) && !isHeadline(line.role());
        boolean keeps = within ? text && paragraphs : random.nextDouble() < aroundArticles;
        if (keeps) {
          kept.add(new SetLine("", -1, SegmentRole.BODY, 0));
        }
      }
      kept.add(line);
      last = line;
      blank = false;
    }
    return kept;
  }

  /** The one of some articles that has most words of another one. */
  private NewsStory like(NewsStory first, Random random) {
    Set<String> words = words(first);
    NewsStory best = stories.next(random);
    double most = -1;
    for (int i = 0; i < CHOICE; i++) {
      NewsStory story = stories.next(random);
      Set<String> own = words(story);
      double size = Math.sqrt(own.size());
      own.retainAll(words);
      boolean same = story.paragraphs().get(0).equals(first.paragraphs().get(0));
      if (!same && own.size() / size > most) {
        most = own.size() / size;
        best = story;
      }
    }
    return best;
  }

  private static Set<String> words(NewsStory story) {
    Set<String> pairs = new HashSet<>();
    for (String paragraph : story.paragraphs()) {
      for (int i = 0; i + 2 <= paragraph.length(); i++) {
        pairs.add(paragraph.substring(i, i + 2));
      }
    }
    return pairs;
  }

  /** An article, now and then a column of short items. */
  private NewsStory story(Random random) {
    NewsStory story = stories.next(random);
    if (random.nextInt(20) > 0) {
      return story;
    }
    String bullet = "●■▲◆".charAt(random.nextInt(4)) + "";
    List<String> items = new ArrayList<>();
    for (int i = 3 + random.nextInt(4); i > 0; i--) {
      items.add(bullet + stories.next(random).paragraphs().get(0));
    }
    return NewsStory.of(ITEMS[random.nextInt(ITEMS.length)], items);
  }

  private static SetLine misread(SetLine line, Severity severity, Random random) {
    boolean exempt = line.article() < 0 || line.role() == SegmentRole.JUMP;
    if (exempt || isHeadline(line.role()) || severity.slips() == 0) {
      return line;
    }
    StringBuilder text = new StringBuilder(line.text());
    for (int i = 0; i < text.length(); i++) {
      if (random.nextDouble() < severity.slips()) {
        char c = text.charAt(i);
        int mark = MARKS.indexOf(c);
        if (Character.isIdeographic(c)) {
          text.setCharAt(i, MISREAD.charAt(random.nextInt(MISREAD.length())));
        } else if (mark >= 0) {
          text.setCharAt(i, MISREAD_MARKS.charAt(mark));
        }
      }
    }
    return new SetLine(text.toString(), line.article(), line.role(), line.order());
  }

  private static boolean isHeadline(SegmentRole role) {
    return role == SegmentRole.TITLE
        || role == SegmentRole.SUPERTITLE
        || role == SegmentRole.SUBTITLE;
  }

  /** A machine repeats a line of text many times: all copies but the line itself are noise. */
  private static List<SetLine> withRepeats(List<SetLine> lines, Severity severity, Random random) {
    List<SetLine> all = new ArrayList<>(lines);
    if (random.nextDouble() < severity.repeat()) {
      int at = random.nextInt(all.size());
      SetLine line = all.get(at);
      if (line.article() >= 0 && line.role() == SegmentRole.BODY && line.text().length() > 14) {
        List<SetLine> copies = new ArrayList<>();
        for (int i = 3 + random.nextInt(40); i > 0; i--) {
          copies.add(new SetLine("", -1, SegmentRole.BODY, 0));
          copies.add(new SetLine(line.text(), -1, SegmentRole.BODY, 0));
        }
        all.addAll(at + 1, copies);
      }
    }
    return all;
  }

  private static List<SetLine> withFurniture(List<SetLine> lines, Random random) {
    List<SetLine> all = new ArrayList<>(lines);
    for (int i = random.nextInt(4); i > 0; i--) {
      String text =
          FURNITURE[random.nextInt(FURNITURE.length)].replace("%s", StoryWriter.person(random));
      int at =
          random.nextInt(3) == 0 ? 0 : random.nextInt(2) == 0 ? all.size() : boundary(all, random);
      all.addAll(
          at,
          List.of(
              new SetLine("", -1, SegmentRole.BODY, 0),
              new SetLine(text, -1, SegmentRole.BODY, 0),
              new SetLine("", -1, SegmentRole.BODY, 0)));
    }
    return all;
  }

  private static int boundary(List<SetLine> lines, Random random) {
    List<Integer> blanks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).text().isEmpty()) {
        blanks.add(i);
      }
    }
    Collections.shuffle(blanks, random);
    return blanks.isEmpty() ? 0 : blanks.get(0);
  }
}
