package org.pressgraph.resolve;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a page says of a person, as far as it tells who it is.
 *
 * @param page the name of the page
 * @param scope what the page alone has to tell the person from others of the name
 * @param keys the name and the evidence, each with the kind of key before it
 */
public record PersonClaim(String page, String scope, SortedSet<String> keys) {

  /** Before the name. */
  public static final String NAME = "name:";

  /** Before a body in which the person holds a post, or for which it reports. */
  public static final String BODY = "body:";

  /** Before a post that one person alone holds. */
  public static final String TITLE = "title:";

  /** Before a body, a stroke and the title of a post in it. */
  public static final String POST = "post:";

  /** Before the name of another person of the same article. */
  public static final String WITH = "with:";

  static final Comparator<PersonClaim> ORDER =
      Comparator.comparing(PersonClaim::page).thenComparing(PersonClaim::scope);

  /** Keeps the keys as they are now. */
  public PersonClaim {
    keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
  }

  /**
   * A claim as its keys tell it.
   *
   * @param page the name of the page
   * @param keys the name and the evidence
   * @return the claim
   */
  public static PersonClaim of(String page, SortedSet<String> keys) {
    return new PersonClaim(page, scope(keys).orElse(page), keys);
  }

  /**
   * The name as the page has it.
   *
   * @return the name
   */
  public String name() {
    return values(NAME).stream().findFirst().orElse("");
  }

  Set<String> values(String kind) {
    return keys.stream()
        .filter(key -> key.startsWith(kind))
        .map(key -> key.substring(kind.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The evidence that by itself joins people of one name. */
  Set<String> strongKeys() {
    return keys.stream()
        .filter(key -> key.startsWith(BODY) || key.startsWith(TITLE))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What tells a person from others of the name: the first of the bodies, or of the posts. */
  static Optional<String> scope(Collection<String> keys) {
    for (String kind : new String[] {BODY, TITLE}) {
      Optional<String> first =
          keys.stream().filter(key -> key.startsWith(kind)).min(Comparator.naturalOrder());
      if (first.isPresent()) {
        return first.map(key -> key.substring(kind.length()));
      }
    }
    return Optional.empty();
  }
}
