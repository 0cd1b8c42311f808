/** Which mentions are one entity, and what its name is. */
package org.pressgraph.resolve;
