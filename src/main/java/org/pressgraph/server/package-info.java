/** The SPARQL endpoint, Apache Jena Fuseki inside this process, and the explorer on top of it. */
package org.pressgraph.server;
