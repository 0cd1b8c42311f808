package org.pressgraph.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressgraph.authority.Divisions;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.MentionType;

/**
 * Of which body a department is that goes by its own name alone: the last of the article that is of
 * a kind with such departments, by {@code departments-by-kind.txt}.
 */
final class DepartmentsByKind {

  /** What marks an example in the file. */
  private static final char EXAMPLE = '>';

  /** What stands before a department that may have more before its name. */
  private static final String ANY = "*";

  private static final int LONGEST_LEAD = 8;

  /** What stands before the kind in a name of a body that is another's: a region, a level. */
  private static final Pattern OF_ITSELF = NameForms.PATTERNS.get("body-of-itself");

  /** How a paper calls the body whose paper it is. */
  private static final Pattern OURS = Pattern.compile("^[我本].{1,3}$");

  private static final List<Line> LINES = lines();

  /**
   * A department and the bodies that have such.
   *
   * @param end how its name ends
   * @param any whether more may stand before that
   * @param wholes how the names of the bodies end
   * @param own whether the department keeps its name
   */
  private record Line(String end, boolean any, Pattern wholes, boolean own) {

    boolean fits(String name) {
      return name.equals(end) || any && name.endsWith(end) && isLead(name, own);
    }

    private boolean isLead(String name, boolean own) {
      return name.length() - end.length() <= LONGEST_LEAD
          && !OF_ITSELF.matcher(name.substring(0, name.length() - end.length())).find()
          && (own || Divisions.standard().longestAt(name, 0) == 0);
    }
  }

  /**
   * A body that has a department.
   *
   * @param whole the body
   * @param own whether the department keeps its name
   */
  record Whole(Named whole, boolean own) {}

  private DepartmentsByKind() {}

  private static List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (String text : WordList.lines(DepartmentsByKind.class, "departments-by-kind.txt")) {
      if (text.charAt(0) != EXAMPLE) {
        boolean own = text.contains(" < ");
        String[] sides = text.split(own ? " < " : " = ", 2);
        Pattern wholes =
            Pattern.compile(
                Arrays.stream(sides[1].strip().split(" "))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "(?:", ")$")));
        for (String end : sides[0].strip().split(" ")) {
          boolean any = end.startsWith(ANY);
          lines.add(new Line(any ? end.substring(1) : end, any, wholes, own));
        }
      }
    }
    return List.copyOf(lines);
  }

  /** Whether a name is that of a department alone. */
  static boolean isDepartment(String name) {
    return LINES.stream().anyMatch(line -> line.fits(name));
  }

  /**
   * The body of a department.
   *
   * @param name the name of the department
   * @param latestFirst what the article has named before it
   */
  static Optional<Whole> whole(String name, List<Named> latestFirst) {
    for (Line line : LINES) {
      if (line.fits(name)) {
        List<Named> wholes =
            latestFirst.stream()
                .filter(n -> n.entity().type() == MentionType.ORGANIZATION)
                .filter(n -> line.wholes().matcher(n.entity().name()).find())
                .filter(n -> !n.entity().name().equals(name))
                .toList();
        Optional<Named> whole =
            wholes.stream()
                .filter(n -> OURS.matcher(n.entity().name()).matches())
                .findFirst()
                .or(() -> wholes.stream().findFirst());
        if (whole.isPresent()) {
          return whole.map(w -> new Whole(w, line.own()));
        }
      }
    }
    return Optional.empty();
  }
}
