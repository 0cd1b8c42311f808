package org.pressgraph;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pressgraph.page.Issue;
import org.pressgraph.page.Page;

/**
 * A page taken apart into its articles, before names and facts are sought in it.
 *
 * @param name what it goes by in the graph
 * @param file the path of its file below the input folder
 * @param issue what is known of its issue
 * @param number its number in the issue
 * @param url the address at which it was published
 * @param page the page with its articles and its noise
 * @param warnings what the reading was unsure about, one sentence each in the user's language
 */
public record ReadPage(
    String name,
    String file,
    Issue issue,
    Optional<String> number,
    Optional<String> url,
    Page page,
    List<String> warnings) {

  /** Checks that nothing is missing and keeps the list as it is now. */
  public ReadPage {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(issue, "issue");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(page, "page");
    warnings = List.copyOf(warnings);
  }

  static ReadPage of(SegmentedPage page) {
    return new ReadPage(
        page.source().name(),
        page.source().origin().file(),
        page.issue(),
        page.source().origin().number(),
        page.source().origin().url(),
        page.page(),
        page.source().warnings());
  }
}
