/** The language in which rules say what a sentence reports, and its matcher. */
package org.pressgraph.facts.rule;
