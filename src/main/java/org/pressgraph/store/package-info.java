/** A local TDB2 database of page graphs: opened, filled page by page, read in transactions. */
package org.pressgraph.store;
