package org.pressgraph.page;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.WordList;

/** The shapes of single lines, from {@code line-shapes.txt}. */
final class LineShapes {

  private static final Map<String, Pattern> SHAPES = read();

  static final Pattern BULLET = shape("bullet");
  static final Pattern SECTION = shape("section");
  static final Pattern PICTURE = shape("picture");
  static final Pattern CREDIT = shape("credit");
  static final Pattern INTRODUCTION = shape("introduction");
  static final Pattern SPEAKER = shape("speaker");
  static final Pattern BRACKETED = shape("bracketed");

  private LineShapes() {}

  /** Whether a line begins or ends like the text of a picture. */
  static boolean isOfPicture(String line) {
    return PICTURE.matcher(line).find() || CREDIT.matcher(line).find();
  }

  private static Pattern shape(String name) {
    Pattern shape = SHAPES.get(name);
    if (shape == null) {
      throw new IllegalArgumentException("no shape " + name);
    }
    return shape;
  }

  private static Map<String, Pattern> read() {
    Map<String, Pattern> shapes = new HashMap<>();
    for (String line : WordList.lines(LineShapes.class, "line-shapes.txt")) {
      int colon = line.indexOf(": ");
      shapes.put(line.substring(0, colon), Pattern.compile(line.substring(colon + 2)));
    }
    return shapes;
  }
}
