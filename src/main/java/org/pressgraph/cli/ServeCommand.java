package org.pressgraph.cli;

import java.util.Set;
import java.util.concurrent.Callable;
import org.pressgraph.GraphService;
import org.pressgraph.Pressgraph;
import org.pressgraph.message.Messages;
import org.pressgraph.server.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pressgraph serve}: serves a database over HTTP until it is interrupted. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private GraphOption graph;

  @Mixin private ServerOptions server;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ServerSettings settings = server.settings(System.getenv());
    if (settings.passwords().isPresent() && settings.tls().isEmpty() && !isLocal(settings)) {
      console.warning(Messages.text("serve.clear-passwords", settings.host()));
    }
    try (GraphService service = Pressgraph.serve(graph.folder(), settings)) {
      // An interrupted process must let go of the database in order.
      Runtime.getRuntime().addShutdownHook(new Thread(service::close, "pressgraph-stop"));
      console.out().println(Messages.text("serve.started", graph.folder(), service.url()));
      console.out().println(Messages.text("serve.sparql", service.sparqlUrl()));
      console.out().println(Messages.text("serve.stop"));
      service.join();
    }
    return Main.DONE;
  }

  private static boolean isLocal(ServerSettings settings) {
    return Set.of("127.0.0.1", "localhost", "::1").contains(settings.host());
  }
}
