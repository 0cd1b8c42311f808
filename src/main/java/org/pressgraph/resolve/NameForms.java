package org.pressgraph.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.TextPatterns;
import org.pressgraph.lexicon.WordList;

/**
 * Full names by the form of short ones, out of a resource file with lines {@code FORM = FULL}: in
 * them {@code {N}} stands for a number in Chinese digits and {@code {X}} for the rest of a name; on
 * the right {@code {N1}} and {@code {N2}} repeat the first and the second number.
 */
final class NameForms {

  /** The patterns of the package. */
  static final TextPatterns PATTERNS = TextPatterns.load(NameForms.class);

  private static final String NUMBER = "([一二三四五六七八九十百]+)";
  private static final String REST = "(?<x>.{0,19}[^一二三四五六七八九十百])";

  private final List<Form> forms = new ArrayList<>();

  private record Form(Pattern pattern, String full, String end) {}

  private NameForms() {}

  /** Reads a resource file that stands beside this class. */
  static NameForms load(String resource) {
    NameForms names = new NameForms();
    for (String line : WordList.lines(NameForms.class, resource)) {
      String[] sides = line.split(" = ", 2);
      String form = sides[0].strip();
      String regex = Pattern.quote(form).replace("{N}", "\\E" + NUMBER + "\\Q");
      regex = regex.replace("{X}", "\\E" + REST + "\\Q");
      // The number of a group depends on whether the rest stands before it.
      names.forms.add(
          new Form(Pattern.compile(regex), sides[1].strip(), form.replaceFirst(".*}", "")));
    }
    return names;
  }

  /** The full name of a short one; nothing if none of the forms fits. */
  Optional<String> full(String name) {
    for (Form form : forms) {
      if (name.endsWith(form.end())) {
        Matcher matcher = form.pattern().matcher(name);
        if (matcher.matches()) {
          return Optional.of(fill(form, matcher));
        }
      }
    }
    return Optional.empty();
  }

  private static String fill(Form form, Matcher matcher) {
    boolean rest = form.pattern().pattern().contains("(?<x>");
    String full = rest ? form.full().replace("{X}", matcher.group("x")) : form.full();
    int number = 0;
    for (int group = 1; group <= matcher.groupCount(); group++) {
      boolean isRest = rest && matcher.start(group) == matcher.start("x");
      if (!isRest) {
        number++;
        full = full.replace("{N" + number + "}", matcher.group(group));
      }
    }
    return full;
  }
}
