package org.pressgraph.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Claims that belong together, as they are joined one after the other. */
final class Groups {

  private final Map<PersonClaim, List<PersonClaim>> groups = new LinkedHashMap<>();
  private final Map<PersonClaim, SortedSet<String>> reasons = new HashMap<>();
  private final Decisions decisions;

  Groups(List<PersonClaim> claims, Decisions decisions) {
    this.decisions = decisions;
    claims.forEach(claim -> groups.put(claim, new ArrayList<>(List.of(claim))));
  }

  /** Joins two claims with all that they belong to, unless a page or a user keeps some apart. */
  void join(PersonClaim one, PersonClaim other, String key, String detail) {
    List<PersonClaim> first = groups.get(one);
    List<PersonClaim> second = groups.get(other);
    if (first != second) {
      if (areApart(first, second)) {
        return;
      }
      List<PersonClaim> larger = first.size() >= second.size() ? first : second;
      List<PersonClaim> smaller = larger == first ? second : first;
      larger.addAll(smaller);
      smaller.forEach(claim -> groups.put(claim, larger));
    }
    String reason = reason(key, detail);
    reasons.computeIfAbsent(one, c -> new TreeSet<>()).add(reason);
    reasons.computeIfAbsent(other, c -> new TreeSet<>()).add(reason);
  }

  private boolean areApart(List<PersonClaim> first, List<PersonClaim> second) {
    Set<String> pages = new HashSet<>();
    first.forEach(claim -> pages.add(claim.page()));
    if (second.stream().anyMatch(claim -> pages.contains(claim.page()))) {
      return true;
    }
    return decisions.keepsApart(first, second);
  }

  private static String reason(String key, String detail) {
    if (key.startsWith(PersonClaim.BODY)) {
      return "同机构：" + key.substring(PersonClaim.BODY.length());
    }
    if (key.startsWith(PersonClaim.TITLE)) {
      return "同职务：" + key.substring(PersonClaim.TITLE.length());
    }
    if (key.startsWith(PersonClaim.POST)) {
      return "形近字，同机构同职务：" + key.substring(PersonClaim.POST.length()).replace("|", "");
    }
    return key.startsWith(PersonClaim.WITH) ? "同现：" + detail : "使用者裁定";
  }

  SortedSet<String> reasons(PersonClaim claim) {
    return reasons.getOrDefault(claim, new TreeSet<>());
  }

  void forEach(Consumer<List<PersonClaim>> action) {
    Set<List<PersonClaim>> done = Collections.newSetFromMap(new IdentityHashMap<>());
    groups.forEach(
        (claim, group) -> {
          if (done.add(group)) {
            group.sort(PersonClaim.ORDER);
            action.accept(group);
          }
        });
  }
}
