package org.pressgraph.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.pressgraph.text.PartialDate;

/** The XML Schema types of dates that are known in part. */
final class Dates {

  private Dates() {}

  static XSDDatatype typeOf(PartialDate date) {
    if (date.year().isEmpty()) {
      return XSDDatatype.XSDgMonthDay;
    }
    if (date.month().isEmpty()) {
      return XSDDatatype.XSDgYear;
    }
    return date.day().isEmpty() ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDdate;
  }
}
