package org.pressgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.pressgraph.rdf.Org;
import org.pressgraph.rdf.Schema;
import org.pressgraph.search.WriteObserver;

/**
 * Keeps in mind of which things the inferences may no longer hold, because something was written
 * from which they follow. A file beside the database says that there are such things: where a
 * process has died that knew them, all inferences are to be made anew.
 */
final class StaleInferences implements WriteObserver {

  /** Beyond so many things it is faster to make all inferences anew. */
  static final int MANY = 3_000;

  private static final Set<Node> PROPERTIES =
      Set.of(
          RDF.type.asNode(),
          RDFS.subClassOf.asNode(),
          Org.MEMBER,
          Org.HAS_ORGANIZATION,
          Org.SUB_ORGANIZATION_OF,
          Schema.CONTAINED_IN_PLACE);

  private final Path mark;
  private final ClassesBelow classesBelow;

  /** What the transaction that is under way has changed, and what those before it have. */
  private Set<Node> changing = new HashSet<>();

  private boolean changingAll;
  private Set<Node> stale = new HashSet<>();
  private boolean all;

  /** The thread that writes inferences: nothing follows from these. */
  private Thread writer;

  /** The classes that are below others. */
  interface ClassesBelow {

    /** Reads them in the transaction of this thread. */
    Set<Node> read();
  }

  private Set<Node> classes;

  StaleInferences(Path folder, ClassesBelow classesBelow) {
    this.mark = folder.resolve("inferences.stale");
    this.classesBelow = classesBelow;
    this.all = Files.exists(mark);
  }

  @Override
  public Set<Node> properties() {
    return PROPERTIES;
  }

  @Override
  public synchronized void changed(Triple triple) {
    if (changingAll || Thread.currentThread() == writer) {
      return;
    }
    Node property = triple.getPredicate();
    if (property.equals(RDFS.subClassOf.asNode())) {
      changingAll = true;
    } else if (property.equals(RDF.type.asNode())) {
      if (classes == null) {
        classes = classesBelow.read();
      }
      if (classes.contains(triple.getObject())) {
        changing.add(triple.getSubject());
      }
    } else {
      changing.add(triple.getSubject());
      changing.add(triple.getObject());
    }
    if (changing.size() > MANY) {
      changingAll = true;
    }
  }

  @Override
  public synchronized void committing() {
    if (changingAll || !changing.isEmpty()) {
      try {
        if (!Files.exists(mark)) {
          Files.createFile(mark);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public synchronized void ended(boolean committed) {
    if (committed) {
      all |= changingAll;
      stale.addAll(changing);
      all |= stale.size() > MANY;
    }
    classes = changingAll ? null : classes;
    changing = new HashSet<>();
    changingAll = false;
  }

  /** Whether there is anything to be made anew. */
  synchronized boolean any() {
    return all || !stale.isEmpty();
  }

  /** The things of which the inferences may no longer hold; empty if those are any things. */
  synchronized Optional<Set<Node>> things() {
    return all ? Optional.empty() : Optional.of(Set.copyOf(stale));
  }

  /** Says that this thread begins to write inferences that follow from all that is committed. */
  synchronized void refreshing() {
    stale = new HashSet<>();
    all = false;
    writer = Thread.currentThread();
  }

  /** Says that this thread has written inferences, or could not. */
  synchronized void refreshed(boolean written) {
    writer = null;
    if (!written) {
      all = true;
    } else if (!any()) {
      try {
        Files.deleteIfExists(mark);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
