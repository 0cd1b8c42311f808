/**
 * What the program says to people, in English and Chinese, and the one exception that carries it.
 */
package org.pressgraph.message;
