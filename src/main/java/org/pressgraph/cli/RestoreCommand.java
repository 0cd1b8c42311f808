package org.pressgraph.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pressgraph.GraphMaintenance;
import org.pressgraph.message.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pressgraph restore}: makes a database out of a backup. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private GraphOption graph;

  @Parameters(paramLabel = "FILE")
  private Path file;

  RestoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    long count = GraphMaintenance.restore(file, graph.folder());
    console.err().println(Messages.text("export.done", graph.folder(), count));
    return Main.DONE;
  }
}
