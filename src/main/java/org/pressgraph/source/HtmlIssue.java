package org.pressgraph.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.pressgraph.page.Issue;

/**
 * What a page of HTML states of its issue.
 *
 * @param issue the newspaper and the day
 * @param number the number of the page
 * @param url the address of the page
 */
record HtmlIssue(Issue issue, Optional<String> number, Optional<String> url) {

  /** A newspaper's name ends so; a web site's does not. */
  private static final Pattern NEWSPAPER = Pattern.compile("[\\p{IsHan}·]{1,14}[报報刊]");

  private static final Pattern SOURCE = Pattern.compile("来源[:：]\\s*《?([\\p{IsHan}·]{1,14}[报報刊])");

  private static final Pattern PAGE = Pattern.compile("第\\s*([A-Za-z]?\\d{1,3})\\s*版");

  static HtmlIssue of(Document document) {
    String text = document.text();
    Optional<String> newspaper =
        HtmlSelectors.value(document, "newspaper")
            .map(String::strip)
            .filter(name -> NEWSPAPER.matcher(name).matches())
            .or(() -> first(SOURCE, text));
    return new HtmlIssue(
        new Issue(newspaper, HtmlSelectors.value(document, "date").flatMap(DateText::first)),
        HtmlSelectors.value(document, "page")
            .or(() -> first(PAGE, document.title()))
            .flatMap(PageNumber::of),
        HtmlSelectors.value(document, "url").flatMap(WebAddress::of));
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
