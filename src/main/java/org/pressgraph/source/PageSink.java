package org.pressgraph.source;

import org.pressgraph.message.PressgraphException;

/** Takes what the reading of a file gives, page by page. */
@FunctionalInterface
public interface PageSink {

  /**
   * Takes a page.
   *
   * @param page the next page of the file
   */
  void accept(SourcePage page);

  /**
   * Takes a problem with a part of the file; the other parts go on. Unless it is taken, it ends the
   * reading of the file.
   *
   * @param problem what is wrong with which part, and how to mend it
   */
  default void problem(PressgraphException problem) {
    throw problem;
  }
}
