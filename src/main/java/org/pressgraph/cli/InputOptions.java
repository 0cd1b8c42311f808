package org.pressgraph.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.pressgraph.page.Issue;
import picocli.CommandLine.Option;

/** The options that say what the inputs of a command do not say themselves. */
final class InputOptions {

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "date")
  private Optional<LocalDate> date = Optional.empty();

  @Option(names = "--newspaper", paramLabel = "NAME", descriptionKey = "newspaper")
  private Optional<String> newspaper = Optional.empty();

  @Option(names = "--fields", paramLabel = "NAMES", descriptionKey = "fields")
  private String fields = "";

  /** What the user says of the issue of all pages. */
  Issue issue() {
    return new Issue(newspaper, date);
  }

  /** Under which names articles in JSON give their parts. */
  String fields() {
    return fields;
  }
}
