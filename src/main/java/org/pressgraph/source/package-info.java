/** Reading of source files: one class a format behind one interface, and the encodings of text. */
package org.pressgraph.source;
