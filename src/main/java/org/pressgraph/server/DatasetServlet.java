package org.pressgraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.pressgraph.rdf.Iris;
import org.pressgraph.rdf.Pg;
import org.pressgraph.rdf.Prefixes;

/**
 * Describes the data set at {@code /.well-known/void} (VoID, section 7.2), for programs that look
 * for data and for catalogues (DCAT): where it is asked, where it is taken away, how much of what
 * it has.
 */
final class DatasetServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final AcceptList OFFER =
      AcceptList.create(
          WebContent.contentTypeTurtle,
          WebContent.contentTypeJSONLD,
          WebContent.contentTypeNTriples,
          WebContent.contentTypeRDFXML);

  private static final Query CLASSES =
      GraphQuestions.query(
          "SELECT ?class (COUNT(DISTINCT ?thing) AS ?n) { VALUES ?class { schema:Person"
              + " schema:Organization schema:Place schema:Event schema:CreativeWork"
              + " schema:NewsArticle pg:Page org:Membership } ?thing a ?class } GROUP BY ?class");

  /** How long what was counted holds: counting a large graph takes seconds. */
  private static final long NANOS = Duration.ofMinutes(10).toNanos();

  private final transient GraphQuestions graph;
  private final String base;
  private transient List<Map<String, Node>> counted;
  private long countedAt;

  DatasetServlet(GraphQuestions graph, String base) {
    this.graph = graph;
    this.base = base;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String type =
        ConNeg.chooseContentType(request, OFFER, OFFER.entries().get(0)).getContentTypeStr();
    Lang lang = RDFLanguages.contentTypeToLang(type);
    response.setHeader("Vary", "Accept");
    response.setContentType(type + ";charset=utf-8");
    String server = request.getRequestURL().toString().replaceFirst("(?<=[^/:])/[^/].*$", "/");
    RDFDataMgr.write(response.getOutputStream(), description(server), lang);
  }

  private Graph description(String server) {
    Graph out = GraphFactory.createDefaultGraph();
    out.getPrefixMapping().setNsPrefixes(Prefixes.all()).setNsPrefix("dcat", DCAT.NS);
    Node dataset = Iris.datasetOf(base);
    Node service = iri(base + "dataset#sparql");
    add(out, dataset, RDF.type.asNode(), VOID.Dataset.asNode());
    add(out, dataset, RDF.type.asNode(), DCAT.Dataset.asNode());
    for (Node title : List.of(text("Newspaper graph", "en"), text("报纸知识图谱", "zh"))) {
      add(out, dataset, DCTerms.title.asNode(), title);
      add(out, dataset, RDFS.label.asNode(), title);
    }
    add(out, dataset, VOID.uriSpace.asNode(), NodeFactory.createLiteralString(base));
    add(out, dataset, VOID.sparqlEndpoint.asNode(), iri(server + "pressgraph/sparql"));
    add(out, dataset, VOID.vocabulary.asNode(), Pg.ONTOLOGY);
    add(out, dataset, DCTerms.conformsTo.asNode(), Pg.ONTOLOGY);
    add(out, dataset, VOID.dataDump.asNode(), iri(server + "pressgraph/data"));
    distribution(out, dataset, server, "turtle", "text/turtle");
    distribution(out, dataset, server, "nquads", "application/n-quads");
    add(out, service, RDF.type.asNode(), DCAT.DataService.asNode());
    add(out, service, DCAT.endpointURL.asNode(), iri(server + "pressgraph/sparql"));
    add(out, service, DCAT.servesDataset.asNode(), dataset);
    add(out, service, DCTerms.title.asNode(), text("SPARQL 1.1", "en"));
    for (Map<String, Node> row : counts()) {
      String local = row.get("class").getLocalName();
      Node partition = iri(base + "dataset#" + local);
      add(out, dataset, VOID.classPartition.asNode(), partition);
      add(out, partition, VOID._class.asNode(), row.get("class"));
      add(out, partition, VOID.entities.asNode(), row.get("n"));
    }
    return out;
  }

  private void distribution(Graph out, Node dataset, String server, String name, String type) {
    Node distribution = iri(base + "dataset#" + name);
    add(out, dataset, DCAT.distribution.asNode(), distribution);
    add(out, distribution, RDF.type.asNode(), DCAT.Distribution.asNode());
    add(out, distribution, DCAT.accessURL.asNode(), iri(server + "pressgraph/data"));
    add(
        out,
        distribution,
        DCAT.mediaType.asNode(),
        iri("https://www.iana.org/assignments/media-types/" + type));
  }

  private synchronized List<Map<String, Node>> counts() {
    if (counted == null || System.nanoTime() - countedAt > NANOS) {
      counted = graph.rows(CLASSES, Map.of());
      countedAt = System.nanoTime();
    }
    return counted;
  }

  private static void add(Graph out, Node subject, Node property, Node object) {
    out.add(Triple.create(subject, property, object));
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node text(String text, String language) {
    return NodeFactory.createLiteralLang(text, language);
  }
}
