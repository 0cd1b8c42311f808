package org.pressgraph.export;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.Prefixes;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Writes rows as a table for a terminal: literals without quotes and no longer than a line, IRIs
 * with prefixes, columns as wide as they look, where a Chinese character takes two cells.
 */
final class TableWriter {

  /** A longer text is cut: the table is to be looked at. The other formats have it whole. */
  private static final int WIDEST_CELL = 60;

  private TableWriter() {}

  static void write(RowSet rows, PrefixMapping prefixes, OutputStream out) {
    PrefixMap map = Prefixes.adapt(prefixes);
    List<Var> vars = rows.getResultVars();
    List<List<String>> table = new ArrayList<>();
    table.add(vars.stream().map(Var::getVarName).toList());
    while (rows.hasNext()) {
      Binding row = rows.next();
      table.add(vars.stream().map(v -> cell(row.get(v), map)).toList());
    }
    int[] widths = new int[vars.size()];
    for (List<String> row : table) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], TextWidth.of(row.get(i)));
      }
    }
    PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    for (int i = 0; i < table.size(); i++) {
      writer.println(line(table.get(i), widths));
      if (i == 0) {
        writer.println(line(rules(widths), widths));
      }
    }
    writer.flush();
  }

  private static List<String> rules(int[] widths) {
    List<String> rules = new ArrayList<>();
    for (int width : widths) {
      rules.add("─".repeat(width));
    }
    return rules;
  }

  private static String cell(Node node, PrefixMap prefixes) {
    if (node == null) {
      return "";
    }
    // An IRI that is cut cannot be copied.
    return node.isLiteral()
        ? cut(node.getLiteralLexicalForm().replaceAll("\\s+", " "))
        : NodeFmtLib.str(node, null, prefixes);
  }

  private static String cut(String text) {
    int cells = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      cells += TextWidth.of(c);
      if (cells > WIDEST_CELL) {
        return text.substring(0, i) + "…";
      }
      i += Character.charCount(c);
    }
    return text;
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "" : "  ").append(cells.get(i));
      line.append(" ".repeat(Math.max(0, widths[i] - TextWidth.of(cells.get(i)))));
    }
    return line.toString().stripTrailing();
  }
}
