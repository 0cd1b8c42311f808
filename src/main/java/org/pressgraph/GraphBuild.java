package org.pressgraph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.rdf.PageGraphWriter;
import org.pressgraph.rdf.PageGraphWriter.PageGraph;
import org.pressgraph.source.InputFiles;
import org.pressgraph.source.SourceFile;
import org.pressgraph.source.SourceFormats;
import org.pressgraph.store.GraphWriter;

/**
 * One build: many threads read files, one writes their graphs in the order of the files, so that
 * the database comes out the same with any number of threads. Only a few files are under way at a
 * time: memory does not grow with their number.
 */
final class GraphBuild {

  private final BuildRequest request;
  private final InputFiles inputs;
  private final BuildListener listener;
  private final PageReader reader;
  private final PageGraphWriter graphs;
  private final int threads;
  private final GraphCounts counts = new GraphCounts();
  private long failed;

  GraphBuild(
      BuildRequest request,
      InputFiles inputs,
      BuildListener listener,
      PageReader reader,
      PageGraphWriter graphs,
      int threads) {
    this.request = request;
    this.inputs = inputs;
    this.listener = listener;
    this.reader = reader;
    this.graphs = graphs;
    this.threads = threads;
  }

  /** What reading a file gave: its page graphs, or the problem with it. */
  private record FileResult(
      SourceFile file,
      List<PageGraph> graphs,
      List<String> warnings,
      PressgraphException problem) {}

  BuildReport run(GraphWriter writer) {
    long start = System.nanoTime();
    inputs.problems().forEach(this::fail);
    listener.started(inputs.files().size());
    ExecutorService executor = Executors.newFixedThreadPool(threads, GraphBuild::daemon);
    Queue<Future<FileResult>> underWay = new ArrayDeque<>();
    try {
      for (SourceFile file : inputs.files()) {
        underWay.add(executor.submit(() -> read(file)));
        if (underWay.size() > 2 * threads) {
          take(underWay.remove(), writer);
        }
      }
      while (!underWay.isEmpty()) {
        take(underWay.remove(), writer);
      }
      writer.commit();
    } finally {
      executor.shutdownNow();
    }
    return counts.report(failed, (System.nanoTime() - start) / 1e9);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "pressgraph-reader");
    thread.setDaemon(true);
    return thread;
  }

  private FileResult read(SourceFile file) {
    List<PageGraph> pages = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    try {
      SourceFormats.of(file.path().getFileName().toString())
          .orElseThrow(() -> new PressgraphException("source.format", file.path()))
          .read(
              file,
              page -> {
                warnings.addAll(page.warnings());
                pages.add(graphs.write(reader.read(page, request.issue())));
              });
      return new FileResult(file, pages, warnings, null);
    } catch (PressgraphException e) {
      return new FileResult(file, List.of(), warnings, withName(e, file));
    } catch (RuntimeException | StackOverflowError e) {
      // A fault of ours on one page must not cost the others.
      return new FileResult(
          file, List.of(), warnings, new PressgraphException(e, "build.fault", file.path(), e));
    }
  }

  /** A service that failed does not know of which file the text was. */
  private static PressgraphException withName(PressgraphException problem, SourceFile file) {
    return problem.key().startsWith("remote.")
        ? new PressgraphException(problem, "build.recognition", file.path(), problem)
        : problem;
  }

  private void take(Future<FileResult> future, GraphWriter writer) {
    FileResult result = result(future);
    result.warnings().forEach(listener::warned);
    if (result.problem() != null) {
      fail(result.problem());
    }
    for (PageGraph graph : result.graphs()) {
      counts.add(graph, writer.put(graph.name(), graph.triples()));
    }
    listener.fileDone(result.file().name());
  }

  private static FileResult result(Future<FileResult> future) {
    try {
      return future.get();
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
