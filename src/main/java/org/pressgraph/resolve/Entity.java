package org.pressgraph.resolve;

import java.util.Objects;
import org.pressgraph.ner.MentionType;

/**
 * Something that mentions name.
 *
 * @param type what it is; never {@link MentionType#TITLE}
 * @param name its name
 */
public record Entity(MentionType type, String name) {

  /** Checks that it is an entity at all. */
  public Entity {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    if (type == MentionType.TITLE) {
      throw new IllegalArgumentException("a title is no entity: " + name);
    }
  }
}
