package org.pressgraph.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.BaseActionREST;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.web.HttpSC;
import org.pressgraph.validate.GraphValidation;

/**
 * Validates the union of all graphs, or one that {@code ?graph=IRI} names: with our own shapes by
 * GET, with those of the body by POST. Shapes with SPARQL inside, whose time nobody can bound, are
 * for editors.
 */
final class ShaclEndpoint extends BaseActionREST {

  private static final List<Node> QUERIES =
      List.of(SHACL.sparql, SHACL.select, SHACL.ask, SHACL.SPARQLTarget);

  private static final String COME_BACK_IN_SECONDS = "3";

  private final WriteGuard guard;
  private final GraphValidation validation;

  /** Answers for all graphs what is known of them. */
  ShaclEndpoint(WriteGuard guard, GraphValidation validation) {
    this.guard = guard;
    this.validation = validation;
  }

  @Override
  protected void doGet(HttpAction action) {
    if (!isAboutAll(action.getRequestParameter("graph"))) {
      validate(action, GraphValidation.shapes());
      return;
    }
    Optional<Graph> report = validation.report();
    if (report.isEmpty()) {
      // So that who waits does not hold the place of those who ask other things.
      action.setResponseHeader("Retry-After", COME_BACK_IN_SECONDS);
      ServletOps.error(HttpSC.SERVICE_UNAVAILABLE_503, "The graph is being validated");
    }
    answer(action, report.orElseThrow());
  }

  private static boolean isAboutAll(String graph) {
    return graph == null || graph.equals("union") || graph.equals("default");
  }

  @Override
  protected void doPost(HttpAction action) {
    Graph shapes = shapes(action);
    boolean asks =
        shapes.stream()
            .anyMatch(
                triple ->
                    QUERIES.contains(triple.getPredicate())
                        || QUERIES.contains(triple.getObject()));
    if (asks) {
      guard.check(action);
    }
    validate(action, shapes);
  }

  private static Graph shapes(HttpAction action) {
    Graph shapes = GraphFactory.createDefaultGraph();
    ContentType type = ActionLib.getContentType(action);
    Lang lang = type == null ? null : RDFLanguages.contentTypeToLang(type.getContentTypeStr());
    try {
      byte[] body = RequestText.read(action, action.getRequestInputStream());
      RDFDataMgr.read(shapes, new ByteArrayInputStream(body), lang == null ? Lang.TURTLE : lang);
    } catch (RiotException | IOException e) {
      ServletOps.errorBadRequest("The shapes cannot be read: " + e.getMessage());
    }
    return shapes;
  }

  private static void validate(HttpAction action, Graph shapesGraph) {
    action.beginRead();
    try {
      Shapes shapes = Shapes.parse(shapesGraph);
      answer(action, ShaclValidator.get().validate(shapes, data(action)).getGraph());
    } catch (ShaclParseException e) {
      ServletOps.errorBadRequest("The shapes are wrong: " + e.getMessage());
    } finally {
      action.endRead();
    }
  }

  private static void answer(HttpAction action, Graph report) {
    MediaType type = ActionLib.contentNegotation(action, DEF.rdfOffer, DEF.acceptTurtle);
    Lang lang = RDFLanguages.contentTypeToLang(type.getContentTypeStr());
    ActionLib.graphResponse(action, report, lang == null ? Lang.TURTLE : lang);
    ServletOps.success(action);
  }

  private static Graph data(HttpAction action) {
    DatasetGraph dataset = action.getActiveDSG();
    String name = action.getRequestParameter("graph");
    if (isAboutAll(name)) {
      return dataset.getUnionGraph();
    }
    Node graph = NodeFactory.createURI(name);
    if (!dataset.containsGraph(graph)) {
      ServletOps.errorNotFound("There is no such graph: " + name);
    }
    return dataset.getGraph(graph);
  }
}
