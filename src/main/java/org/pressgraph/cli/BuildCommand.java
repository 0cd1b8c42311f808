package org.pressgraph.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.pressgraph.BuildOption;
import org.pressgraph.BuildReport;
import org.pressgraph.BuildRequest;
import org.pressgraph.Pressgraph;
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

  @Mixin private InputOptions input;

  @Mixin private RecognizerOptions recognizer;

  @Option(names = "--authority", paramLabel = "FILE")
  private List<Path> authorities = List.of();

  @Option(names = "--decisions", paramLabel = "FILE")
  private Optional<Path> decisions = Optional.empty();

  @Option(names = "--prune")
  private boolean prune;

  @Option(names = "--again")
  private boolean again;

  @Option(names = "--watch")
  private boolean watch;

  @Option(names = "--json")
  private boolean json;

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    BuildRequest request =
        new BuildRequest(
            inputs,
            graph.folder(),
            baseIri,
            input.issue(),
            input.fields(),
            recognizer.name(),
            recognizer.model(),
            options(),
            authorities,
            decisions);
    if (watch) {
      watch(request);
      return Main.DONE;
    }
    BuildReport report;
    try (BuildProgress progress = BuildProgress.on(console, json)) {
      report = Pressgraph.build(request, progress);
    }
    tell(report);
    return report.failed() == 0 ? Main.DONE : Main.FAILED;
  }

  private void watch(BuildRequest request) {
    try (BuildProgress progress = BuildProgress.on(console, json)) {
      Pressgraph.watch(
          request,
          progress,
          report -> {
            progress.end();
            tell(report);
          });
    }
  }

  private Set<BuildOption> options() {
    Set<BuildOption> options = EnumSet.noneOf(BuildOption.class);
    if (prune) {
      options.add(BuildOption.PRUNE);
    }
    if (again) {
      options.add(BuildOption.READ_AGAIN);
    }
    return options;
  }

  private void tell(BuildReport report) {
    if (json) {
      console.out().println(Json.line(report));
    } else {
      new BuildSummary(report).print(console.out());
    }
  }
}
