package org.pressgraph.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.pressgraph.GraphMaintenance;
import org.pressgraph.export.LoadListener;
import org.pressgraph.export.LoadReport;
import org.pressgraph.export.LoadRequest;
import org.pressgraph.message.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pressgraph load}: loads a database into a remote store. */
@Command(name = "load")
final class LoadCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private GraphOption graph;

  @Option(names = "--to", paramLabel = "URL", required = true)
  private URI to;

  @Option(names = "--credentials", paramLabel = "FILE")
  private Optional<Path> credentials = Optional.empty();

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--all")
  private boolean all;

  @Option(names = "--prune")
  private boolean prune;

  @Option(names = "--json")
  private boolean json;

  LoadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    LoadRequest request =
        new LoadRequest(to, Credentials.find(credentials, System.getenv()), options());
    LoadReport report = GraphMaintenance.load(graph.folder(), request, new Progress());
    if (json) {
      console.out().println(Json.line(report));
    } else {
      String key = dryRun ? "load.would" : "load.done";
      console
          .out()
          .println(
              Messages.text(
                  key, report.put(), report.triples(), report.skipped(), report.deleted()));
    }
    return Main.DONE;
  }

  private Set<LoadRequest.Option> options() {
    Set<LoadRequest.Option> options = EnumSet.noneOf(LoadRequest.Option.class);
    if (dryRun) {
      options.add(LoadRequest.Option.DRY_RUN);
    }
    if (all) {
      options.add(LoadRequest.Option.ALL);
    }
    if (prune) {
      options.add(LoadRequest.Option.PRUNE);
    }
    return options;
  }

  /** Of many graphs only every hundredth part is told; a dry run lists all. */
  private final class Progress implements LoadListener {

    private int graphs;
    private int done;

    @Override
    public void started(int count) {
      graphs = count;
    }

    @Override
    public void done(String name, Action action) {
      done++;
      boolean part = graphs <= 100 || done * 100L / graphs != (done - 1) * 100L / graphs;
      boolean tell = dryRun ? action != Action.SKIPPED : part;
      if (tell && !json) {
        String label = Messages.text("load." + action.name().toLowerCase(java.util.Locale.ROOT));
        console.err().println(done + "/" + graphs + " " + label + " " + name);
      }
    }
  }
}
