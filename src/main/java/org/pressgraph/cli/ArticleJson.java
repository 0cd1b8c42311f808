package org.pressgraph.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.pressgraph.ReadPage;
import org.pressgraph.page.Article;
import org.pressgraph.page.Byline;
import org.pressgraph.page.Dateline;
import org.pressgraph.page.Line;
import org.pressgraph.page.Segment;

/**
 * Prints the articles of pages as JSON Lines: an object for each article, and one for what belongs
 * to none on a page that has such lines. Offsets count code points of the page's text.
 */
final class ArticleJson implements Consumer<ReadPage> {

  private final ObjectMapper mapper = new ObjectMapper();
  private final PrintStream out;

  ArticleJson(PrintStream out) {
    this.out = out;
  }

  @Override
  public void accept(ReadPage page) {
    for (Article article : page.page().articles()) {
      print(object(page, article.asWritten(page.page().raw())));
    }
    List<Line> noise = page.page().noise();
    if (!noise.isEmpty()) {
      ObjectNode object = head(page);
      ArrayNode lines = object.putArray("noise");
      for (Line line : noise) {
        int length = line.text().codePointCount(0, line.text().length());
        int end = line.begin() + length;
        piece(lines.addObject(), line.begin(), end, page.page().raw().slice(line.begin(), end));
      }
      print(object);
    }
  }

  private ObjectNode head(ReadPage page) {
    ObjectNode object = mapper.createObjectNode();
    object.put("page", page.name());
    object.put("file", page.file());
    page.number().ifPresent(number -> object.put("pageNumber", number));
    page.issue().newspaper().ifPresent(newspaper -> object.put("newspaper", newspaper));
    page.issue().date().ifPresent(date -> object.put("date", date.toString()));
    page.issue().dayOfYear().ifPresent(day -> object.put("date", day.toString()));
    page.url().ifPresent(url -> object.put("url", url));
    return object;
  }

  private ObjectNode object(ReadPage page, Article article) {
    ObjectNode object = head(page);
    object.put("article", article.number());
    object.put("headline", article.headline().title().orElse(null));
    article.headline().supertitles().forEach(object.putArray("supertitles")::add);
    article.headline().subtitles().forEach(object.putArray("subtitles")::add);
    ArrayNode bylines = object.putArray("bylines");
    for (Byline byline : article.bylines()) {
      ObjectNode node = bylines.addObject();
      node.put("name", byline.name());
      node.put("role", byline.role().name().toLowerCase(Locale.ROOT));
      node.put("begin", byline.begin()).put("end", byline.end());
    }
    ArrayNode datelines = object.putArray("datelines");
    article.datelines().forEach(dateline -> dateline(datelines.addObject(), dateline, page));
    article.continuedFrom().ifPresent(number -> object.put("continuedFrom", number));
    article.continuedOn().ifPresent(number -> object.put("continuedOn", number));
    object.put("body", article.body());
    ArrayNode segments = object.putArray("segments");
    for (Segment segment : article.segments()) {
      ObjectNode node = segments.addObject();
      node.put("role", segment.role().name().toLowerCase(Locale.ROOT));
      String text = page.page().raw().slice(segment.begin(), segment.end());
      piece(node, segment.begin(), segment.end(), text);
    }
    return object;
  }

  private static void dateline(ObjectNode node, Dateline dateline, ReadPage page) {
    dateline.agency().ifPresent(agency -> node.put("agency", agency.text()));
    dateline.place().ifPresent(place -> node.put("place", place.text()));
    dateline.year().ifPresent(year -> node.put("year", year));
    dateline.month().ifPresent(month -> node.put("month", month));
    dateline.day().ifPresent(day -> node.put("day", day));
    String text = page.page().raw().slice(dateline.begin(), dateline.end());
    piece(node, dateline.begin(), dateline.end(), text);
  }

  private static void piece(ObjectNode node, int begin, int end, String text) {
    node.put("begin", begin).put("end", end).put("text", text);
  }

  private void print(ObjectNode object) {
    try {
      out.println(mapper.writeValueAsString(object));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
