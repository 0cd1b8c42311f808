package org.pressgraph.resolve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.pressgraph.ner.MentionRef;

/**
 * The entities of a page.
 *
 * @param forms each with the forms in which the page names it, none for one that stands around
 *     another
 * @param references the entries of authority lists that they are
 * @param relations the relations that names carry
 * @param reasons why forms are taken for the entity that they are
 * @param keys what tells the people from others of their names
 * @param byMention the entity of each mention, by article
 */
record Resolution(
    SortedMap<Entity, Set<String>> forms,
    Map<Entity, Reference> references,
    List<NameRelation> relations,
    SortedMap<Entity, Set<String>> reasons,
    Map<Entity, SortedSet<String>> keys,
    List<Map<MentionRef, Entity>> byMention) {}
