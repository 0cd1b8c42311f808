package org.pressgraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pressgraph.Pressgraph;
import org.pressgraph.export.ResultFormat;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pressgraph query}: asks a database and prints the answer. */
@Command(name = "query")
final class QueryCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private GraphOption graph;

  @Option(names = "--format", defaultValue = "table", paramLabel = "FORMAT")
  private ResultFormat format;

  @ArgGroup(multiplicity = "1")
  private Source source;

  /** A query comes from a file or from the command line. */
  static final class Source {
    @Parameters(paramLabel = "FILE", descriptionKey = "query.file")
    private Path file;

    @Option(names = "-e", paramLabel = "QUERY", descriptionKey = "query.expression")
    private String expression;
  }

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String name = source.file == null ? "-e" : source.file.toString();
    String text = source.file == null ? source.expression : QueryFile.read(source.file);
    Pressgraph.query(graph.folder(), name, text, format, console.out());
    return Main.DONE;
  }
}
