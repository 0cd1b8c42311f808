package org.pressgraph.authority;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The names by which a division goes: 恩施土家族苗族自治州, 恩施州, 恩施. */
final class ShortNames {

  /** The kinds of divisions; what is longer goes first. */
  private static final Pattern KIND = Pattern.compile("(?:自治区|特别行政区|自治州|自治县|自治旗|地区|省|市|县|区|盟)$");

  private static final String SPECIAL = "特别行政区";
  private static final Pattern AUTONOMOUS = Pattern.compile("自治([区州县旗])$");

  private ShortNames() {}

  static Set<String> of(Division division, Pattern nations) {
    String name = division.name();
    Set<String> names = new LinkedHashSet<>();
    names.add(name);
    if (name.contains("自治")) {
      String region = AUTONOMOUS.matcher(name).replaceFirst("");
      String place = nations.matcher(region).replaceFirst("");
      // The nation is part of the place in 内蒙古.
      place = place.length() < Divisions.SHORTEST ? region : place;
      if (division.level() != Division.PROVINCE) {
        names.add(place + name.substring(name.length() - 1));
      }
      names.add(place);
    } else {
      names.add(KIND.matcher(name).replaceFirst(""));
      if (name.endsWith(SPECIAL)) {
        names.add(name.replace(SPECIAL, "特区"));
      }
    }
    return names;
  }
}
