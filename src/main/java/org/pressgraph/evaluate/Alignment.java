package org.pressgraph.evaluate;

import java.util.Map;

/**
 * Which entity of the graph each one of a page's annotation is. One that was not found is itself,
 * which is no entity of the graph.
 *
 * @param found the entities that were found, with the IRI of each
 */
record Alignment(Map<EntityRef, String> found) {

  String of(String article, String entity) {
    EntityRef ref = new EntityRef(article, entity);
    return found.getOrDefault(ref, "not found: " + article + " " + entity);
  }
}
