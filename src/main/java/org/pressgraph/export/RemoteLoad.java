package org.pressgraph.export;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.pressgraph.export.LoadListener.Action;
import org.pressgraph.export.LoadRequest.Option;
import org.pressgraph.store.GraphStore;

/**
 * Loads a database into a remote store, graph by graph. What was loaded before and has not changed
 * is passed over; a load that was broken off goes on where it stopped.
 */
public final class RemoteLoad {

  private final GraphStore store;
  private final LoadRequest request;
  private final LoadListener listener;
  private final RemoteStore remote;
  private long put;
  private long skipped;
  private long deleted;
  private long triples;

  RemoteLoad(
      GraphStore store, LoadRequest request, LoadListener listener, RemoteStore.Pause pause) {
    this.store = Objects.requireNonNull(store, "store");
    this.request = request;
    this.listener = Objects.requireNonNull(listener, "listener");
    this.remote = new RemoteStore(request.to(), request.authorization(), pause);
  }

  /**
   * Loads a database.
   *
   * @param store the database
   * @param request where to
   * @param listener is told how it goes on
   * @return what was done
   * @throws org.pressgraph.message.PressgraphException if the remote store cannot be reached or
   *     does not take the graphs; what it took is known to the next load
   */
  public static LoadReport run(GraphStore store, LoadRequest request, LoadListener listener) {
    return new RemoteLoad(store, request, listener, pause -> Thread.sleep(pause.toMillis())).run();
  }

  LoadReport run() {
    List<Node> graphs = store.read(store::graphNames);
    listener.started(graphs.size());
    try (LoadJournal journal = LoadJournal.open(store.folder(), request.to())) {
      if (!is(Option.DRY_RUN)) {
        forgetIfEmptied(journal);
      }
      Set<String> present = new HashSet<>();
      for (Node graph : graphs) {
        present.add(graph.getURI());
        load(graph, journal);
      }
      if (is(Option.PRUNE)) {
        prune(present, journal);
      }
    }
    return new LoadReport(put, skipped, deleted, triples);
  }

  private boolean is(Option option) {
    return request.options().contains(option);
  }

  /** Where the first graph that was put is missing, the store was emptied or is another. */
  private void forgetIfEmptied(LoadJournal journal) {
    boolean emptied =
        journal.digests().keySet().stream()
            .findFirst()
            .filter(graph -> !remote.has(graph))
            .isPresent();
    if (emptied) {
      journal.forget();
    }
  }

  private void load(Node graph, LoadJournal journal) {
    List<Triple> content = store.read(() -> triples(graph));
    byte[] text = text(content);
    String digest = LoadJournal.digest(text);
    if (!is(Option.ALL) && digest.equals(journal.digests().get(graph.getURI()))) {
      skipped++;
      listener.done(graph.getURI(), Action.SKIPPED);
      return;
    }
    if (!is(Option.DRY_RUN)) {
      remote.put(graph.getURI(), text);
      journal.put(graph.getURI(), digest);
    }
    put++;
    triples += content.size();
    listener.done(graph.getURI(), Action.PUT);
  }

  private void prune(Set<String> present, LoadJournal journal) {
    for (String graph : List.copyOf(journal.digests().keySet())) {
      if (!present.contains(graph)) {
        if (!is(Option.DRY_RUN)) {
          remote.delete(graph);
          journal.deleted(graph);
        }
        deleted++;
        listener.done(graph, Action.DELETED);
      }
    }
  }

  private List<Triple> triples(Node graph) {
    List<Triple> found = new ArrayList<>();
    store
        .dataset()
        .find(graph, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> found.add(quad.asTriple()));
    found.sort(Comparator.comparing(NodeFmtLib::str));
    return found;
  }

  /** N-Triples in UTF-8 are also Turtle, which every store takes. */
  private static byte[] text(List<Triple> triples) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES_UTF8);
    stream.start();
    triples.forEach(stream::triple);
    stream.finish();
    return out.toByteArray();
  }
}
