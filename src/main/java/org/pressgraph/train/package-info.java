/** Training of the tagger out of labelled and unlabelled text, and its measurement. */
package org.pressgraph.train;
