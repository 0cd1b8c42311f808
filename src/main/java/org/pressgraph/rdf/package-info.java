/** The graph's vocabulary, its IRIs, and the writing of a page as triples. */
package org.pressgraph.rdf;
