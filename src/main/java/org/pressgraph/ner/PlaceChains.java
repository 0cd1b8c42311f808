package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.authority.KnownNames;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.WordList;

/**
 * Takes chains of places apart. The tagger gives 江苏省苏州市 and 老挝万象 as one name, as it was taught;
 * each of their parts is a place of its own. Where a chain stands right before what is only the
 * kind of a body (深圳市龙岗区 + 工联会), all of it is the name of the body.
 */
final class PlaceChains {

  private static final WordList KINDS_OF_BODIES =
      WordList.load(PlaceChains.class, "organization-suffixes.txt");

  private static final WordList SUFFIXES = WordList.load(PlaceChains.class, "place-suffixes.txt");

  /** What the names of smaller places end with. */
  private static final TextPattern SMALLER =
      TextPattern.of(Pattern.compile(".*(?:" + SUFFIXES.regex() + ")"));

  private static final Pattern TOWNSHIP = KnownBodies.PATTERNS.get("township");

  /** 偃师市 before 花园镇, whether the list still has it or not. */
  private static final TextPattern COUNTY =
      TextPattern.of(KnownBodies.PATTERNS.get("county-in-chain"));

  /** What is built bears the name of the division before it: 南昌市春山东路. */
  private static final TextPattern BUILT =
      TextPattern.of(KnownBodies.PATTERNS.get("built-in-division"));

  /** A division within another, at the head of a name. */
  private static final Pattern BELOW = KnownBodies.PATTERNS.get("division-at-head");

  private static final TextPattern OWN_NAME =
      TextPattern.of(KnownBodies.PATTERNS.get("own-name-in-city"));
  private static final TextPattern STATION =
      TextPattern.of(KnownBodies.PATTERNS.get("station-in-area"));
  private static final TextPattern BELT = TextPattern.of(KnownBodies.PATTERNS.get("belt-in-place"));

  /** A township behind a county in brief: 栾川 + 狮子庙镇. */
  private static final TextPattern TOWNSHIP_BEHIND =
      TextPattern.of(KnownBodies.PATTERNS.get("township-behind"));

  /** A line, and a place on it: 江春高铁 + 春山隧道. */
  private static final TextPattern LINE = TextPattern.of(KnownBodies.PATTERNS.get("line-at-head"));

  /** A division of another state, and a place there: 谅山省 + 同登镇. */
  private static final TextPattern ABROAD =
      TextPattern.of(KnownBodies.PATTERNS.get("division-abroad"));

  private static final TextPattern PROVINCE_ABROAD =
      TextPattern.of(KnownBodies.PATTERNS.get("province-abroad"));
  private static final TextPattern WITHIN =
      TextPattern.of(KnownBodies.PATTERNS.get("within-township"));
  private static final TextPattern BY_KIND =
      TextPattern.of(KnownBodies.PATTERNS.get("place-by-kind"));
  private static final Pattern STRETCH = KnownBodies.PATTERNS.get("stretch-in-chain");
  private static final TextPattern BEHIND =
      TextPattern.of(KnownBodies.PATTERNS.get("behind-place"));

  private static final int SHORTEST = 2;
  private static final int LONGEST_KIND = 5;

  /** What is longer is no chain of places but a broken text, and stays as it is. */
  private static final int LONGEST_CHAIN = 60;

  private PlaceChains() {}

  /** The same mentions, chains of places being taken apart or joined with the body behind. */
  static List<Mention> resolve(String text, List<Mention> mentions) {
    List<Mention> result = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      Mention next = i + 1 < mentions.size() ? mentions.get(i + 1) : null;
      if (mention.type() != MentionType.PLACE) {
        result.add(mention);
      } else if (next != null && next.begin() == mention.end() && isKindOfBody(next, text)) {
        double confidence = Math.min(mention.confidence(), next.confidence());
        result.add(new Mention(mention.begin(), next.end(), MentionType.ORGANIZATION, confidence));
        i++;
      } else {
        addParts(text, mention, result);
      }
    }
    return result;
  }

  private static boolean isKindOfBody(Mention mention, String text) {
    return mention.type() == MentionType.ORGANIZATION
        && mention.length() <= LONGEST_KIND
        && KINDS_OF_BODIES.contains(mention.in(text));
  }

  private static void addParts(String text, Mention chain, List<Mention> result) {
    String name = chain.in(text);
    int begin = 0;
    int length;
    while (name.length() <= LONGEST_CHAIN && (length = firstPart(name.substring(begin))) > 0) {
      result.add(part(chain, begin, begin + length));
      begin += length;
    }
    addLast(chain, begin, name, result);
  }

  /** The last part of a chain, without what is no part of its name; a stretch names both ends. */
  private static void addLast(Mention chain, int begin, String name, List<Mention> result) {
    String last = name.substring(begin);
    Matcher stretch = STRETCH.matcher(last);
    if (begin > 0 && stretch.matches()) {
      for (String place : List.of("from", "to", "on")) {
        if (stretch.group(place) != null) {
          result.add(part(chain, begin + stretch.start(place), begin + stretch.end(place)));
        }
      }
      return;
    }
    TextPattern.Search behind = BEHIND.search(last);
    result.add(part(chain, begin, behind.find() ? begin + behind.start() : name.length()));
  }

  private static Mention part(Mention chain, int begin, int end) {
    return new Mention(
        chain.begin() + begin, chain.begin() + end, MentionType.PLACE, chain.confidence());
  }

  /** The length of the first part of a chain, 0 if the whole is one place. */
  private static int firstPart(String name) {
    int known = KnownPlaces.longestAt(name, 0);
    TextPattern.Search county = COUNTY.search(name);
    boolean inCounty = county.find();
    if (inCounty && known == 0) {
      return county.end();
    }
    Matcher township = TOWNSHIP.matcher(name);
    if (township.lookingAt() && (known == 0 || township.start(1) <= known)) {
      boolean two = WITHIN.matches(name.substring(township.end()));
      return two || name.length() - township.end() >= 3 ? township.end() : 0;
    }
    if (isPlaceBehind(name.substring(0, known), name.substring(known))) {
      return known;
    }
    if (inCounty && county.end() > known) {
      return county.end();
    }
    TextPattern.Search station = STATION.search(name);
    return station.find() ? station.end() : partOfList(name, known);
  }

  /** The length of a line, or of a place abroad, before a place with a name of its own. */
  private static int partOfList(String name, int known) {
    TextPattern.Search line = LINE.search(name);
    if (line.find()) {
      String rest = name.substring(line.end());
      boolean place =
          KnownPlaces.longestAt(rest, 0) > 0
              || BY_KIND.matches(rest)
              || STRETCH.matcher(rest).matches();
      return place ? line.end() : 0;
    }
    if (known > 0) {
      return 0;
    }
    TextPattern.Search province = PROVINCE_ABROAD.search(name);
    if (province.find()) {
      return province.end();
    }
    TextPattern.Search division = ABROAD.search(name);
    int end = division.find() ? division.end() : KnownNames.standard().longestPlaceAt(name, 0);
    return end >= SHORTEST && name.length() - end > SHORTEST && BY_KIND.matches(name.substring(end))
        ? end
        : 0;
  }

  /** Whether a name is that of a street or the like, without a division before it. */
  static boolean isBuilt(String name) {
    return BUILT.matches(name) && !BELOW.matcher(name).lookingAt();
  }

  private static boolean isPlaceBehind(String place, String rest) {
    if (place.isEmpty() || rest.length() < 2) {
      return false;
    }
    int known = KnownPlaces.longestAt(rest, 0);
    boolean whole = known == 0 || !KnownPlaces.isProvinceOfCities(place);
    if (whole && !KnownPlaces.isCountry(place) && isBuilt(rest)) {
      return false;
    }
    if (known == rest.length() || KnownPlaces.isDivision(place) || KnownPlaces.isCountry(place)) {
      return true;
    }
    return rest.length() >= 3
        && (known > 0
            || OWN_NAME.matches(rest)
            || TOWNSHIP_BEHIND.in(rest)
            || BELT.in(rest)
            || KnownPlaces.isProvince(place) && SMALLER.matches(rest));
  }
}
