package org.pressgraph.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressgraph.lexicon.TextPattern;

/** The festivals of {@code festivals.txt}, which says where they come from. */
final class Festivals {

  /** By which calendar a festival falls. */
  enum Calendar {
    /** The Gregorian calendar. */
    SOLAR,
    /** The Chinese calendar. */
    LUNAR,
    /** The last day of the Chinese year. */
    EVE,
    /** The solar term Qingming. */
    TERM
  }

  /** When a festival is; the day means nothing where the calendar says it all. */
  record Festival(Calendar calendar, int month, int day) {}

  private static final Map<String, Festival> BY_NAME = new LinkedHashMap<>();
  private static final TreeSet<String> AS_TIME = new TreeSet<>();

  static {
    lines().forEach(Festivals::read);
  }

  /**
   * The name of a festival where the text uses it as a time: in the group {@code name}, followed by
   * a word that says so, or a clause of its own.
   */
  static final TextPattern AS_DATE =
      TextPattern.of(
          Pattern.compile(
              "(?:(?<year>(?:19|20)\\d{2})年|(?<this>今年|本年)|(?<last>去年)|(?<next>明年))?[“\"]?(?<name>"
                  + alternatives(BY_NAME.keySet())
                  + ")[”\"]?(?:(?:"
                  + alternatives(AS_TIME)
                  + ")|(?<=^.{0,16}|[，。；].{0,16})(?=，))"));

  private Festivals() {}

  /** When the festival of a name is. */
  static Festival of(String name) {
    return BY_NAME.get(name);
  }

  /**
   * The day of Qingming.
   *
   * @param year a year from 1901 to 2099
   * @return its day in April
   * @see <a href="https://zh.wikipedia.org/wiki/清明">the formula of 寿星万年历 for solar terms</a>
   */
  static int qingming(int year) {
    int ofCentury = year % 100;
    double shift = year < 2000 ? 5.59 : 4.81;
    return (int) (ofCentury * 0.2422 + shift) - ofCentury / 4;
  }

  /** The longer names first, so that the longest counts. */
  private static String alternatives(Iterable<String> names) {
    List<String> sorted = new ArrayList<>();
    names.forEach(sorted::add);
    return sorted.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private static void read(String line) {
    String[] fields = line.split("\\s+");
    if (fields[0].equals("as-time")) {
      AS_TIME.addAll(List.of(fields).subList(1, fields.length));
      return;
    }
    String[] monthDay = fields[1].split("-");
    Festival festival =
        new Festival(
            Calendar.valueOf(fields[0].toUpperCase(Locale.ROOT)),
            Integer.parseInt(monthDay[0]),
            Integer.parseInt(monthDay[1]));
    for (int i = 2; i < fields.length; i++) {
      BY_NAME.put(fields[i], festival);
    }
  }

  private static List<String> lines() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Festivals.class.getResourceAsStream("festivals.txt"), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
