package org.pressgraph.authority;

import java.util.Objects;
import java.util.Optional;

/**
 * An administrative division of China.
 *
 * @param code its code after GB/T 2260 (six digits) or GB/T 10114 (nine digits); empty where the
 *     standards assign none
 * @param name its whole name (海淀区)
 * @param level 1 for a province, 2 for a prefecture, 3 for a county, 4 for a township
 * @param parent the division in which it lies; nothing for a province
 */
public record Division(String code, String name, int level, Optional<Division> parent) {

  /** The level of provinces. */
  public static final int PROVINCE = 1;

  /** The level of prefectures. */
  public static final int PREFECTURE = 2;

  /** The level of counties, cities of their rank and districts. */
  public static final int COUNTY = 3;

  /** The level of townships, towns and subdistricts. */
  public static final int TOWNSHIP = 4;

  /** Checks that nothing is missing. */
  public Division {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(parent, "parent");
  }

  /**
   * The names of all divisions around it and its own: 北京市海淀区.
   *
   * @return a name that no other division has
   */
  public String path() {
    return parent.map(Division::path).orElse("") + name;
  }

  /**
   * The name by which its bodies go: a district has that of its city before its own (沈阳市和平区), every
   * other division its own alone (安吉县).
   *
   * @return the beginning of the names of its bodies
   */
  public String nameForBodies() {
    boolean district = level == COUNTY && name.endsWith("区");
    return district && parent.isPresent() ? parent.get().name() + name : name;
  }

  /**
   * The division of a level in which it lies, or itself.
   *
   * @param wanted a level
   * @return the division; nothing if none of that level is around it
   */
  public Optional<Division> at(int wanted) {
    return level == wanted ? Optional.of(this) : parent.flatMap(p -> p.at(wanted));
  }

  /**
   * Tells whether it lies in another.
   *
   * @param other a division
   * @return whether it is the other or lies in it
   */
  public boolean isWithin(Division other) {
    return equals(other) || parent.map(p -> p.isWithin(other)).orElse(false);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Division that
        && code.equals(that.code)
        && name.equals(that.name)
        && parent.equals(that.parent);
  }

  @Override
  public int hashCode() {
    return 31 * code.hashCode() + name.hashCode();
  }

  @Override
  public String toString() {
    return code + " " + path();
  }
}
