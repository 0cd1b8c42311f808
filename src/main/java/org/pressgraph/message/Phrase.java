package org.pressgraph.message;

/**
 * A part of a sentence that has a translation of its own: it is put into the language of the
 * sentence that it fills.
 *
 * @param key a key of the bundle
 */
public record Phrase(String key) {}
