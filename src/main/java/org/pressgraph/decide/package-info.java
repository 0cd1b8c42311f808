/** What editors decided about entities, in a file of their own, and its effect on page graphs. */
package org.pressgraph.decide;
