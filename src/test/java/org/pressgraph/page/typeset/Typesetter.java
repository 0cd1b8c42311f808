package org.pressgraph.page.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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

  private static final String[] FURNITURE = {
    "第3版", "2023年5月6日 星期六", "责任编辑：%s 美术编辑：%s", "![图片](images/page_3.png)", "———————————",
    "要闻·2", "国内统一连续出版物号 CN 11-0000", "<!-- image -->", "A04", "电话：(010)60000000 邮箱：news@example.com"
  };

  private static final int FEWEST_ARTICLES = 3;
  private static final int MOST_MORE = 5;

  private final StorySource stories;

  public Typesetter(StorySource stories) {
    this.stories = stories;
  }

  public TypesetPage set(Severity severity, long seed) {
    Random random = new Random(seed * 1_000_003 + severity.name().hashCode());
    PageStyle style = PageStyle.of(severity, random);
    List<SetArticle> articles = new ArrayList<>();
    int count = FEWEST_ARTICLES + random.nextInt(MOST_MORE);
    for (int i = 0; i < count; i++) {
      articles.add(new SetArticle(i, stories.next(random), style, severity, random));
    }
    List<SetLine> lines = new ArrayList<>();
    new Arrangement(articles, style, severity, random).pieces().forEach(lines::addAll);
    lines = withRepeats(lines, severity, random);
    lines = withFurniture(lines, random);
    lines.replaceAll(line -> misread(line, severity, random));
    List<Optional<String>> titles = new ArrayList<>();
    articles.forEach(article -> titles.add(article.title));
    return new TypesetPage(lines, titles);
  }

  private static SetLine misread(SetLine line, Severity severity, Random random) {
    boolean exempt = line.article() < 0 || line.role() == SegmentRole.JUMP;
    if (exempt || isHeadline(line.role()) || severity.slips() == 0) {
      return line;
    }
    StringBuilder text = new StringBuilder(line.text());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isIdeographic(text.charAt(i)) && random.nextDouble() < severity.slips()) {
        text.setCharAt(i, MISREAD.charAt(random.nextInt(MISREAD.length())));
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
