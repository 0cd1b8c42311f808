package org.pressgraph.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The model of the tagger, for the commands that find names. */
final class ModelOption {

  @Option(names = "--model", paramLabel = "FILE", descriptionKey = "model")
  private Optional<Path> model = Optional.empty();

  Optional<Path> file() {
    return model;
  }
}
