/** Recognition of names: mentions of people, organizations, places, events, works and titles. */
package org.pressgraph.ner;
