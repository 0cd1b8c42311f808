package org.pressgraph.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.RequestLogWriter;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.pressgraph.decide.Corrections;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;
import org.pressgraph.rdf.Iris;
import org.pressgraph.store.GraphStore;
import org.pressgraph.validate.GraphValidation;

/** Puts a server together out of Fuseki, its endpoints, filters and pages. */
final class ServerParts {

  private static final String DATASET = PressgraphServer.DATASET;

  private static final Operation QUERIES = operation("queries", "Queries");
  private static final Operation GRAPHS = operation("graphs", "Whole graphs");
  private static final Operation VALIDATION = operation("validation", "Validation by shapes");
  private static final Operation UPDATES = operation("updates", "Updates by editors");

  private static final int FEWEST_THREADS = 4;
  private static final int SPARE_THREADS = 24;

  /** A name may have a slash, which stands encoded in its IRI. */
  private static final UriCompliance ENCODED_SLASHES =
      UriCompliance.DEFAULT.with(
          "pressgraph",
          UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
          UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);

  private ServerParts() {}

  private static Operation operation(String name, String description) {
    return Operation.alloc("https://w3id.org/pressgraph/operation/" + name, name, description);
  }

  /** Those at work, those who wait, and some for pages, health and who is turned away. */
  static int threads(ServerSettings.Limits limits) {
    return 2 * limits.queries() + SPARE_THREADS;
  }

  static FusekiServer build(GraphStore store, ServerSettings settings, GraphValidation validation) {
    store.dataset().getContext().set(ARQ.httpServiceAllowed, false);
    String base = store.baseIri().orElse(Iris.DEFAULT_BASE);
    GraphQuestions graph = new GraphQuestions(store);
    WriteGuard guard = new WriteGuard(settings.passwords());
    FusekiServer.Builder builder =
        FusekiServer.create()
            .fusekiModules(FusekiModules.empty())
            .numServerThreads(FEWEST_THREADS, threads(settings.limits()))
            .enablePing(true)
            .enableMetrics(true)
            .addFilter("/*", new OpenReading())
            .addFilter(DATASET + "/sparql", new AnswerCache(store::version))
            .addFilter("/*", new RequestGate(settings.limits()))
            .registerOperation(
                QUERIES,
                new QueryEndpoint(settings.limits().time(), base, new SpatialQueries(store)))
            .registerOperation(GRAPHS, new GraphStoreEndpoint(guard))
            .registerOperation(UPDATES, new UpdateEndpoint(guard))
            .registerOperation(VALIDATION, new ShaclEndpoint(guard, validation))
            .addDataset(DATASET, store.dataset())
            .addEndpoint(DATASET, "sparql", QUERIES)
            .addEndpoint(DATASET, "query", QUERIES)
            .addEndpoint(DATASET, "data", GRAPHS)
            .addEndpoint(DATASET, "update", UPDATES)
            .addEndpoint(DATASET, "shacl", VALIDATION)
            .addServlet("", new ExplorerFiles())
            .addServlet("/web/*", new ExplorerFiles())
            .addServlet("/corrections", new CorrectionsServlet(new Corrections(store), guard))
            .addServlet("/.well-known/void", new DatasetServlet(graph, base))
            .addServlet("/prefixes", new ExamplesServlet())
            .addServlet("/queries", new ExamplesServlet())
            .addServlet("/reconcile/*", new ReconcileServlet(graph, base))
            // Whatever no other part answers is taken for an IRI of the graph.
            .addServlet("/*", new LinkedDataServlet(store, base));
    settings
        .tls()
        .ifPresentOrElse(
            tls -> builder.https(settings.port(), checked(tls), tls.password()),
            () -> builder.port(settings.port()));
    FusekiServer fuseki = builder.build();
    setUp(fuseki.getJettyServer(), settings);
    return fuseki;
  }

  private static String checked(ServerSettings.Tls tls) {
    Path file = tls.keyStore();
    if (!Files.isReadable(file)) {
      throw new PressgraphException("server.no-key-store", file);
    }
    try {
      KeyStore.getInstance(file.toFile(), tls.password().toCharArray());
      return file.toString();
    } catch (IOException | GeneralSecurityException e) {
      throw new PressgraphException(e, "server.key-store", file, e.getMessage());
    }
  }

  // The handler that takes its place needs two more modules of Jetty.
  @SuppressWarnings({"deprecation", "removal"})
  private static void setUp(Server jetty, ServerSettings settings) {
    for (Connector connector : jetty.getConnectors()) {
      ((ServerConnector) connector).setHost(settings.host());
      connector
          .getConnectionFactory(HttpConnectionFactory.class)
          .getHttpConfiguration()
          .setUriCompliance(ENCODED_SLASHES);
    }
    GzipHandler gzip = new GzipHandler();
    gzip.addIncludedMethods("POST");
    gzip.addExcludedMimeTypes("text/event-stream");
    jetty.insertHandler(gzip);
    settings.accessLog().ifPresent(file -> jetty.setRequestLog(accessLog(file)));
  }

  private static CustomRequestLog accessLog(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (Files.isDirectory(file) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
        throw new PressgraphException("server.access-log", file);
      }
      if (Files.notExists(file)) {
        Files.createFile(file);
      }
    } catch (IOException e) {
      throw new PressgraphException(e, "store.folder", file, Reasons.of(e));
    }
    RequestLogWriter writer = new RequestLogWriter(file.toString());
    writer.setAppend(true);
    return new CustomRequestLog(writer, CustomRequestLog.EXTENDED_NCSA_FORMAT);
  }
}
