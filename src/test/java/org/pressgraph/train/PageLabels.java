package org.pressgraph.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the annotation of an article says of the names and titles in a passage of it, as labels of
 * the tagger: longer names first, places that follow each other as one, titles only beside those
 * who hold them and without the place or body that they begin with.
 */
final class PageLabels {

  /** A name or title: UTF-16 indexes into the passage, and one of PER, ORG, LOC, EVT, TTL. */
  record Label(int begin, int end, String label) {}

  private static final Map<String, String> LABELS =
      Map.of("Person", "PER", "Organization", "ORG", "Place", "LOC", "Event", "EVT", "Work", "");

  /** A letter that is a country or province by itself is one only behind these. */
  private static final String BEFORE_LETTERS = "访抵赴驻援旅离在来返";

  private static final List<String> REPORTERS = List.of("记者", "通讯员");

  private static final Set<String> ADDRESSES = Set.of("先生", "女士", "师傅", "老师", "同志");

  private static final String BETWEEN_TITLES = "、兼，和";

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Set<String>> holders = new HashMap<>();

  PageLabels(JsonNode article) {
    Map<String, Set<String>> people = new HashMap<>();
    for (JsonNode entity : article.path("entities")) {
      Set<String> mentions = new HashSet<>();
      entity.path("mentions").forEach(m -> mentions.add(m.asText()));
      for (String mention : mentions) {
        names.merge(mention, LABELS.get(entity.path("type").asText()), (a, b) -> a);
      }
      people.put(entity.path("id").asText(), mentions);
    }
    for (JsonNode relation : article.path("relations")) {
      if (relation.path("relation").asText().equals("holdsPosition")) {
        String title = relation.path("title").asText();
        holders
            .computeIfAbsent(bare(title), t -> new HashSet<>())
            .addAll(people.getOrDefault(relation.path("person").asText(), Set.of()));
      }
    }
    holders.remove("");
  }

  /** The title without the longest name that it begins with. */
  private String bare(String title) {
    for (int end = title.length() - 1; end > 1; end--) {
      if (names.containsKey(title.substring(0, end))) {
        return title.substring(end);
      }
    }
    return title;
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s#*\\u3000]+", "");
  }

  /** The labels of a passage, in order. */
  List<Label> spans(String text) {
    StringBuilder letters = new StringBuilder();
    List<Integer> back = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (!squeezed(text.substring(i, i + 1)).isEmpty()) {
        letters.append(text.charAt(i));
        back.add(i);
      }
    }
    Label[] owner = new Label[letters.length()];
    Set<String> longest =
        new TreeSet<>(
            Comparator.comparing(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    longest.addAll(names.keySet());
    for (String name : longest) {
      mark(letters, name, names.get(name), owner);
    }
    markReporters(letters, owner);
    markFamilyNames(letters, owner);
    markTitles(letters, owner);
    List<Label> spans = new ArrayList<>();
    for (int i = 0; i < owner.length; i++) {
      if (owner[i] != null && owner[i].begin() == i && !owner[i].label().isEmpty()) {
        int end = owner[i].end();
        while (owner[i].label().equals("LOC")
            && end < owner.length
            && owner[end] != null
            && owner[end].label().equals("LOC")) {
          end = owner[end].end();
        }
        spans.add(new Label(back.get(i), back.get(end - 1) + 1, owner[i].label()));
        i = end - 1;
      }
    }
    return spans;
  }

  private static void mark(StringBuilder letters, String name, String label, Label[] owner) {
    for (int at = letters.indexOf(name); at >= 0; at = letters.indexOf(name, at + 1)) {
      boolean single =
          name.length() == 1 && (at == 0 || BEFORE_LETTERS.indexOf(letters.charAt(at - 1)) < 0);
      if (!single && isFree(owner, at, at + name.length())) {
        put(owner, new Label(at, at + name.length(), label));
      }
    }
  }

  /** Reporters have no body in the annotation, but a title in the text. */
  private static void markReporters(StringBuilder letters, Label[] owner) {
    for (String title : REPORTERS) {
      for (int at = letters.indexOf(title); at >= 0; at = letters.indexOf(title, at + 1)) {
        int end = at + title.length();
        if (isFree(owner, at, end)
            && end < owner.length
            && owner[end] != null
            && owner[end].label().equals("PER")) {
          put(owner, new Label(at, end, "TTL"));
        }
      }
    }
  }

  /** A family name before a form of address or the end of a title that its bearer holds. */
  private void markFamilyNames(StringBuilder letters, Label[] owner) {
    for (Map.Entry<String, String> name : names.entrySet()) {
      if (name.getValue().equals("PER")) {
        String family = name.getKey().substring(0, 1);
        for (int at = letters.indexOf(family); at >= 0; at = letters.indexOf(family, at + 1)) {
          String behind = letters.substring(at + 1, Math.min(at + 3, letters.length()));
          if (isFree(owner, at, at + 1) && isAddress(behind, name.getKey())) {
            put(owner, new Label(at, at + 1, "PER"));
          }
        }
      }
    }
  }

  private boolean isAddress(String behind, String person) {
    return ADDRESSES.contains(behind)
        || behind.length() == 2
            && holders.entrySet().stream()
                .anyMatch(t -> t.getKey().endsWith(behind) && t.getValue().contains(person));
  }

  /** Titles before or behind one who holds them, and those that stand in a row with such. */
  private void markTitles(StringBuilder letters, Label[] owner) {
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<String, Set<String>> held : holders.entrySet()) {
        String title = held.getKey();
        for (int at = letters.indexOf(title); at >= 0; at = letters.indexOf(title, at + 1)) {
          int end = at + title.length();
          if (isFree(owner, at, end) && isHeld(letters, owner, at, end, held.getValue())) {
            put(owner, new Label(at, end, "TTL"));
            more = true;
          }
        }
      }
    }
  }

  private boolean isHeld(
      StringBuilder letters, Label[] owner, int begin, int end, Set<String> people) {
    return isHolder(letters, end < owner.length ? owner[end] : null, people)
        || isHolder(letters, begin > 0 ? owner[begin - 1] : null, people)
        || end + 1 < owner.length
            && BETWEEN_TITLES.indexOf(letters.charAt(end)) >= 0
            && isTitleOf(letters, owner, owner[end + 1], people);
  }

  private static boolean isHolder(StringBuilder letters, Label label, Set<String> people) {
    if (label == null || !label.label().equals("PER")) {
      return false;
    }
    String name = letters.substring(label.begin(), label.end());
    return people.contains(name)
        || name.length() == 1 && people.stream().anyMatch(p -> p.startsWith(name));
  }

  /** Whether a title, or a body with a title behind, is of one of these people. */
  private boolean isTitleOf(StringBuilder letters, Label[] owner, Label label, Set<String> people) {
    Label title = label;
    while (title != null && (title.label().equals("ORG") || title.label().equals("LOC"))) {
      title = title.end() < owner.length ? owner[title.end()] : null;
    }
    return title != null
        && title.label().equals("TTL")
        && holders.getOrDefault(letters.substring(title.begin(), title.end()), Set.of()).stream()
            .anyMatch(people::contains);
  }

  private static boolean isFree(Label[] owner, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (owner[i] != null) {
        return false;
      }
    }
    return true;
  }

  private static void put(Label[] owner, Label label) {
    for (int i = label.begin(); i < label.end(); i++) {
      owner[i] = label;
    }
  }
}
