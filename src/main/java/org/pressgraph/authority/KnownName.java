package org.pressgraph.authority;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry of an authority list.
 *
 * @param kind what it names
 * @param name the full name
 * @param otherNames the short forms
 * @param whole the full name of the body of which it is a part
 * @param place the name of the place where it is
 * @param list the name of the list, one word
 * @param sameAs IRIs of the same thing elsewhere
 * @param hasDepartments whether what is written behind the name is a part of it (外交部新闻司)
 */
public record KnownName(
    Kind kind,
    String name,
    List<String> otherNames,
    Optional<String> whole,
    Optional<String> place,
    String list,
    List<String> sameAs,
    boolean hasDepartments) {

  /** What an entry names. */
  public enum Kind {
    /** A person. */
    PERSON,
    /** A body. */
    ORGANIZATION,
    /** A place. */
    PLACE,
    /** A happening. */
    EVENT,
    /** A titled work. */
    WORK
  }

  /** Checks that nothing is missing and keeps the lists as they are now. */
  public KnownName {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(list, "list");
    otherNames = List.copyOf(otherNames);
    sameAs = List.copyOf(sameAs);
  }
}
