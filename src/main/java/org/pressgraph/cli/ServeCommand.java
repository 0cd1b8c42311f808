package org.pressgraph.cli;

import java.util.concurrent.Callable;
import org.pressgraph.Pressgraph;
import org.pressgraph.message.Messages;
import org.pressgraph.message.PressgraphException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pressgraph serve}: serves a database over HTTP until it is interrupted. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private GraphOption graph;

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "3030")
  private int port;

  @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1")
  private String host;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > 65535) {
      throw new PressgraphException("usage.port", port);
    }
    try (Pressgraph.Service service = Pressgraph.serve(graph.folder(), host, port)) {
      // An interrupted process must let go of the database in order.
      Runtime.getRuntime().addShutdownHook(new Thread(service::close, "pressgraph-stop"));
      console.out().println(Messages.text("serve.started", graph.folder(), service.url()));
      console.out().println(Messages.text("serve.sparql", service.sparqlUrl()));
      console.out().println(Messages.text("serve.stop"));
      service.join();
    }
    return Main.DONE;
  }
}
