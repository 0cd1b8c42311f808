package org.pressgraph.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.pressgraph.page.SegmentRole;
import org.pressgraph.source.HtmlText.HtmlLine;

/** Finds the articles of a page of HTML and what their lines are. */
final class HtmlArticles {

  /** An element with less text is a teaser or a frame, and no article. */
  private static final int SHORTEST_ARTICLE = 20;

  /** Lines as long as this are running text. */
  private static final int RUNNING = 30;

  private static final Pattern HEADING = Pattern.compile("h[1-6]");

  /** A line about the publication, which no reader takes for the article's text. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "^(?:\\d{4}[-年/]\\d{1,2}[-月/]\\d{1,2}日?.{0,40}|(?:来源|责任?编辑|分享到|字号|上一篇|下一篇)[:： ].{0,40}"
              + "|上一篇|下一篇|返回目录|打印本页)$");

  private final Document document;
  private final PageText text = new PageText();

  private HtmlArticles(Document document) {
    this.document = document;
  }

  /** The text of the articles of a page; the page loses what frames them. */
  static PageText text(Document document) {
    HtmlSelectors.all(document, "frame").forEach(Element::remove);
    HtmlArticles articles = new HtmlArticles(document);
    List<Element> roots = articles.roots();
    for (int i = 0; i < roots.size(); i++) {
      articles.add(roots.get(i), i + 1, roots.size() == 1);
    }
    return articles.text;
  }

  private List<Element> roots() {
    List<Element> found = new ArrayList<>();
    for (Element element : HtmlSelectors.first(document, "article")) {
      boolean inner = found.stream().anyMatch(outer -> element.parents().contains(outer));
      if (!inner && element.text().length() >= SHORTEST_ARTICLE) {
        found.add(element);
      }
    }
    return found.isEmpty() ? List.of(densest()) : found;
  }

  /** The element whose own paragraphs have most text that is no link. */
  private Element densest() {
    Map<Element, Integer> lengths = new HashMap<>();
    for (HtmlLine line : HtmlText.lines(document.body())) {
      Element block = line.block();
      boolean paragraph = block.normalName().equals("p") && block.parent() != null;
      int links = block.select("a").text().length();
      int length = Math.max(0, line.text().length() - links);
      lengths.merge(paragraph ? block.parent() : block, length, Integer::sum);
    }
    int all = lengths.values().stream().mapToInt(Integer::intValue).sum();
    return lengths.entrySet().stream()
        .filter(entry -> 2 * entry.getValue() > all)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(document.body());
  }

  private void add(Element root, int article, boolean alone) {
    List<HtmlLine> lines = HtmlText.lines(root);
    int body = firstRunning(lines, root);
    Optional<HtmlLine> title = title(lines.subList(0, body));
    if (title.isEmpty() && alone) {
      addHeadlineFromOutside(article);
    }
    boolean titled = false;
    for (int i = 0; i < lines.size(); i++) {
      HtmlLine line = lines.get(i);
      boolean isTitle = title.isPresent() && title.get() == line;
      titled |= isTitle;
      Optional<SegmentRole> role =
          isTitle
              ? Optional.of(SegmentRole.TITLE)
              : role(line, root, i < body, titled || title.isEmpty());
      role.ifPresent(r -> text.add(line.text(), article, r));
    }
  }

  /** The number of lines before the running text. */
  private static int firstRunning(List<HtmlLine> lines, Element root) {
    for (int i = 0; i < lines.size(); i++) {
      boolean running = lines.get(i).text().length() >= RUNNING && !isHeading(lines.get(i));
      if (running && !HtmlSelectors.isWithin(lines.get(i).block(), root, "caption")) {
        return i;
      }
    }
    return lines.size();
  }

  /** Of the headings before the text the highest, and of those of one level the first. */
  private static Optional<HtmlLine> title(List<HtmlLine> lines) {
    HtmlLine best = null;
    for (HtmlLine line : lines) {
      boolean marked = HtmlSelectors.isWithin(line.block(), line.block().parent(), "title");
      int level = marked ? 0 : isHeading(line) ? level(line) : 9;
      int bestLevel =
          best == null
              ? 8
              : HtmlSelectors.isWithin(best.block(), best.block().parent(), "title")
                  ? 0
                  : level(best);
      if (level < bestLevel) {
        best = line;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isHeading(HtmlLine line) {
    return HEADING.matcher(line.block().normalName()).matches();
  }

  private static int level(HtmlLine line) {
    return line.block().normalName().charAt(1) - '0';
  }

  /** What a line is; nothing if it is no part of the article. */
  private Optional<SegmentRole> role(
      HtmlLine line, Element root, boolean beforeText, boolean afterTitle) {
    Element block = line.block();
    if (HtmlSelectors.isWithin(block, root, "caption")) {
      return Optional.of(SegmentRole.CAPTION);
    }
    if (HtmlSelectors.isWithin(block, root, "byline")) {
      return Optional.of(SegmentRole.BYLINE);
    }
    boolean about =
        HtmlSelectors.isWithin(block, root, "meta") || ABOUT.matcher(line.text()).find();
    if (about && line.text().length() < 2 * RUNNING) {
      return Optional.empty();
    }
    if (HtmlSelectors.isWithin(block, root, "supertitle")) {
      return Optional.of(SegmentRole.SUPERTITLE);
    }
    if (HtmlSelectors.isWithin(block, root, "subtitle")) {
      return Optional.of(SegmentRole.SUBTITLE);
    }
    if (beforeText && isHeading(line)) {
      return Optional.of(afterTitle ? SegmentRole.SUBTITLE : SegmentRole.SUPERTITLE);
    }
    return Optional.of(SegmentRole.BODY);
  }

  /** A headline that stands beside the element with the text, or in the head of the page. */
  private void addHeadlineFromOutside(int article) {
    addAll("supertitle", SegmentRole.SUPERTITLE, article);
    if (!addAll("title", SegmentRole.TITLE, article)) {
      String title = document.title().replaceFirst("\\s*(?:[-_|—–]+|--)\\s*[^-_|—–]*$", "");
      if (!title.isBlank()) {
        text.add(title.strip(), article, SegmentRole.TITLE);
      }
    }
    addAll("subtitle", SegmentRole.SUBTITLE, article);
  }

  private boolean addAll(String name, SegmentRole role, int article) {
    List<Element> found = HtmlSelectors.first(document, name);
    List<Element> shown =
        found.stream().filter(Element::hasText).limit(role == SegmentRole.TITLE ? 1 : 9).toList();
    shown.forEach(element -> text.add(element.text(), article, role));
    return !shown.isEmpty();
  }
}
