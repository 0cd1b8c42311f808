package org.pressgraph;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.pressgraph.message.Messages;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.rdf.InputRecord;
import org.pressgraph.rdf.PageGraphWriter;
import org.pressgraph.rdf.PageGraphWriter.PageGraph;
import org.pressgraph.source.InputFiles;
import org.pressgraph.source.PageSink;
import org.pressgraph.source.SourceFile;
import org.pressgraph.source.SourceFormat;
import org.pressgraph.source.SourceFormats;
import org.pressgraph.source.SourcePage;
import org.pressgraph.store.GraphWriter;

/**
 * One build: many threads read files, one writes their graphs in the order of the files, so that
 * the database comes out the same with any number of threads. Only a few files and pages are under
 * way at a time: memory does not grow with their number.
 */
final class GraphBuild {

  /** So many pages of a file may wait for the files before it. */
  private static final int PARTS_AHEAD = 2;

  private final BuildRequest request;
  private final InputFiles inputs;
  private final SourceFormats formats;
  private final BuildListener listener;
  private final PageReader reader;
  private final PageGraphWriter graphs;
  private final int threads;
  private final GraphUpdate update;
  private final GraphCounts counts = new GraphCounts();
  private long failed;

  GraphBuild(
      BuildRequest request,
      InputFiles inputs,
      SourceFormats formats,
      BuildListener listener,
      PageReader reader,
      PageGraphWriter graphs,
      GraphUpdate update,
      int threads) {
    this.request = request;
    this.inputs = inputs;
    this.formats = formats;
    this.listener = listener;
    this.reader = reader;
    this.graphs = graphs;
    this.update = update;
    this.threads = threads;
  }

  /** What came of a page, or of a part of a file that is none. */
  private record Outcome(PageGraph graph, List<String> warnings, PressgraphException problem) {}

  /** A file that is being read, and what it gave so far. */
  private record Reading(
      SourceFile file, CompletableFuture<State> state, PageQueue<Future<Outcome>> parts) {

    Reading(SourceFile file) {
      this(file, new CompletableFuture<>(), new PageQueue<>(PARTS_AHEAD));
    }
  }

  /** A file as it is, and as the database knows it; nothing of it is read where both agree. */
  private record State(String sha256, Optional<InputRecord> known, boolean current) {}

  BuildReport run(GraphWriter writer) {
    long start = System.nanoTime();
    inputs.problems().forEach(this::fail);
    listener.started(inputs.files().size());
    ExecutorService files = Executors.newFixedThreadPool(threads, GraphBuild::daemon);
    ExecutorService pages = Executors.newFixedThreadPool(threads, GraphBuild::daemon);
    Queue<Reading> underWay = new ArrayDeque<>();
    try {
      for (SourceFile file : inputs.files()) {
        Reading reading = new Reading(file);
        underWay.add(reading);
        files.execute(() -> read(reading, pages));
        if (underWay.size() > 2 * threads) {
          take(underWay.remove());
        }
      }
      while (!underWay.isEmpty()) {
        take(underWay.remove());
      }
      prune();
      update.end();
    } finally {
      files.shutdownNow();
      pages.shutdownNow();
    }
    return counts.report(
        update.changes(), update.lapsed(), failed, (System.nanoTime() - start) / 1e9);
  }

  /** What could not be found is not therefore gone: a disk may be missing. */
  private void prune() {
    if (!request.options().contains(BuildOption.PRUNE)) {
      return;
    }
    if (!inputs.problems().isEmpty()) {
      listener.warned(Messages.text("build.not-pruned"));
      return;
    }
    Set<String> names = new HashSet<>();
    inputs.files().forEach(file -> names.add(file.name()));
    update.prune(names);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "pressgraph-reader");
    thread.setDaemon(true);
    return thread;
  }

  /** Reads a file; its pages go to other threads, since one file may hold all pages there are. */
  private void read(Reading reading, ExecutorService pages) {
    try {
      State state = state(reading.file());
      reading.state().complete(state);
      if (!state.current()) {
        readParts(reading, pages);
      }
    } catch (CancellationException | RejectedExecutionException e) {
      // The build has ended before the file.
    } catch (PressgraphException e) {
      reading.state().complete(new State("", update.known(reading.file()), false));
      put(reading, failure(e));
    } catch (RuntimeException | Error e) {
      reading.state().completeExceptionally(e);
      throw e;
    } finally {
      reading.parts().end();
    }
  }

  /** The bytes are hashed before they are read: a change in between is seen by the next build. */
  private State state(SourceFile file) {
    Optional<InputRecord> known = update.known(file);
    String sha256 = format(file).sha256(file);
    boolean again = request.options().contains(BuildOption.READ_AGAIN);
    boolean current = !again && known.filter(k -> update.isCurrent(k, sha256)).isPresent();
    return new State(sha256, known, current);
  }

  private SourceFormat format(SourceFile file) {
    return formats
        .of(file.path().getFileName().toString())
        .orElseThrow(() -> new PressgraphException("source.format", file.path()));
  }

  private void readParts(Reading reading, ExecutorService pages) {
    SourceFile file = reading.file();
    try {
      format(file).read(file, new Parts(reading, pages));
    } catch (CancellationException | RejectedExecutionException e) {
      throw e;
    } catch (PressgraphException e) {
      put(reading, failure(e));
    } catch (RuntimeException | StackOverflowError e) {
      put(reading, failure(new PressgraphException(e, "build.fault", file.path(), e)));
    }
  }

  private static Future<Outcome> failure(PressgraphException problem) {
    return CompletableFuture.completedFuture(new Outcome(null, List.of(), problem));
  }

  private static void put(Reading reading, Future<Outcome> part) {
    try {
      reading.parts().put(part);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  private final class Parts implements PageSink {

    private final Reading reading;
    private final ExecutorService pages;

    Parts(Reading reading, ExecutorService pages) {
      this.reading = reading;
      this.pages = pages;
    }

    @Override
    public void accept(SourcePage page) {
      put(reading, pages.submit(() -> outcome(reading.file(), page)));
    }

    @Override
    public void problem(PressgraphException problem) {
      put(reading, failure(problem));
    }
  }

  private Outcome outcome(SourceFile file, SourcePage page) {
    try {
      PageGraph graph = graphs.write(reader.read(page, request.issue(), file.path().toString()));
      return new Outcome(graph, page.warnings(), null);
    } catch (PressgraphException e) {
      return new Outcome(null, page.warnings(), withName(e, file));
    } catch (RuntimeException | StackOverflowError e) {
      // A fault of ours on one page must not cost the others.
      return new Outcome(
          null, page.warnings(), new PressgraphException(e, "build.fault", file.path(), e));
    }
  }

  /** A service that failed does not know of which file the text was. */
  private static PressgraphException withName(PressgraphException problem, SourceFile file) {
    return problem.key().startsWith("remote.")
        ? new PressgraphException(problem, "build.recognition", file.path(), problem)
        : problem;
  }

  private void take(Reading reading) {
    reading.parts().widen(PARTS_AHEAD * threads);
    State state = reading.state().join();
    if (state.current()) {
      counts.addUnread(state.known().map(known -> known.graphs().size()).orElse(0));
    } else {
      takeParts(reading, update.file(reading.file(), state.sha256(), state.known()));
    }
    listener.fileDone(reading.file().name());
  }

  private void takeParts(Reading reading, GraphUpdate.FileUpdate file) {
    Optional<Outcome> part = next(reading);
    while (part.isPresent()) {
      part.get().warnings().forEach(listener::warned);
      if (part.get().problem() != null) {
        file.failed();
        fail(part.get().problem());
      } else {
        PageGraph graph = part.get().graph();
        counts.add(graph, file.put(graph));
      }
      part = next(reading);
    }
    file.end();
  }

  private static Optional<Outcome> next(Reading reading) {
    try {
      Optional<Future<Outcome>> part = reading.parts().take();
      return part.isPresent() ? Optional.of(part.get().get()) : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PressgraphException(e, "build.interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private void fail(PressgraphException problem) {
    failed++;
    listener.failed(problem);
  }
}
