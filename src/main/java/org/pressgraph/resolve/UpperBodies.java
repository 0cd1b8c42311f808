package org.pressgraph.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.WordList;

/** Of which bodies another is a part, by the lines of {@code upper-bodies.txt}. */
final class UpperBodies {

  private static final String PLACE = "{P}";
  private static final String AROUND = "{U}";
  private static final String REST = "{X}";

  private static final List<Line> LINES = lines();

  /**
   * A line of the file: what stands before the place, the letters at the end, all that stands
   * behind the place, and the wholes.
   */
  private record Line(
      String before, String end, Pattern behind, boolean local, List<String> wholes) {

    boolean mayFit(String name) {
      return name.startsWith(before) && name.endsWith(end);
    }
  }

  private UpperBodies() {}

  private static List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (String line : WordList.lines(UpperBodies.class, "upper-bodies.txt")) {
      String[] sides = line.split(" = ", 2);
      String part = sides[0].strip();
      int place = part.indexOf(PLACE);
      String before = place < 0 ? "" : part.substring(0, place);
      String behind = place < 0 ? part : part.substring(place + PLACE.length());
      String end = part.substring(part.lastIndexOf('}') + 1);
      Pattern pattern = Pattern.compile(behind.replace(REST, ".{1,20}?"));
      lines.add(
          new Line(before, end, pattern, place >= 0, List.of(sides[1].strip().split("\\s+"))));
    }
    return List.copyOf(lines);
  }

  /**
   * The bodies on a page of which one is a part.
   *
   * @param part the one
   * @param bodies the bodies of the page by their names
   * @return those bodies, in the order of the lines
   */
  static List<Named> of(Named part, Map<String, Named> bodies) {
    List<Named> wholes = new ArrayList<>();
    String name = part.entity().name();
    for (Line line : LINES) {
      if (line.mayFit(name)) {
        place(line, name, part)
            .ifPresent(p -> line.wholes().forEach(w -> add(w, p, part, bodies, wholes)));
      }
    }
    return wholes;
  }

  /** What stands for the place in a name; nothing where the line does not fit the name. */
  private static Optional<String> place(Line line, String name, Named part) {
    if (!line.local()) {
      return line.behind().matcher(name).matches() ? Optional.of("") : Optional.empty();
    }
    if (part.place().isEmpty()) {
      return Optional.empty();
    }
    int begin = line.before().length();
    String own = part.place().get().entity().name();
    int at = name.indexOf(own, begin);
    boolean fits =
        at >= begin
            && (at == begin || endsAround(name.substring(begin, at), part.place().get()))
            && line.behind().matcher(name).region(at + own.length(), name.length()).matches();
    return fits ? Optional.of(name.substring(begin, at + own.length())) : Optional.empty();
  }

  /** Whether letters end with the name of a place around one: 沈阳市 before 和平区. */
  private static boolean endsAround(String before, Named place) {
    Optional<Named> around = place.place();
    while (around.isPresent()) {
      if (before.endsWith(around.get().entity().name())) {
        return true;
      }
      around = around.get().place();
    }
    return false;
  }

  private static void add(
      String whole, String place, Named part, Map<String, Named> bodies, List<Named> wholes) {
    if (!whole.contains(AROUND)) {
      find(whole.replace(PLACE, place), part, bodies, wholes);
      return;
    }
    Optional<Named> around = part.place().flatMap(Named::place);
    while (around.isPresent()) {
      find(whole.replace(AROUND, around.get().entity().name()), part, bodies, wholes);
      around = around.get().place();
    }
  }

  private static void find(String name, Named part, Map<String, Named> bodies, List<Named> wholes) {
    Named whole = bodies.get(name);
    if (whole != null && !whole.entity().equals(part.entity())) {
      wholes.add(whole);
    }
  }
}
