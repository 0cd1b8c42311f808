package org.pressgraph.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pressgraph.BuildReport;
import org.pressgraph.BuildRequest;
import org.pressgraph.Pressgraph;
import org.pressgraph.export.TextWidth;
import org.pressgraph.message.Messages;
import org.pressgraph.page.Issue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pressgraph build}: reads pages and puts what they say into a database. */
@Command(name = "build")
final class BuildCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "FOLDER|FILE")
  private List<Path> inputs;

  @Mixin private GraphOption graph;

  @Option(names = "--base-iri", paramLabel = "IRI")
  private Optional<String> baseIri = Optional.empty();

  @Option(names = "--date", paramLabel = "YYYY-MM-DD")
  private Optional<LocalDate> date = Optional.empty();

  @Option(names = "--newspaper", paramLabel = "NAME")
  private Optional<String> newspaper = Optional.empty();

  @Mixin private RecognizerOptions recognizer;

  @Option(names = "--json")
  private boolean json;

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    BuildRequest request =
        new BuildRequest(
            inputs,
            graph.folder(),
            baseIri,
            new Issue(newspaper, date),
            recognizer.name(),
            recognizer.model());
    BuildReport report;
    try (BuildProgress progress = BuildProgress.on(console, json)) {
      report = Pressgraph.build(request, progress);
    }
    if (json) {
      console.out().println(new ObjectMapper().writeValueAsString(report));
    } else {
      print(report);
    }
    return report.failed() == 0 ? Main.DONE : Main.FAILED;
  }

  private void print(BuildReport report) {
    Map<String, Object> rows = new LinkedHashMap<>();
    rows.put("pages", report.pages());
    rows.put("articles", report.articles());
    rows.put("people", report.people());
    rows.put("organizations", report.organizations());
    rows.put("places", report.places());
    rows.put("events", report.events());
    rows.put("works", report.works());
    rows.put("positions", report.positions());
    rows.put("triples", report.triples());
    rows.put("seconds", String.format(java.util.Locale.ROOT, "%.1f", report.seconds()));
    rows.forEach(
        (key, value) -> {
          String label = Messages.text("build.report." + key);
          int padding = Math.max(1, 16 - TextWidth.of(label));
          console.out().printf("%s%s%10s%n", label, " ".repeat(padding), value);
        });
    console
        .out()
        .println(
            Messages.text(
                "build.report.changes",
                report.added(),
                report.changed(),
                report.unchanged(),
                report.failed()));
  }
}
