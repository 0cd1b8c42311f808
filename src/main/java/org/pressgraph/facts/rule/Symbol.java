package org.pressgraph.facts.rule;

import java.util.Locale;
import org.pressgraph.ner.MentionType;

/**
 * What stands for a name or a date in a {@link Skeleton}: one character each, from the private use
 * area of Unicode, which no text of a page has.
 */
public enum Symbol {
  /** A person, together with the titles that stand beside the name. */
  PER,
  /** An organization. */
  ORG,
  /** A place. */
  LOC,
  /** A named event. */
  EVT,
  /** A work, together with its title marks. */
  WORK,
  /** A title that stands beside no name. */
  TITLE,
  /** A date. */
  DATE,
  /** A passage in quotation marks that is speech and not part of a name. */
  QUOTE;

  private static final char FIRST = '\uE000';

  /**
   * The symbol of a mention.
   *
   * @param type what a mention names
   * @return its symbol
   */
  public static Symbol of(MentionType type) {
    return switch (type) {
      case PERSON -> PER;
      case ORGANIZATION -> ORG;
      case PLACE -> LOC;
      case EVENT -> EVT;
      case WORK -> WORK;
      case TITLE -> TITLE;
    };
  }

  /**
   * The character that stands for it.
   *
   * @return the character
   */
  public char letter() {
    return (char) (FIRST + ordinal());
  }

  /**
   * How rules write it.
   *
   * @return the name between braces, such as {@code per}
   */
  public String keyword() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Tells whether a character of a page could be taken for a symbol.
   *
   * @param c a character
   * @return whether it is in the private use area
   */
  static boolean isReserved(char c) {
    return c >= FIRST && c <= '\uF8FF';
  }
}
