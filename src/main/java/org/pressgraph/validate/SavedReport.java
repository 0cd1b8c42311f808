package org.pressgraph.validate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that keeps what the shapes said of a database, with the state of the database of which
 * they said it: a comment in its first line, and N-Triples. It saves time and is no part of the
 * data: one that is lost, damaged or of another state is worked out anew.
 */
final class SavedReport {

  private static final Logger LOG = LoggerFactory.getLogger(SavedReport.class);

  private final Path file;

  SavedReport(Path file) {
    this.file = file;
  }

  /** The report of that state, if it is the one that was kept. */
  Optional<Graph> read(String state) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String text = Files.readString(file);
      if (!text.startsWith(head(state))) {
        return Optional.empty();
      }
      Graph report = GraphFactory.createDefaultGraph();
      RDFParser.fromString(text, Lang.NTRIPLES)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(report);
      return Optional.of(report);
    } catch (IOException | RiotException e) {
      LOG.warn("{}: {}", file, e.toString());
      return Optional.empty();
    }
  }

  /** Keeps the report of a state. */
  void write(String state, Graph report) {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try {
      try (OutputStream out = Files.newOutputStream(next)) {
        out.write(head(state).getBytes(StandardCharsets.UTF_8));
        RDFDataMgr.write(out, report, Lang.NTRIPLES);
      }
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn("{}: {}", file, e.toString());
    }
  }

  private static String head(String state) {
    return "# " + state + "\n";
  }
}
