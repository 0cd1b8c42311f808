package org.pressgraph.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes labelled text for the tagger, in the form that {@link LabelledTextReader} reads, of
 * annotated pages: what an article has of one kind (its headline, its text, its captions) a line,
 * with the names and titles that its annotation lists ({@link PageLabels}). Nothing of it depends
 * on what the extraction makes of the pages.
 */
public final class LabelPages {

  private static final ObjectMapper JSON = new ObjectMapper();

  private LabelPages() {}

  /**
   * Writes the text.
   *
   * @param args the file to write, then folders with {@code pages} and their {@code annotation}
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      for (Path file : annotation(Path.of(args[i]))) {
        add(lines, Path.of(args[i]).resolve("pages"), JSON.readTree(Files.readAllBytes(file)));
      }
    }
    Files.write(Path.of(args[0]), lines, StandardCharsets.UTF_8);
  }

  private static List<Path> annotation(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("annotation"))) {
      return all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static void add(List<String> lines, Path pages, JsonNode gold) throws IOException {
    String text = Files.readString(pages.resolve(gold.path("source").asText()));
    for (JsonNode article : gold.path("articles")) {
      PageLabels labels = new PageLabels(article);
      for (String passage : passages(article, text.split("\n", -1))) {
        lines.add(line(passage, labels.spans(passage)));
      }
    }
  }

  /** The headlines, and each other kind of lines as one, in the order of the page. */
  private static List<String> passages(JsonNode article, String[] lines) {
    Map<String, StringBuilder> passages = new LinkedHashMap<>();
    for (JsonNode range : article.path("lines")) {
      StringBuilder passage =
          passages.computeIfAbsent(range.get(2).asText(), role -> new StringBuilder());
      for (int i = range.get(0).asInt(); i <= range.get(1).asInt(); i++) {
        passage.append(line(lines[i - 1]));
      }
    }
    return passages.values().stream()
        .map(StringBuilder::toString)
        .filter(p -> !p.isEmpty())
        .toList();
  }

  /** A line without marks of Markdown, and without blanks if it is spaced out. */
  private static String line(String line) {
    String told = line.replaceAll("^[#*\\s\\u3000]+|[*\\s\\u3000]+$", "");
    long blanks = told.chars().filter(c -> c == ' ' || c == '\u3000').count();
    return blanks * 4 > told.length() ? told.replaceAll("[ \\u3000]+", "") : told;
  }

  private static String line(String text, List<PageLabels.Label> spans) {
    ObjectNode line = JSON.createObjectNode();
    line.put("text", text);
    ArrayNode array = line.putArray("spans");
    for (PageLabels.Label span : spans) {
      array.addArray().add(span.begin()).add(span.end()).add(span.label());
    }
    return line.toString();
  }
}
