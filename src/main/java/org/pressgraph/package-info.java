/**
 * Pressgraph reads pages of Chinese newspapers and turns them into a knowledge graph, in which
 * every fact leads back to the characters that say it.
 *
 * <p>{@link org.pressgraph.Pressgraph} is the way in for programs; {@code org.pressgraph.cli} is
 * that for people. A page flows through the packages in one direction: {@code source} reads it,
 * {@code page} takes it apart into articles, {@code text} and {@code ner} find words and names,
 * {@code facts} what the article says, {@code resolve} who is meant, {@code rdf} writes it as
 * triples, {@code store} keeps them, {@code server} and {@code export} give them out.
 */
package org.pressgraph;
