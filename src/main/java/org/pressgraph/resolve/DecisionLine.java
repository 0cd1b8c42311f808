package org.pressgraph.resolve;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.message.PressgraphException;

/**
 * A line of a file of decisions, as people write it by hand and as the explorer writes it; {@code
 * docs/decisions.md} describes the lines. Lines of six columns with tabs between them, which
 * earlier versions of the explorer wrote, are read too.
 *
 * @param kind what is decided
 * @param things of what: IRIs and names; for {@link DecisionKind#UNDO} the number of a decision
 * @param name the full name from then on, for {@link DecisionKind#SAME}; nothing for that of the
 *     first thing
 * @param user who decided; nothing where the line does not say
 * @param time when; nothing where the line does not say
 */
public record DecisionLine(
    DecisionKind kind,
    List<String> things,
    Optional<String> name,
    Optional<String> user,
    Optional<Instant> time) {

  private static final Pattern FIELD =
      Pattern.compile(
          "(?:(?<key>name|by|at)=)?(?:\"(?<quoted>(?:[^\"\\\\]|\\\\.)*)\"|(?<bare>\\S+))");

  private static final Pattern OLD = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[^\\t]*(\\t[^\\t]*){5}");

  /** Keeps the things as they are now. */
  public DecisionLine {
    Objects.requireNonNull(kind, "kind");
    things = List.copyOf(things);
  }

  /**
   * Reads a line.
   *
   * @param source what the text goes by in messages: its file
   * @param number the number of the line, from 1
   * @param line the line
   * @return the decision; nothing for a blank line or a comment
   * @throws PressgraphException if the line cannot be read
   */
  public static Optional<DecisionLine> parse(String source, int number, String line) {
    if (line.isBlank() || line.strip().startsWith("#")) {
      return Optional.empty();
    }
    try {
      DecisionLine read = OLD.matcher(line).matches() ? old(line) : fields(line);
      if (!read.kind.takes(read.things.size())) {
        throw new PressgraphException("decisions.fields", source, number);
      }
      return Optional.of(read);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new PressgraphException(e, "decisions.word", source, number, e.getMessage());
    }
  }

  private static DecisionLine fields(String line) {
    List<String> things = new ArrayList<>();
    Optional<String> name = Optional.empty();
    Optional<String> user = Optional.empty();
    Optional<Instant> time = Optional.empty();
    Matcher matcher = FIELD.matcher(line);
    while (matcher.find() && !line.startsWith("#", matcher.start())) {
      String value =
          matcher.group("quoted") == null
              ? matcher.group("bare")
              : matcher.group("quoted").replaceAll("\\\\(.)", "$1");
      switch (String.valueOf(matcher.group("key"))) {
        case "name" -> name = Optional.of(value);
        case "by" -> user = Optional.of(value);
        case "at" -> time = Optional.of(Instant.parse(value));
        default -> things.add(value);
      }
    }
    DecisionKind kind = DecisionKind.of(things.get(0));
    return new DecisionLine(kind, things.subList(1, things.size()), name, user, time);
  }

  /** Time, user, kind, subject, object, name. */
  private static DecisionLine old(String line) {
    String[] columns = line.split("\t", -1);
    DecisionKind kind = DecisionKind.of(columns[2]);
    String subject = columns[3];
    List<String> things =
        switch (kind) {
          case SAME -> List.of(columns[4], subject);
          case DIFFERENT -> List.of(subject, columns[4]);
          case RENAME -> List.of(subject, columns[5]);
          case NOT_ENTITY, UNDO -> List.of(subject);
        };
    return new DecisionLine(
        kind,
        things,
        Optional.of(columns[5]).filter(n -> kind == DecisionKind.SAME && !n.isEmpty()),
        Optional.of(columns[1]).filter(u -> !u.isEmpty()),
        Optional.of(Instant.parse(columns[0])));
  }

  /**
   * The line.
   *
   * @return the line as {@link #parse} reads it, without its end
   */
  public String format() {
    StringBuilder line = new StringBuilder(kind.word());
    things.forEach(thing -> line.append(' ').append(quoted(thing)));
    name.ifPresent(n -> line.append(" name=").append(quoted(n)));
    user.ifPresent(u -> line.append(" by=").append(quoted(u)));
    time.ifPresent(t -> line.append(" at=").append(t));
    return line.toString();
  }

  private static String quoted(String value) {
    boolean plain = value.matches("(?!name=|by=|at=)[^\\s\"#\\\\][^\\s\"\\\\]*");
    return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
