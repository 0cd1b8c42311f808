package org.pressgraph.page;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines in a row that stay together: a headline, or a piece of running text with its bylines and
 * notes.
 *
 * @param kind {@link LineKind#HEADING} or {@link LineKind#TEXT}
 * @param lines the lines with their kinds
 */
record Block(LineKind kind, List<KindLine> lines) {

  /** A line and what it is. */
  record KindLine(CleanLine line, LineKind kind) {}

  boolean isHeading() {
    return kind == LineKind.HEADING;
  }

  String string() {
    return lines.stream().map(l -> l.line().string()).collect(Collectors.joining("\n"));
  }

  List<CleanLine> of(LineKind wanted) {
    return lines.stream().filter(l -> l.kind() == wanted).map(KindLine::line).toList();
  }

  /** The text lines joined into one string, to look at its beginning, end and letters. */
  String text() {
    return of(LineKind.TEXT).stream().map(CleanLine::string).collect(Collectors.joining());
  }

  boolean beginsWithJump() {
    CleanLine first = lines.get(0).line();
    return Jump.in(first.string()).filter(j -> j.from().isPresent() && j.begin() == 0).isPresent();
  }

  boolean beginsWithOrigin() {
    KindLine first = lines.get(0);
    return first.kind() == LineKind.BYLINE
        || DatelineReader.atHead(first.line().text()).isPresent();
  }

  /** Whether the last sentence of the text is left open. */
  boolean isOpenAtEnd() {
    KindLine last = lines.get(lines.size() - 1);
    return last.kind() == LineKind.TEXT
        && !last.line().isClosed()
        && DatelineReader.atEnd(last.line().text()).isEmpty()
        && Jump.in(last.line().string()).isEmpty();
  }

  /** Quotation marks and brackets that the text opens and does not close. */
  boolean hasUnclosedQuote() {
    return quoteBalance(text())[1] > 0;
  }

  /** Quotation marks and brackets that the text closes and did not open. */
  boolean hasUnopenedQuote() {
    return quoteBalance(text())[0] > 0;
  }

  private static int[] quoteBalance(String text) {
    int unopened = 0;
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '“' || c == '《') {
        open++;
      } else if (c == '”' || c == '》') {
        if (open == 0) {
          unopened++;
        } else {
          open--;
        }
      }
    }
    return new int[] {unopened, open};
  }
}
