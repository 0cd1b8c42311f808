package org.pressgraph.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.pressgraph.BuildRequest;
import org.pressgraph.Pressgraph;
import picocli.CommandLine.Option;

/** What finds the names, for the commands that look for names. */
final class RecognizerOptions {

  @Option(
      names = "--recognizer",
      paramLabel = "NAME",
      defaultValue = BuildRequest.DEFAULT_RECOGNIZER,
      completionCandidates = Names.class,
      descriptionKey = "recognizer")
  private String name;

  @Option(names = "--model", paramLabel = "FILE", descriptionKey = "model")
  private Optional<Path> model = Optional.empty();

  String name() {
    return name;
  }

  Optional<Path> model() {
    return model;
  }

  /** What {@code --recognizer} takes, for the help and the shell. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Pressgraph.recognizers().iterator();
    }
  }
}
