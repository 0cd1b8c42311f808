package org.pressgraph.ner;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.authority.BodyPatterns;
import org.pressgraph.authority.Division;
import org.pressgraph.authority.Divisions;
import org.pressgraph.authority.KnownName.Kind;
import org.pressgraph.authority.KnownNames;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.text.Word;

/** Names of places that belong together, or with the body behind them. */
final class PlaceJoins {

  private static final double ADDED = 0.7;
  private static final int SHORTEST_COMPOUND = 2;
  private static final int LONGEST_COMPOUND = 4;
  private static final int FURTHEST_HEAD = 40;

  /** What makes a compound the name of a road, right behind it or shared by an enumeration. */
  private static final Pattern ROAD = KnownBodies.PATTERNS.get("roads-behind");

  private static final Pattern HOSPITAL = KnownBodies.PATTERNS.get("hospital-department");
  private static final Pattern STATE = KnownBodies.PATTERNS.get("form-of-state");

  private static final WordList BODIES =
      WordList.load(PlaceJoins.class, "bodies-behind-places.txt");
  private static final WordList AREAS = WordList.load(PlaceJoins.class, "areas-of-places.txt");
  private static final WordList KINDS = WordList.load(PlaceJoins.class, "kinds-of-areas.txt");
  private static final WordList PRESS = WordList.load(PlaceJoins.class, "press-ends.txt");
  private static final WordList VENUES = WordList.load(PlaceJoins.class, "venues.txt");
  private static final WordList NAMESAKES = WordList.load(PlaceJoins.class, "namesakes.txt");
  private static final String REST_OF_DIVISION = "省州市郡";
  private static final String CHINA = "中国";
  private static final String DISTRICT = "区";
  private static final Divisions DIVISIONS = Divisions.standard();

  private PlaceJoins() {}

  /** A body behind a chain of places bears their names: 策勒县花园村 + 党支部. */
  static void joinBodies(MentionEditor editor) {
    for (Mention place : editor.mentions()) {
      if (place.type() != MentionType.PLACE || editor.at(place.begin()) != place) {
        continue;
      }
      int length = BODIES.longestAt(editor.text(), place.end());
      int end = place.end() + length;
      if (length == 0 || !editor.isBetweenWords(end)) {
        joinPress(editor, place);
        continue;
      }
      int begin = beginOfChain(editor, place.begin());
      Mention behind = editor.at(place.end());
      if (behind != null && behind.end() > end) {
        editor.remove(behind);
        editor.put(new Mention(end, behind.end(), behind.type(), behind.confidence()));
      }
      editor.put(new Mention(begin, end, MentionType.ORGANIZATION, place.confidence()));
    }
  }

  /** The beginning of the places and nouns that lead up to an index without a break. */
  private static int beginOfChain(MentionEditor editor, int end) {
    int begin = end;
    while (true) {
      Mention before = editor.endingAt(begin);
      if (before == null && editor.nounEndingAt(begin) >= 0) {
        // A noun between two places: 山东 + 港口 + 青岛港.
        before = editor.endingAt(editor.nounEndingAt(begin));
      }
      if (before == null || before.type() != MentionType.PLACE) {
        return begin;
      }
      begin = before.begin();
    }
  }

  /** 浙江 + 工人日报社 is a newspaper of that province, not the one of the country. */
  private static void joinPress(MentionEditor editor, Mention place) {
    Mention behind = place.end() < editor.text().length() ? editor.at(place.end()) : null;
    if (behind != null
        && behind.begin() == place.end()
        && behind.type() == MentionType.ORGANIZATION
        && KnownBodies.endsWith(behind.in(editor.text()), PRESS)) {
      editor.put(
          new Mention(place.begin(), behind.end(), MentionType.ORGANIZATION, behind.confidence()));
    }
  }

  /** A department behind the name of a hospital is a body with that before its own name. */
  private static void joinHospitalDepartments(MentionEditor editor) {
    for (Mention hospital : editor.mentions()) {
      Matcher department = HOSPITAL.matcher(editor.text());
      department.region(hospital.end(), editor.text().length()).useTransparentBounds(true);
      if (hospital.type() == MentionType.ORGANIZATION && department.lookingAt()) {
        editor.putOver(
            new Mention(
                hospital.begin(),
                department.end(),
                MentionType.ORGANIZATION,
                hospital.confidence()),
            MentionType.TITLE);
      }
    }
  }

  /** 乌拉圭 + 东岸共和国 is the whole name of the state. */
  static void joinStates(MentionEditor editor) {
    for (Mention country : editor.mentions()) {
      if (country.type() == MentionType.PLACE && KnownPlaces.isCountry(country.in(editor.text()))) {
        Matcher form = STATE.matcher(editor.text());
        form.region(country.end(), editor.text().length());
        if (form.lookingAt()) {
          editor.putOver(
              new Mention(country.begin(), form.end(), MentionType.PLACE, country.confidence()),
              MentionType.TITLE);
        }
      }
    }
  }

  /** A department behind a body is a part of it with the body's name before its own. */
  static void joinDepartments(MentionEditor editor) {
    joinHospitalDepartments(editor);
    for (Mention department : editor.mentions()) {
      Mention body = editor.endingAt(department.begin());
      if (department.type() == MentionType.ORGANIZATION
          && body != null
          && body.type() == MentionType.ORGANIZATION
          && BodyPatterns.isDepartment(department.in(editor.text()))) {
        editor.put(
            new Mention(
                body.begin(),
                department.end(),
                MentionType.ORGANIZATION,
                Math.min(body.confidence(), department.confidence())));
      }
    }
  }

  /**
   * A name of which the recognizer made two: 巴西 + 兰省, of which the second has a letter before its
   * kind; 中国 + 客家博物馆, of which the first says of what the second is.
   */
  static void joinParts(MentionEditor editor) {
    for (Mention second : editor.mentions()) {
      Mention first = editor.endingAt(second.begin());
      if (second.type() != MentionType.PLACE
          || first == null
          || first.type() != MentionType.PLACE
          || editor.at(second.begin()) != second) {
        continue;
      }
      String name = second.in(editor.text());
      boolean rest =
          name.length() == 2
              && REST_OF_DIVISION.indexOf(name.charAt(1)) >= 0
              && DIVISIONS.named(name).isEmpty();
      // A name of a mere kind bears the place before it: 江西省 + 美术馆.
      boolean ofPlace =
          VENUES.contains(name)
              || first.in(editor.text()).equals(CHINA) && KnownBodies.endsWith(name, VENUES);
      if (rest || ofPlace) {
        editor.put(new Mention(first.begin(), second.end(), MentionType.PLACE, first.confidence()));
      }
    }
  }

  /** What is named after somebody bears the whole name: 王群 + 劳模创新工作室. */
  static void joinNamesakes(MentionEditor editor) {
    for (Mention person : editor.mentions()) {
      int length = NAMESAKES.longestAt(editor.text(), person.end());
      int end = person.end() + length;
      if (person.type() == MentionType.PERSON
          && length > 0
          && editor.isBetweenWords(end)
          && editor.in(person.end(), end).stream().allMatch(m -> m.end() <= end)) {
        editor.put(new Mention(person.begin(), end, MentionType.ORGANIZATION, person.confidence()));
      }
    }
  }

  /**
   * A city and a district of it that are written one behind the other are one name, that of the
   * district: 沈阳市和平区, 北京大兴. All other divisions are places of their own: 江苏省 + 苏州市, 定安县 + 新竹镇.
   */
  static void joinDistricts(MentionEditor editor) {
    for (Mention part : editor.mentions()) {
      Mention city = editor.endingAt(part.begin());
      if (part.type() == MentionType.PLACE
          && city != null
          && city.type() == MentionType.PLACE
          && isDistrict(editor.text(), city, part)) {
        editor.put(
            new Mention(
                city.begin(),
                part.end(),
                MentionType.PLACE,
                Math.min(city.confidence(), part.confidence())));
      }
    }
  }

  /** A street or something built behind a division bears its name: 南昌市 + 春山东路. */
  static void joinBuilt(MentionEditor editor) {
    for (Mention built : editor.mentions()) {
      Mention division = editor.endingAt(built.begin());
      if (built.type() == MentionType.PLACE
          && division != null
          && division.type() == MentionType.PLACE
          && !DIVISIONS.named(division.in(editor.text())).isEmpty()
          && (!KnownPlaces.isProvinceOfCities(division.in(editor.text()))
              || KnownPlaces.longestAt(built.in(editor.text()), 0) == 0)
          && PlaceChains.isBuilt(built.in(editor.text()))) {
        editor.put(
            new Mention(division.begin(), built.end(), MentionType.PLACE, division.confidence()));
      }
    }
  }

  private static boolean isDistrict(String text, Mention city, Mention district) {
    String name = district.in(text);
    Optional<Divisions.Chain> chain =
        DIVISIONS.chainAt(text.substring(0, district.end()), city.begin());
    if (chain.isEmpty() || chain.get().end() != district.end() || chain.get().last().size() != 1) {
      return false;
    }
    Division division = chain.get().last().get(0);
    boolean ofMunicipality =
        division.parent().filter(p -> p.level() == Division.PROVINCE).isPresent();
    boolean written = division.name().equals(name);
    return division.level() == Division.COUNTY
        && division.name().endsWith(DISTRICT)
        && (written || ofMunicipality);
  }

  /** A compound of letters names each of its provinces: 川渝. */
  static void splitLetters(MentionEditor editor, KnownNames known) {
    for (Mention mention : editor.mentions()) {
      if (mention.type() == MentionType.PLACE
          && mention.length() >= SHORTEST_COMPOUND
          && mention.length() <= LONGEST_COMPOUND
          && !ROAD.matcher(behind(editor.text(), mention.end())).find()
          && known.find(Kind.PLACE, mention.in(editor.text())).isEmpty()
          && isCompound(mention.in(editor.text()))) {
        editor.remove(mention);
        for (int at = mention.begin(); at < mention.end(); at++) {
          editor.put(new Mention(at, at + 1, MentionType.PLACE, mention.confidence()));
        }
      }
    }
  }

  private static String behind(String text, int end) {
    return text.substring(end, Math.min(text.length(), end + FURTHEST_HEAD));
  }

  private static boolean isCompound(String name) {
    return DIVISIONS.named(name).isEmpty()
        && !AREAS.contains(name)
        && name.chars().distinct().count() == name.length()
        && name.chars().allMatch(c -> DIVISIONS.ofLetter((char) c).isPresent());
  }

  /** Areas that go by their kind alone where the text has named a place before: 起步区. */
  static void addAreas(MentionEditor editor) {
    boolean afterPlace = false;
    Set<String> named = new HashSet<>();
    for (Word word : editor.words()) {
      Mention there = editor.at(word.begin());
      if (there != null) {
        if (there.type() == MentionType.PLACE) {
          afterPlace = true;
          named.add(there.in(editor.text()));
        }
      } else if (afterPlace && isFree(editor, word.begin())) {
        int kind = KINDS.longestAt(editor.text(), word.begin());
        boolean known =
            kind > 1 && isNamed(editor.text().substring(word.begin(), word.begin() + kind), named);
        int length = known ? kind : AREAS.longestAt(editor.text(), word.begin());
        int end = word.begin() + length;
        if (length > 1 && editor.isBetweenWords(end) && editor.in(word.begin(), end).isEmpty()) {
          editor.put(new Mention(word.begin(), end, MentionType.PLACE, ADDED));
        }
      }
    }
  }

  private static boolean isNamed(String kind, Set<String> places) {
    return places.stream().anyMatch(p -> p.length() > kind.length() && p.endsWith(kind));
  }

  /** A word before it may say which one it is: 北方国际航运核心区. */
  private static boolean isFree(MentionEditor editor, int begin) {
    return begin == 0
        || !Character.isIdeographic(editor.text().charAt(begin - 1))
        || "和、与及在的到".indexOf(editor.text().charAt(begin - 1)) >= 0;
  }
}
