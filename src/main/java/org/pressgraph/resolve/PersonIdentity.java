package org.pressgraph.resolve;

import java.util.SortedSet;

/**
 * Who somebody is that a page names.
 *
 * @param name the name
 * @param scope what tells the person from others of the name
 * @param reasons why the page's person is that of other pages; none if no other page has it
 */
public record PersonIdentity(String name, String scope, SortedSet<String> reasons) {}
