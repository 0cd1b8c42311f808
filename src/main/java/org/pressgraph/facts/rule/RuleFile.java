package org.pressgraph.facts.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads files of rules; {@code docs/rules.md} describes their language. The macros of {@code
 * deeds.txt} and {@code macros.txt} beside this class are known in every file.
 */
final class RuleFile {

  private static final List<String> MACROS = List.of("deeds.txt", "macros.txt");

  /** A macro that lists words and nothing else. */
  private static final Pattern LIST = Pattern.compile("\\(\\?:([\\p{IsHan}|]+)\\)");

  private final String name;
  private final Map<String, String> macros = new HashMap<>();
  private final Map<String, Set<String>> macroGroups = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();

  private RuleFile(String name) {
    this.name = name;
    for (Symbol symbol : Symbol.values()) {
      macros.put(symbol.keyword(), String.valueOf(symbol.letter()));
    }
  }

  static List<Rule> read(Class<?> owner, String resource) {
    RuleFile file = new RuleFile(resource);
    MACROS.forEach(shared -> file.read(lines(RuleFile.class, shared)));
    file.read(lines(owner, resource));
    return file.rules;
  }

  private static List<String> lines(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + resource + " beside " + owner);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      try {
        if (line.startsWith("let ")) {
          addMacro(line.substring("let ".length()));
        } else if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith(">")) {
          rules.add(rule(line, examples(lines, i + 1), i + 1));
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(name + ", line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
  }

  private static List<String> examples(List<String> lines, int from) {
    List<String> examples = new ArrayList<>();
    for (int i = from; i < lines.size() && lines.get(i).strip().startsWith(">"); i++) {
      examples.add(lines.get(i).strip().substring(1).strip());
    }
    return examples;
  }

  private void addMacro(String definition) {
    int equals = definition.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("let NAME = PATTERN wants an equals sign");
    }
    boolean adds = definition.charAt(equals - 1) == '+';
    String macro = definition.substring(0, adds ? equals - 1 : equals).strip();
    Set<String> groups = new LinkedHashSet<>();
    String body = expand(definition.substring(equals + 1).strip(), groups);
    if (adds) {
      groups.addAll(macroGroups.getOrDefault(macro, Set.of()));
      String known = macro(macro);
      body = known.substring("(?:".length(), known.length() - 1) + "|" + body;
    }
    macros.put(macro, "(?:" + body + ")");
    macroGroups.put(macro, groups);
  }

  private Rule rule(String line, List<String> examples, int number) {
    String[] fields = line.split("\\s*\\|\\s*", 3);
    if (fields.length < 3) {
      throw new IllegalArgumentException("CONCLUSION CONFIDENCE | WORDS | PATTERN wants two bars");
    }
    String[] head = fields[0].split("\\s+");
    if (head.length != 2) {
      throw new IllegalArgumentException("a rule begins with its conclusion and its confidence");
    }
    Set<String> groups = new LinkedHashSet<>();
    String pattern = expand(fields[2], groups);
    List<String> words = words(fields[1].strip());
    try {
      return new Rule(
          head[0],
          Double.parseDouble(head[1]),
          words,
          Pattern.compile(pattern),
          groups,
          examples,
          number);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getMessage() + " in " + pattern, e);
    }
  }

  private List<String> words(String field) {
    if (field.isEmpty()) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    for (String word : field.split("\\s+")) {
      String written = expand(word, new LinkedHashSet<>());
      // A macro that is a list of words stands for all of them.
      Matcher list = LIST.matcher(written);
      words.addAll(list.matches() ? List.of(list.group(1).split("\\|")) : List.of(written));
    }
    return List.copyOf(words);
  }

  /**
   * Writes macros and groups out.
   *
   * @param groups the names of the groups are added
   */
  private String expand(String pattern, Set<String> groups) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      boolean brace = c == '{' && i + 1 < pattern.length() && isLetter(pattern.charAt(i + 1));
      if (!brace) {
        out.append(c);
        i++;
        continue;
      }
      int end = closing(pattern, i);
      String inside = pattern.substring(i + 1, end);
      int equals = inside.indexOf('=');
      if (equals < 0) {
        out.append(macro(inside));
        groups.addAll(macroGroups.getOrDefault(inside, Set.of()));
      } else {
        String group = inside.substring(0, equals);
        String body = inside.substring(equals + 1);
        groups.add(group);
        out.append("(?<").append(group).append('>');
        out.append(macros.containsKey(body) ? macros.get(body) : expand(body, groups)).append(')');
      }
      i = end + 1;
    }
    return out.toString();
  }

  private String macro(String word) {
    String body = macros.get(word);
    if (body == null) {
      throw new IllegalArgumentException("no macro of the name " + word);
    }
    return body;
  }

  private static int closing(String pattern, int opening) {
    int depth = 0;
    for (int i = opening; i < pattern.length(); i++) {
      depth += pattern.charAt(i) == '{' ? 1 : pattern.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("a brace is not closed: " + pattern);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
