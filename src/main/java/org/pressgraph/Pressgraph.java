package org.pressgraph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.sys.JenaSystem;
import org.pressgraph.evaluate.Evaluation;
import org.pressgraph.evaluate.GoldFiles;
import org.pressgraph.evaluate.GoldPage;
import org.pressgraph.evaluate.QualityReport;
import org.pressgraph.export.ExportRequest;
import org.pressgraph.export.GraphExporter;
import org.pressgraph.export.GraphFormat;
import org.pressgraph.export.QueryRunner;
import org.pressgraph.export.ResultFormat;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.ner.ChosenRecognizer;
import org.pressgraph.ner.Recognizers;
import org.pressgraph.rdf.DatasetDescription;
import org.pressgraph.rdf.Iris;
import org.pressgraph.rdf.OntologyFile;
import org.pressgraph.rdf.PageGraphWriter;
import org.pressgraph.rdf.RunDescription;
import org.pressgraph.server.ServerSettings;
import org.pressgraph.source.InputFiles;
import org.pressgraph.source.SourceFormats;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.GraphWriter;
import org.pressgraph.store.Inferences;
import org.pressgraph.train.TaggerTrainer;
import org.pressgraph.train.TrainingListener;
import org.pressgraph.train.TrainingRequest;
import org.pressgraph.train.TrainingResult;

/**
 * The way into Pressgraph for programs: builds a graph out of pages, asks it, writes it to files
 * and serves it.
 *
 * <pre>{@code
 * BuildRequest request =
 *     new BuildRequest(
 *         List.of(Path.of("seeds")), Path.of("graph"), Optional.empty(), Issue.UNKNOWN);
 * BuildReport report = Pressgraph.build(request, BuildListener.SILENT);
 * Pressgraph.query(
 *     Path.of("graph"), "people", "SELECT ?p { ?p a schema:Person }", ResultFormat.CSV, System.out);
 * }</pre>
 *
 * <p>All methods may be called from any thread; one process at a time may hold a database.
 */
public final class Pressgraph {

  /** The system property that says how many threads read pages; all processors unless it is set. */
  public static final String THREADS_PROPERTY = "pressgraph.threads";

  static {
    // The server loads GeoSPARQL when a query asks for it; no other command waits for it.
    System.setProperty("jena.geosparql.skip", "true");
    // The vocabulary classes of Jena fail where they are the first of it to be loaded.
    JenaSystem.init();
  }

  private Pressgraph() {}

  /**
   * The version of the software.
   *
   * @return the version
   */
  public static String version() {
    try (InputStream in = Pressgraph.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(Objects.requireNonNull(in, "version.properties"));
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The names of what can find the names in pages.
   *
   * @return what {@link BuildRequest#recognizer()} may be
   */
  public static List<String> recognizers() {
    return Recognizers.names();
  }

  /**
   * Reads pages and puts what they say into a database; a page that the database has is replaced.
   *
   * @param request what to read, and where to
   * @param listener is told how it goes on
   * @return what was found
   * @throws PressgraphException if the database cannot be opened, or has another base of IRIs, or
   *     the environment does not set up the recognizer. A file that cannot be read is told to the
   *     listener and does not stop the others
   */
  public static BuildReport build(BuildRequest request, BuildListener listener) {
    return build(request, listener, GraphStore::compactIfSwollen);
  }

  /** Builds, and does something to the database at the end. */
  static BuildReport build(
      BuildRequest request, BuildListener listener, Consumer<GraphStore> atEnd) {
    int threads = threads();
    ChosenRecognizer chosen = choose(request.recognizer(), request.model());
    request.baseIri().ifPresent(Iris::new);
    SourceFormats formats = SourceFormats.withFields(request.fields());
    InputFiles inputs = InputFiles.find(request.inputs(), formats);
    if (inputs.files().isEmpty()) {
      // There is nothing to store: no database is made for that.
      inputs.problems().forEach(listener::failed);
      return new GraphCounts().report(List.of(), List.of(), inputs.problems().size(), 0);
    }
    UserKnowledge.Given given = UserKnowledge.read(request);
    try (GraphStore store = GraphStore.openOrCreate(request.graph())) {
      Iris iris = new Iris(base(request, store));
      try (GraphWriter writer = store.writer()) {
        UserKnowledge user = given.in(writer, iris);
        RunDescription run =
            new RunDescription(version(), RunSettings.of(chosen, request, user.settings()));
        writer.put(Iris.datasetOf(iris.base()), DatasetDescription.triples(iris));
        writer.put(OntologyFile.NAME, OntologyFile.triples());
        GraphUpdate update = new GraphUpdate(store, writer, iris, run.node(iris), user.decisions());
        BuildReport report =
            new GraphBuild(
                    request,
                    inputs,
                    formats,
                    listener,
                    new PageReader(chosen.recognizer(), user.names()),
                    new PageGraphWriter(iris, run),
                    update,
                    threads)
                .run(writer);
        new ContinuationLinks(store, writer, iris).update(report.changes());
        new Inferences(store, iris).refresh(writer);
        atEnd.accept(store);
        return report;
      }
    }
  }

  /**
   * Builds, and builds again whenever the files of the inputs have changed, until the thread is
   * interrupted. Between builds the database is free for others.
   *
   * @param request what to read, and where to
   * @param listener is told how each build goes on, and what keeps one from being done
   * @param reports is given what each build found; not where it found no change after all
   * @throws PressgraphException if the first build cannot be done
   */
  public static void watch(
      BuildRequest request, BuildListener listener, Consumer<BuildReport> reports) {
    FolderWatch.run(request, listener, reports);
  }

  /**
   * Finds the names in the lines of a file.
   *
   * @param file a file in UTF-8
   * @param recognizer what finds them, one of {@link #recognizers()}
   * @param model a model for the tagger, as for {@link BuildRequest#model()}
   * @param lines is given every line that is not blank, in order
   * @throws PressgraphException if the file or the model cannot be read, or the environment does
   *     not set up the recognizer; lines before the place of a fault have been given
   */
  public static void tag(
      Path file, String recognizer, Optional<Path> model, Consumer<TaggedLine> lines) {
    LineTagger.tag(file, choose(recognizer, model).alone(), lines);
  }

  /**
   * Trains a tagger.
   *
   * @param request what to train on
   * @param out the file of the model; one that is there is replaced once training is done
   * @param listener is told how far training has come
   * @return how the model does
   * @throws PressgraphException if a file cannot be read, is not right or cannot be written
   */
  public static TrainingResult train(TrainingRequest request, Path out, TrainingListener listener) {
    ModelWriter.check(out);
    TrainingResult result = new TaggerTrainer(listener).train(request);
    ModelWriter.write(result.model(), out);
    return result;
  }

  private static ChosenRecognizer choose(String name, Optional<Path> model) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    model.ifPresent(file -> environment.put(Recognizers.MODEL, file.toString()));
    return Recognizers.choose(name, environment);
  }

  private static String base(BuildRequest request, GraphStore store) {
    String known = store.baseIri().orElse(null);
    String wanted = request.baseIri().orElse(known == null ? Iris.DEFAULT_BASE : known);
    if (known != null && !known.equals(wanted)) {
      throw new PressgraphException("usage.other-base", request.graph(), known, wanted);
    }
    return wanted;
  }

  private static int threads() {
    String value = System.getProperty(THREADS_PROPERTY);
    if (value == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (!value.matches("[1-9]\\d{0,2}")) {
      throw new PressgraphException("usage.threads", THREADS_PROPERTY, value);
    }
    return Integer.parseInt(value);
  }

  /**
   * Asks a database.
   *
   * @param graph the folder of the database
   * @param name what the query goes by in messages: its file
   * @param text the query, in SPARQL 1.1; the vocabulary's prefixes need not be declared
   * @param format the format of the answer
   * @param out where to; stays open
   * @throws PressgraphException if there is no database, another process holds it, or the query is
   *     wrong
   * @throws IOException if the answer cannot be written
   */
  public static void query(
      Path graph, String name, String text, ResultFormat format, OutputStream out)
      throws IOException {
    Query query = QueryRunner.parse(name, text);
    try (GraphStore store = GraphStore.open(graph)) {
      QueryRunner.run(store, query, format, out);
    }
  }

  /**
   * Writes a whole database.
   *
   * @param graph the folder of the database
   * @param format the format, any but {@link GraphFormat#CSV}
   * @param out where to; stays open
   * @return the number of statements, of nodes and edges, or of articles written
   * @throws PressgraphException if there is no database, or another process holds it
   * @throws IOException if the stream takes no more
   */
  public static long export(Path graph, GraphFormat format, OutputStream out) throws IOException {
    return export(graph, new ExportRequest(format), out);
  }

  /**
   * Writes a database or a part of it.
   *
   * @param graph the folder of the database
   * @param request what of it, and in which format, any but {@link GraphFormat#CSV}
   * @param out where to; stays open
   * @return the number of statements, of nodes and edges, or of articles written
   * @throws PressgraphException if there is no database, another process holds it, or it has not
   *     what is asked for
   * @throws IOException if the stream takes no more
   */
  public static long export(Path graph, ExportRequest request, OutputStream out)
      throws IOException {
    try (GraphStore store = GraphStore.open(graph)) {
      return GraphExporter.write(store, request, out);
    }
  }

  /**
   * Writes a database or a part of it as tables for Neo4j.
   *
   * @param graph the folder of the database
   * @param request what of it
   * @param nodes where the table of nodes goes; stays open
   * @param relationships where the table of relationships goes; stays open
   * @return the number of nodes and relationships
   * @throws PressgraphException if there is no database, another process holds it, or it has not
   *     what is asked for
   * @throws IOException if a stream takes no more
   */
  public static long exportTables(
      Path graph, ExportRequest request, OutputStream nodes, OutputStream relationships)
      throws IOException {
    try (GraphStore store = GraphStore.open(graph)) {
      return GraphExporter.writeTables(store, request, nodes, relationships);
    }
  }

  /**
   * Measures a database against pages that people have annotated.
   *
   * @param graph the folder of the database
   * @param gold a folder with annotation, a JSON file a page; see docs/annotation.md
   * @param misses is told of everything that was missed or is wrong, a line each
   * @return the figures over all annotated pages
   * @throws PressgraphException if there is no database, another process holds it, annotation
   *     cannot be read, or a page of it is not in the database
   */
  public static QualityReport evaluate(Path graph, Path gold, Consumer<String> misses) {
    List<GoldPage> pages = GoldFiles.read(gold);
    try (GraphStore store = GraphStore.open(graph)) {
      return store.read(() -> Evaluation.of(store.dataset(), pages, misses));
    }
  }

  /**
   * Serves a database over HTTP until the service is closed.
   *
   * @param graph the folder of the database
   * @param settings how to serve it
   * @return the running service; to be closed
   * @throws PressgraphException if there is no database, another process holds it, or the settings
   *     cannot be followed
   */
  public static GraphService serve(Path graph, ServerSettings settings) {
    return GraphService.start(graph, settings);
  }
}
