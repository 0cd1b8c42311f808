package org.pressgraph.page;

/** What a piece of an article is on its page. */
public enum SegmentRole {
  /** The main headline. */
  TITLE,
  /** A line above the main headline. */
  SUPERTITLE,
  /** A line below the main headline. */
  SUBTITLE,
  /** A line that names the authors. */
  BYLINE,
  /** Running text. */
  BODY,
  /** The text that belongs to a photograph. */
  CAPTION,
  /** A sentence of the body that the page sets apart once more. */
  PULLQUOTE,
  /** A line that says from which page or on which page the article goes on. */
  JUMP
}
