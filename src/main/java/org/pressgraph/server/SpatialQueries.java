package org.pressgraph.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.geosparql.configuration.GeoSPARQLConfig;
import org.apache.jena.geosparql.implementation.SRSInfo;
import org.apache.jena.geosparql.implementation.datatype.GeometryDatatype;
import org.apache.jena.geosparql.implementation.vocabulary.Geo;
import org.apache.jena.geosparql.implementation.vocabulary.GeoSPARQL_URI;
import org.apache.jena.geosparql.implementation.vocabulary.SRS_URI;
import org.apache.jena.geosparql.spatial.SpatialIndex;
import org.apache.jena.geosparql.spatial.SpatialIndexConstants;
import org.apache.jena.geosparql.spatial.SpatialIndexException;
import org.apache.jena.geosparql.spatial.index.v2.SpatialIndexLib;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.locationtech.jts.geom.Envelope;
import org.pressgraph.store.GraphStore;

/**
 * Lets queries ask where things lie: the functions of GeoSPARQL ({@code geof:distance}) need
 * nothing, those that look for things ({@code spatial:nearby}) an index of all geometries. It is
 * made for the first query that asks for it, and anew for the first one after a change.
 */
final class SpatialQueries {

  private static final List<Node> GEOMETRY =
      List.of(
          Geo.HAS_GEOMETRY_NODE,
          Geo.HAS_DEFAULT_GEOMETRY_NODE,
          Geo.HAS_SERIALIZATION_NODE,
          Geo.AS_WKT_NODE,
          Geo.AS_GML_NODE);

  /** The names of what only GeoSPARQL answers. */
  private static final List<String> WORDS =
      List.of(
          GeoSPARQL_URI.GEOF_URI, GeoSPARQL_URI.SPATIAL_URI, GeoSPARQL_URI.SPATIAL_FUNCTION_URI);

  private final GraphStore store;
  private long version = -1;
  private SpatialIndex index;

  SpatialQueries(GraphStore store) {
    this.store = store;
    GeometryDatatype.registerDatatypes();
  }

  /** Makes ready what a query asks for; to be called in the transaction of the query. */
  void prepare(Query query, Context context) {
    String text = query.toString();
    if (WORDS.stream().anyMatch(text::contains)) {
      Functions.load();
    }
    if (text.contains(GeoSPARQL_URI.SPATIAL_URI)) {
      context.set(SpatialIndexConstants.symSpatialIndex, index());
    }
  }

  /** Loaded when they are asked for: that takes longer than most commands do. */
  private static final class Functions {

    static {
      GeoSPARQLConfig.loadFunctions();
      // Relations such as geo:sfWithin are triples of the graph here: the inferences have them.
      PropertyFunctionRegistry registry = PropertyFunctionRegistry.get();
      List<String> relations = new ArrayList<>();
      registry.keys().forEachRemaining(relations::add);
      relations.stream()
          .filter(iri -> iri.startsWith(GeoSPARQL_URI.GEO_URI))
          .forEach(registry::remove);
    }

    static void load() {
      // The class does it.
    }
  }

  private synchronized SpatialIndex index() {
    long now = store.version();
    if (index == null || now != version) {
      index = make();
      version = now;
    }
    return index;
  }

  private SpatialIndex make() {
    DatasetGraph geometries = DatasetGraphFactory.create();
    for (Node property : GEOMETRY) {
      store.dataset().stream(Quad.unionGraph, Node.ANY, property, Node.ANY)
          .forEach(quad -> geometries.getDefaultGraph().add(quad.asTriple()));
    }
    try {
      return new UnionIndex(
          SpatialIndexLib.buildSpatialIndex(geometries, SRS_URI.DEFAULT_WKT_CRS84));
    } catch (SpatialIndexException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whatever graph is asked, all geometries are looked through. */
  private static final class UnionIndex implements SpatialIndex {

    private final SpatialIndex union;

    UnionIndex(SpatialIndex union) {
      this.union = union;
    }

    @Override
    public SRSInfo getSrsInfo() {
      return union.getSrsInfo();
    }

    @Override
    public boolean isEmpty() {
      return union.isEmpty();
    }

    @Override
    public long getSize() {
      return union.getSize();
    }

    @Override
    public Collection<Node> query(Envelope envelope, Node graph) {
      return union.query(envelope, Quad.defaultGraphIRI);
    }

    @Override
    public Path getLocation() {
      return union.getLocation();
    }

    @Override
    public void setLocation(Path location) {
      union.setLocation(location);
    }
  }
}
