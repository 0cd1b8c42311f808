package org.pressgraph.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.pressgraph.lexicon.WordList;

/** The CSS selectors of {@code html-selectors.txt}. */
final class HtmlSelectors {

  private static final Map<String, List<Evaluator>> BY_NAME = read();

  private HtmlSelectors() {}

  private static Map<String, List<Evaluator>> read() {
    Map<String, List<Evaluator>> all = new HashMap<>();
    for (String line : WordList.lines(HtmlSelectors.class, "html-selectors.txt")) {
      int colon = line.indexOf(": ");
      all.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
          .add(QueryParser.parse(line.substring(colon + 2)));
    }
    return all;
  }

  /** What the first selector of a name finds that finds anything. */
  static Elements first(Element root, String name) {
    for (Evaluator selector : BY_NAME.get(name)) {
      Elements found = root.select(selector);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return new Elements();
  }

  /** What all selectors of a name find. */
  static List<Element> all(Element root, String name) {
    List<Element> found = new ArrayList<>();
    BY_NAME.get(name).forEach(selector -> found.addAll(root.select(selector)));
    return found;
  }

  /** Whether an element, or one around it up to a root, is of a name. */
  static boolean isWithin(Element element, Element root, String name) {
    for (Element e = element; e != null && e != root; e = e.parent()) {
      Element inner = e;
      if (BY_NAME.get(name).stream().anyMatch(inner::is)) {
        return true;
      }
    }
    return false;
  }

  /** The value that the first element of a name gives: its content, address, time or text. */
  static Optional<String> value(Element root, String name) {
    for (Element element : first(root, name)) {
      for (String attribute : List.of("content", "href", "datetime")) {
        if (!element.attr(attribute).isBlank()) {
          return Optional.of(element.attr(attribute));
        }
      }
      if (!element.text().isBlank()) {
        return Optional.of(element.text());
      }
    }
    return Optional.empty();
  }
}
