package org.pressgraph.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes an article of the blocks collected for it: roles, segments, passages, origin. */
final class ArticleBuilder {

  private final ArticleDraft draft;

  /** All lines of the article in the order of the page. */
  private final List<Block.KindLine> all;

  private final List<Integer> shownLines;
  private final HeadlineReader headlines;
  private final Map<CleanLine, SegmentRole> roles = new IdentityHashMap<>();
  private final Set<CleanLine> sections = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Byline> bylines = new ArrayList<>();
  private final List<Dateline> datelines = new ArrayList<>();
  private Optional<String> continuedFrom = Optional.empty();
  private Optional<String> continuedOn = Optional.empty();

  private ArticleBuilder(ArticleDraft draft, List<Integer> shownLines) {
    this.draft = draft;
    this.shownLines = shownLines;
    this.all = draft.lines();
    List<CleanLine> headings = new ArrayList<>();
    all.stream().filter(l -> l.kind() == LineKind.HEADING).forEach(l -> headings.add(l.line()));
    this.headlines = HeadlineReader.read(headings, draft::text, touchesText(all));
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

  /** Whether a headline stands above a line of text with no blank line between them. */
  static boolean touchesText(List<Block.KindLine> lines) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).kind() == LineKind.HEADING
          && lines.get(i + 1).kind() != LineKind.HEADING
          && lines.get(i + 1).line().number() == lines.get(i).line().number() + 1) {
        return true;
      }
    }
    return false;
  }

  private void assignRoles() {
    for (Block.KindLine line : all) {
      if (line.kind() == LineKind.SECTION) {
        sections.add(line.line());
      }
      roles.put(line.line(), line.line().hint().role().orElseGet(() -> role(line)));
    }
    List<CleanLine> body = linesOf(SegmentRole.BODY);
    Paragraphs paragraphs = new Paragraphs(body, sections);
    for (int[] span : body.isEmpty() ? List.<int[]>of() : paragraphs.spans()) {
      if (isCaption(body, paragraphs, span[0], span[1])) {
        body.subList(span[0], span[1]).forEach(line -> roles.put(line, SegmentRole.CAPTION));
      }
    }
  }

  private SegmentRole role(Block.KindLine line) {
    return switch (line.kind()) {
      case HEADING -> headlines.role(line.line());
      case BYLINE -> SegmentRole.BYLINE;
      case JUMP -> SegmentRole.JUMP;
      case PULLQUOTE -> SegmentRole.PULLQUOTE;
      case CAPTION -> SegmentRole.CAPTION;
      case TEXT, SECTION -> SegmentRole.BODY;
    };
  }

  /** The lines with a role, in reading order. */
  private List<CleanLine> linesOf(SegmentRole role) {
    List<CleanLine> lines = new ArrayList<>();
    for (List<Block> blocks : List.of(draft.texts, draft.captions)) {
      for (Block block : blocks) {
        for (Block.KindLine line : block.lines()) {
          if (roles.get(line.line()) == role) {
            lines.add(line.line());
          }
        }
      }
    }
    return lines;
  }

  /**
   * A caption names its photographer or says what the picture shows; or it is short and stands
   * where room was left for a picture, while the sentence before it is still open or no text has
   * begun.
   */
  private static boolean isCaption(
      List<CleanLine> body, Paragraphs paragraphs, int begin, int end) {
    CleanLine first = body.get(begin);
    CleanLine last = body.get(end - 1);
    if (first.hint().role().isPresent()) {
      return false;
    }
    if (first.isOfPicture() || last.isOfPicture()) {
      return true;
    }
    return false;
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
    for (Block.KindLine line : all) {
      if (line.kind() == LineKind.HEADING) {
        passages.add(new Passage(roles.get(line.line()), line.line().text()));
      }
    }
  }

  private void addBylines(List<Passage> passages) {
    for (CleanLine line : linesOf(SegmentRole.BYLINE)) {
      line.byline()
          .ifPresentOrElse(
              bylines::addAll, () -> bylines.addAll(BylineReader.readNames(line.text())));
      DatelineReader.credit(line.text()).ifPresent(datelines::add);
      passages.add(new Passage(SegmentRole.BYLINE, line.text()));
    }
    linesOf(SegmentRole.JUMP).forEach(line -> note(line.jump()));
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
    List<CleanLine> lines = linesOf(SegmentRole.CAPTION);
    for (int[] span :
        lines.isEmpty() ? List.<int[]>of() : new Paragraphs(lines, sections).spans()) {
      CleanText caption = join(lines.subList(span[0], span[1]));
      bylines.addAll(BylineReader.photographersAtEnd(caption));
      DatelineReader.credit(caption).ifPresent(datelines::add);
      passages.add(new Passage(SegmentRole.CAPTION, caption));
    }
  }

  private CleanText join(List<CleanLine> lines) {
    TextJoiner joiner = new TextJoiner();
    Paragraphs paragraphs = new Paragraphs(lines, sections);
    for (int i = 0; i < lines.size(); i++) {
      CleanLine line = lines.get(i);
      int begin = 0;
      int end = line.text().length();
      Optional<Jump> jump = line.jump();
      note(jump);
      if (jump.isPresent()) {
        begin = jump.get().begin() == 0 ? jump.get().end() : begin;
        end = jump.get().begin() == 0 ? end : jump.get().begin();
      }
      joiner.add(line, begin, end, i > 0 && paragraphs.endsAt(i - 1));
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
    CleanLine first = null;
    CleanLine last = null;
    for (Block.KindLine kindLine : all) {
      CleanLine line = kindLine.line();
      boolean goesOn =
          last != null && roles.get(last) == roles.get(line) && place(line) == place(last) + 1;
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

  /** The place of a line among those of the page that show anything. */
  private int place(CleanLine line) {
    return Collections.binarySearch(shownLines, line.number());
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
