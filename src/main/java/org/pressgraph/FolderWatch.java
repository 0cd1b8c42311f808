package org.pressgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.source.InputFiles;
import org.pressgraph.source.SourceFile;
import org.pressgraph.source.SourceFormats;
import org.pressgraph.store.GraphStore;

/**
 * Waits until the files of some inputs change. It looks at their sizes and times again and again
 * instead of asking the system for events, which shared and mounted folders do not give. To be used
 * by one thread.
 */
final class FolderWatch {

  private static final long PAUSE_MILLIS = 1000;

  private final List<Path> inputs;
  private final SourceFormats formats;
  private final long pauseMillis;
  private Map<Path, Stamp> seen = Map.of();

  /** Watches inputs in the given formats, looking at them every so many milliseconds. */
  FolderWatch(List<Path> inputs, SourceFormats formats, long pauseMillis) {
    this.inputs = inputs;
    this.formats = formats;
    this.pauseMillis = pauseMillis;
  }

  /** Builds, and builds again whenever files change, until the thread is interrupted. */
  static void run(BuildRequest request, BuildListener listener, Consumer<BuildReport> reports) {
    FolderWatch watch =
        new FolderWatch(request.inputs(), SourceFormats.withFields(request.fields()), PAUSE_MILLIS);
    watch.look();
    reports.accept(Pressgraph.build(request, listener));
    try {
      while (true) {
        watch.awaitChange();
        buildAgain(request, listener, reports);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Another process may hold the database for a while. */
  private static void buildAgain(
      BuildRequest request, BuildListener listener, Consumer<BuildReport> reports)
      throws InterruptedException {
    for (boolean told = false; ; Thread.sleep(PAUSE_MILLIS)) {
      try {
        // More changes may follow soon, and to compact a large database takes longer than a build.
        BuildReport report = Pressgraph.build(request, listener, GraphStore::compactIfFarSwollen);
        if (!report.changes().isEmpty() || report.failed() > 0) {
          reports.accept(report);
        }
        return;
      } catch (PressgraphException e) {
        if (!e.key().equals("store.locked")) {
          throw e;
        }
        if (!told) {
          listener.failed(e);
          told = true;
        }
      }
    }
  }

  /** By what a file that changed is known. */
  private record Stamp(long bytes, FileTime modified) {}

  /** Takes the files as they are now for known. */
  void look() {
    seen = stamps();
  }

  /**
   * Waits until the files differ from those that are known and have stood still for a while, so
   * that a file is not read while it is being copied; then takes them for known.
   */
  void awaitChange() throws InterruptedException {
    Map<Path, Stamp> before = seen;
    while (true) {
      long start = System.nanoTime();
      Map<Path, Stamp> now = stamps();
      if (now.equals(before) && !now.equals(seen)) {
        seen = now;
        return;
      }
      before = now;
      long tookMillis = (System.nanoTime() - start) / 1_000_000;
      // To look must not become the main work where there are very many files.
      Thread.sleep(Math.max(pauseMillis, 10 * tookMillis));
    }
  }

  private Map<Path, Stamp> stamps() {
    Map<Path, Stamp> stamps = new HashMap<>();
    for (SourceFile file : InputFiles.find(inputs, formats).files()) {
      try {
        BasicFileAttributes attributes =
            Files.readAttributes(file.path(), BasicFileAttributes.class);
        stamps.put(file.path(), new Stamp(attributes.size(), attributes.lastModifiedTime()));
      } catch (IOException e) {
        // It went in this moment; the next look tells.
        stamps.remove(file.path());
      }
    }
    return stamps;
  }
}
