/** Quality: compares what a graph says with pages that people have annotated. */
package org.pressgraph.evaluate;
