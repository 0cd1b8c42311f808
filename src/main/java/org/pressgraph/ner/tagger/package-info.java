/** The trained tagger: its features, its model and the decoding of tags into mentions. */
package org.pressgraph.ner.tagger;
