package org.pressgraph.validate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pressgraph.source.Sha256;
import org.pressgraph.store.GraphStore;

/**
 * What the shapes of the ontology say of the union of all graphs of a database. It is worked out
 * once; after that only those nodes are looked at again from which the shapes look at what has
 * changed, so that it costs as much as the change is large, not as the database is. The report is
 * that of a whole validation, and is kept with the database for whoever opens that next.
 *
 * <p>Any number of threads may ask; one of them works it out.
 */
public final class GraphValidation implements AutoCloseable {

  private static final String SHAPES = "/org/pressgraph/ontology/shapes.ttl";

  /** Where the report is kept, in the folder of the database. */
  private static final String FILE = "validation.nt";

  /** Beyond so many changed triples everything is looked at. */
  private static final int MANY_CHANGES = 30_000;

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final GraphStore store;
  private final Shapes shapes;
  private final Optional<ShapeReach> reach;
  private final ChangedTriples changes;
  private final ReentrantLock working = new ReentrantLock();
  private final SavedReport saved;
  private final String shapesDigest;

  /** What was found wrong with each node; for the holder of the lock. */
  private Map<Node, List<ReportEntry>> found = new TreeMap<>(Comparator.comparing(Node::toString));

  private volatile Report report = new Report(-1, null);
  private volatile int looked;

  /** What the shapes said of the graph when it had that version. */
  private record Report(long version, Graph graph) {}

  /** Validates with shapes. */
  GraphValidation(GraphStore store, Shapes shapes) {
    this.store = store;
    this.shapes = shapes;
    this.saved = new SavedReport(store.folder().resolve(FILE));
    this.shapesDigest = digest(shapes.getGraph());
    this.reach = ShapeReach.of(shapes);
    this.changes =
        new ChangedTriples(reach.map(ShapeReach::properties).orElse(Set.of()), MANY_CHANGES);
    store.observers().add(changes);
    load();
  }

  /** Equal for equal shapes: blank nodes, whose names differ each time, count as one. */
  private static String digest(Graph shapes) {
    String text =
        shapes.stream()
            .map(
                triple ->
                    Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                        .map(node -> node.isBlank() ? "_" : node.toString())
                        .collect(Collectors.joining(" ")))
            .sorted()
            .collect(Collectors.joining("\n"));
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Takes what was kept, if the database is what it was then. */
  private void load() {
    // From here on changes are followed: those that come before the look at the state change that.
    changes.take();
    long version = store.version();
    Optional<Graph> kept = saved.read(state());
    if (kept.isPresent()) {
      keep(ValidationReport.fromGraph(kept.get()).getEntries());
      report = new Report(version, graph());
    } else {
      changes.lose();
    }
  }

  private String state() {
    return store.state() + " " + shapesDigest;
  }

  /**
   * Follows a database from now on.
   *
   * @param store the database; closed by its owner after this is closed
   * @return what the shapes of the ontology say of it; to be closed
   */
  public static GraphValidation of(GraphStore store) {
    return new GraphValidation(store, Shapes.parse(shapes()));
  }

  /**
   * The shapes of the ontology.
   *
   * @return their graph, a new one for each call
   */
  public static Graph shapes() {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = GraphValidation.class.getResourceAsStream(SHAPES)) {
      RDFDataMgr.read(graph, in, Lang.TURTLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return graph;
  }

  /**
   * What the shapes say of the database as it is now. To be called outside of transactions.
   *
   * @return a report in SHACL's terms; nothing if another thread has been working on it for longer
   *     than a moment, as is the case when a large database is validated for the first time
   */
  public Optional<Graph> report() {
    if (report.version() != store.version() && !work()) {
      return Optional.empty();
    }
    return Optional.of(report.graph());
  }

  /** At how many focus nodes the last validation has looked, each shape by itself. */
  int looked() {
    return looked;
  }

  private boolean work() {
    try {
      if (!working.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    try {
      long version = store.version();
      if (report.version() != version) {
        // All that is taken is committed, so that it is seen in the transaction that begins then.
        Optional<Map<Triple, Integer>> changed = changes.take();
        String state = state();
        report = new Report(version, store.read(() -> validate(changed)));
        save(state);
      }
      return true;
    } finally {
      working.unlock();
    }
  }

  /** Keeps the report, unless the database may have changed since it had that state. */
  private void save(String state) {
    if (report.version() == store.version() && state.equals(state())) {
      saved.write(state, report.graph());
    }
  }

  private Graph validate(Optional<Map<Triple, Integer>> changed) {
    boolean done = false;
    try {
      Graph data = new DataView(store.dataset().getUnionGraph());
      if (changed.isPresent() && reach.isPresent()) {
        again(data, concerned(reach.get(), data, changed.get()));
      } else {
        found.clear();
        keep(entries(data, null));
      }
      done = true;
      return graph();
    } finally {
      if (!done) {
        changes.lose();
      }
    }
  }

  private Set<Node> concerned(ShapeReach reach, Graph data, Map<Triple, Integer> changed) {
    Set<Node> nodes = new LinkedHashSet<>();
    changed.forEach(
        (triple, times) -> {
          if (!isUntouched(triple, times)) {
            nodes.addAll(reach.concerned(data, triple));
          }
        });
    return nodes;
  }

  /**
   * Whether a graph that says a triple said it before: where more graphs say it than have been
   * changed in that, the union of all says it as it did.
   */
  private boolean isUntouched(Triple triple, int times) {
    Iterator<Quad> graphs =
        store
            .dataset()
            .findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
    int say = 0;
    for (; say <= times && graphs.hasNext(); say++) {
      graphs.next();
    }
    return say > times;
  }

  private void again(Graph data, Set<Node> nodes) {
    nodes.forEach(found::remove);
    keep(entries(data, nodes));
  }

  private void keep(Iterable<ReportEntry> entries) {
    entries.forEach(
        entry -> found.computeIfAbsent(entry.focusNode(), node -> new ArrayList<>()).add(entry));
  }

  /** What is wrong with those nodes among the focus nodes, or with all of these. */
  private Iterable<ReportEntry> entries(Graph data, Set<Node> nodes) {
    ValidationContext context = ValidationContext.create(shapes, data);
    int count = 0;
    for (Shape shape : shapes.getTargetShapes()) {
      Collection<Node> focus =
          nodes == null
              ? VLib.focusNodes(data, shape)
              : nodes.stream().filter(node -> VLib.isFocusNode(shape, node, data)).toList();
      focus.forEach(node -> VLib.validateShape(context, data, shape, node));
      count += focus.size();
    }
    looked = count;
    return context.generateReport().getEntries();
  }

  private Graph graph() {
    ValidationReport.Builder builder = ValidationReport.create();
    builder.addPrefixes(shapes.getGraph().getPrefixMapping());
    found.values().forEach(entries -> entries.forEach(builder::addReportEntry));
    return builder.build().getGraph();
  }

  /** Keeps the report once more where compaction has given the same data another place. */
  @Override
  public void close() {
    String state = state();
    if (saved.read(state).isEmpty()) {
      save(state);
    }
    store.observers().remove(changes);
  }
}
