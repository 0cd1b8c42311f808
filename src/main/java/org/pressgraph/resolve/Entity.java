package org.pressgraph.resolve;

import java.util.Comparator;
import java.util.Objects;
import org.pressgraph.ner.MentionType;

/**
 * Something that mentions name.
 *
 * @param type what it is; never {@link MentionType#TITLE}
 * @param name its full name
 * @param key what tells it from others of its type within its scope: the full name, or for a
 *     division of China the names of all divisions around it and its own
 * @param scope where the key is unique: a page, or what tells a person from others of the name;
 *     empty if it is unique everywhere
 */
public record Entity(MentionType type, String name, String key, String scope) {

  /** By type, key and scope. */
  static final Comparator<Entity> BY_TYPE_AND_KEY =
      Comparator.comparing(Entity::type)
          .thenComparing(Entity::key)
          .thenComparing(Entity::scope)
          .thenComparing(Entity::name);

  /** Checks that it is an entity at all. */
  public Entity {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(scope, "scope");
    if (type == MentionType.TITLE) {
      throw new IllegalArgumentException("a title is no entity: " + name);
    }
  }

  /**
   * An entity whose full name belongs to it alone.
   *
   * @param type what it is
   * @param name its full name
   */
  public Entity(MentionType type, String name) {
    this(type, name, name, "");
  }

  // Entities are looked up all the time, and strings keep their hashes.
  @Override
  public int hashCode() {
    return 31 * name.hashCode() + scope.hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Entity entity
            && type == entity.type
            && name.equals(entity.name)
            && key.equals(entity.key)
            && scope.equals(entity.scope);
  }

  /** The same entity, known by its name on one page only. */
  Entity within(String page) {
    return new Entity(type, name, key, page);
  }
}
