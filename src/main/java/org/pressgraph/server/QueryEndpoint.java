package org.pressgraph.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** SPARQL queries, each with a time to be done in: a client may set a shorter one. */
final class QueryEndpoint extends SPARQL_QueryDataset {

  private final long time;
  private final String base;
  private final SpatialQueries spatial;

  /** For queries that may take so long, about a graph with that base. */
  QueryEndpoint(Duration time, String base, SpatialQueries spatial) {
    this.time = time.toMillis();
    this.base = base;
    this.spatial = spatial;
  }

  @Override
  public void execGet(HttpAction action) {
    if (action.getRequestQueryString() != null) {
      super.execGet(action);
      return;
    }
    String endpoint = action.getRequest().getRequestURL().toString();
    ActionLib.graphResponse(action, ServiceDescription.of(endpoint, base), Lang.TURTLE);
    ServletOps.success(action);
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    spatial.prepare(query, action.getContext());
    return QueryExec.newBuilder()
        .dataset(dataset)
        .query(query)
        .context(action.getContext())
        .initialTimeout(time(action), TimeUnit.MILLISECONDS)
        .overallTimeout(time(action), TimeUnit.MILLISECONDS)
        .build();
  }

  private long time(HttpAction action) {
    String asked = action.getRequestParameter("timeout");
    if (asked == null || !asked.matches("\\d{1,6}")) {
      return time;
    }
    return Math.max(1, Math.min(time, TimeUnit.SECONDS.toMillis(Long.parseLong(asked))));
  }

  @Override
  protected void executeBody(HttpAction action) {
    try {
      byte[] text = RequestText.read(action, action.getRequestInputStream());
      execute(new String(text, StandardCharsets.UTF_8), action);
    } catch (IOException e) {
      ServletOps.errorBadRequest("The body cannot be read");
    }
  }
}
