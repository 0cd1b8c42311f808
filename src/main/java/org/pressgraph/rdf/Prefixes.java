package org.pressgraph.rdf;

import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;

/** The prefixes under which files and queries write the vocabulary's namespaces. */
public final class Prefixes {

  private static final PrefixMapping ALL =
      PrefixMapping.Factory.create()
          .setNsPrefix("rdf", RDF.getURI())
          .setNsPrefix("rdfs", RDFS.getURI())
          .setNsPrefix("owl", OWL.getURI())
          .setNsPrefix("xsd", XSD.getURI())
          .setNsPrefix("schema", Schema.NS)
          .setNsPrefix("org", Org.NS)
          .setNsPrefix("sem", Sem.NS)
          .setNsPrefix("time", OwlTime.NS)
          .setNsPrefix("prov", Prov.NS)
          .setNsPrefix("nif", Nif.NS)
          .setNsPrefix("itsrdf", ItsRdf.NS)
          .setNsPrefix("skos", Skos.NS)
          .setNsPrefix("geo", Geo.NS)
          .setNsPrefix("dcterms", DCTerms.getURI())
          .setNsPrefix("void", VOID.getURI())
          .setNsPrefix("pg", Pg.NS)
          .lock();

  /** The property function {@code text:query} is of queries alone: no graph speaks of it. */
  private static final PrefixMapping QUERIES =
      PrefixMapping.Factory.create()
          .setNsPrefixes(ALL)
          .setNsPrefix("text", "http://jena.apache.org/text#")
          .lock();

  private Prefixes() {}

  /**
   * The prefixes.
   *
   * @return a mapping that cannot be changed
   */
  public static PrefixMapping all() {
    return ALL;
  }

  /**
   * The prefixes for queries: all of the vocabulary, and those of what queries can call.
   *
   * @return a mapping that cannot be changed
   */
  public static PrefixMapping forQueries() {
    return QUERIES;
  }
}
