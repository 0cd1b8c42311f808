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
  private static final String[] BULLETS = {"■", "■", "●", "◆", "", ""};
  private static final int PICTURE = 3;
  private static final int SHORT_CAPTION = 40;

  /** How often a paragraph that is not cut goes over the end of a column. */
  private static final double COLUMN_END = 0.08;

  /** How often an article is nothing but a picture with its text. */
  private static final double PICTURES = 0.06;

  /** How often an article opens with its origin, and how often with its authors. */
  private static final double WITH_HEAD = 0.55;

  private static final double WITH_BYLINE = 0.15;

  /** How often one that opens with neither names its authors at its end. */
  private static final double WITH_BYLINE_BEHIND = 0.35;

  /** Where paragraphs are not cut, articles go over the end of columns so much more often. */
  private static final double UNCUT_BROKEN = 1.6;

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
  private final Origins origins;
  private final List<TypesetPage.SetLine> piece = new ArrayList<>();

  SetArticle(int number, NewsStory story, PageStyle style, Severity severity, Random random) {
    this.number = number;
    this.style = style;
    this.severity = severity;
    this.random = random;
    this.origins = new Origins(random);
    if (chance(PICTURES)) {
      setPicture(story);
    } else {
      set(story);
    }
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
    boolean essay = !from && chance(0.12);
    List<String> paragraphs = new ArrayList<>(story.paragraphs());
    if (paragraphs.size() > 2 && chance(0.2)) {
      number(paragraphs);
    }
    double opening = random.nextDouble();
    boolean plain = !from && !essay && opening >= WITH_HEAD + WITH_BYLINE;
    if (from) {
      line("（上接第" + (1 + random.nextInt(3)) + "版）", SegmentRole.JUMP);
    } else if (essay) {
      line(chance(0.5) ? StoryWriter.person(random) : origins.byline(), SegmentRole.BYLINE);
    } else if (opening < WITH_HEAD) {
      paragraphs.set(0, origins.head() + paragraphs.get(0));
    } else if (!plain) {
      line(origins.byline(), SegmentRole.BYLINE);
    }
    boolean below =
        story.caption().isPresent() && !from && !essay && chance(severity.captionWithin() / 3);
    if (below) {
      setCaption(story.caption().get());
    }
    int captionAt = below ? -1 : story.caption().isPresent() ? captionPlace(paragraphs.size()) : -1;
    boolean uncut = style.width() == 0;
    boolean broken = chance(Math.min(1, severity.broken() * (uncut ? UNCUT_BROKEN : 1)));
    int breaks = broken ? 1 + random.nextInt(uncut ? 3 : 2) : 0;
    setText(paragraphs, captionAt, story.caption(), breaks, total(paragraphs));
    if (on) {
      line("（下转第" + (2 + random.nextInt(6)) + "版）", SegmentRole.JUMP);
    } else if (essay && chance(0.5)) {
      line(origins.author(), SegmentRole.BYLINE);
    } else if (plain && chance(WITH_BYLINE_BEHIND)) {
      line(origins.bylineBehind(), SegmentRole.BYLINE);
    }
    endPiece();
    if (chance(severity.pullQuote())) {
      setQuote(story);
    }
  }

  /** A picture with its text, sometimes under a headline. */
  private void setPicture(NewsStory story) {
    if (chance(0.4)) {
      title = Optional.of(story.title());
      heading(SegmentRole.TITLE, story.title());
    }
    String text = story.caption().orElseGet(() -> story.paragraphs().get(0));
    String[] sentences = text.split("(?<=。)");
    StringBuilder caption = new StringBuilder();
    for (int i = 0; i < sentences.length && caption.length() < SHORT_CAPTION; i++) {
      caption.append(sentences[i]);
    }
    List<String> lines = style.wrap(caption.toString(), random);
    boolean ownLine = chance(0.3);
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i + 1 == lines.size();
      line(lines.get(i).strip() + (last && !ownLine ? origins.credit() : ""), SegmentRole.CAPTION);
    }
    if (ownLine) {
      line(origins.credit().strip(), SegmentRole.CAPTION);
    }
    blank();
    endPiece();
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
      line((style.close() ? "" : numeral) + name, SegmentRole.BODY);
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
    if (!style.blankBetween() && !style.close()) {
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
    String credit = chance(0.5) ? origins.credit() : "";
    for (String line : style.wrap(caption + credit, random)) {
      line(line.strip(), SegmentRole.CAPTION);
    }
    blank();
  }

  private void setQuote(NewsStory story) {
    String paragraph = story.paragraphs().get(random.nextInt(story.paragraphs().size()));
    String sentence = paragraph.split("[。！？]")[0];
    if (sentence.length() > 20) {
      String bullet = BULLETS[random.nextInt(BULLETS.length)];
      for (String line : style.wrap(bullet + sentence, random)) {
        quote.add(
            new TypesetPage.SetLine(style.punctuated(line), number, SegmentRole.PULLQUOTE, 0));
      }
      quote.add(style.blank());
    }
  }

  private void line(String text, SegmentRole role) {
    piece.add(new TypesetPage.SetLine(style.punctuated(text), number, role, ++order));
    boolean note = role != SegmentRole.BODY && role != SegmentRole.CAPTION;
    if (style.blankBetween() || note && !style.touching()) {
      blank();
    }
  }

  private void blank() {
    piece.add(style.blank());
  }

  private void endPiece() {
    if (!piece.isEmpty()) {
      if (style.close()) {
        blank();
      }
      pieces.add(new ArrayList<>(piece));
      piece.clear();
    }
  }

  /** The lines of the headline as the page has them. */
  List<TypesetPage.SetLine> headingLines() {
    List<TypesetPage.SetLine> lines = new ArrayList<>();
    boolean spaced = !style.marked() && chance(severity.spaced());
    boolean close = chance(0.15);
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
      boolean last = i + 1 == heading.size();
      if (last ? !style.touching() : style.marked() || !close) {
        lines.add(style.blank());
      }
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
