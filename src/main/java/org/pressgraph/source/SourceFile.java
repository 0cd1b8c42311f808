package org.pressgraph.source;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

  /**
   * A file below the folder of this one.
   *
   * @param reference the path from that folder, as a file that refers to another writes it
   * @return the file, or nothing if there is none or the path leads out of the folder
   */
  Optional<SourceFile> sibling(String reference) {
    List<String> parts = new ArrayList<>();
    for (String part : reference.replaceFirst("^file:(?://)?", "").split("/")) {
      if (part.equals("..") || reference.startsWith("/")) {
        return Optional.empty();
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    return exact(parts)
        .or(() -> exact(parts.stream().map(Unpacking::escape).toList()))
        .map(found -> new SourceFile(found, folder + String.join("/", parts)));
  }

  private Optional<Path> exact(List<String> parts) {
    try {
      Path found = path.resolveSibling(String.join("/", parts));
      return Files.isRegularFile(found) ? Optional.of(found) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
