package org.pressgraph.ner.tagger;

/**
 * A labelled span of characters.
 *
 * @param begin the UTF-16 index of its first character
 * @param end the UTF-16 index after its last character
 * @param label the position of its label in {@link Tags#LABELS}
 */
public record TagSpan(int begin, int end, int label) {}
