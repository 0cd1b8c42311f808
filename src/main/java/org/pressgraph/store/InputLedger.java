package org.pressgraph.store;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.WrappedIterator;
import org.apache.jena.vocabulary.RDF;
import org.pressgraph.rdf.InputRecord;
import org.pressgraph.rdf.Iris;
import org.pressgraph.rdf.Pg;

/**
 * The records of the input files in a database. Looking up may be done by many threads at once;
 * writing is up to a {@link GraphWriter}.
 */
public final class InputLedger {

  private final GraphStore store;
  private final Iris iris;

  /**
   * Opens the records.
   *
   * @param store the database
   * @param iris mints its IRIs
   */
  public InputLedger(GraphStore store, Iris iris) {
    this.store = Objects.requireNonNull(store, "store");
    this.iris = Objects.requireNonNull(iris, "iris");
  }

  /**
   * The record of a file.
   *
   * @param name the name that the file goes by
   * @return what was committed last, or nothing if the file was never read whole
   */
  public Optional<InputRecord> find(String name) {
    return store.read(() -> InputRecord.of(triplesOf(iris.input(name))));
  }

  /**
   * Goes through the records of all files.
   *
   * @param action is given each
   */
  public void forEach(Consumer<InputRecord> action) {
    store.read(
        () -> {
          Iterator<Quad> files =
              store.dataset().find(iris.inputs(), Node.ANY, RDF.type.asNode(), Pg.INPUT_FILE);
          files.forEachRemaining(
              quad -> InputRecord.of(triplesOf(quad.getSubject())).ifPresent(action));
          return null;
        });
  }

  /**
   * Puts a record in the place of that of the same file.
   *
   * @param writer writes it in its transaction
   * @param record the record
   */
  public void put(GraphWriter writer, InputRecord record) {
    writer.putSubject(iris.inputs(), iris.input(record.name()), record.triples(iris));
  }

  /**
   * Removes the record of a file.
   *
   * @param writer removes it in its transaction
   * @param name the name that the file goes by
   */
  public void remove(GraphWriter writer, String name) {
    writer.putSubject(iris.inputs(), iris.input(name), List.of());
  }

  private Collection<Triple> triplesOf(Node file) {
    return WrappedIterator.create(store.dataset().find(iris.inputs(), file, Node.ANY, Node.ANY))
        .mapWith(Quad::asTriple)
        .toList();
  }
}
