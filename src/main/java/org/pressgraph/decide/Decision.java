package org.pressgraph.decide;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * What an editor decided, when, about an entity.
 *
 * @param number its place in the file, from 1
 * @param time when; the beginning of 1970 where a person wrote the line and did not say
 * @param user who; empty where the line does not say
 * @param kind what was decided
 * @param subject the IRI of the entity, or its full name; the number of another decision where that
 *     is undone
 * @param object what it is about: for {@link Kind#SAME} the entity that the subject is, for {@link
 *     Kind#DIFFERENT} the page graphs in which it is someone else, with blanks between them, else
 *     empty
 * @param name the full name from now on: of the object for {@link Kind#SAME}, of the subject for
 *     {@link Kind#RENAME}, else empty
 */
public record Decision(
    int number, Instant time, String user, Kind kind, String subject, String object, String name) {

  /** What can be decided. */
  public enum Kind {
    /** The subject is the object. */
    SAME,
    /** On one page, what is taken for the subject is another of that name. */
    DIFFERENT,
    /** The subject's full name is another. */
    RENAME,
    /** The subject is no entity at all. */
    NOT_ENTITY,
    /** An earlier decision no longer holds. */
    UNDO;

    /**
     * The word that stands for it in the file.
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
     * @throws IllegalArgumentException if it stands for none
     */
    public static Kind of(String word) {
      for (Kind kind : values()) {
        if (kind.word().equals(word)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no kind of decision: " + word);
    }
  }

  /**
   * Checks that the decision says all that its kind needs, and nothing that the file cannot hold.
   */
  public Decision {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(kind, "kind");
    for (String part : new String[] {user, subject, object, name}) {
      if (part.codePoints().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException("control characters are not allowed");
      }
    }
    require(!subject.isBlank(), "a subject");
    require(kind != Kind.SAME || !object.isBlank() && !object.equals(subject), "another entity");
    require(kind != Kind.DIFFERENT || !object.isBlank(), "a page");
    require(kind != Kind.RENAME && kind != Kind.SAME || !name.isBlank(), "a name");
  }

  private static void require(boolean there, String what) {
    if (!there) {
      throw new IllegalArgumentException("the decision needs " + what);
    }
  }
}
