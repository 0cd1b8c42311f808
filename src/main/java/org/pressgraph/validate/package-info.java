/** What the shapes of the ontology find wrong with a database, kept up to date with its changes. */
package org.pressgraph.validate;
