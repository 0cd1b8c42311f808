package org.pressgraph.evaluate;

/**
 * An entity of the annotation.
 *
 * @param article the name of its article
 * @param entity its name within the article
 */
record EntityRef(String article, String entity) {}
