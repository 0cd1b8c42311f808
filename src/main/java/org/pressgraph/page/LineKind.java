package org.pressgraph.page;

/** What a line looks like by itself and beside its neighbours. */
enum LineKind {
  /** Part of a headline. */
  HEADING,
  /** The heading of a section within a text. */
  SECTION,
  /** Nothing but authors. */
  BYLINE,
  /** Nothing but a note on another page. */
  JUMP,
  /** The text of a picture, told from the text around it. */
  CAPTION,
  /** A sentence of the text set apart once more. */
  PULLQUOTE,
  /** Running text: body, caption. */
  TEXT;

  /** The kind of a line whose role is known. */
  static LineKind of(SegmentRole role) {
    return switch (role) {
      case TITLE, SUPERTITLE, SUBTITLE -> HEADING;
      case BYLINE -> BYLINE;
      case JUMP -> JUMP;
      case PULLQUOTE -> PULLQUOTE;
      case BODY, CAPTION -> TEXT;
    };
  }
}
