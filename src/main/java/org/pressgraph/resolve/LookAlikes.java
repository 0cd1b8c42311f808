package org.pressgraph.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pressgraph.lexicon.WordList;

/** Characters that a reader of print takes for one another: 未 and 末, 工 and 王. */
final class LookAlikes {

  private static final Map<Character, Set<Character>> ALIKE = load();

  private LookAlikes() {}

  private static Map<Character, Set<Character>> load() {
    Map<Character, Set<Character>> alike = new HashMap<>();
    for (String group : WordList.load(LookAlikes.class, "look-alikes.txt").words()) {
      for (char one : group.toCharArray()) {
        for (char other : group.toCharArray()) {
          if (one != other) {
            alike.computeIfAbsent(one, c -> new TreeSet<>()).add(other);
          }
        }
      }
    }
    return alike;
  }

  /** The names that differ from a name in one such character. */
  static Set<String> of(String name) {
    Set<String> names = new TreeSet<>();
    for (int at = 0; at < name.length(); at++) {
      for (char other : ALIKE.getOrDefault(name.charAt(at), Set.of())) {
        names.add(name.substring(0, at) + other + name.substring(at + 1));
      }
    }
    return names;
  }

  /** Whether two names differ in one such character alone. */
  static boolean differOnlySo(String one, String other) {
    return of(one).contains(other);
  }
}
