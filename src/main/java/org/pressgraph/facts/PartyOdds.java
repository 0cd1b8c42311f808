package org.pressgraph.facts;

import java.util.LinkedHashMap;
import java.util.Map;

/** How likely each part is of the names that were weighed for a happening, by their letters. */
final class PartyOdds {

  private final Map<String, double[]> likely = new LinkedHashMap<>();

  /** Notes how likely the parts of a name are; of a name weighed twice where it is surer. */
  void add(String name, double[] likelihoods) {
    double[] known = likely.get(name);
    if (known == null || known[LearnedRoles.NOTHING] > likelihoods[LearnedRoles.NOTHING]) {
      likely.put(name, likelihoods);
    }
  }

  /** Notes all that another has. */
  void addAll(PartyOdds other) {
    other.likely.forEach(this::add);
  }

  /** How likely the parts of a name are; null if it was not weighed. */
  double[] of(String name) {
    return likely.get(name);
  }
}
