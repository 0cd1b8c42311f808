package org.pressgraph.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.message.PressgraphException;

/**
 * Under which names articles in JSON give their parts. A name with dots ({@code meta.date}) leads
 * into objects within the article. Objects of this class do not change.
 *
 * <pre>{@code
 * ArticleFields fields = ArticleFields.STANDARD.with("title=bt,body=nr");
 * }</pre>
 */
public final class ArticleFields {

  /** A part of an article. */
  public enum Part {
    /** The main headline. */
    TITLE,
    /** Lines above it. */
    SUPERTITLE,
    /** Lines below it. */
    SUBTITLE,
    /** Authors. */
    BYLINE,
    /** The running text. */
    BODY,
    /** Texts of photographs. */
    CAPTION,
    /** The day of publication. */
    DATE,
    /** The name of the newspaper. */
    NEWSPAPER,
    /** The address of the article. */
    URL,
    /** The number of the page. */
    PAGE,
    /** A list of articles, in an object that holds many. */
    ARTICLES
  }

  /** The names that are commonly used, from {@code article-fields.txt}. */
  public static final ArticleFields STANDARD = new ArticleFields(read());

  private final Map<Part, List<String>> names;
  private final Map<String, Part> parts = new HashMap<>();

  private ArticleFields(Map<Part, List<String>> names) {
    this.names = names;
    names.forEach((part, list) -> list.forEach(name -> parts.put(name, part)));
  }

  private static Map<Part, List<String>> read() {
    Map<Part, List<String>> names = new EnumMap<>(Part.class);
    for (String line : WordList.lines(ArticleFields.class, "article-fields.txt")) {
      List<String> words = List.of(line.split(" +"));
      names.put(
          Part.valueOf(words.get(0).toUpperCase(Locale.ROOT)), words.subList(1, words.size()));
    }
    return names;
  }

  /**
   * Puts other names in the place of those that some parts have.
   *
   * @param mapping parts with their names, such as {@code title=bt,body=nr}; a part may come
   *     several times, and then has several names
   * @return the names with the others in them
   * @throws PressgraphException if it is not of this form or names no part
   */
  public ArticleFields with(String mapping) {
    Map<Part, List<String>> changed = new EnumMap<>(names);
    Map<Part, List<String>> given = new EnumMap<>(Part.class);
    for (String pair : mapping.split(",")) {
      int equals = pair.indexOf('=');
      Part part = equals < 1 ? null : part(pair.substring(0, equals).strip());
      String name = pair.substring(equals + 1).strip();
      if (part == null || name.isEmpty()) {
        throw new PressgraphException("usage.fields", pair, partNames());
      }
      given.computeIfAbsent(part, p -> new ArrayList<>()).add(name.toLowerCase(Locale.ROOT));
    }
    // A name can stand for one part only: the user's.
    changed.replaceAll(
        (part, list) ->
            list.stream()
                .filter(n -> given.values().stream().noneMatch(l -> l.contains(n)))
                .toList());
    changed.putAll(given);
    return new ArticleFields(changed);
  }

  private static Part part(String name) {
    for (Part part : Part.values()) {
      if (part.name().equalsIgnoreCase(name)) {
        return part;
      }
    }
    return null;
  }

  private static String partNames() {
    List<String> all = new ArrayList<>();
    for (Part part : Part.values()) {
      all.add(part.name().toLowerCase(Locale.ROOT));
    }
    return String.join(", ", all);
  }

  /** The part that a field gives. */
  Optional<Part> partOf(String path) {
    return Optional.ofNullable(parts.get(path.toLowerCase(Locale.ROOT)));
  }

  /** Whether fields within an object may give parts. */
  boolean leadsInto(String path) {
    String prefix = path.toLowerCase(Locale.ROOT) + ".";
    return parts.keySet().stream().anyMatch(name -> name.startsWith(prefix));
  }

  /** The names of a part, in the order in which they are tried. */
  List<String> namesOf(Part part) {
    return Collections.unmodifiableList(names.getOrDefault(part, List.of()));
  }

  @Override
  public String toString() {
    return names.toString();
  }
}
