package org.pressgraph.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The text of marked-up pages as a reader sees it: a line for every paragraph. */
final class HtmlText {

  private static final Pattern MARKUP =
      Pattern.compile("(?i)</?(?:p|br|div|span|b|strong|h[1-6]|img|section|font|em)\\b[^<>]*>");

  private HtmlText() {}

  /**
   * A line of a page.
   *
   * @param text its characters, white space reduced to single blanks
   * @param block the innermost element that makes a block and holds the line
   */
  record HtmlLine(String text, Element block) {}

  /** Whether a text has marks of HTML in it. */
  static boolean isMarkedUp(String text) {
    return text.indexOf('<') >= 0 && MARKUP.matcher(text).find();
  }

  /** The text of a piece of HTML, its paragraphs set apart by line ends. */
  static String ofFragment(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select("script, style").remove();
    return lines(body).stream().map(HtmlLine::text).collect(Collectors.joining("\n"));
  }

  /** The lines of an element, none of them blank. */
  static List<HtmlLine> lines(Element root) {
    Collector collector = new Collector(root);
    NodeTraversor.traverse(collector, root);
    collector.flush();
    return collector.lines;
  }

  private static final class Collector implements NodeVisitor {

    final List<HtmlLine> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final Element root;
    private Element block;

    Collector(Element root) {
      this.root = root;
      this.block = root;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        line.append(text.getWholeText());
      } else if (node instanceof Element element && breaksLine(element)) {
        flush();
        block = element.isBlock() ? element : block;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock() && element != root) {
        flush();
        block = element.parent() == null ? root : element.parent();
      }
    }

    private static boolean breaksLine(Element element) {
      return element.isBlock() || element.normalName().equals("br");
    }

    void flush() {
      String text = line.toString().replaceAll("[\\s\\u00A0\\u3000]+", " ").strip();
      line.setLength(0);
      if (!text.isEmpty()) {
        lines.add(new HtmlLine(text, block));
      }
    }
  }
}
