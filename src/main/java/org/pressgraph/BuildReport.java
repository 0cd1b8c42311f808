package org.pressgraph;

import java.util.List;

/**
 * What a build found on the pages that it read, and what it changed. Pages of files that the
 * database knows with the same bytes and settings are not read again, and count as unchanged alone.
 *
 * @param pages pages that were read
 * @param articles articles
 * @param people people; one named on several pages counts on each
 * @param organizations organizations, counted like people
 * @param places places, counted like people
 * @param events happenings, named and reported, counted like people
 * @param works titled works, counted like people
 * @param positions posts that people hold
 * @param triples statements in the graphs of the pages
 * @param added pages that the database did not have
 * @param changed pages of which the database said something else
 * @param unchanged pages of which the database said the same, read or not
 * @param removed pages that the database had and that are no longer there
 * @param failed inputs that could not be read
 * @param changes the pages that were added, changed or removed
 * @param lapsed the decisions of users, by their lines, that have no effect on any page
 * @param seconds how long it took
 */
public record BuildReport(
    long pages,
    long articles,
    long people,
    long organizations,
    long places,
    long events,
    long works,
    long positions,
    long triples,
    long added,
    long changed,
    long unchanged,
    long removed,
    long failed,
    List<PageChange> changes,
    List<String> lapsed,
    double seconds) {

  /** Keeps the lists as they are now. */
  public BuildReport {
    changes = List.copyOf(changes);
    lapsed = List.copyOf(lapsed);
  }
}
