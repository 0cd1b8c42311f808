package org.pressgraph.rdf;

import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.pressgraph.facts.Tenure;
import org.pressgraph.text.PartialDate;

/** Writes intervals of time in the terms of OWL-Time, with ends that are as exact as the text. */
final class IntervalWriter {

  private final Iris iris;
  private final TripleCollector out;

  IntervalWriter(Iris iris, TripleCollector out) {
    this.iris = iris;
    this.out = out;
  }

  /**
   * Writes the time for which a post is held.
   *
   * @return the interval
   */
  Node write(Node position, Tenure tenure) {
    String label = text(tenure.from()) + "/" + text(tenure.to());
    Node interval = iris.during(position, label);
    out.type(interval, OwlTime.INTERVAL);
    out.string(interval, RDFS.label.asNode(), label);
    tenure.from().ifPresent(d -> out.add(interval, OwlTime.HAS_BEGINNING, instant(d)));
    tenure.to().ifPresent(d -> out.add(interval, OwlTime.HAS_END, instant(d)));
    return interval;
  }

  private static String text(Optional<PartialDate> date) {
    return date.map(PartialDate::toString).orElse("..");
  }

  private Node instant(PartialDate date) {
    Node instant = iris.instant(date.toString());
    out.type(instant, OwlTime.INSTANT);
    out.string(instant, RDFS.label.asNode(), date.toString());
    XSDDatatype type = Dates.typeOf(date);
    if (type.equals(XSDDatatype.XSDgMonthDay)) {
      writeDayOfYear(instant, date);
    } else {
      out.typed(instant, OwlTime.positionOf(type), date.toString(), type);
    }
    return instant;
  }

  /**
   * OWL-Time has no property for a day whose year is not known, only the parts of a description.
   */
  private void writeDayOfYear(Node instant, PartialDate date) {
    Node description = iris.description(instant);
    String text = date.toString();
    out.add(instant, OwlTime.IN_DATE_TIME, description);
    out.type(description, OwlTime.DATE_TIME_DESCRIPTION);
    out.typed(description, OwlTime.MONTH, text.substring(0, 4), XSDDatatype.XSDgMonth);
    out.typed(description, OwlTime.DAY, "--" + text.substring(4), XSDDatatype.XSDgDay);
    out.add(description, OwlTime.UNIT_TYPE, OwlTime.UNIT_DAY);
  }
}
