package org.pressgraph.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Adds what the graph knows to the rows of a table: data extension, section 6 of the specification.
 */
final class ReconcileExtension {

  private static final int MOST_ROWS = 1000;

  private final GraphQuestions graph;
  private final Reconciler reconciler;

  ReconcileExtension(GraphQuestions graph, Reconciler reconciler) {
    this.graph = graph;
    this.reconciler = reconciler;
  }

  Map<String, Object> extend(JsonNode asked) {
    List<ReconcileTerm> properties = new ArrayList<>();
    for (JsonNode property : asked.path("properties")) {
      ReconcileTerm.of(ReconcileTerm.PROPERTIES, property.path("id").asText())
          .ifPresent(properties::add);
    }
    Map<String, Object> rows = new LinkedHashMap<>();
    for (JsonNode id : asked.path("ids")) {
      if (rows.size() < MOST_ROWS) {
        rows.put(id.asText(), row(id.asText(), properties));
      }
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("meta", properties.stream().map(ReconcileTerm::json).toList());
    answer.put("rows", rows);
    return answer;
  }

  private Map<String, Object> row(String id, List<ReconcileTerm> properties) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (ReconcileTerm property : properties) {
      List<Map<String, Object>> values = new ArrayList<>();
      for (Map<String, Node> found :
          graph.rows(
              property.values().orElseThrow(), Map.of("entity", NodeFactory.createURI(id)))) {
        values.add(value(found.get("value")));
      }
      row.put(property.id(), values.stream().distinct().toList());
    }
    return row;
  }

  private Map<String, Object> value(Node node) {
    if (!node.isURI()) {
      return Map.of("str", node.getLiteralLexicalForm());
    }
    Map<String, Object> linked = new LinkedHashMap<>();
    linked.put("id", node.getURI());
    linked.put("name", reconciler.label(node));
    return linked;
  }
}
