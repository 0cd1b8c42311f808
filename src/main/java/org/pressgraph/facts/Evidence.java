package org.pressgraph.facts;

/**
 * The sentence that says a fact.
 *
 * @param passage the index of its passage in the article, from 0
 * @param begin the UTF-16 index of its first character in the passage's text
 * @param end the UTF-16 index after its last character
 * @param anchor the UTF-16 index of the character on which the fact rests; where the sentence goes
 *     on elsewhere on the page, the piece with this character is the evidence
 */
public record Evidence(int passage, int begin, int end, int anchor) {}
