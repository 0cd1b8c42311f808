/**
 * Raw pages with their offsets, cleaned text with a map back to them, articles and their segments.
 */
package org.pressgraph.page;
