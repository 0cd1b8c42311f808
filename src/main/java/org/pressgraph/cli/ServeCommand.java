package org.pressgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.pressgraph.BuildRequest;
import org.pressgraph.GraphService;
import org.pressgraph.Pressgraph;
import org.pressgraph.message.Messages;
import org.pressgraph.page.Issue;
import org.pressgraph.server.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pressgraph serve}: serves a database over HTTP until it is interrupted. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private GraphOption graph;

  @Mixin private ServerOptions server;

  @Option(names = "--watch", paramLabel = "FOLDER|FILE", arity = "1..*")
  private List<Path> watched = List.of();

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ServerSettings settings = server.settings(System.getenv());
    if (settings.passwords().isPresent() && settings.tls().isEmpty() && !isLocal(settings)) {
      console.warning(Messages.text("serve.clear-passwords", settings.host()));
    }
    BuildRequest request =
        new BuildRequest(watched, graph.folder(), Optional.empty(), Issue.UNKNOWN);
    if (!watched.isEmpty()) {
      // The first build makes the database, where there is none.
      try (BuildProgress progress = BuildProgress.on(console, false)) {
        Pressgraph.build(request, progress);
      }
    }
    try (GraphService service = Pressgraph.serve(graph.folder(), settings)) {
      // An interrupted process must let go of the database in order.
      Runtime.getRuntime().addShutdownHook(new Thread(service::close, "pressgraph-stop"));
      console.out().println(Messages.text("serve.started", graph.folder(), service.url()));
      console.out().println(Messages.text("serve.sparql", service.sparqlUrl()));
      console.out().println(Messages.text("serve.stop"));
      if (!watched.isEmpty()) {
        follow(request);
      }
      service.join();
    }
    return Main.DONE;
  }

  /** Builds beside the readers, in this process, which alone holds the database. */
  private void follow(BuildRequest request) {
    Thread builder =
        new Thread(
            () ->
                Pressgraph.watch(
                    request,
                    BuildProgress.on(console, false),
                    report -> new BuildSummary(report).print(console.err())),
            "pressgraph-build");
    builder.setDaemon(true);
    builder.start();
  }

  private static boolean isLocal(ServerSettings settings) {
    return Set.of("127.0.0.1", "localhost", "::1").contains(settings.host());
  }
}
