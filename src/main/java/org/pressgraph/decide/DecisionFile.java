package org.pressgraph.decide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;

/**
 * The decisions of the editors of a database: {@code decisions.tsv} in its folder, a line a
 * decision, written at its end only, so that it also tells who undid what and when. The columns are
 * those of {@link Decision} without its number; the file may be kept, copied and read by people.
 */
public final class DecisionFile {

  /** The name of the file in the folder of a database. */
  public static final String NAME = "decisions.tsv";

  private static final String HEAD = "# time\tuser\tdecision\tsubject\tobject\tname\n";
  private static final int COLUMNS = 6;

  private final Path file;

  /**
   * The file of a database.
   *
   * @param folder the folder of the database
   */
  public DecisionFile(Path folder) {
    this.file = folder.resolve(NAME);
  }

  /**
   * All that was decided, in order, undone or not.
   *
   * @return the decisions, with their numbers
   * @throws PressgraphException if the file cannot be read, or a line of it cannot be understood
   */
  public List<Decision> all() {
    List<Decision> decisions = new ArrayList<>();
    if (!Files.exists(file)) {
      return decisions;
    }
    try {
      int row = 0;
      for (String line : Files.readAllLines(file)) {
        row++;
        if (!line.isBlank() && !line.startsWith("#")) {
          decisions.add(parsed(line, row, decisions.size() + 1));
        }
      }
      return decisions;
    } catch (IOException e) {
      throw new PressgraphException(e, "decisions.file", file, Reasons.of(e));
    }
  }

  /**
   * What holds: all decisions but those that were undone.
   *
   * @return the decisions in order
   */
  public List<Decision> holding() {
    List<Decision> all = all();
    Set<String> undone = new HashSet<>();
    for (Decision decision : all) {
      if (decision.kind() == Decision.Kind.UNDO) {
        undone.add(decision.subject());
      }
    }
    return all.stream()
        .filter(decision -> decision.kind() != Decision.Kind.UNDO)
        .filter(decision -> !undone.contains(String.valueOf(decision.number())))
        .toList();
  }

  /**
   * Writes a decision at the end of the file.
   *
   * @param decision what was decided; its number is not written
   */
  public void append(Decision decision) {
    String line =
        String.join(
                "\t",
                decision.time().toString(),
                decision.user(),
                decision.kind().word(),
                decision.subject(),
                decision.object(),
                decision.name())
            + "\n";
    try {
      if (!Files.exists(file)) {
        Files.writeString(file, HEAD);
      }
      Files.writeString(file, line, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw new PressgraphException(e, "decisions.file", file, Reasons.of(e));
    }
  }

  private Decision parsed(String line, int row, int number) {
    String[] columns = line.split("\t", -1);
    try {
      if (columns.length != COLUMNS) {
        throw new IllegalArgumentException(COLUMNS + " columns");
      }
      return new Decision(
          number,
          Instant.parse(columns[0]),
          columns[1],
          Decision.Kind.of(columns[2]),
          columns[3],
          columns[4],
          columns[5]);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new PressgraphException(e, "decisions.line", file, row, e.getMessage());
    }
  }
}
