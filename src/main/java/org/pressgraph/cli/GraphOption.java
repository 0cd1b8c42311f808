package org.pressgraph.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where the database is. */
final class GraphOption {

  @Option(
      names = {"-g", "--graph"},
      paramLabel = "DIR",
      defaultValue = "graph",
      descriptionKey = "graph")
  private Path folder;

  Path folder() {
    return folder;
  }
}
