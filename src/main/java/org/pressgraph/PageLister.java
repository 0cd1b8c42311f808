package org.pressgraph;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.page.Issue;
import org.pressgraph.source.InputFiles;
import org.pressgraph.source.PageSink;
import org.pressgraph.source.SourceFile;
import org.pressgraph.source.SourceFormats;
import org.pressgraph.source.SourcePage;

/**
 * Takes pages apart into their articles without building a graph. Pages come one by one: the inputs
 * may be larger than memory. An object of this class is for one thread.
 *
 * <pre>{@code
 * new PageLister(Issue.UNKNOWN, "")
 *     .list(List.of(Path.of("seeds")), BuildListener.SILENT, page -> System.out.println(page.name()));
 * }</pre>
 */
public final class PageLister {

  private final Issue issue;
  private final SourceFormats formats;
  private long failed;

  /**
   * Makes a lister.
   *
   * @param issue what the user says of the issue of all pages
   * @param fields under which names articles in JSON give their parts; empty for the common names
   * @throws PressgraphException if the fields are not of the right form
   */
  public PageLister(Issue issue, String fields) {
    this.issue = Objects.requireNonNull(issue, "issue");
    this.formats = SourceFormats.withFields(fields);
  }

  /**
   * Takes apart the pages of some inputs, in the order of the names of their files.
   *
   * @param inputs folders, files and archives
   * @param listener is told of what cannot be read, which does not stop the rest
   * @param pages is given each page
   * @return how many inputs, or parts of them, could not be read
   */
  public long list(List<Path> inputs, BuildListener listener, Consumer<ReadPage> pages) {
    InputFiles found = InputFiles.find(inputs, formats);
    listener.started(found.files().size());
    found.problems().forEach(problem -> fail(listener, problem));
    for (SourceFile file : found.files()) {
      list(file, listener, pages);
      listener.fileDone(file.name());
    }
    return failed;
  }

  private void list(SourceFile file, BuildListener listener, Consumer<ReadPage> pages) {
    PageSink sink =
        new PageSink() {
          @Override
          public void accept(SourcePage page) {
            page.warnings().forEach(listener::warned);
            pages.accept(ReadPage.of(SegmentedPage.of(page, issue, file.path().toString())));
          }

          @Override
          public void problem(PressgraphException problem) {
            fail(listener, problem);
          }
        };
    try {
      formats.of(file.path().getFileName().toString()).orElseThrow().read(file, sink);
    } catch (PressgraphException e) {
      fail(listener, e);
    } catch (RuntimeException | StackOverflowError e) {
      fail(listener, new PressgraphException(e, "build.fault", file.path(), e));
    }
  }

  private void fail(BuildListener listener, PressgraphException problem) {
    failed++;
    listener.failed(problem);
  }
}
