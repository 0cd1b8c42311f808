package org.pressgraph.decide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;
import org.pressgraph.resolve.DecisionKind;
import org.pressgraph.resolve.DecisionLine;
import org.pressgraph.resolve.Decisions;

/**
 * The decisions of the editors of a database: {@code decisions.txt} in its folder, a {@link
 * DecisionLine} a decision, written at its end only, so that it also tells who undid what and when.
 * People may write lines into it, too. What an earlier version kept in {@code decisions.tsv} is
 * read from there, and moves into the new file with the next decision.
 */
public final class DecisionFile {

  /** The name of the file in the folder of a database. */
  public static final String NAME = "decisions.txt";

  /** The name that earlier versions gave it. */
  public static final String OLD_NAME = "decisions.tsv";

  private static final String HEAD =
      "# Decisions of editors; docs/decisions.md describes the lines.\n";

  private final Path file;
  private final Path old;

  /**
   * The file of a database.
   *
   * @param folder the folder of the database
   */
  public DecisionFile(Path folder) {
    this.file = folder.resolve(NAME);
    this.old = folder.resolve(OLD_NAME);
  }

  /**
   * All that was decided, in order, undone or not.
   *
   * @return the decisions, with the numbers of their lines; a line that makes several things one
   *     gives several
   * @throws PressgraphException if the file cannot be read, or a line of it cannot be understood
   */
  public List<Decision> all() {
    List<Decision> decisions = new ArrayList<>();
    List<DecisionLine> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      decisions.addAll(decisions(i + 1, lines.get(i)));
    }
    return decisions;
  }

  /**
   * How many decisions there are.
   *
   * @return the number of the last
   */
  public int count() {
    return lines().size();
  }

  private List<DecisionLine> lines() {
    Path source = Files.exists(file) ? file : old;
    List<DecisionLine> lines = new ArrayList<>();
    if (!Files.exists(source)) {
      return lines;
    }
    try {
      int row = 0;
      for (String line : Files.readAllLines(source)) {
        row++;
        DecisionLine.parse(source.toString(), row, line).ifPresent(lines::add);
      }
      return lines;
    } catch (IOException e) {
      throw new PressgraphException(e, "decisions.file", source, Reasons.of(e));
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
      if (decision.kind() == DecisionKind.UNDO) {
        undone.add(decision.subject());
      }
    }
    return all.stream()
        .filter(decision -> decision.kind() != DecisionKind.UNDO)
        .filter(decision -> !undone.contains(String.valueOf(decision.number())))
        .toList();
  }

  /**
   * Writes a decision at the end of the file.
   *
   * @param decision what was decided; its number is not written
   */
  public void append(Decision decision) {
    try {
      if (!Files.exists(file)) {
        StringBuilder before = new StringBuilder(HEAD);
        lines().forEach(line -> before.append(line.format()).append('\n'));
        Path part = file.resolveSibling(NAME + ".part");
        Files.writeString(part, before);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(old);
      }
      String line = line(decision).format() + "\n";
      Files.writeString(file, line, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw new PressgraphException(e, "decisions.file", file, Reasons.of(e));
    }
  }

  /**
   * A decision as the file has it.
   *
   * @param decision a decision
   * @return its line
   */
  public static String format(Decision decision) {
    return line(decision).format();
  }

  private static DecisionLine line(Decision decision) {
    String subject = decision.subject();
    List<String> things =
        switch (decision.kind()) {
          case SAME -> List.of(decision.object(), subject);
          case DIFFERENT -> things(subject, decision.object());
          case RENAME -> List.of(subject, decision.name());
          case NOT_ENTITY, UNDO -> List.of(subject);
        };
    return new DecisionLine(
        decision.kind(),
        things,
        Optional.of(decision.name()).filter(n -> decision.kind() == DecisionKind.SAME),
        Optional.of(decision.user()).filter(user -> !user.isEmpty()),
        Optional.of(decision.time()).filter(time -> !time.equals(Instant.EPOCH)));
  }

  private static List<String> things(String subject, String graphs) {
    List<String> things = new ArrayList<>(List.of(subject));
    things.addAll(List.of(graphs.split(" ")));
    return things;
  }

  /** A line that a person wrote names no user and no time. */
  private static List<Decision> decisions(int number, DecisionLine line) {
    List<String> things = line.things();
    String first = things.get(0);
    List<Decision> decisions = new ArrayList<>();
    switch (line.kind()) {
      case SAME -> {
        String name = line.name().orElseGet(() -> Decisions.nameOf(first));
        things
            .subList(1, things.size())
            .forEach(thing -> decisions.add(decision(number, line, thing, first, name)));
      }
      case DIFFERENT ->
          decisions.add(
              decision(
                  number, line, first, String.join(" ", things.subList(1, things.size())), ""));
      case RENAME -> decisions.add(decision(number, line, first, "", things.get(1)));
      case NOT_ENTITY, UNDO ->
          things.forEach(thing -> decisions.add(decision(number, line, thing, "", "")));
    }
    return decisions;
  }

  private static Decision decision(
      int number, DecisionLine line, String subject, String object, String name) {
    return new Decision(
        number,
        line.time().orElse(Instant.EPOCH),
        line.user().orElse(""),
        line.kind(),
        subject,
        object,
        name);
  }
}
