package org.pressgraph.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The text of a page beside its annotation. Lines count from 1, offsets in code points. */
final class AnnotatedText {

  private final GoldPage gold;
  private final int[] text;
  private final int[] starts;
  private final Map<Integer, String> owners = new LinkedHashMap<>();
  private final Map<Integer, String> roles = new LinkedHashMap<>();
  private final Set<Integer> noise = new TreeSet<>();
  private final StringBuilder compact = new StringBuilder();
  private final List<Integer> offsets = new ArrayList<>();

  AnnotatedText(GoldPage gold, String text) {
    this.gold = gold;
    this.text = text.codePoints().toArray();
    this.starts = starts(this.text);
    for (GoldPage.GoldArticle article : gold.articles()) {
      for (GoldPage.GoldLines lines : article.lines()) {
        for (int line = lines.first(); line <= lines.last(); line++) {
          if (!isBlank(line)) {
            owners.put(line, article.id());
            roles.put(line, lines.role());
          }
        }
      }
    }
    for (List<Integer> range : gold.noise()) {
      for (int line = range.get(0); line <= range.get(1); line++) {
        if (!isBlank(line)) {
          noise.add(line);
        }
      }
    }
    for (int offset = 0; offset < this.text.length; offset++) {
      int c = Compact.of(this.text[offset]);
      if (c >= 0) {
        // A character beyond the first plane takes two places, and both lead to it.
        compact.appendCodePoint(c);
        while (offsets.size() < compact.length()) {
          offsets.add(offset);
        }
      }
    }
  }

  private static int[] starts(int[] text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int offset = 0; offset < text.length; offset++) {
      if (text[offset] == '\n') {
        starts.add(offset + 1);
      }
    }
    starts.add(text.length + 1);
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  GoldPage gold() {
    return gold;
  }

  int lines() {
    return starts.length - 1;
  }

  int begin(int line) {
    return starts[line - 1];
  }

  /** Where a line ends; its line break is behind that. */
  int end(int line) {
    return starts[line] - 1;
  }

  boolean isBlank(int line) {
    if (line < 1 || line > lines()) {
      return true;
    }
    return strippedLength(line) == 0;
  }

  /** The length of a line without the blanks at its ends. */
  int strippedLength(int line) {
    int begin = begin(line);
    int end = end(line);
    while (begin < end && Compact.isBlank(text[begin])) {
      begin++;
    }
    while (end > begin && Compact.isBlank(text[end - 1])) {
      end--;
    }
    return end - begin;
  }

  /** How much a line weighs: its characters without blanks. */
  int weight(int line) {
    int weight = 0;
    for (int offset = begin(line); offset < end(line); offset++) {
      weight += Compact.of(text[offset]) >= 0 ? 1 : 0;
    }
    return weight;
  }

  /** The article of each line that has one. */
  Map<Integer, String> owners() {
    return owners;
  }

  String role(int line) {
    return roles.get(line);
  }

  Set<Integer> noise() {
    return noise;
  }

  String text(Span span) {
    int begin = Math.max(0, Math.min(span.begin(), text.length));
    int end = Math.max(begin, Math.min(span.end(), text.length));
    return new String(text, begin, end - begin);
  }

  /** Wherever a string without blanks stands on the page. */
  List<Span> find(String string) {
    String wanted = Compact.of(string);
    List<Span> found = new ArrayList<>();
    if (!wanted.isEmpty()) {
      for (int at = compact.indexOf(wanted); at >= 0; at = compact.indexOf(wanted, at + 1)) {
        found.add(new Span(offsets.get(at), offsets.get(at + wanted.length() - 1) + 1));
      }
    }
    return found;
  }
}
