/**
 * Sets articles with known boundaries as damaged pages and measures what the segmenter makes of
 * them.
 */
package org.pressgraph.page.typeset;
