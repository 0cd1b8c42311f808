package org.pressgraph.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pressgraph.page.Issue;
import org.pressgraph.page.SegmentRole;
import org.pressgraph.source.ArticleFields.Part;

/**
 * An article that its source has already told apart from others: it makes a page of its own, on
 * which every line has its role.
 *
 * @param values what the source gives for each part, in order
 */
record SplitArticle(Map<Part, List<String>> values) {

  /** The parts that are text, in the order in which they are read. */
  private static final Map<Part, SegmentRole> ROLES = roles();

  private static Map<Part, SegmentRole> roles() {
    Map<Part, SegmentRole> roles = new EnumMap<>(Part.class);
    roles.put(Part.SUPERTITLE, SegmentRole.SUPERTITLE);
    roles.put(Part.TITLE, SegmentRole.TITLE);
    roles.put(Part.SUBTITLE, SegmentRole.SUBTITLE);
    roles.put(Part.BYLINE, SegmentRole.BYLINE);
    roles.put(Part.BODY, SegmentRole.BODY);
    roles.put(Part.CAPTION, SegmentRole.CAPTION);
    return roles;
  }

  /** Whether there is nothing to read. */
  boolean isEmpty() {
    return lines(Part.TITLE).isEmpty() && lines(Part.BODY).isEmpty();
  }

  /**
   * The page that the article makes.
   *
   * @param name what the page goes by
   * @param file the name of its file
   * @param sha256 the hash of what the article was read from
   * @param encoding the encoding of the file
   * @return the page
   */
  SourcePage page(String name, String file, String sha256, String encoding) {
    PageText text = new PageText();
    ROLES.forEach((part, role) -> lines(part).forEach(line -> text.add(line, 1, role)));
    Issue issue = new Issue(first(Part.NEWSPAPER), first(Part.DATE).flatMap(DateText::first));
    PageOrigin origin =
        new PageOrigin(
            file,
            sha256,
            encoding,
            issue,
            first(Part.PAGE).flatMap(PageNumber::of),
            first(Part.URL).flatMap(WebAddress::of));
    return new SourcePage(name, text.text(), text.hints(), origin, List.of());
  }

  private Optional<String> first(Part part) {
    return lines(part).stream().findFirst();
  }

  /** The lines of a part: an article's text may be marked up, and its paragraphs are lines. */
  private List<String> lines(Part part) {
    List<String> lines = new ArrayList<>();
    for (String value : values.getOrDefault(part, List.of())) {
      boolean oneLine = part != Part.BODY && part != Part.CAPTION;
      String text = HtmlText.isMarkedUp(value) ? HtmlText.ofFragment(value) : value;
      for (String line : oneLine ? List.of(text.replaceAll("\\s+", " ")) : text.lines().toList()) {
        if (!line.isBlank()) {
          lines.add(line.strip());
        }
      }
    }
    return lines;
  }
}
