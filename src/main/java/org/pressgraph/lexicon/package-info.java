/** Word lists, read from resource files that name their sources. */
package org.pressgraph.lexicon;
