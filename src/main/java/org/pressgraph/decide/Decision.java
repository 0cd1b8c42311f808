package org.pressgraph.decide;

import java.time.Instant;
import java.util.Objects;
import org.pressgraph.resolve.DecisionKind;

/**
 * What an editor decided, when, about an entity.
 *
 * @param number its place in the file, from 1
 * @param time when; the beginning of 1970 where a person wrote the line and did not say
 * @param user who; empty where the line does not say
 * @param kind what was decided
 * @param subject the IRI of the entity, or its full name; the number of another decision where that
 *     is undone
 * @param object what it is about: for {@link DecisionKind#SAME} the entity that the subject is, for
 *     {@link DecisionKind#DIFFERENT} the page graphs in which it is someone else, with blanks
 *     between them, else empty
 * @param name the full name from now on: of the object for {@link DecisionKind#SAME}, of the
 *     subject for {@link DecisionKind#RENAME}, else empty
 */
public record Decision(
    int number,
    Instant time,
    String user,
    DecisionKind kind,
    String subject,
    String object,
    String name) {

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
    require(
        kind != DecisionKind.SAME || !object.isBlank() && !object.equals(subject),
        "another entity");
    require(kind != DecisionKind.DIFFERENT || !object.isBlank(), "a page");
    require(kind != DecisionKind.RENAME && kind != DecisionKind.SAME || !name.isBlank(), "a name");
  }

  /**
   * The word of its kind.
   *
   * @return as of {@link DecisionKind#word}
   */
  public String word() {
    return kind.word();
  }

  private static void require(boolean there, String what) {
    if (!there) {
      throw new IllegalArgumentException("the decision needs " + what);
    }
  }
}
