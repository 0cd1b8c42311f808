package org.pressgraph.resolve;

import java.util.Locale;

/** What can be decided on entities. */
public enum DecisionKind {
  /** All are one. */
  SAME,
  /** They are not one; or what some pages call so is another. */
  DIFFERENT,
  /** It has another full name. */
  RENAME,
  /** It is nothing that has a name. */
  NOT_ENTITY,
  /** An earlier decision no longer holds. */
  UNDO;

  /**
   * The word that stands for it in a file.
   *
   * @return lower-case letters and hyphens
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The kind that a word stands for.
   *
   * @param word as of {@link #word}
   * @return the kind
   * @throws IllegalArgumentException if it stands for none; the message is the word
   */
  public static DecisionKind of(String word) {
    for (DecisionKind kind : values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(word);
  }

  /** Whether a decision of this kind speaks of so many things. */
  boolean takes(int things) {
    return switch (this) {
      case SAME, DIFFERENT -> things >= 2;
      case RENAME -> things == 2;
      case NOT_ENTITY -> things >= 1;
      case UNDO -> things == 1;
    };
  }
}
