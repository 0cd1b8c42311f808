package org.pressgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pressgraph.GraphMaintenance;
import org.pressgraph.message.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pressgraph backup}: writes a whole database to a file, as it is at one moment. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private GraphOption graph;

  @Option(names = "--from", paramLabel = "URL")
  private Optional<URI> server = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true)
  private Path file;

  BackupCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    long count = OutputFile.write(file, this::write);
    console.err().println(Messages.text("export.done", file, count));
    return Main.DONE;
  }

  private long write(OutputStream out) throws IOException {
    return server.isPresent()
        ? GraphMaintenance.backup(server.get(), out)
        : GraphMaintenance.backup(graph.folder(), out);
  }
}
