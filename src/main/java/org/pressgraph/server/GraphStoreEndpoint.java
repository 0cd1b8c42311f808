package org.pressgraph.server;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.GSP_RW;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.pressgraph.rdf.Prefixes;

/**
 * The Graph Store Protocol, in which the default graph is the union of all graphs, as it is for
 * queries. Everyone may read; editors may write graphs that they name.
 *
 * <p>A request that names no graph gets the union as Turtle, or in another format for triples that
 * it asks for; one that asks for a format for quads (N-Quads, TriG) gets all graphs with their
 * names.
 */
final class GraphStoreEndpoint extends GSP_RW {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** In the order of our preference; a request that does not care gets the first. */
  private static final AcceptList OFFER =
      AcceptList.create(
          WebContent.contentTypeTurtle,
          WebContent.contentTypeNTriples,
          WebContent.contentTypeRDFXML,
          WebContent.contentTypeJSONLD,
          WebContent.contentTypeNQuads,
          WebContent.contentTypeTriG);

  private final WriteGuard guard;

  GraphStoreEndpoint(WriteGuard guard) {
    this.guard = guard;
  }

  @Override
  public void validate(HttpAction action) {
    boolean reads = READING.contains(action.getRequestMethod());
    if (!reads) {
      guard.check(action);
      if (action.getRequestParameter("graph") == null) {
        ServletOps.errorBadRequest("Name the graph to write: ?graph=IRI");
      }
    }
    if (!reads || namesAGraph(action)) {
      super.validate(action);
    }
  }

  @Override
  protected void doGet(HttpAction action) {
    Lang lang = langOfAll(action);
    if (namesAGraph(action)) {
      super.doGet(action);
    } else if (RDFLanguages.isTriples(lang)) {
      sendUnion(action, lang);
    } else {
      execGetQuads(action);
    }
  }

  @Override
  protected void doHead(HttpAction action) {
    if (namesAGraph(action)) {
      super.doHead(action);
    } else {
      ActionLib.setCommonHeaders(action);
      action.setResponseContentType(langOfAll(action).getHeaderString());
      ServletOps.success(action);
    }
  }

  private static boolean namesAGraph(HttpAction action) {
    String query = action.getRequestQueryString();
    return query != null && !query.isEmpty();
  }

  private static Lang langOfAll(HttpAction action) {
    MediaType type =
        ConNeg.chooseContentType(
            action.getRequest(), OFFER, MediaType.create(WebContent.contentTypeTurtle));
    return RDFLanguages.contentTypeToLang(type.getContentTypeStr());
  }

  /** Where a request names the default graph it means the union. */
  @Override
  protected DatasetGraph decideDataset(HttpAction action) {
    DatasetGraph dataset = super.decideDataset(action);
    boolean reads = READING.contains(action.getRequestMethod());
    return reads && namesAGraph(action) ? new UnionView(dataset) : dataset;
  }

  private void sendUnion(HttpAction action, Lang lang) {
    ActionLib.setCommonHeaders(action);
    action.beginRead();
    try {
      Graph union = decideDataset(action).getUnionGraph();
      if (StreamRDFWriter.registered(lang)) {
        action.setResponseContentType(lang.getHeaderString());
        action.setResponseCharacterEncoding(WebContent.charsetUTF8);
        send(union, lang, action.getResponseOutputStream());
      } else {
        ActionLib.graphResponse(action, union, lang);
      }
      ServletOps.success(action);
    } catch (IOException e) {
      ServletOps.errorOccurred(e);
    } finally {
      action.endRead();
    }
  }

  /** Sends triples as they come from the database: a large graph takes no more memory. */
  private static void send(Graph graph, Lang lang, OutputStream out) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, lang);
    stream.start();
    StreamRDFOps.sendPrefixesToStream(Prefixes.all(), stream);
    graph.find().forEachRemaining(stream::triple);
    stream.finish();
  }

  /** A data set whose default graph is the union of its named graphs. */
  private static final class UnionView extends DatasetGraphWrapper {

    UnionView(DatasetGraph dataset) {
      super(dataset);
    }

    @Override
    public Graph getDefaultGraph() {
      return getUnionGraph();
    }
  }
}
