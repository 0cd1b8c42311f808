package org.pressgraph.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.pressgraph.Pressgraph;
import org.pressgraph.message.Messages;
import org.pressgraph.message.PressgraphException;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/**
 * The command {@code pressgraph}.
 *
 * <p>Exit codes: 0 done, 1 some input failed (what could be read is stored), 2 wrong usage.
 */
@Command(
    name = "pressgraph",
    resourceBundle = "org.pressgraph.cli.usage",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      BuildCommand.class,
      ArticlesCommand.class,
      ServeCommand.class,
      HashPasswordCommand.class,
      QueryCommand.class,
      ExportCommand.class,
      StatsCommand.class,
      CompactCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      LoadCommand.class,
      EvaluateCommand.class,
      TagCommand.class,
      TrainCommand.class,
      AutoComplete.GenerateCompletion.class
    })
public final class Main {

  /** Everything was done. */
  public static final int DONE = 0;

  /** Some input failed; the rest is done. */
  public static final int FAILED = 1;

  /** The command was called in a wrong way. */
  public static final int USAGE = 2;

  private Main() {}

  /**
   * Runs the command and ends the process with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    int code = run(args, System.out, System.err);
    System.out.flush();
    System.exit(code);
  }

  /**
   * Runs the command.
   *
   * @param args the command line
   * @param out where its answers go, in UTF-8
   * @param err where messages and progress go, in UTF-8
   * @return the exit code
   */
  public static int run(String[] args, OutputStream out, OutputStream err) {
    Console console = new Console(out, err);
    CommandLine commandLine = new CommandLine(new Main(), new Commands(console));
    commandLine.setOut(writer(out));
    commandLine.setErr(writer(err));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler((e, command, result) -> explain(e, console));
    commandLine.setUsageHelpAutoWidth(true);
    // A mistyped option is told as one, not taken for another file of the option before it.
    commandLine.setUnmatchedOptionsAllowedAsOptionParameters(false);
    return commandLine.execute(args);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static int explain(Exception e, Console console) {
    if (e instanceof PressgraphException problem) {
      console.error(problem);
      return problem.key().startsWith("usage.") ? USAGE : FAILED;
    }
    console.error(Messages.text("cli.fault", e));
    if (Boolean.getBoolean("pressgraph.debug")) {
      e.printStackTrace(new PrintStream(console.err(), true, StandardCharsets.UTF_8));
    }
    return FAILED;
  }

  /** Makes the commands, each with the console. */
  private record Commands(Console console) implements CommandLine.IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
      try {
        return type.getDeclaredConstructor(Console.class).newInstance(console);
      } catch (NoSuchMethodException e) {
        return CommandLine.defaultFactory().create(type);
      }
    }
  }

  /** Says the version. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {
        "Pressgraph " + Pressgraph.version(), "Java " + System.getProperty("java.version")
      };
    }
  }
}
