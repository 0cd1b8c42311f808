package org.pressgraph.evaluate;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What a careful reader takes from a page, as docs/annotation.md describes the files.
 *
 * @param source the name of the page, as {@code pg:sourceFile} has it
 * @param articles its articles
 * @param noise ranges of lines that belong to no article, each with its first and its last line,
 *     counted from 1
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record GoldPage(String source, List<GoldArticle> articles, List<List<Integer>> noise) {

  /**
   * Fills what a file may leave out.
   *
   * @throws IllegalArgumentException if there is no source, or no articles
   */
  public GoldPage {
    if (source == null || articles == null) {
      throw new IllegalArgumentException("source, articles");
    }
    articles = List.copyOf(articles);
    noise = orEmpty(noise);
  }

  /**
   * An article of a page.
   *
   * @param id its name within all files
   * @param title its headline, or null where the page has none for it
   * @param lines which lines of the page are its own
   * @param entities who and what it names
   * @param relations how they relate
   * @param events what happened
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record GoldArticle(
      String id,
      String title,
      List<GoldLines> lines,
      List<GoldEntity> entities,
      List<GoldRelation> relations,
      List<GoldEvent> events) {

    /** Fills what a file may leave out. */
    public GoldArticle {
      lines = orEmpty(lines);
      entities = orEmpty(entities);
      relations = orEmpty(relations);
      events = orEmpty(events);
    }
  }

  /**
   * Lines of an article that have one role.
   *
   * @param first the first line, counted from 1
   * @param last the last line
   * @param role what they are: title, body …
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  @JsonPropertyOrder({"first", "last", "role"})
  public record GoldLines(int first, int last, String role) {}

  /**
   * An entity of an article.
   *
   * @param id its name within the article
   * @param type Person, Organization, Place, Event or Work
   * @param name its full name
   * @param mentions the forms in which the article names it, without blanks
   * @param optional whether neither finding nor missing it counts
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record GoldEntity(
      String id, String type, String name, List<String> mentions, boolean optional) {

    /** Fills what a file may leave out. */
    public GoldEntity {
      mentions = orEmpty(mentions);
    }
  }

  /**
   * A relation between entities of an article; which fields are set depends on the relation.
   *
   * @param relation holdsPosition, subOrganizationOf or locatedIn
   * @param person who holds a position
   * @param organization where, or null
   * @param title which
   * @param child what is part of another body
   * @param parent that body
   * @param subject what is in a place
   * @param place that place
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record GoldRelation(
      String relation,
      String person,
      String organization,
      String title,
      String child,
      String parent,
      String subject,
      String place) {}

  /**
   * A happening that an article reports.
   *
   * @param type Meeting, Visit …
   * @param name its name, or null
   * @param start the day, month or year on which it began, {@code XXXX-10-28} where the year is not
   *     known, or null
   * @param end likewise, on which it ended
   * @param place the entity where it was, or null
   * @param participants who took part
   * @param evidence the piece of the article that shows it, without blanks
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record GoldEvent(
      String type,
      String name,
      String start,
      String end,
      String place,
      List<GoldParticipant> participants,
      String evidence) {

    /** Fills what a file may leave out. */
    public GoldEvent {
      participants = orEmpty(participants);
    }
  }

  /**
   * Who took part in a happening.
   *
   * @param entity the name of the entity within the article
   * @param role as what: host, speaker …
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record GoldParticipant(String entity, String role) {}

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
