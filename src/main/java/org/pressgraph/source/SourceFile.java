package org.pressgraph.source;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file to be read and the name it goes by in the graph.
 *
 * @param path where the file lies
 * @param name the path relative to the input folder, its parts joined with {@code /} on every
 *     system; a file given by itself goes by its file name
 */
public record SourceFile(Path path, String name) {

  /** Checks that nothing is missing. */
  public SourceFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(name, "name");
  }
}
