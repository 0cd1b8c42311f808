package org.pressgraph.cli;

import java.io.PrintStream;
import java.util.Map;
import org.pressgraph.export.TextWidth;
import org.pressgraph.message.Messages;

/** A table of labels and numbers. */
final class Table {

  private static final int LABEL_COLUMNS = 16;

  private Table() {}

  /** Prints numbers by the last part of the key of their label. */
  static void print(PrintStream out, String prefix, Map<String, ?> rows) {
    rows.forEach(
        (key, value) -> {
          String label = Messages.text(prefix + key);
          int padding = Math.max(1, LABEL_COLUMNS - TextWidth.of(label));
          out.printf("%s%s%10s%n", label, " ".repeat(padding), value);
        });
  }
}
