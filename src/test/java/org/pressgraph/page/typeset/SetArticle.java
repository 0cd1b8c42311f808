package org.pressgraph.page.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.pressgraph.page.SegmentRole;

/** One article as lines: its headline, and its text in pieces. */
final class SetArticle {

  private static final String[] RUBRICS = {"百姓故事", "记者调查", "一线见闻", "今日关注", "劳动者之歌", "热点追踪"};
  private static final String[] SECTION_NAMES = {
    "主要做法和成效", "创新驱动持续发力", "坚持以人民为中心", "存在的问题和不足", "下一步打算", "夯实基层基础", "让群众得实惠"
  };
  private static final String[] AGENCIES = {"本报", "新华社", "中新社", "晨报"};
  private static final int PICTURE = 3;

  /** How often a paragraph that is not cut goes over the end of a column. */
  private static final double COLUMN_END = 0.08;

  /** How often a long article has headings of sections. */
  private static final double SECTIONS = 0.12;

  final List<String[]> heading = new ArrayList<>();
  final List<SegmentRole> headingRoles = new ArrayList<>();
  final List<List<TypesetPage.SetLine>> pieces = new ArrayList<>();
  final List<TypesetPage.SetLine> quote = new ArrayList<>();
  Optional<String> title = Optional.empty();

  private int order;
  private final int number;
  private final PageStyle style;
  private final Severity severity;
  private final Random random;
  private final List<TypesetPage.SetLine> piece = new ArrayList<>();

  SetArticle(int number, NewsStory story, PageStyle style, Severity severity, Random random) {
    this.number = number;
    this.style = style;
    this.severity = severity;
    this.random = random;
    set(story);
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private void set(NewsStory story) {
    boolean jumps = chance(severity.jump());
    boolean from = jumps && random.nextBoolean();
    boolean on = jumps && !from;
    if (!from || random.nextBoolean()) {
      setHeading(story);
    }
    boolean essay = !from && chance(0.15);
    List<String> paragraphs = new ArrayList<>(story.paragraphs());
    if (paragraphs.size() > 2 && chance(0.2)) {
      number(paragraphs);
    }
    if (from) {
      line("（上接第" + (1 + random.nextInt(3)) + "版）", SegmentRole.JUMP);
    } else if (essay) {
      line(chance(0.5) ? StoryWriter.person(random) : byline(), SegmentRole.BYLINE);
    } else if (chance(0.8)) {
      paragraphs.set(0, origin() + paragraphs.get(0));
    } else {
      line(byline(), SegmentRole.BYLINE);
    }
    boolean below =
        story.caption().isPresent() && !from && !essay && chance(severity.captionWithin() / 3);
    if (below) {
      setCaption(story.caption().get());
    }
    int captionAt = below ? -1 : story.caption().isPresent() ? captionPlace(paragraphs.size()) : -1;
    int breaks = chance(severity.broken()) ? 1 + random.nextInt(2) : 0;
    setText(paragraphs, captionAt, story.caption(), breaks, total(paragraphs));
    if (on) {
      line("（下转第" + (2 + random.nextInt(6)) + "版）", SegmentRole.JUMP);
    } else if (essay && chance(0.5)) {
      line(
          "（作者系" + "某大学教授 某研究所研究员 某局局长 某厂工程师".split(" ")[random.nextInt(4)] + "）",
          SegmentRole.BYLINE);
    }
    endPiece();
    if (chance(severity.pullQuote())) {
      setQuote(story);
    }
  }

  private void number(List<String> paragraphs) {
    String[] forms = {"%s是", "第%s，", "（%s）", "%s要"};
    String form = forms[random.nextInt(forms.length)];
    for (int i = 1; i < paragraphs.size() && i < 8; i++) {
      paragraphs.set(i, form.formatted("一二三四五六七八".charAt(i - 1)) + paragraphs.get(i));
    }
  }

  private int captionPlace(int paragraphs) {
    boolean within = paragraphs > 1 && chance(severity.captionWithin());
    return within ? 1 + random.nextInt(paragraphs - 1) : paragraphs;
  }

  private static int total(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }

  private void setHeading(NewsStory story) {
    title = Optional.of(story.title());
    if (chance(0.08)) {
      heading(SegmentRole.SUPERTITLE, RUBRICS[random.nextInt(RUBRICS.length)]);
    }
    story.above().ifPresent(line -> heading(SegmentRole.SUPERTITLE, line));
    boolean two = story.title().length() > 10 && !style.marked() && chance(0.3);
    if (two) {
      int half = story.title().length() / 2;
      heading(SegmentRole.TITLE, story.title().substring(0, half), story.title().substring(half));
    } else {
      heading(SegmentRole.TITLE, story.title());
    }
    story.below().ifPresent(line -> heading(SegmentRole.SUBTITLE, line));
  }

  private void heading(SegmentRole role, String... lines) {
    heading.add(lines);
    headingRoles.add(role);
  }

  private String origin() {
    String agency = AGENCIES[random.nextInt(AGENCIES.length)];
    String gap = chance(0.3) ? " " : "";
    if (agency.endsWith("社")) {
      return agency
          + "北京"
          + (1 + random.nextInt(12))
          + "月"
          + (1 + random.nextInt(28))
          + "日电"
          + gap
          + (chance(0.5) ? "（记者" + StoryWriter.person(random) + "）" : " ");
    }
    return switch (random.nextInt(3)) {
      case 0 -> agency + "讯（记者" + gap + StoryWriter.person(random) + "）";
      case 1 -> agency + "讯 记者" + StoryWriter.person(random) + "报道 ";
      default ->
          agency + "讯（记者" + StoryWriter.person(random) + " 通讯员" + StoryWriter.person(random) + "）";
    };
  }

  private String byline() {
    return switch (random.nextInt(3)) {
      case 0 -> "本报记者 " + StoryWriter.person(random);
      case 1 -> "本报记者 " + StoryWriter.person(random) + " 通讯员 " + StoryWriter.person(random);
      default -> "□本报记者 " + StoryWriter.person(random);
    };
  }

  /** Sets the paragraphs; at so many places within them a piece ends and the next begins. */
  private void setText(
      List<String> paragraphs, int captionAt, Optional<String> caption, int breaks, int length) {
    List<Integer> cuts = new ArrayList<>();
    for (int i = 0; i < breaks && length > 120; i++) {
      cuts.add(30 + random.nextInt(length - 60));
    }
    int from = 0;
    boolean sections = paragraphs.size() > 3 && chance(SECTIONS);
    for (int i = 0; i < paragraphs.size(); i++) {
      if (sections && i > 1 && i % 2 == 0) {
        section(i / 2);
      }
      if (i == captionAt) {
        caption.ifPresent(this::setCaption);
      }
      setParagraph(paragraphs.get(i), cuts, from);
      from += paragraphs.get(i).length();
    }
    if (captionAt == paragraphs.size()) {
      caption.ifPresent(this::setCaption);
    }
  }

  private void section(int number) {
    String name = SECTION_NAMES[random.nextInt(SECTION_NAMES.length)];
    String numeral = "一二三四五".charAt(number % 5) + "、";
    if (style.marked() && random.nextBoolean()) {
      line("**" + name + "**", SegmentRole.BODY);
    } else {
      line(numeral + name, SegmentRole.BODY);
    }
  }

  private void setParagraph(String paragraph, List<Integer> cuts, int from) {
    List<String> lines = style.wrap(paragraph, random);
    int at = from;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i);
      int begin = at;
      int end = at + text.length();
      Optional<Integer> cut = cuts.stream().filter(c -> c >= begin && c < end).findFirst();
      at = end;
      if (cut.isEmpty() && style.width() == 0 && text.length() > 60 && chance(COLUMN_END)) {
        int within = 12 + random.nextInt(text.length() - 24);
        body(text.substring(0, within));
        body(text.substring(within));
        continue;
      }
      if (cut.isPresent() && style.width() == 0 && text.length() > 40) {
        int within = Math.max(15, Math.min(text.length() - 15, cut.get() - begin));
        body(text.substring(0, within));
        endPiece();
        body(text.substring(within));
      } else {
        body(text);
        if (cut.isPresent()) {
          endPiece();
        }
      }
    }
    if (!style.blankBetween()) {
      blank();
    }
  }

  private void body(String text) {
    String set = chance(severity.spacedLine()) && style.width() > 0 ? spaced(text, 1) : text;
    line(set, SegmentRole.BODY);
  }

  private void setCaption(String caption) {
    for (int i = random.nextInt(PICTURE); i > 0; i--) {
      blank();
    }
    String credit = chance(0.5) ? " 本报记者 " + StoryWriter.person(random) + " 摄" : "";
    for (String line : style.wrap(caption + credit, random)) {
      line(line.strip(), SegmentRole.CAPTION);
    }
    blank();
  }

  private void setQuote(NewsStory story) {
    String paragraph = story.paragraphs().get(random.nextInt(story.paragraphs().size()));
    String sentence = paragraph.split("[。！？]")[0];
    if (sentence.length() > 20) {
      for (String line : style.wrap("■" + sentence, random)) {
        quote.add(new TypesetPage.SetLine(line, number, SegmentRole.PULLQUOTE, 0));
      }
      quote.add(style.blank());
    }
  }

  private void line(String text, SegmentRole role) {
    piece.add(new TypesetPage.SetLine(text, number, role, ++order));
    if (style.blankBetween() || role != SegmentRole.BODY && role != SegmentRole.CAPTION) {
      blank();
    }
  }

  private void blank() {
    piece.add(style.blank());
  }

  private void endPiece() {
    if (!piece.isEmpty()) {
      pieces.add(new ArrayList<>(piece));
      piece.clear();
    }
  }

  /** The lines of the headline as the page has them. */
  List<TypesetPage.SetLine> headingLines() {
    List<TypesetPage.SetLine> lines = new ArrayList<>();
    boolean spaced = !style.marked() && chance(severity.spaced());
    for (int i = 0; i < heading.size(); i++) {
      SegmentRole role = headingRoles.get(i);
      for (String part : heading.get(i)) {
        String text = part;
        if (style.marked() && (role != SegmentRole.SUBTITLE || random.nextInt(3) > 0)) {
          text = (role == SegmentRole.TITLE ? "# " : "## ") + part;
        } else if (spaced && role == SegmentRole.TITLE) {
          text = spaced(part, 1 + random.nextInt(2));
        }
        lines.add(new TypesetPage.SetLine(text, number, role, 0));
      }
      lines.add(style.blank());
    }
    return lines;
  }

  private static String spaced(String text, int blanks) {
    StringBuilder spaced = new StringBuilder();
    text.codePoints()
        .forEach(c -> spaced.append(spaced.isEmpty() ? "" : " ".repeat(blanks)).appendCodePoint(c));
    return spaced.toString();
  }
}
