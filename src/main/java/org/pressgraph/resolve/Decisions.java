package org.pressgraph.resolve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressgraph.message.PressgraphException;

/**
 * What a user has decided on who is who, a line each:
 *
 * <pre>
 * same A B …        # A and B are one: by the name and IRI of A
 * different A B     # two people, whatever speaks for one
 * rename A "NAME"   # the full name
 * not-entity A      # no name at all
 * </pre>
 *
 * A and B are IRIs, or full names; a name with a blank stands in quotation marks. What follows a
 * {@code #} that begins a line or stands behind a blank is a comment.
 */
public final class Decisions {

  /** No decisions. */
  public static final Decisions NONE = new Decisions(List.of());

  private static final Pattern FIELD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private final List<Decision> decisions;

  /** The kinds of decisions. */
  public enum Kind {
    /** All are one. */
    SAME,
    /** They are not one. */
    DIFFERENT,
    /** It has another full name. */
    RENAME,
    /** It is nothing that has a name. */
    NOT_ENTITY
  }

  /**
   * One decision.
   *
   * @param kind what is decided
   * @param things of what: IRIs and names
   */
  public record Decision(Kind kind, List<String> things) {

    /** Keeps the list as it is now. */
    public Decision {
      Objects.requireNonNull(kind, "kind");
      things = List.copyOf(things);
    }
  }

  private Decisions(List<Decision> decisions) {
    this.decisions = List.copyOf(decisions);
  }

  /**
   * Reads decisions.
   *
   * @param source what the text goes by in messages: its file
   * @param lines the lines of the text
   * @return the decisions
   * @throws PressgraphException if a line cannot be read
   */
  public static Decisions parse(String source, List<String> lines) {
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("(^|\\s)#.*", "").strip();
      if (line.isEmpty()) {
        continue;
      }
      List<String> fields = new ArrayList<>();
      Matcher matcher = FIELD.matcher(line);
      while (matcher.find()) {
        fields.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
      }
      decisions.add(decision(source, i + 1, fields));
    }
    return new Decisions(decisions);
  }

  private static Decision decision(String source, int line, List<String> fields) {
    Kind kind =
        switch (fields.get(0)) {
          case "same" -> Kind.SAME;
          case "different" -> Kind.DIFFERENT;
          case "rename" -> Kind.RENAME;
          case "not-entity" -> Kind.NOT_ENTITY;
          default -> throw new PressgraphException("decisions.word", source, line, fields.get(0));
        };
    List<String> things = fields.subList(1, fields.size());
    boolean right =
        kind == Kind.RENAME
            ? things.size() == 2
            : kind == Kind.NOT_ENTITY ? !things.isEmpty() : things.size() >= 2;
    if (!right) {
      throw new PressgraphException("decisions.fields", source, line);
    }
    return new Decision(kind, things);
  }

  /**
   * The decisions of a kind.
   *
   * @param kind a kind
   * @return the decisions in the order of the lines
   */
  public List<Decision> of(Kind kind) {
    return decisions.stream().filter(d -> d.kind() == kind).toList();
  }

  /**
   * The decisions as lines, without comments.
   *
   * @return the lines
   */
  public List<String> lines() {
    return decisions.stream()
        .map(
            d ->
                d.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                    + d.things().stream()
                        .map(thing -> thing.matches("\\S+") ? " " + thing : " \"" + thing + "\"")
                        .collect(Collectors.joining()))
        .toList();
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
    for (Decision decision : of(Kind.SAME)) {
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
    for (Decision decision : of(Kind.SAME)) {
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
    return of(Kind.SAME).stream()
        .map(d -> d.things().stream().map(Decisions::personName).toList())
        .filter(all -> all.stream().filter(names::contains).distinct().count() > 1)
        .map(all -> all.get(0))
        .findFirst();
  }

  private static String personName(String thing) {
    return thing.contains("/person/")
        ? decoded(thing.substring(thing.lastIndexOf('/') + 1))
        : thing;
  }

  /** Whether a user keeps some of two groups apart. */
  boolean keepsApart(Collection<PersonClaim> first, Collection<PersonClaim> second) {
    for (Decision decision : of(Kind.DIFFERENT)) {
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
