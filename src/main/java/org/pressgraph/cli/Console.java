package org.pressgraph.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.pressgraph.message.Messages;
import org.pressgraph.message.PressgraphException;

/** Where a command's answers and messages go, always in UTF-8. */
final class Console {

  private final PrintStream out;
  private final PrintStream err;

  Console(OutputStream out, OutputStream err) {
    this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
  }

  /** For answers, which programs may read. */
  PrintStream out() {
    return out;
  }

  /** For messages and progress, which people read. */
  PrintStream err() {
    return err;
  }

  void error(PressgraphException problem) {
    error(problem.getLocalizedMessage());
  }

  void error(String message) {
    err.println(Messages.text("cli.error", message));
  }

  void warning(String message) {
    err.println(Messages.text("cli.warning", message));
  }

  /** Whether a person looks on: progress may be drawn over itself. */
  static boolean isTerminal() {
    return System.console() != null && !"dumb".equals(System.getenv("TERM"));
  }
}
