package org.pressgraph.source;

import org.pressgraph.message.PressgraphException;

/** Tells the problems with the parts of one file, and from a number on only how many they are. */
final class PartProblems {

  /** So many problems of one file are told one by one. */
  static final int TOLD = 20;

  private final SourceFile file;
  private final PageSink pages;
  private long count;

  PartProblems(SourceFile file, PageSink pages) {
    this.file = file;
    this.pages = pages;
  }

  void add(PressgraphException problem) {
    count++;
    if (count <= TOLD) {
      pages.problem(problem);
    }
  }

  /** Whether there has been none. */
  boolean isEmpty() {
    return count == 0;
  }

  /** The file is read: tells how many problems were not told. */
  void end() {
    if (count > TOLD) {
      pages.problem(new PressgraphException("source.more", file.name(), count - TOLD));
    }
  }
}
