/** The explorer in a real browser, over a real server. */
package org.pressgraph.explorer;
