/**
 * Reads pages of Chinese newspapers and turns them into a knowledge graph, in which every fact
 * leads back to the characters that say it.
 */
package org.pressgraph;
