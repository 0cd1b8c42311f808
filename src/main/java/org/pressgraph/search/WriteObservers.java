package org.pressgraph.search;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** All who follow the transactions that write to a database; they may come and go at any time. */
public final class WriteObservers implements WriteObserver {

  private final List<WriteObserver> all = new CopyOnWriteArrayList<>();

  WriteObservers() {}

  /**
   * Lets something follow what is written.
   *
   * @param observer is told from now on
   */
  public void add(WriteObserver observer) {
    all.add(observer);
  }

  /**
   * Lets something follow what is written no longer.
   *
   * @param observer is told no more
   */
  public void remove(WriteObserver observer) {
    all.remove(observer);
  }

  /** Whether anybody follows the triples of a property. */
  boolean follow(Node property) {
    boolean follow = false;
    for (WriteObserver observer : all) {
      follow |= observer.properties().contains(property);
    }
    return follow;
  }

  @Override
  public Set<Node> properties() {
    return all.stream()
        .flatMap(observer -> observer.properties().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public void changed(Triple triple) {
    for (WriteObserver observer : all) {
      if (observer.properties().contains(triple.getPredicate())) {
        observer.changed(triple);
      }
    }
  }

  @Override
  public void committing() {
    all.forEach(WriteObserver::committing);
  }

  @Override
  public void ended(boolean committed) {
    for (WriteObserver observer : all) {
      observer.ended(committed);
    }
  }

  @Override
  public void changedBeneath() {
    all.forEach(WriteObserver::changedBeneath);
  }
}
