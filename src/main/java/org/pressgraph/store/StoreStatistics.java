package org.pressgraph.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.pressgraph.rdf.Org;
import org.pressgraph.rdf.Pg;
import org.pressgraph.rdf.Schema;

/** How much a database holds and takes. */
public final class StoreStatistics {

  private static final Map<String, Node> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put("files", Pg.INPUT_FILE);
    TYPES.put("pages", Pg.PAGE);
    TYPES.put("articles", Schema.NEWS_ARTICLE);
    TYPES.put("people", Schema.PERSON);
    TYPES.put("organizations", Schema.ORGANIZATION);
    TYPES.put("places", Schema.PLACE);
    TYPES.put("events", Schema.EVENT);
    TYPES.put("works", Schema.CREATIVE_WORK);
    TYPES.put("positions", Org.MEMBERSHIP);
  }

  private StoreStatistics() {}

  /**
   * Counts.
   *
   * @param store the database
   * @return numbers by what they count, in the order in which to show them: things of each kind,
   *     each once wherever it stands; the statements of all graphs; the bytes on the disk
   */
  public static Map<String, Long> of(GraphStore store) {
    Map<String, Long> counts = new LinkedHashMap<>();
    store.read(
        () -> {
          TYPES.forEach((name, type) -> counts.put(name, instances(store.dataset(), type)));
          return null;
        });
    counts.put("triples", new Compaction(store).quads());
    counts.put("bytes", Space.usedBytes(store.folder()));
    return counts;
  }

  /** Counts each statement once: TDB2 has side by side what several graphs say. */
  private static long instances(DatasetGraph dataset, Node type) {
    Iterator<Quad> found = dataset.findNG(Node.ANY, Node.ANY, RDF.type.asNode(), type);
    return Iter.count(Iter.distinctAdjacent(Iter.map(found, Quad::getSubject)));
  }
}
