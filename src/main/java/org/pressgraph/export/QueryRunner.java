package org.pressgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.rdf.Prefixes;
import org.pressgraph.store.GraphStore;

/**
 * Asks a database and writes the answer. A query may use the vocabulary's prefixes without
 * declaring them.
 */
public final class QueryRunner {

  private static final Pattern ENCOUNTERED =
      Pattern.compile("Encountered \"(?<word>.*)\" at line (?<line>\\d+), column (?<column>\\d+)");

  /** The word itself stands last, behind the name of its kind: {@code " <VAR1> "?a "}. */
  private static final Pattern WORD = Pattern.compile("\"([^\"]*?)\\s*\"$");

  private static final Pattern POSITION =
      Pattern.compile(
          "^(?:Line \\d+, column \\d+: |Lexical error at line \\d+, column \\d+\\.\\s*)");

  private QueryRunner() {}

  /**
   * Reads a query.
   *
   * @param name what the query goes by in messages: its file
   * @param text the query
   * @return the query
   * @throws PressgraphException if it is not SPARQL 1.1; the message has the line and column
   */
  public static Query parse(String name, String text) {
    Query query = new Query();
    query.setPrefixMapping(org.apache.jena.shared.PrefixMapping.Factory.create());
    query.getPrefixMapping().setNsPrefixes(Prefixes.forQueries());
    try {
      return QueryFactory.parse(query, text, null, Syntax.syntaxSPARQL_11);
    } catch (QueryParseException e) {
      throw syntaxError(name, e);
    } catch (QueryException e) {
      throw new PressgraphException(e, "query.wrong", name, firstLine(e));
    }
  }

  /**
   * The parser names the word it stumbled over in its message, and the one before by its position.
   */
  private static PressgraphException syntaxError(String name, QueryParseException e) {
    String message = firstLine(e);
    Matcher encountered = ENCOUNTERED.matcher(message);
    if (!encountered.find()) {
      return new PressgraphException(
          e,
          "query.syntax",
          name,
          e.getLine(),
          e.getColumn(),
          POSITION.matcher(message).replaceFirst(""));
    }
    Matcher word = WORD.matcher(encountered.group("word"));
    return new PressgraphException(
        e,
        "query.unexpected",
        name,
        encountered.group("line"),
        encountered.group("column"),
        word.find() ? word.group(1) : encountered.group("word"));
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
  }

  /**
   * Asks a database.
   *
   * @param store the database
   * @param query the query
   * @param format the format of the answer; a graph (CONSTRUCT, DESCRIBE) comes as Turtle, or as
   *     JSON-LD
   * @param out where to; stays open
   * @throws IOException if the answer cannot be written
   */
  public static void run(GraphStore store, Query query, ResultFormat format, OutputStream out)
      throws IOException {
    store.read(
        () -> {
          try (QueryExec execution = QueryExec.dataset(store.dataset()).query(query).build()) {
            write(execution, query, format, out);
          }
          return null;
        });
    out.flush();
  }

  private static void write(
      QueryExec execution, Query query, ResultFormat format, OutputStream out) {
    if (query.isAskType()) {
      writeBoolean(execution.ask(), format, out);
    } else if (query.isConstructType() || query.isDescribeType()) {
      Graph graph = GraphFactory.createDefaultGraph();
      if (query.isConstructType()) {
        execution.construct(graph);
      } else {
        execution.describe(graph);
      }
      graph.getPrefixMapping().setNsPrefixes(Prefixes.all());
      RDFDataMgr.write(out, graph, format == ResultFormat.JSON ? Lang.JSONLD : Lang.TURTLE);
    } else {
      RowSet rows = execution.select();
      if (format == ResultFormat.TABLE) {
        TableWriter.write(rows, query.getPrefixMapping(), out);
      } else {
        ResultSetMgr.write(out, ResultSet.adapt(rows), lang(format));
      }
    }
  }

  private static Lang lang(ResultFormat format) {
    return switch (format) {
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      case JSON -> ResultSetLang.RS_JSON;
      case TABLE -> throw new IllegalArgumentException("a table is no exchange format");
    };
  }

  private static void writeBoolean(boolean answer, ResultFormat format, OutputStream out) {
    if (format == ResultFormat.JSON) {
      ResultSetMgr.write(out, answer, ResultSetLang.RS_JSON);
    } else {
      try {
        out.write((answer + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
