package org.pressgraph.cli;

import java.util.Iterator;
import org.pressgraph.Pressgraph;

/** What {@code --recognizer} takes, for the help and the shell. */
final class RecognizerNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Pressgraph.recognizers().iterator();
  }
}
