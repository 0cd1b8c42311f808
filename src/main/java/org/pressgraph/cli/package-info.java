/** The commands: they parse the command line, call the facade and print. */
package org.pressgraph.cli;
