package org.pressgraph.facts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.text.PartialDate;

/**
 * An article with what it says.
 *
 * @param article the article with its mentions
 * @param filed the day that the dateline names
 * @param positions who holds which post
 * @param events what happened
 * @param relations what is part of what
 */
public record ArticleFacts(
    AnnotatedArticle article,
    Optional<PartialDate> filed,
    List<Position> positions,
    List<ReportedEvent> events,
    List<Relation> relations) {

  /** Checks that nothing is missing and keeps the lists as they are now. */
  public ArticleFacts {
    Objects.requireNonNull(article, "article");
    positions = List.copyOf(positions);
    events = List.copyOf(events);
    relations = List.copyOf(relations);
  }
}
