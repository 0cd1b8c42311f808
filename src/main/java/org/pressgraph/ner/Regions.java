package org.pressgraph.ner;

import org.pressgraph.authority.Divisions;
import org.pressgraph.authority.KnownName;
import org.pressgraph.authority.KnownNames;

/** Tells places that one is in, divisions and countries, from those that one goes to see. */
public final class Regions {

  private Regions() {}

  /**
   * Whether a name is that of a division of China or of a country.
   *
   * @param name the name of a place, whole or short
   * @return whether it is on the lists of divisions and of countries
   */
  public static boolean isKnown(String name) {
    return !Divisions.standard().named(name).isEmpty()
        || KnownNames.standard().find(KnownName.Kind.PLACE, name).isPresent();
  }
}
