/** Sentences, words and dates in cleaned text. */
package org.pressgraph.text;
