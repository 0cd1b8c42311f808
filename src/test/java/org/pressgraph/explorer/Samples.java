package org.pressgraph.explorer;

/** Places of the explorer that the sample pages fill. */
final class Samples {

  private Samples() {}

  /**
   * Looks a name up and opens the first thing that is found: its page does not depend on its IRI.
   */
  static Explorer openEntity(Explorer explorer, String name) {
    explorer.open("");
    explorer.page().locator("main input[type=search]").fill(name);
    explorer.page().locator("main [role=option] .name").first().waitFor();
    explorer.page().keyboard().press("ArrowDown");
    explorer.page().keyboard().press("Enter");
    explorer.page().waitForURL("**/#/entity**");
    return explorer.settled();
  }

  /** Opens the article with these words in its headline. */
  static Explorer openArticle(Explorer explorer, String words) {
    explorer.open("#/search?kind=article&q=" + words);
    return explorer.click(".found a.name");
  }
}
