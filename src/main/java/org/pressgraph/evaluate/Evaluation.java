package org.pressgraph.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.pressgraph.message.PressgraphException;

/**
 * Measures a graph against pages that people have annotated.
 *
 * <pre>{@code
 * QualityReport report = Evaluation.of(store.dataset(), GoldFiles.read(folder), miss -> {});
 * }</pre>
 */
public final class Evaluation {

  private Evaluation() {}

  /**
   * Measures a graph.
   *
   * @param graph the graph, within a transaction; its default graph is the union of all
   * @param gold the annotated pages; others in the graph do not count
   * @param misses is told of everything that was missed or is wrong, a line each
   * @return the figures over all annotated pages
   * @throws PressgraphException if a page is not in the graph
   */
  public static QualityReport of(DatasetGraph graph, List<GoldPage> gold, Consumer<String> misses) {
    Objects.requireNonNull(gold, "gold");
    GraphClaims claims = new GraphClaims(graph);
    Map<String, String> texts = claims.texts();
    Map<String, List<GraphClaims.Segment>> segments = claims.segments();
    Map<String, Map<String, GraphClaims.Entity>> entities = claims.entities();
    Map<String, Map<GraphClaims.Position, OptionalDouble>> positions = claims.positions();
    Map<String, Map<String, GraphClaims.Event>> events = claims.events();
    SegmentationScorer segmentation = new SegmentationScorer(claims.headlines(), misses);
    EntityScorer named = new EntityScorer(misses);
    FactScorer facts = new FactScorer(claims.parts(), claims.places(), misses);
    EventScorer happenings = new EventScorer(misses);
    for (GoldPage page : gold) {
      String source = page.source();
      if (!texts.containsKey(source)) {
        throw new PressgraphException("evaluate.no-page", source);
      }
      AnnotatedText text = new AnnotatedText(page, texts.get(source));
      Map<String, GraphClaims.Entity> given = entities.getOrDefault(source, Map.of());
      segmentation.add(text, segments.getOrDefault(source, List.of()));
      Alignment alignment = new Alignment(named.add(page, given));
      facts.add(page, positions.getOrDefault(source, Map.of()), alignment);
      happenings.add(text, events.getOrDefault(source, Map.of()), given, alignment);
    }
    return new QualityReport(
        segmentation.figures(),
        named.scores(),
        named.names(),
        facts.positions(),
        facts.relations(),
        happenings.events(),
        happenings.participants(),
        happenings.dates(),
        happenings.places(),
        new Calibration(
            Map.of(
                Calibration.ENTITIES, named.claims(),
                Calibration.POSITIONS, facts.claims(),
                Calibration.EVENTS, happenings.claims())));
  }
}
