/** What leaves the database: whole graphs as files, and the results of queries. */
package org.pressgraph.export;
