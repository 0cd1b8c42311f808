package org.pressgraph.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.WordList;

/**
 * The shapes of single lines, from {@code line-shapes.txt}; they look at {@link Characters#plain}.
 */
final class LineShapes {

  private static final List<Pattern> AT_HEAD = new ArrayList<>();
  private static final Map<String, Shape> SHAPES = read();
  private static final FirstLetters FIRST_LETTERS = new FirstLetters(AT_HEAD);

  static final Shape BULLET = shape("bullet");
  static final Shape SECTION = shape("section");
  static final Shape PICTURE = shape("picture");
  static final Shape CREDIT = shape("credit");
  static final Shape INTRODUCTION = shape("introduction");
  static final Shape REPORTED = shape("reported");
  static final Shape EXPLANATION = shape("explanation");
  static final Shape SPEAKER = shape("speaker");
  static final Shape BRACKETED = shape("bracketed");
  static final Shape BRACKETED_DAY = shape("bracketed-day");
  static final Shape DIGEST = shape("digest");
  static final Shape CONTENTS = shape("contents");
  static final Shape CONTENTS_IN_A_LINE = shape("contents-in-a-line");
  static final Shape PROGRAMME = shape("programme");
  static final Shape TRANSCRIPT = shape("transcript");
  static final Shape SECTION_NAME = shape("section-name");

  private LineShapes() {}

  /** One shape. */
  static final class Shape {

    private final TextPattern pattern;

    /** The number of a shape at the head of a line, -1 for others. */
    private final int atHead;

    private Shape(Pattern pattern, int atHead) {
      this.pattern = TextPattern.of(pattern);
      this.atHead = atHead;
    }

    boolean in(String plain) {
      boolean may = atHead < 0 || FIRST_LETTERS.mayBegin(plain, atHead);
      return may && pattern.in(plain);
    }

    Matcher matcher(String plain) {
      return pattern.pattern().matcher(plain);
    }
  }

  /** Whether a line begins or ends like the text of a picture. */
  static boolean isOfPicture(String plain) {
    return PICTURE.in(plain) || CREDIT.in(plain);
  }

  private static Shape shape(String name) {
    Shape shape = SHAPES.get(name);
    if (shape == null) {
      throw new IllegalArgumentException("no shape " + name);
    }
    return shape;
  }

  private static Map<String, Shape> read() {
    Map<String, Shape> shapes = new HashMap<>();
    for (String line : WordList.lines(LineShapes.class, "line-shapes.txt")) {
      int colon = line.indexOf(": ");
      String regex = line.substring(colon + 2);
      boolean atHead = regex.startsWith("^");
      Pattern pattern = Pattern.compile(atHead ? "^(?:" + regex.substring(1) + ")" : regex);
      shapes.put(line.substring(0, colon), new Shape(pattern, atHead ? AT_HEAD.size() : -1));
      if (atHead) {
        AT_HEAD.add(pattern);
      }
    }
    return shapes;
  }
}
