package org.pressgraph.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.pressgraph.GraphMaintenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pressgraph stats}: says what a database holds and takes. */
@Command(name = "stats")
final class StatsCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private GraphOption graph;

  @Option(names = "--json")
  private boolean json;

  StatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Map<String, Long> counts = GraphMaintenance.statistics(graph.folder());
    if (json) {
      console.out().println(Json.line(counts));
    } else {
      Table.print(console.out(), "build.report.", counts);
    }
    return Main.DONE;
  }
}
