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
import org.pressgraph.message.Phrase;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;
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
  public Integer call() throws IOException {
    if (file == null) {
      Pressgraph.export(graph.folder(), format, console.out());
      console.out().flush();
    } else {
      long count = toFile();
      console.err().println(Messages.text("export.done", file, count));
    }
    return Main.DONE;
  }

  /**
   * A file that is there is replaced only once the new one is whole; what is no ordinary file (a
   * pipe, a device) is written to as it is.
   */
  private long toFile() {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        if (Files.isDirectory(target)) {
          throw new PressgraphException("export.unwritable", file, new Phrase("reason.folder"));
        }
        return write(target);
      }
      Path part = target.resolveSibling("." + target.getFileName() + ".part");
      try {
        long count = write(part);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        return count;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new PressgraphException(e, "export.unwritable", file, Reasons.of(e));
    }
  }

  private long write(Path target) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      return Pressgraph.export(graph.folder(), format, out);
    }
  }
}
