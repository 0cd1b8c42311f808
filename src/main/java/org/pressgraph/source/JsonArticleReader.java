package org.pressgraph.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.pressgraph.source.ArticleFields.Part;

/**
 * Takes articles from a stream of JSON without holding more than one of them. What no part of an
 * article is asked of is passed over unread.
 */
final class JsonArticleReader {

  /** An article has at most so many characters, as a page of plain text has. */
  static final int LONGEST_ARTICLE = (int) PlainTextFormat.LARGEST_FILE_BYTES;

  /** No article has so many paragraphs or authors. */
  private static final int MOST_VALUES = 100_000;

  /** Bounds what a hostile file can make the parser hold. */
  static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_ARTICLE)
                  .maxNestingDepth(200)
                  .maxNameLength(2000)
                  .maxNumberLength(1000)
                  .build())
          .build();

  private final ArticleFields fields;
  private final JsonParser parser;
  private final Consumer<Optional<SplitArticle>> articles;

  /**
   * Makes a reader.
   *
   * @param fields the names of the parts
   * @param parser gives the tokens
   * @param articles is given each article, or nothing for one that cannot be read as such
   */
  JsonArticleReader(
      ArticleFields fields, JsonParser parser, Consumer<Optional<SplitArticle>> articles) {
    this.fields = fields;
    this.parser = parser;
    this.articles = articles;
  }

  /**
   * Reads a value: an article, a list of articles, or an object that holds such a list.
   *
   * @return whether there was one
   * @throws IOException if it is not JSON, or cannot be read
   */
  boolean read() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.START_ARRAY) {
      readList();
    } else if (token == JsonToken.START_OBJECT) {
      readOuter();
    } else if (token != null) {
      articles.accept(Optional.empty());
    }
    return token != null;
  }

  private void readList() throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        Fields found = new Fields();
        readObject("", found, false);
        articles.accept(found.article());
      } else {
        parser.skipChildren();
        articles.accept(Optional.empty());
      }
    }
  }

  /** An object that is an article, or has a list of them. */
  private void readOuter() throws IOException {
    Fields found = new Fields();
    boolean list = readObject("", found, true);
    if (!list || found.article().filter(a -> !a.isEmpty()).isPresent()) {
      articles.accept(found.article());
    }
  }

  private boolean readObject(String prefix, Fields found, boolean outer) throws IOException {
    boolean list = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String path = prefix + parser.currentName();
      JsonToken value = parser.nextToken();
      Optional<Part> part = fields.partOf(path);
      if (outer && part.equals(Optional.of(Part.ARTICLES)) && value == JsonToken.START_ARRAY) {
        readList();
        list = true;
      } else if (outer
          && part.equals(Optional.of(Part.ARTICLES))
          && value == JsonToken.START_OBJECT) {
        list |= readObject("", found, true);
      } else if (value == JsonToken.START_OBJECT && fields.leadsInto(path)) {
        readObject(path + ".", found, false);
      } else if (part.isPresent()) {
        found.put(path, values());
      } else {
        parser.skipChildren();
      }
    }
    return list;
  }

  /** The texts of a value: one, or those of a list; what is no text is passed over. */
  private List<String> values() throws IOException {
    List<String> values = new ArrayList<>();
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        addText(values);
      }
    } else {
      addText(values);
    }
    return values;
  }

  private void addText(List<String> values) throws IOException {
    boolean room = values.size() < MOST_VALUES;
    if (room && isText(parser.currentToken())) {
      values.add(parser.getText());
    } else {
      parser.skipChildren();
    }
  }

  private static boolean isText(JsonToken token) {
    return token == JsonToken.VALUE_STRING || token.isNumeric();
  }

  /** What an article's fields say, until it is known which of several names of a part counts. */
  private final class Fields {

    private final Map<String, List<String>> byPath = new HashMap<>();
    private long length;

    void put(String path, List<String> values) {
      length += values.stream().mapToLong(String::length).sum() + values.size();
      if (length <= LONGEST_ARTICLE) {
        byPath.put(path.toLowerCase(Locale.ROOT), values);
      }
    }

    Optional<SplitArticle> article() {
      if (length > LONGEST_ARTICLE) {
        return Optional.empty();
      }
      Map<Part, List<String>> parts = new EnumMap<>(Part.class);
      for (Part part : Part.values()) {
        fields.namesOf(part).stream()
            .map(name -> byPath.getOrDefault(name, List.of()))
            .filter(values -> values.stream().anyMatch(v -> !v.isBlank()))
            .findFirst()
            .ifPresent(values -> parts.put(part, values));
      }
      return Optional.of(new SplitArticle(parts));
    }
  }
}
