package org.pressgraph.server;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.apache.jena.web.HttpSC;

/** SPARQL Update for editors, without {@code LOAD}: the server reads no files and calls nobody. */
final class UpdateEndpoint extends SPARQL_Update {

  private static final String BASE = "http://localhost/";

  private final WriteGuard guard;

  UpdateEndpoint(WriteGuard guard) {
    this.guard = guard;
  }

  @Override
  public void validate(HttpAction action) {
    guard.check(action);
    super.validate(action);
  }

  @Override
  protected void execute(HttpAction action, InputStream input) {
    byte[] text = RequestText.read(action, input);
    try {
      UpdateRequest request =
          UpdateFactory.read(new ByteArrayInputStream(text), BASE, Syntax.syntaxARQ);
      if (request.getOperations().stream().anyMatch(UpdateLoad.class::isInstance)) {
        ServletOps.error(HttpSC.FORBIDDEN_403, "LOAD is not allowed: send the data instead");
      }
      NamedGraphsOnly.refusal(request).ifPresent(ServletOps::errorBadRequest);
    } catch (QueryException e) {
      ServletOps.errorBadRequest(e.getMessage());
    }
    super.execute(action, new ByteArrayInputStream(text));
  }
}
