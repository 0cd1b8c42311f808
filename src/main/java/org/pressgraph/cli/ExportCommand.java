package org.pressgraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pressgraph.Pressgraph;
import org.pressgraph.export.ExportRequest;
import org.pressgraph.export.ExportRequest.NamedQuery;
import org.pressgraph.export.GraphFormat;
import org.pressgraph.message.Messages;
import org.pressgraph.message.PressgraphException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pressgraph export}: writes a database or a part of it to a file or to standard output. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private GraphOption graph;

  @Option(names = "--format", defaultValue = "turtle", paramLabel = "FORMAT")
  private GraphFormat format;

  @Option(names = "--query", paramLabel = "FILE")
  private Optional<Path> query = Optional.empty();

  @Option(names = "--entity", paramLabel = "IRI")
  private Optional<String> entity = Optional.empty();

  @Option(names = "--hops", paramLabel = "N", defaultValue = "1")
  private int hops;

  @Option(names = "--from", paramLabel = "YYYY-MM-DD")
  private Optional<LocalDate> from = Optional.empty();

  @Option(names = "--to", paramLabel = "YYYY-MM-DD")
  private Optional<LocalDate> to = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE")
  private Path file;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (hops < 0) {
      throw new PressgraphException("usage.hops", hops);
    }
    ExportRequest request =
        new ExportRequest(
            format,
            query.map(path -> new NamedQuery(path.toString(), QueryFile.read(path))),
            entity,
            hops,
            from,
            to);
    if (format == GraphFormat.CSV) {
      writeTables(request);
    } else if (file == null) {
      Pressgraph.export(graph.folder(), request, console.out());
      console.out().flush();
    } else {
      done(file, OutputFile.write(file, out -> Pressgraph.export(graph.folder(), request, out)));
    }
    return Main.DONE;
  }

  private void writeTables(ExportRequest request) {
    if (file == null) {
      throw new PressgraphException("usage.export-tables");
    }
    String name = file.getFileName().toString();
    String stem = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
    Path nodes = file.resolveSibling(stem + "-nodes.csv");
    Path relationships = file.resolveSibling(stem + "-relationships.csv");
    long count =
        OutputFile.write(
            nodes,
            first -> OutputFile.write(relationships, second -> tables(request, first, second)));
    done(nodes, count);
    done(relationships, count);
  }

  private long tables(ExportRequest request, OutputStream nodes, OutputStream edges)
      throws IOException {
    return Pressgraph.exportTables(graph.folder(), request, nodes, edges);
  }

  private void done(Path written, long count) {
    String unit =
        switch (format) {
          case GEXF, GRAPHML, CSV -> "export.done.network";
          case JSONL -> "export.done.articles";
          default -> "export.done";
        };
    console.err().println(Messages.text(unit, written, count));
  }
}
