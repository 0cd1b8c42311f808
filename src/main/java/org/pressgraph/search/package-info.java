/** Full text beside the graph: finds names, headlines and bodies by the words within them. */
package org.pressgraph.search;
