package org.pressgraph.validate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.pressgraph.search.WriteObserver;

/**
 * Keeps in mind which triples have come or gone since somebody last took them. In the beginning,
 * and where they have become many, that is not known: then nothing is followed until they are
 * taken.
 */
final class ChangedTriples implements WriteObserver {

  private final Set<Node> properties;
  private final int most;

  /** How often each was added to a graph or removed from one. */
  private Map<Triple, Integer> committed = new HashMap<>();

  private Map<Triple, Integer> changing = new HashMap<>();
  private boolean changingAny;
  private volatile boolean any = true;

  /** Whether the transaction that is under way has changed what was not followed. */
  private boolean missed;

  /** Follows triples of these properties, up to a number of them. */
  ChangedTriples(Set<Node> properties, int most) {
    this.properties = properties;
    this.most = most;
  }

  /**
   * Those since the last call: each with the number of times it was added to a graph or removed
   * from one. Empty if those are any triples.
   */
  synchronized Optional<Map<Triple, Integer>> take() {
    Optional<Map<Triple, Integer>> taken = any ? Optional.empty() : Optional.of(committed);
    committed = new HashMap<>();
    any = false;
    return taken;
  }

  /** Says that what was taken was of no use. */
  synchronized void lose() {
    any = true;
    committed = new HashMap<>();
  }

  /** While it is not known what has changed, what changes besides is of no interest. */
  @Override
  public Set<Node> properties() {
    if (any) {
      missed = true;
      return Set.of();
    }
    return properties;
  }

  @Override
  public synchronized void changed(Triple triple) {
    if (changingAny) {
      return;
    }
    changing.merge(triple, 1, Integer::sum);
    if (changing.size() > most || triple.getPredicate().equals(RDFS.subClassOf.asNode())) {
      changingAny = true;
      changing = new HashMap<>();
    }
  }

  @Override
  public void committing() {}

  @Override
  public synchronized void changedBeneath() {
    lose();
  }

  @Override
  public synchronized void ended(boolean done) {
    if (done) {
      changing.forEach((triple, times) -> committed.merge(triple, times, Integer::sum));
      if (missed || changingAny || committed.size() > most) {
        lose();
      }
    }
    changing = new HashMap<>();
    changingAny = false;
    missed = false;
  }
}
