package org.pressgraph.ner;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.text.Word;

/**
 * How likely the letters behind a title are the name of its holder: a logistic regression (Cox, The
 * Regression Analysis of Binary Sequences, 1958) over how names are made, the words around, and
 * what the recognizer found. {@code name-weights.txt} has the weights.
 */
final class NameOdds {

  /** What is known of a title: whether its body stands before, and whether a name does. */
  record Title(boolean anchored, boolean address, boolean job) {}

  private static final Map<String, Double> WEIGHTS =
      WordList.lines(NameOdds.class, "name-weights.txt").stream()
          .map(line -> line.split(" = ", 2))
          .collect(Collectors.toMap(sides -> sides[0], sides -> Double.parseDouble(sides[1])));

  private static final Map<String, Integer> GIVEN = scores("given-letters.txt", "");
  private static final Map<String, Integer> FAMILY = scores("family-names.txt", " ");

  private static final Pattern BEHIND = KnownBodies.PATTERNS.get("behind-holder");
  private static final Pattern VERB = Pattern.compile("v(?!n|g).*");
  private static final Pattern LEAD = Pattern.compile("[dp].*");
  private static final Pattern PARTICLE = Pattern.compile("ude[12]|ule|uzhe|uguo|w.*");
  private static final Pattern OTHER = Pattern.compile("[vtmqrpcd].*|a|ad|f|s|y");
  private static final Pattern NO_SURNAME = Pattern.compile("[pcdurm].*");
  private static final int LONG = 3;

  private final MentionEditor editor;
  private final Word[] byBegin;

  NameOdds(MentionEditor editor, Word[] byBegin) {
    this.editor = editor;
    this.byBegin = byBegin;
  }

  private static Map<String, Integer> scores(String file, String between) {
    Map<String, Integer> scores = new HashMap<>();
    for (String line : WordList.lines(NameOdds.class, file)) {
      String[] sides = line.split(" = ", 2);
      for (String part : sides[1].strip().split(between)) {
        scores.put(part, Integer.parseInt(sides[0].strip()));
      }
    }
    return Map.copyOf(scores);
  }

  /** How likely the characters from a title's end on are a name, from 0 to 1. */
  double of(Title title, int begin, int end) {
    double odds = 0;
    for (Map.Entry<String, Double> feature : features(title, begin, end).entrySet()) {
      odds += feature.getValue() * WEIGHTS.getOrDefault(feature.getKey(), 0.0);
    }
    return 1 / (1 + Math.exp(-odds));
  }

  /** What tells of some letters whether they are a name; some counts for long names alone. */
  Map<String, Double> features(Title title, int begin, int end) {
    Map<String, Double> features = new HashMap<>();
    String length = end - begin >= LONG ? "3" : "2";
    int family = Math.min(WordList.SURNAMES.longestAt(editor.text(), begin), end - begin - 1);
    letters(features, begin, end, family, length);
    words(features, begin, end, family, length);
    behind(features, end, length);
    String text = editor.text();
    String name = text.substring(begin, end);
    put(features, "again" + length, text.indexOf(name) < begin || text.indexOf(name, end) >= 0);
    put(features, "anchored", title.anchored());
    put(features, "address", title.address());
    put(features, "job", title.job());
    Mention there = editor.at(begin);
    put(features, "same" + length, there != null && there.end() == end);
    put(features, "longer", there != null && there.end() > end);
    put(features, "shorter", there != null && there.end() < end);
    return features;
  }

  private void letters(
      Map<String, Double> features, int begin, int end, int family, String length) {
    String text = editor.text();
    int given = 0;
    int least = Integer.MAX_VALUE;
    for (int i = begin + family; i < end; i++) {
      int score = GIVEN.getOrDefault(text.substring(i, i + 1), 0);
      given += score;
      least = Math.min(least, score);
    }
    features.put("bias" + length, 1.0);
    features.put("given" + length, (double) given / (end - begin - family));
    features.put("least" + length, (double) least);
    features.put("family", (double) FAMILY.getOrDefault(text.substring(begin, begin + family), 0));
    put(features, "compound", family > 1);
  }

  private void behind(Map<String, Double> features, int end, String length) {
    String text = editor.text();
    Word next = end < byBegin.length ? byBegin[end] : null;
    String tag = next == null ? "" : next.tag();
    boolean last = end == text.length();
    put(features, "behind" + length, BEHIND.matcher(text).region(end, text.length()).lookingAt());
    put(features, "boundary" + length, last || next != null);
    put(features, "verb" + length, VERB.matcher(tag).matches());
    put(features, "lead" + length, LEAD.matcher(tag).matches());
    put(features, "mark" + length, last || tag.startsWith("w"));
    put(features, "noun" + length, tag.startsWith("n"));
  }

  private void words(Map<String, Double> features, int begin, int end, int family, String length) {
    Word first = byBegin[begin];
    put(features, "whole" + length, first != null && first.end() == end && !isPerson(first));
    put(features, "person" + length, first != null && first.end() == end && isPerson(first));
    put(features, "surname", first != null && first.end() == begin + family);
    put(features, "across", first != null && first.end() > begin + family && first.end() != end);
    put(features, "odd", first != null && NO_SURNAME.matcher(first.tag()).matches());
    for (int at = begin; at < end; at++) {
      Word word = byBegin[at];
      if (word != null && PARTICLE.matcher(word.tag()).matches()) {
        features.put("particle", 1.0);
      }
      if (word != null && word.end() - at > 1 && OTHER.matcher(word.tag()).matches()) {
        features.put(word.end() > end ? "overOther" : "other" + length, 1.0);
      } else if (word != null && word.end() > end) {
        features.put("over", 1.0);
      }
    }
  }

  private static boolean isPerson(Word word) {
    return word.tag().startsWith("nr");
  }

  private static void put(Map<String, Double> features, String name, boolean is) {
    if (is) {
      features.put(name, 1.0);
    }
  }
}
