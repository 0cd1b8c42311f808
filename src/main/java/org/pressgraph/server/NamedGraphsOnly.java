package org.pressgraph.server;

import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateBinaryOp;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.modify.request.UpdateVisitorBase;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;

/**
 * Finds what an update would write outside of all named graphs. Queries take the union of these for
 * the default graph: what stood elsewhere would never be seen again, and a deletion there would do
 * nothing.
 */
final class NamedGraphsOnly extends UpdateVisitorBase {

  private static final String REMEDY =
      "Name the graph to write: INSERT DATA { GRAPH <IRI> { ... } }, or WITH <IRI> before DELETE"
          + " and INSERT. To delete from whatever graph:"
          + " DELETE { GRAPH ?g { ... } } WHERE { GRAPH ?g { ... } }";

  private boolean outside;

  private NamedGraphsOnly() {}

  /** What is to be said of an update that writes outside of named graphs; nothing of any other. */
  static Optional<String> refusal(UpdateRequest request) {
    NamedGraphsOnly visitor = new NamedGraphsOnly();
    for (Update update : request.getOperations()) {
      update.visit(visitor);
    }
    return visitor.outside ? Optional.of(REMEDY) : Optional.empty();
  }

  private void look(List<Quad> quads) {
    outside |= quads.stream().anyMatch(Quad::isDefaultGraph);
  }

  private void look(UpdateBinaryOp update, boolean moves) {
    outside |= isDefault(update.getDest()) || (moves && isDefault(update.getSrc()));
  }

  private static boolean isDefault(Target target) {
    return target.isDefault();
  }

  @Override
  public void visit(UpdateDataInsert update) {
    look(update.getQuads());
  }

  @Override
  public void visit(UpdateDataDelete update) {
    look(update.getQuads());
  }

  @Override
  public void visit(UpdateDeleteWhere update) {
    look(update.getQuads());
  }

  @Override
  public void visit(UpdateModify update) {
    if (update.getWithIRI() == null) {
      look(update.getDeleteQuads());
      look(update.getInsertQuads());
    }
  }

  @Override
  public void visit(org.apache.jena.sparql.modify.request.UpdateAdd update) {
    look(update, false);
  }

  @Override
  public void visit(org.apache.jena.sparql.modify.request.UpdateCopy update) {
    look(update, false);
  }

  @Override
  public void visit(org.apache.jena.sparql.modify.request.UpdateMove update) {
    look(update, true);
  }
}
