package org.pressgraph;

/**
 * What a build found, over all pages it read.
 *
 * @param pages pages
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
 * @param unchanged pages of which the database said the same
 * @param failed inputs that could not be read
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
    long failed,
    double seconds) {}
