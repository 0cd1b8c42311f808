/** The SPARQL endpoint: Apache Jena Fuseki inside this process. */
package org.pressgraph.server;
