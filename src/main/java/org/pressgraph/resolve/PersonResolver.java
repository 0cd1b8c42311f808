package org.pressgraph.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pressgraph.lexicon.WordList;

/**
 * Decides which people of many pages are one, of those whose names are the same or look alike. The
 * order of the claims does not matter; those of one page are never joined, since the page itself
 * says how many there are.
 *
 * <ul>
 *   <li>The same name and the same body, or the same post that one person alone holds: one person.
 *   <li>The same name, no body or post on one of the pages, and two others of the same names beside
 *       it on both: one person.
 *   <li>Names that differ in characters that look alike, with the same post in the same body: one
 *       person, by the name that begins with a family name, or that more pages have.
 *   <li>What a user has decided goes before all this.
 * </ul>
 */
public final class PersonResolver {

  private static final int COMPANIONS = 2;

  /** A name that so many pages have is that of many people, or of one who holds posts. */
  private static final int MOST_BY_COMPANIONS = 500;

  private final Decisions decisions;

  /**
   * Makes a resolver.
   *
   * @param decisions what a user has decided
   */
  public PersonResolver(Decisions decisions) {
    this.decisions = Objects.requireNonNull(decisions, "decisions");
  }

  /**
   * Resolves people of one name and of those that look like it.
   *
   * @param given what the pages say of them
   * @return who each is
   */
  public Map<PersonClaim, PersonIdentity> resolve(List<PersonClaim> given) {
    List<PersonClaim> claims = given.stream().sorted(PersonClaim.ORDER).toList();
    Groups groups = new Groups(claims, decisions);
    decisions.same(claims).forEach(pair -> groups.join(pair[0], pair[1], "user", ""));
    joinByKeys(claims, groups);
    joinByCompanions(claims, groups);
    joinLookAlikes(claims, groups);
    Map<PersonClaim, PersonIdentity> identities = new HashMap<>();
    Set<String> taken = new HashSet<>();
    groups.forEach(group -> identify(group, groups, taken, identities));
    return identities;
  }

  private static void joinByKeys(List<PersonClaim> claims, Groups groups) {
    Map<String, List<PersonClaim>> byKey = new TreeMap<>();
    for (PersonClaim claim : claims) {
      for (String key : claim.strongKeys()) {
        byKey.computeIfAbsent(claim.name() + "\n" + key, k -> new ArrayList<>()).add(claim);
      }
    }
    byKey.forEach(
        (key, same) -> {
          String evidence = key.substring(key.indexOf('\n') + 1);
          for (int i = 1; i < same.size(); i++) {
            groups.join(same.get(0), same.get(i), evidence, "");
          }
        });
  }

  private static void joinByCompanions(List<PersonClaim> claims, Groups groups) {
    if (claims.size() > MOST_BY_COMPANIONS) {
      return;
    }
    for (int i = 0; i < claims.size(); i++) {
      for (int j = 0; j < i; j++) {
        PersonClaim one = claims.get(i);
        PersonClaim other = claims.get(j);
        boolean open = one.strongKeys().isEmpty() || other.strongKeys().isEmpty();
        if (open && one.name().equals(other.name())) {
          Set<String> common = one.values(PersonClaim.WITH);
          common.retainAll(other.values(PersonClaim.WITH));
          if (common.size() >= COMPANIONS) {
            groups.join(one, other, PersonClaim.WITH, String.join("、", common));
          }
        }
      }
    }
  }

  private static void joinLookAlikes(List<PersonClaim> claims, Groups groups) {
    Map<String, List<PersonClaim>> byPost = new TreeMap<>();
    for (PersonClaim claim : claims) {
      claim
          .values(PersonClaim.POST)
          .forEach(post -> byPost.computeIfAbsent(post, p -> new ArrayList<>()).add(claim));
    }
    byPost.forEach(
        (post, same) -> {
          for (int i = 1; i < same.size(); i++) {
            String first = same.get(0).name();
            String second = same.get(i).name();
            if (!first.equals(second)
                && LookAlikes.differOnlySo(first, second)
                && rightName(List.of(same.get(0), same.get(i)), claims).isPresent()) {
              groups.join(same.get(0), same.get(i), PersonClaim.POST + post, "");
            }
          }
        });
  }

  /** The name that is right of those that look alike; nothing in doubt. */
  private static Optional<String> rightName(List<PersonClaim> some, List<PersonClaim> all) {
    Set<String> names = new TreeSet<>();
    some.forEach(claim -> names.add(claim.name()));
    if (names.size() == 1) {
      return names.stream().findFirst();
    }
    List<String> withFamily =
        names.stream().filter(n -> WordList.SURNAMES.longestAt(n, 0) > 0).toList();
    if (withFamily.size() == 1) {
      return Optional.of(withFamily.get(0));
    }
    Map<String, Long> count = new TreeMap<>();
    names.forEach(n -> count.put(n, all.stream().filter(c -> c.name().equals(n)).count()));
    long most = count.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    List<String> first = names.stream().filter(n -> count.get(n) == most).toList();
    return first.size() == 1 ? Optional.of(first.get(0)) : Optional.empty();
  }

  private void identify(
      List<PersonClaim> group,
      Groups groups,
      Set<String> taken,
      Map<PersonClaim, PersonIdentity> identities) {
    Set<String> keys = new HashSet<>();
    group.forEach(claim -> keys.addAll(claim.keys()));
    String scope = PersonClaim.scope(keys).orElse(group.get(0).scope());
    Set<String> names = new TreeSet<>();
    group.forEach(claim -> names.add(claim.name()));
    String name =
        decisions.firstName(names).or(() -> rightName(group, group)).orElse(group.get(0).name());
    // Two people of one name and one body, whom a page or a user keeps apart.
    scope = taken.add(scope + "\n" + name) ? scope : scope + "/" + group.get(0).page();
    for (PersonClaim claim : group) {
      SortedSet<String> reasons = group.size() == 1 ? new TreeSet<>() : groups.reasons(claim);
      identities.put(claim, new PersonIdentity(name, scope, reasons));
    }
  }

  /**
   * The names whose people may be those of a name: names that differ in one character that looks
   * alike, and those that a user takes for one.
   *
   * @param name a name
   * @return the names, not the name itself
   */
  public Set<String> related(String name) {
    Set<String> names = new TreeSet<>(LookAlikes.of(name));
    names.addAll(decisions.linked(name));
    return names;
  }
}
