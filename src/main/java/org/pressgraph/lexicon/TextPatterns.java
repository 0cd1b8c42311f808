package org.pressgraph.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Regular expressions out of a resource file, each with a name and with examples that a test runs.
 *
 * <p>A line {@code NAME | PATTERN} is a pattern, {@code > TEXT => FOUND} below it a text in which
 * it finds something, {@code ! TEXT} one in which it finds nothing; {@code {words:FILE}} in a
 * pattern is any word of a {@link WordList} beside the file, and {@code {NAME}} what a line {@code
 * let NAME = PATTERN} above it has. Objects of this class do not change and are safe to share
 * between threads.
 *
 * <pre>{@code
 * TextPatterns.load(SentenceEvents.class).get("planned").matcher("将于3月召开").find();  // true
 * }</pre>
 */
public final class TextPatterns {

  /** The name of the file in each package. */
  private static final String FILE = "text-patterns.txt";

  private static final Pattern WORDS = Pattern.compile("\\{words:([^}]+)\\}");
  private static final Pattern PIECE = Pattern.compile("\\{([a-z][a-z-]*)\\}");
  private static final Pattern LET = Pattern.compile("let ([a-z][a-z-]*) = (.*)");

  private final Map<String, Pattern> patterns = new LinkedHashMap<>();
  private final Map<String, List<String>> examples = new LinkedHashMap<>();

  private TextPatterns(Class<?> owner) {
    String name = "";
    Map<String, String> pieces = new HashMap<>();
    for (String line : WordList.lines(owner, FILE)) {
      if (line.startsWith(">") || line.startsWith("!")) {
        examples.get(name).add(line);
        continue;
      }
      Matcher let = LET.matcher(line);
      if (let.matches()) {
        pieces.put(let.group(1), withPieces(withWords(owner, let.group(2)), pieces));
      } else {
        String[] fields = line.split("\\s*\\|\\s*", 2);
        name = fields[0];
        patterns.put(name, Pattern.compile(withPieces(withWords(owner, fields[1]), pieces)));
        examples.put(name, new ArrayList<>());
      }
    }
  }

  private static String withPieces(String pattern, Map<String, String> pieces) {
    return PIECE
        .matcher(pattern)
        .replaceAll(
            m -> {
              String piece = pieces.get(m.group(1));
              if (piece == null) {
                throw new IllegalArgumentException("no piece of the name " + m.group(1));
              }
              return Matcher.quoteReplacement(piece);
            });
  }

  private static String withWords(Class<?> owner, String pattern) {
    return WORDS
        .matcher(pattern)
        .replaceAll(m -> Matcher.quoteReplacement(WordList.load(owner, m.group(1)).regex()));
  }

  /**
   * Reads the file beside a class.
   *
   * @param owner the class
   * @return its patterns
   * @throws IllegalArgumentException if there is no such file, or a pattern of it is none
   */
  public static TextPatterns load(Class<?> owner) {
    return new TextPatterns(owner);
  }

  /**
   * A pattern.
   *
   * @param name its name
   * @return the pattern
   * @throws IllegalArgumentException if the file has none of this name
   */
  public Pattern get(String name) {
    Pattern pattern = patterns.get(name);
    if (pattern == null) {
      throw new IllegalArgumentException("no pattern of the name " + name);
    }
    return pattern;
  }

  /**
   * The examples of each pattern.
   *
   * @return the lines below each, by its name, in the order of the file
   */
  public Map<String, List<String>> examples() {
    return Collections.unmodifiableMap(examples);
  }
}
