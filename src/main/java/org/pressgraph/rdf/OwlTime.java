package org.pressgraph.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of OWL-Time that the graph uses. */
public final class OwlTime {

  /** The namespace. */
  public static final String NS = "http://www.w3.org/2006/time#";

  /** A time with a beginning and an end. */
  public static final Node INTERVAL = term("Interval");

  /** A moment, as exact as it is known. */
  public static final Node INSTANT = term("Instant");

  /** When an interval begins. */
  public static final Node HAS_BEGINNING = term("hasBeginning");

  /** When an interval ends. */
  public static final Node HAS_END = term("hasEnd");

  /** The day of an instant. */
  public static final Node IN_XSD_DATE = term("inXSDDate");

  /** The month of an instant of which no more is known. */
  public static final Node IN_XSD_YEAR_MONTH = term("inXSDgYearMonth");

  /** The year of an instant of which no more is known. */
  public static final Node IN_XSD_YEAR = term("inXSDgYear");

  /** The description of an instant whose year is not known. */
  public static final Node IN_DATE_TIME = term("inDateTime");

  /** Month and day of an instant. */
  public static final Node DATE_TIME_DESCRIPTION = term("DateTimeDescription");

  /** The month of a description. */
  public static final Node MONTH = term("month");

  /** The day of the month of a description. */
  public static final Node DAY = term("day");

  /** How exact a description is. */
  public static final Node UNIT_TYPE = term("unitType");

  /** To the day. */
  public static final Node UNIT_DAY = term("unitDay");

  private OwlTime() {}

  /**
   * The property that places an instant.
   *
   * @param type the type of its date: a day, a month or a year
   */
  static Node positionOf(XSDDatatype type) {
    if (type.equals(XSDDatatype.XSDgYear)) {
      return IN_XSD_YEAR;
    }
    return type.equals(XSDDatatype.XSDgYearMonth) ? IN_XSD_YEAR_MONTH : IN_XSD_DATE;
  }

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
