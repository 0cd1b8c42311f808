package org.pressgraph.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The quality of a graph, measured over all annotated pages together.
 *
 * @param segmentation how well the articles were put together
 * @param entities how well each type of entity was found: Person, Organization, Place, Event, Work;
 *     {@code all} of them; {@code four}, without works
 * @param names the share of the entities found whose {@code skos:prefLabel} is the full name
 * @param positions how well positions were found: person, organization and title
 * @param relations how well {@code subOrganizationOf} and {@code locatedIn} were found; only their
 *     recall counts, since an annotator need not list what follows from others
 * @param events how well reported happenings were found, by type and evidence
 * @param participants how well who took part in the happenings found, in which role
 * @param dates how well their dates were found
 * @param places how well their places were found
 * @param calibration whether what the graph is sure of is right
 */
public record QualityReport(
    SegmentationFigures segmentation,
    Map<String, PrecisionRecall> entities,
    double names,
    PrecisionRecall positions,
    Map<String, PrecisionRecall> relations,
    PrecisionRecall events,
    PrecisionRecall participants,
    PrecisionRecall dates,
    PrecisionRecall places,
    Calibration calibration) {

  /** Keeps the figures as they are. */
  public QualityReport {
    entities = new LinkedHashMap<>(entities);
    relations = new LinkedHashMap<>(relations);
  }

  /**
   * The figures as nested maps, for JSON, rounded to four places; null where there is nothing to
   * measure.
   *
   * @return each figure under its name
   */
  public Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    Map<String, Object> segments = new LinkedHashMap<>();
    segments.put("p", round(segmentation.precision()));
    segments.put("r", round(segmentation.recall()));
    segments.put("f1", round(segmentation.f1()));
    segments.put(
        "noise_kept_out",
        segmentation.noiseKeptOut().isPresent()
            ? round(segmentation.noiseKeptOut().getAsDouble())
            : null);
    segments.put("headlines", round(segmentation.headlines()));
    segments.put("roles", round(segmentation.roles()));
    figures.put("segmentation", segments);
    Map<String, Object> types = new LinkedHashMap<>();
    entities.forEach((type, score) -> types.put(type, figures(score)));
    figures.put("entities", types);
    figures.put("names", round(names));
    figures.put("positions", figures(positions));
    Map<String, Object> recalls = new LinkedHashMap<>();
    relations.forEach((relation, score) -> recalls.put(relation, recall(score)));
    figures.put("relations", recalls);
    figures.put("events", figures(events));
    figures.put("events_participants", figures(participants));
    figures.put("events_dates", figures(dates));
    figures.put("events_places", figures(places));
    return figures;
  }

  private static Map<String, Object> figures(PrecisionRecall score) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("p", round(score.precision()));
    figures.put("r", round(score.recall()));
    figures.put("f1", round(score.f1()));
    figures.put("tp", score.right());
    figures.put("predicted", score.given());
    figures.put("gold", score.annotated());
    return figures;
  }

  private static Map<String, Object> recall(PrecisionRecall score) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("r", score.annotated() == 0 ? null : round(score.recall()));
    figures.put("gold", score.annotated());
    return figures;
  }

  private static double round(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }
}
