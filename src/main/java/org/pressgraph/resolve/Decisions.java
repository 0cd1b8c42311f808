package org.pressgraph.resolve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pressgraph.message.PressgraphException;

/**
 * What a user has decided on who is who, a {@link DecisionLine} each:
 *
 * <pre>
 * same A B …            # A and B are one: by the name and IRI of A
 * different A B …       # they are not one, whatever speaks for it
 * different A PAGE …    # what these pages call A is another
 * rename A "NAME"       # the full name
 * not-entity A …        # no name at all
 * undo N                # the decision of this number no longer holds
 * </pre>
 *
 * A and B are IRIs, or full names; pages are IRIs of pages or of their graphs.
 */
public final class Decisions {

  /** No decisions. */
  public static final Decisions NONE = new Decisions(List.of());

  private static final Pattern PAGE = Pattern.compile("https?://.*?/(?:page|graph)/(.+)");

  private final List<DecisionLine> decisions;

  private Decisions(List<DecisionLine> decisions) {
    this.decisions = List.copyOf(decisions);
  }

  /**
   * Reads decisions.
   *
   * @param source what the text goes by in messages: its file
   * @param lines the lines of the text
   * @return the decisions that hold: those that are undone are left out
   * @throws PressgraphException if a line cannot be read
   */
  public static Decisions parse(String source, List<String> lines) {
    List<DecisionLine> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      DecisionLine.parse(source, i + 1, lines.get(i)).ifPresent(all::add);
    }
    Set<String> undone = new TreeSet<>();
    all.stream()
        .filter(d -> d.kind() == DecisionKind.UNDO)
        .forEach(d -> undone.add(d.things().get(0)));
    List<DecisionLine> holding = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).kind() != DecisionKind.UNDO && !undone.contains(String.valueOf(i + 1))) {
        holding.add(all.get(i));
      }
    }
    return new Decisions(holding);
  }

  /**
   * The decisions of a kind.
   *
   * @param kind a kind
   * @return the decisions in the order of the lines
   */
  public List<DecisionLine> of(DecisionKind kind) {
    return decisions.stream().filter(d -> d.kind() == kind).toList();
  }

  /**
   * The decisions as lines, without comments.
   *
   * @return the lines
   */
  public List<String> lines() {
    return decisions.stream().map(DecisionLine::format).toList();
  }

  /**
   * Tells whether nothing is decided.
   *
   * @return whether there is no decision
   */
  public boolean isEmpty() {
    return decisions.isEmpty();
  }

  /** The pairs of claims that a user has joined. */
  List<PersonClaim[]> same(List<PersonClaim> claims) {
    List<PersonClaim[]> pairs = new ArrayList<>();
    for (DecisionLine decision : of(DecisionKind.SAME)) {
      List<PersonClaim> meant =
          claims.stream()
              .filter(c -> decision.things().stream().anyMatch(thing -> means(thing, c)))
              .toList();
      for (int i = 1; i < meant.size(); i++) {
        pairs.add(new PersonClaim[] {meant.get(0), meant.get(i)});
      }
    }
    return pairs;
  }

  /** The names of people whom a user takes for one with those of a name. */
  Set<String> linked(String name) {
    Set<String> names = new TreeSet<>();
    for (DecisionLine decision : of(DecisionKind.SAME)) {
      List<String> all = decision.things().stream().map(Decisions::personName).toList();
      if (all.contains(name)) {
        names.addAll(all);
      }
    }
    names.remove(name);
    return names;
  }

  /** The name that a user puts first for people of several names; nothing where none is joined. */
  Optional<String> firstName(Set<String> names) {
    return of(DecisionKind.SAME).stream()
        .map(d -> d.things().stream().map(Decisions::personName).toList())
        .filter(all -> all.stream().filter(names::contains).distinct().count() > 1)
        .map(all -> all.get(0))
        .findFirst();
  }

  /**
   * The name in an IRI of an entity, or a name itself.
   *
   * @param thing an IRI or a name
   * @return the last part of the IRI, or the name
   */
  public static String nameOf(String thing) {
    return thing.contains("://") ? decoded(thing.substring(thing.lastIndexOf('/') + 1)) : thing;
  }

  private static String personName(String thing) {
    return thing.contains("/person/")
        ? decoded(thing.substring(thing.lastIndexOf('/') + 1))
        : thing;
  }

  /** Whether a user keeps some of two groups apart. */
  boolean keepsApart(Collection<PersonClaim> first, Collection<PersonClaim> second) {
    for (DecisionLine decision : of(DecisionKind.DIFFERENT)) {
      Set<String> pages = pages(decision);
      if (!pages.isEmpty() && areApart(decision.things().get(0), pages, first, second)) {
        return true;
      }
      for (String one : decision.things()) {
        for (String other : decision.things()) {
          if (!one.equals(other)
              && first.stream().anyMatch(c -> means(one, c))
              && second.stream().anyMatch(c -> means(other, c))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether one group has a person on some pages, and the other has the person elsewhere. */
  private static boolean areApart(
      String thing,
      Set<String> pages,
      Collection<PersonClaim> first,
      Collection<PersonClaim> second) {
    return Stream.of(List.of(first, second), List.of(second, first))
        .anyMatch(
            sides ->
                sides.get(0).stream().anyMatch(c -> means(thing, c) && pages.contains(c.page()))
                    && sides.get(1).stream()
                        .anyMatch(c -> means(thing, c) && !pages.contains(c.page())));
  }

  /**
   * The pages that a decision names.
   *
   * @param decision a decision
   * @return the names of the pages, in their order; empty where it names none
   */
  public static Set<String> pages(DecisionLine decision) {
    Set<String> pages = new LinkedHashSet<>();
    for (String thing : decision.things()) {
      Matcher matcher = PAGE.matcher(thing);
      if (matcher.matches()) {
        pages.add(decoded(matcher.group(1)));
      }
    }
    return pages;
  }

  /**
   * Tells whether a name or an IRI means the person of a claim: by its scope, or by any of its
   * keys.
   *
   * @param thing a name or an IRI
   * @param claim what a page says of a person
   * @return whether it is meant
   */
  public static boolean means(String thing, PersonClaim claim) {
    int person = thing.indexOf("/person/");
    if (person < 0) {
      return thing.equals(claim.name());
    }
    String path = decoded(thing.substring(person + "/person/".length()));
    int end = path.length() - claim.name().length() - 1;
    if (end <= 0 || !path.endsWith("/" + claim.name())) {
      return false;
    }
    String scope = path.substring(0, end);
    return scope.equals(claim.page())
        || scope.equals(claim.scope())
        || claim.keys().contains(PersonClaim.BODY + scope)
        || claim.keys().contains(PersonClaim.TITLE + scope);
  }

  private static String decoded(String path) {
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
