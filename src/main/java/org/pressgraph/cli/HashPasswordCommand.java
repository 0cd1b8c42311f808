package org.pressgraph.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.pressgraph.message.Messages;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.server.Passwords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pressgraph hash-password}: makes a line of the file of those who may write. */
@Command(name = "hash-password")
final class HashPasswordCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "USER", descriptionKey = "hash-password.user")
  private String user;

  HashPasswordCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String password = password();
    if (password == null || password.isBlank()) {
      throw new PressgraphException("usage.password");
    }
    console.out().println(Passwords.line(user, password));
    return Main.DONE;
  }

  /** From the terminal, without showing it, or as a line of the standard input. */
  private String password() throws IOException {
    if (System.console() != null) {
      return new String(System.console().readPassword("%s", Messages.text("serve.password", user)));
    }
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
  }
}
