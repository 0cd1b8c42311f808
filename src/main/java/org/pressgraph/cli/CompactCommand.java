package org.pressgraph.cli;

import java.util.concurrent.Callable;
import org.pressgraph.GraphMaintenance;
import org.pressgraph.message.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pressgraph compact}: gives back the room that a database takes and does not need. */
@Command(name = "compact")
final class CompactCommand implements Callable<Integer> {

  private static final long MEBIBYTE = 1 << 20;

  private final Console console;

  @Mixin private GraphOption graph;

  CompactCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    GraphMaintenance.Room room = GraphMaintenance.compact(graph.folder());
    console
        .err()
        .println(
            Messages.text(
                "compact.done", graph.folder(), room.before() / MEBIBYTE, room.after() / MEBIBYTE));
    return Main.DONE;
  }
}
