package org.pressgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.pressgraph.Pressgraph;
import org.pressgraph.export.GraphFormat;
import org.pressgraph.message.Messages;
import org.pressgraph.message.PressgraphException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pressgraph export}: writes a whole database to a file or to standard output. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private GraphOption graph;

  @Option(names = "--format", defaultValue = "turtle", paramLabel = "FORMAT")
  private GraphFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE")
  private Path file;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (file == null) {
      Pressgraph.export(graph.folder(), format, console.out());
      console.out().flush();
    } else {
      long count = toFile();
      console.err().println(Messages.text("export.done", file, count));
    }
    return Main.DONE;
  }

  /** A file that is there is replaced only once the new one is whole. */
  private long toFile() {
    Path target = file.toAbsolutePath();
    try {
      Path part = target.resolveSibling("." + target.getFileName() + ".part");
      try {
        long count;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
          count = Pressgraph.export(graph.folder(), format, out);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        return count;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new PressgraphException(e, "export.unwritable", file, e);
    }
  }
}
