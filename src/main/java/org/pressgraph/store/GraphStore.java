package org.pressgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;
import org.pressgraph.rdf.Iris;
import org.pressgraph.search.IndexedDataset;
import org.pressgraph.search.WriteObservers;

/**
 * A TDB2 database in a folder. Each page has a named graph; queries see the union of all graphs as
 * the default graph.
 *
 * <p>One process at a time may hold a database; within it, any number of threads read while one
 * writes.
 *
 * <pre>{@code
 * try (GraphStore store = GraphStore.open(Path.of("graph"))) {
 *   long triples = store.read(() -> store.dataset().stream().count());
 * }
 * }</pre>
 */
public final class GraphStore implements AutoCloseable {

  private static final Pattern HOLDER = Pattern.compile("held by process (\\d+)");

  /** The folders of a TDB2 database: compaction writes the next one and may remove the last. */
  private static final Pattern DATA = Pattern.compile("Data-\\d{4,}");

  /** One node is kept in memory for so many bytes of the heap. */
  private static final long HEAP_A_NODE = 4096;

  /** The folder of the full-text index, within that of the database. */
  private static final String TEXT = "text";

  /**
   * How often each database is open in this process. Jena gives one object for all openings of a
   * folder, and only the last one to close may let go of it.
   */
  private static final Map<DatasetGraph, Opening> OPEN = new IdentityHashMap<>();

  /** A database that is open, with its full-text index, and how many times. */
  private record Opening(IndexedDataset dataset, StaleInferences stale, int times) {

    Opening withTimes(int times) {
      return new Opening(dataset, stale, times);
    }
  }

  private final Path folder;
  private final DatasetGraph database;
  private final IndexedDataset dataset;
  private final StaleInferences stale;
  private boolean closed;

  private GraphStore(Path folder, DatasetGraph database, Opening opening) {
    this.folder = folder;
    this.database = database;
    this.dataset = opening.dataset();
    this.stale = opening.stale();
  }

  /**
   * Opens a database that exists.
   *
   * @param folder the folder of the database
   * @return the database; to be closed
   * @throws PressgraphException if there is none, or another process holds it
   */
  public static GraphStore open(Path folder) {
    if (!isDatabase(folder)) {
      throw new PressgraphException("store.absent", folder);
    }
    return connect(folder);
  }

  /**
   * Opens a database, and makes it where there is none yet.
   *
   * @param folder the folder of the database; made if it is absent
   * @return the database; to be closed
   * @throws PressgraphException if the folder holds other things, cannot be made, or another
   *     process holds the database
   */
  public static GraphStore openOrCreate(Path folder) {
    if (!isDatabase(folder)) {
      prepare(folder);
    }
    return connect(folder);
  }

  private static boolean isDatabase(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.anyMatch(entry -> DATA.matcher(entry.getFileName().toString()).matches());
    } catch (IOException e) {
      throw new PressgraphException(e, "store.folder", folder, Reasons.of(e));
    }
  }

  private static void prepare(Path folder) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> entries = Files.list(folder)) {
        // A lock file is what an interrupted start leaves behind, decisions are what editors keep.
        Set<String> ours = Set.of("tdb.lock", "decisions.txt", "decisions.tsv");
        if (entries.anyMatch(entry -> !ours.contains(entry.getFileName().toString()))) {
          throw new PressgraphException("store.other", folder);
        }
      }
    } catch (IOException e) {
      throw new PressgraphException(e, "store.folder", folder, Reasons.of(e));
    }
  }

  private static GraphStore connect(Path folder) {
    synchronized (OPEN) {
      try {
        JournalTail.cut(folder);
        DatasetGraph database =
            Space.withPlainDigits(
                () ->
                    DatabaseConnection.connectCreate(Location.create(folder.toString()), caches())
                        .getDatasetGraph());
        database.getContext().set(TDB2.symUnionDefaultGraph, true);
        Opening opening = OPEN.get(database);
        if (opening == null) {
          // A process that died while it compacted may have left its old data behind.
          Space.removeLeftovers(folder);
          JointCommit.use(TDBInternal.requireStorage(database));
        }
        Opening next =
            opening == null ? first(folder, database) : opening.withTimes(opening.times() + 1);
        OPEN.put(database, next);
        return new GraphStore(folder, database, next);
      } catch (DBOpEnvException e) {
        Matcher holder = HOLDER.matcher(String.valueOf(e.getMessage()));
        throw holder.find()
            ? new PressgraphException(e, "store.locked", folder, holder.group(1))
            : new PressgraphException(e, "store.folder", folder, e.getMessage());
      } catch (IOException e) {
        throw new PressgraphException(e, "store.folder", folder, Reasons.of(e));
      }
    }
  }

  /**
   * TDB2 keeps as many nodes in memory as suit a large heap. The texts of pages and articles are
   * nodes, too: a small heap has room for fewer.
   */
  private static StoreParams caches() {
    StoreParams usual = StoreParams.getDftStoreParams();
    int most = (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / HEAP_A_NODE);
    return StoreParams.builder("pressgraph")
        .node2NodeIdCacheSize(Math.min(most, usual.getNode2NodeIdCacheSize()))
        .nodeId2NodeCacheSize(Math.min(most, usual.getNodeId2NodeCacheSize()))
        .build();
  }

  private static Opening first(Path folder, DatasetGraph database) {
    IndexedDataset dataset = index(folder, database);
    StaleInferences stale = new StaleInferences(folder, () -> classesBelow(dataset));
    dataset.observers().add(stale);
    return new Opening(dataset, stale, 1);
  }

  private static Set<Node> classesBelow(DatasetGraph dataset) {
    return dataset.stream(Node.ANY, Node.ANY, RDFS.subClassOf.asNode(), Node.ANY)
        .map(Quad::getSubject)
        .collect(Collectors.toSet());
  }

  private static IndexedDataset index(Path folder, DatasetGraph database) {
    try {
      return IndexedDataset.open(folder.resolve(TEXT), new PinnedDataset(database));
    } catch (UncheckedIOException e) {
      TDBInternal.expel(database);
      throw new PressgraphException(e, "store.folder", folder, Reasons.of(e.getCause()));
    }
  }

  /**
   * The folder of the database.
   *
   * @return its path
   */
  public Path folder() {
    return folder;
  }

  /**
   * The database as Jena sees it, with the union of all graphs as the default graph of queries, and
   * with full text ({@code text:query}), which follows all that is written through it.
   *
   * @return the data set; to be used within {@link #read} or a transaction of one's own
   */
  public DatasetGraph dataset() {
    return dataset;
  }

  /**
   * Tells one state of the database from another.
   *
   * @return a number that is another one after each change; it starts anew when the database is
   *     opened
   */
  public long version() {
    return dataset.version();
  }

  /**
   * Tells one state of the database from another, as {@link #version} does, but for good: what was
   * kept with the state of a database that is closed holds for it when it has that state again.
   *
   * @return a text that is another one after each change, and after a compaction
   */
  public String state() {
    return Space.state(folder);
  }

  /**
   * Those who are told of what is written, in this process, by whatever opening of the database.
   *
   * @return them all, to be added to and taken from
   */
  public WriteObservers observers() {
    return dataset.observers();
  }

  /** Of what the inferences may no longer hold. */
  StaleInferences staleInferences() {
    return stale;
  }

  /** The TDB2 database beneath the data set. */
  DatasetGraph database() {
    return database;
  }

  /**
   * Writes the database anew without what no longer counts, and gives the room back. Readers go on
   * meanwhile, writers wait. To be called outside of transactions; needs room for the copy.
   */
  public void compact() {
    new Compaction(this).compact();
  }

  /**
   * Compacts the database if it takes much more room than it needs. To be called outside of
   * transactions, after changes.
   *
   * @return whether it was compacted
   */
  public boolean compactIfSwollen() {
    return new Compaction(this).ifSwollen(Compaction.SWOLLEN);
  }

  /**
   * Compacts the database if it takes far more room than it needs, while changes go on: compaction
   * takes long, and {@link #compactIfSwollen} does better once they have come to rest.
   *
   * @return whether it was compacted
   */
  public boolean compactIfFarSwollen() {
    return new Compaction(this).ifSwollen(Compaction.FAR_SWOLLEN);
  }

  /**
   * The room that the database uses on the disk, without its full-text index.
   *
   * @return its bytes
   */
  public long usedBytes() {
    return Space.usedBytes(folder);
  }

  /**
   * Does something within a reading transaction, or the transaction of this thread if it has one.
   *
   * @param work what to do
   * @param <T> what it gives
   * @return what the work gives
   */
  public <T> T read(Supplier<T> work) {
    dataset.settle();
    return Txn.calculateRead(dataset, work::get);
  }

  /**
   * The base of the IRIs in the database.
   *
   * @return the base, or nothing if the database is still empty
   */
  public Optional<String> baseIri() {
    return read(
        () -> {
          Iterator<Quad> found = dataset.find(Node.ANY, Node.ANY, VOID.uriSpace.asNode(), Node.ANY);
          while (found.hasNext()) {
            Quad quad = found.next();
            String base = quad.getObject().getLiteralLexicalForm();
            if (quad.getGraph().equals(Iris.datasetOf(base))) {
              return Optional.of(base);
            }
          }
          return Optional.<String>empty();
        });
  }

  /**
   * The names of the graphs.
   *
   * @return the IRIs in their order; to be called within {@link #read}
   */
  public List<Node> graphNames() {
    List<Node> names = new ArrayList<>();
    dataset.listGraphNodes().forEachRemaining(names::add);
    names.sort(Comparator.comparing(Node::toString));
    return names;
  }

  /**
   * Starts to write.
   *
   * @return a writer; only one at a time
   */
  public GraphWriter writer() {
    JointCommit.use(TDBInternal.requireStorage(database));
    return new GraphWriter(dataset, folder);
  }

  @Override
  public void close() {
    synchronized (OPEN) {
      if (closed) {
        return;
      }
      closed = true;
      Opening opening = OPEN.get(database);
      if (opening.times() > 1) {
        OPEN.put(database, opening.withTimes(opening.times() - 1));
        return;
      }
      OPEN.remove(database);
      dataset.closeIndex();
      TDBInternal.expel(database);
    }
  }
}
