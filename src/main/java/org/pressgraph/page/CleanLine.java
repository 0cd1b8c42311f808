package org.pressgraph.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A line without padding and marks; blanks between phrases are kept as one space. What its text
 * says by itself is read once, when it is first asked for: one thread works on a line at a time.
 */
final class CleanLine {

  private final Line line;
  private final CleanText text;
  private final int headingLevel;
  private final boolean bold;
  private final boolean spacedOut;
  private final LayoutHint hint;
  private final String plain;
  private final double width;
  private Optional<Jump> jump;
  private Optional<DatelineReader.Origin> originAtHead;
  private Optional<DatelineReader.Origin> originAtEnd;
  private Optional<List<Byline>> byline;
  private Boolean closed;
  private Boolean ofPicture;
  private Continuity.End end;
  private Continuity.Start start;

  /**
   * Makes a clean line.
   *
   * @param line the line as it stands on the page
   * @param text the cleaned text
   * @param headingLevel the number of Markdown heading marks ({@code #}) before it, 0 for none
   * @param bold whether the whole line stands between Markdown bold marks
   * @param spacedOut whether the page sets blanks between its letters, as headlines often have
   * @param hint what the layout says of the line
   */
  CleanLine(
      Line line,
      CleanText text,
      int headingLevel,
      boolean bold,
      boolean spacedOut,
      LayoutHint hint) {
    this.line = line;
    this.text = text;
    this.headingLevel = headingLevel;
    this.bold = bold;
    this.spacedOut = spacedOut;
    this.hint = hint;
    this.plain = Characters.plain(text.text());
    this.width = Characters.width(text.text());
  }

  /**
   * The line as part of an item of a digest, with the number of the item as its article.
   *
   * @param text its text without the number of the item
   * @param role what it is, where the source does not say so
   */
  CleanLine ofItem(int item, CleanText text, Optional<SegmentRole> role) {
    LayoutHint told =
        new LayoutHint(hint.size(), hint.block(), OptionalInt.of(item), hint.role().or(() -> role));
    return new CleanLine(line, text, headingLevel, bold, spacedOut, told);
  }

  Line line() {
    return line;
  }

  CleanText text() {
    return text;
  }

  int headingLevel() {
    return headingLevel;
  }

  boolean bold() {
    return bold;
  }

  boolean spacedOut() {
    return spacedOut;
  }

  LayoutHint hint() {
    return hint;
  }

  String string() {
    return text.text();
  }

  /** The text in simplified letters and half-width digits: what rules look at. */
  String plain() {
    return plain;
  }

  double width() {
    return width;
  }

  int number() {
    return line.number();
  }

  char last() {
    return plain.charAt(plain.length() - 1);
  }

  /** Whether nothing is missing at the end: a full stop, or the credit of a picture. */
  boolean isClosed() {
    if (closed == null) {
      closed = Characters.isClosed(plain) || (hasCreditLetter() && LineShapes.CREDIT.in(plain));
    }
    return closed;
  }

  /** How well another line goes on from this one, as {@link Continuity#follows}. */
  double isFollowedBy(CleanLine other) {
    if (end == null) {
      end = Continuity.standard().end(plain);
    }
    return Continuity.standard().follows(end, other.start());
  }

  /** How well it begins a sentence, as {@link Continuity.Start}. */
  double opens() {
    return start().opens();
  }

  private Continuity.Start start() {
    if (start == null) {
      start = Continuity.standard().start(plain);
    }
    return start;
  }

  private boolean hasCreditLetter() {
    return plain.indexOf('摄', Math.max(0, plain.length() - 4)) >= 0;
  }

  /** The note on another page at its beginning or end. */
  Optional<Jump> jump() {
    if (jump == null) {
      jump = Jump.in(plain);
    }
    return jump;
  }

  boolean jumpsFrom() {
    return jump().filter(j -> j.from().isPresent() && j.begin() == 0).isPresent();
  }

  boolean jumpsOn() {
    return jump().filter(j -> j.on().isPresent()).isPresent();
  }

  Optional<DatelineReader.Origin> originAtHead() {
    if (originAtHead == null) {
      originAtHead = DatelineReader.atHead(text, plain);
    }
    return originAtHead;
  }

  Optional<DatelineReader.Origin> originAtEnd() {
    if (originAtEnd == null) {
      originAtEnd = DatelineReader.atEnd(text);
    }
    return originAtEnd;
  }

  /** The authors, if the line names nothing else. */
  Optional<List<Byline>> byline() {
    if (byline == null) {
      byline = BylineReader.read(text, plain);
    }
    return byline;
  }

  boolean isOfPicture() {
    if (ofPicture == null) {
      ofPicture = LineShapes.isOfPicture(plain);
    }
    return ofPicture;
  }
}
