package org.pressgraph.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Makes an article of the blocks collected for it: roles, segments, passages, origin. */
final class ArticleBuilder {

  private static final Pattern PHOTOGRAPH =
      Pattern.compile("^(?:图为|图①|图1|上图|下图|左图|右图)|(?:摄|摄影)[）)]?$");

  /** More blank lines than this before a line leave room for a picture. */
  private static final int ORDINARY_GAP = 2;

  private final ArticleDraft draft;
  private final List<Integer> shownLines;
  private final HeadlineReader headlines;
  private final Map<CleanLine, SegmentRole> roles = new HashMap<>();
  private final List<Byline> bylines = new ArrayList<>();
  private final List<Dateline> datelines = new ArrayList<>();
  private Optional<String> continuedFrom = Optional.empty();
  private Optional<String> continuedOn = Optional.empty();

  private ArticleBuilder(ArticleDraft draft, List<Integer> shownLines) {
    this.draft = draft;
    this.shownLines = shownLines;
    List<CleanLine> headings = new ArrayList<>();
    draft.lines().stream()
        .filter(l -> l.kind() == LineKind.HEADING)
        .forEach(l -> headings.add(l.line()));
    this.headlines = HeadlineReader.read(headings, draft.text());
  }

  /**
   * Builds an article.
   *
   * @param shownLines the numbers of all lines of the page that show anything, in order
   */
  static Article build(int number, ArticleDraft draft, List<Integer> shownLines) {
    ArticleBuilder builder = new ArticleBuilder(draft, shownLines);
    builder.assignRoles();
    List<Passage> passages = builder.passages();
    return new Article(
        number,
        builder.headlines.headline(),
        builder.bylines,
        builder.datelines,
        builder.continuedFrom,
        builder.continuedOn,
        builder.segments(),
        passages);
  }

  private void assignRoles() {
    for (Block.KindLine line : draft.lines()) {
      roles.put(
          line.line(),
          switch (line.kind()) {
            case HEADING -> headlines.role(line.line());
            case BYLINE -> SegmentRole.BYLINE;
            case JUMP -> SegmentRole.JUMP;
            case PULLQUOTE -> SegmentRole.PULLQUOTE;
            case TEXT -> SegmentRole.BODY;
          });
    }
    List<CleanLine> body = linesOf(SegmentRole.BODY);
    for (List<CleanLine> paragraph : paragraphs(body)) {
      if (isCaption(paragraph, body)) {
        paragraph.forEach(line -> roles.put(line, SegmentRole.CAPTION));
      }
    }
  }

  /** The lines with a role, in reading order. */
  private List<CleanLine> linesOf(SegmentRole role) {
    List<CleanLine> lines = new ArrayList<>();
    for (Block block : draft.texts) {
      for (Block.KindLine line : block.lines()) {
        if (roles.get(line.line()) == role) {
          lines.add(line.line());
        }
      }
    }
    return lines;
  }

  private static List<List<CleanLine>> paragraphs(List<CleanLine> lines) {
    List<List<CleanLine>> paragraphs = new ArrayList<>();
    CleanLine before = null;
    for (CleanLine line : lines) {
      if (before == null || endsParagraph(before, lines) || isApart(before, line)) {
        paragraphs.add(new ArrayList<>());
      }
      paragraphs.get(paragraphs.size() - 1).add(line);
      before = line;
    }
    return paragraphs;
  }

  private static boolean isApart(CleanLine before, CleanLine line) {
    return line.number() - before.number() - 1 > ORDINARY_GAP;
  }

  /** A closed line ends its paragraph unless it fills a column, whose next line may go on. */
  private static boolean endsParagraph(CleanLine line, List<CleanLine> lines) {
    if (!line.isClosed()) {
      return false;
    }
    double widest =
        lines.stream()
            .filter(other -> Math.abs(other.number() - line.number()) <= 8)
            .mapToDouble(CleanLine::width)
            .max()
            .orElse(0);
    return line.width() > 50 || line.width() < widest - 1;
  }

  /**
   * A caption names its photographer or says what the picture shows; or it is short and stands
   * where room was left for a picture, while the sentence before it is still open or no text has
   * begun.
   */
  private boolean isCaption(List<CleanLine> paragraph, List<CleanLine> body) {
    CleanLine first = paragraph.get(0);
    CleanLine last = paragraph.get(paragraph.size() - 1);
    if (PHOTOGRAPH.matcher(first.string()).find() || PHOTOGRAPH.matcher(last.string()).find()) {
      return true;
    }
    double width = paragraph.stream().mapToDouble(CleanLine::width).sum();
    if (width > BlockBuilder.WIDEST_CAPTION || !last.isClosed()) {
      return false;
    }
    int at = body.indexOf(first);
    int next = body.indexOf(last) + 1;
    if (at == 0) {
      return next < body.size() && DatelineReader.atHead(body.get(next).text()).isPresent();
    }
    CleanLine before = body.get(at - 1);
    return next < body.size() && !before.isClosed() && isApart(before, first);
  }

  private List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    addHeadings(passages);
    addBylines(passages);
    addBody(passages);
    addCaptions(passages);
    for (Block block : draft.pullQuotes) {
      for (Block.KindLine line : block.lines()) {
        passages.add(new Passage(SegmentRole.PULLQUOTE, line.line().text()));
      }
    }
    return passages;
  }

  private void addHeadings(List<Passage> passages) {
    for (Block.KindLine line : draft.lines()) {
      if (line.kind() == LineKind.HEADING) {
        passages.add(new Passage(roles.get(line.line()), line.line().text()));
      }
    }
  }

  private void addBylines(List<Passage> passages) {
    for (CleanLine line : linesOf(SegmentRole.BYLINE)) {
      BylineReader.read(line.text())
          .ifPresentOrElse(
              bylines::addAll, () -> bylines.addAll(BylineReader.readNames(line.text())));
      DatelineReader.credit(line.text()).ifPresent(datelines::add);
      passages.add(new Passage(SegmentRole.BYLINE, line.text()));
    }
    linesOf(SegmentRole.JUMP).forEach(line -> note(Jump.in(line.string())));
  }

  private void addBody(List<Passage> passages) {
    List<CleanLine> lines = linesOf(SegmentRole.BODY);
    if (lines.isEmpty()) {
      return;
    }
    CleanText body = join(lines);
    if (body.length() == 0) {
      return;
    }
    Optional<DatelineReader.Origin> head = DatelineReader.atHead(body);
    head.ifPresent(this::note);
    if (head.isEmpty()) {
      bylines.addAll(DatelineReader.reportersAtHead(body));
    }
    DatelineReader.atEnd(body).ifPresent(this::note);
    passages.add(new Passage(SegmentRole.BODY, body));
  }

  private void addCaptions(List<Passage> passages) {
    for (List<CleanLine> lines : paragraphs(linesOf(SegmentRole.CAPTION))) {
      CleanText caption = join(lines);
      bylines.addAll(BylineReader.photographersAtEnd(caption));
      DatelineReader.credit(caption).ifPresent(datelines::add);
      passages.add(new Passage(SegmentRole.CAPTION, caption));
    }
  }

  private CleanText join(List<CleanLine> lines) {
    TextJoiner joiner = new TextJoiner();
    CleanLine before = null;
    for (CleanLine line : lines) {
      int begin = 0;
      int end = line.text().length();
      Optional<Jump> jump = Jump.in(line.string());
      note(jump);
      if (jump.isPresent()) {
        begin = jump.get().begin() == 0 ? jump.get().end() : begin;
        end = jump.get().begin() == 0 ? end : jump.get().begin();
      }
      joiner.add(line, begin, end, before != null && endsParagraph(before, lines));
      before = line;
    }
    return joiner.build();
  }

  private void note(Optional<Jump> jump) {
    jump.flatMap(Jump::from).ifPresent(page -> continuedFrom = Optional.of(page));
    jump.flatMap(Jump::on).ifPresent(page -> continuedOn = Optional.of(page));
  }

  private void note(DatelineReader.Origin origin) {
    datelines.add(origin.dateline());
    bylines.addAll(origin.bylines());
  }

  /** Lines of one role make one segment as long as nothing else shows between them. */
  private List<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    Set<Integer> own = new TreeSet<>();
    draft.lines().forEach(line -> own.add(line.line().number()));
    CleanLine first = null;
    CleanLine last = null;
    for (Block.KindLine kindLine : draft.lines()) {
      CleanLine line = kindLine.line();
      boolean goesOn =
          last != null
              && roles.get(last) == roles.get(line)
              && shownLines.indexOf(line.number()) == shownLines.indexOf(last.number()) + 1;
      if (!goesOn) {
        if (first != null) {
          segments.add(segment(first, last));
        }
        first = line;
      }
      last = line;
    }
    if (first != null) {
      segments.add(segment(first, last));
    }
    return segments;
  }

  private Segment segment(CleanLine first, CleanLine last) {
    return new Segment(
        roles.get(first),
        first.number(),
        last.number(),
        first.text().rawBegin(0),
        last.text().rawEnd(last.text().length()));
  }
}
