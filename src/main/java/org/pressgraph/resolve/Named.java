package org.pressgraph.resolve;

import java.util.Optional;

/**
 * What a name turned out to mean.
 *
 * @param entity the entity
 * @param reference the entry of an authority list that it is
 * @param whole the body of which it is a part, where its name or its list tells
 * @param place the place where it is, where its name or its list tells
 * @param reason why a form is taken for this entity, where neither a list nor the form itself says
 *     so
 */
record Named(
    Entity entity,
    Optional<Reference> reference,
    Optional<Named> whole,
    Optional<Named> place,
    Optional<String> reason) {

  static Named of(Entity entity) {
    return new Named(
        entity, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  Named with(Reference known) {
    return new Named(entity, Optional.of(known), whole, place, reason);
  }

  Named partOf(Optional<Named> body) {
    return new Named(entity, reference, body, place, reason);
  }

  Named at(Optional<Named> where) {
    return new Named(entity, reference, whole, where, reason);
  }

  Named because(String why) {
    return new Named(entity, reference, whole, place, Optional.of(why));
  }
}
