package org.pressgraph.facts;

import java.util.Set;

/**
 * Where a sentence stands in its article.
 *
 * @param index how many sentences of running text stand before it
 * @param count how many the article has
 * @param headlines the headlines of the article and of its items, one after the other
 * @param headTypes what their words may report
 */
record ReportPlace(int index, int count, String headlines, Set<EventType> headTypes) {}
