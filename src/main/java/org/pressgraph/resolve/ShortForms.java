package org.pressgraph.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.ner.MentionType;

/**
 * Joins a name with the longer one that it cuts short, where there is one such on the same stretch:
 * 吉祥园区工会 with 龙城街道吉祥园区工会, 冬奥会 with 北京冬奥会, 《摘编》 with 《……论述摘编》.
 */
final class ShortForms {

  private static final int SHORTEST = 3;
  private static final int SHORTEST_BODY = 4;
  private static final String STATION = "站";
  private static final String TEAM = "队";
  private static final int SHORTEST_WORK = 2;
  private static final int SHORTEST_QUOTED = 4;
  private static final Pattern FORM_OF_COMPANY = NameForms.PATTERNS.get("form-of-company");
  private static final Pattern QUOTED = NameForms.PATTERNS.get("quoted-name");

  private ShortForms() {}

  /** The entities that go by another name, with the one they are. */
  static Map<Entity, Entity> join(Collection<Named> names) {
    Map<Entity, Entity> joined = new HashMap<>();
    List<Entity> entities = names.stream().map(Named::entity).distinct().toList();
    for (Named name : names) {
      Entity entity = name.entity();
      if (name.reference().isEmpty() && isLongEnough(entity)) {
        longer(entity, entities).ifPresent(full -> joined.put(entity, full));
      }
    }
    joined.replaceAll((entity, full) -> joined.getOrDefault(full, full));
    return joined;
  }

  private static boolean isLongEnough(Entity entity) {
    int least =
        switch (entity.type()) {
          case ORGANIZATION -> entity.name().endsWith(TEAM) ? SHORTEST : SHORTEST_BODY;
          case PLACE -> SHORTEST;
          case WORK -> SHORTEST_WORK;
          default -> SHORTEST;
        };
    return entity.type() != MentionType.PERSON && entity.name().length() >= least;
  }

  private static Optional<Entity> longer(Entity entity, List<Entity> entities) {
    List<Entity> longer =
        entities.stream()
            .filter(e -> e.type() == entity.type())
            .filter(
                e ->
                    e.name().length() > entity.name().length()
                        ? e.name().endsWith(entity.name()) && isLongEnough(entity, e)
                            || isSameQuoted(entity, e)
                            || isStation(entity, e)
                            || isCompanyInBrief(entity, e)
                            || BriefBodies.isBrief(entity, e)
                        : isSameElsewhere(entity, e))
            .toList();
    return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
  }

  /** Of places the end of a name is a short form only if it is long; 东站 may be any. */
  private static boolean isLongEnough(Entity brief, Entity full) {
    return full.type() != MentionType.PLACE || brief.name().length() >= SHORTEST_BODY;
  }

  /** 江北南 is 江北南站. */
  private static boolean isStation(Entity brief, Entity full) {
    return brief.type() == MentionType.PLACE && full.name().equals(brief.name() + STATION);
  }

  /** 江北纺织集团 is 江北纺织集团股份有限公司. */
  private static boolean isCompanyInBrief(Entity brief, Entity full) {
    if (brief.type() != MentionType.ORGANIZATION) {
      return false;
    }
    String name = full.name();
    boolean begins = name.startsWith(brief.name());
    return begins && FORM_OF_COMPANY.matcher(name.substring(brief.name().length())).matches();
  }

  /** A name alone, and the same with the places around it. */
  private static boolean isSameElsewhere(Entity alone, Entity full) {
    return full.name().equals(alone.name())
        && full.key().length() > alone.key().length()
        && full.key().endsWith(alone.key());
  }

  /**
   * Two names of a happening with the same words between quotation marks and the same kind behind.
   */
  private static boolean isSameQuoted(Entity one, Entity other) {
    if (one.type() != MentionType.EVENT) {
      return false;
    }
    Matcher first = QUOTED.matcher(one.name());
    Matcher second = QUOTED.matcher(other.name());
    return first.find()
        && second.find()
        && first.group(1).length() >= SHORTEST_QUOTED
        && first.group(1).equals(second.group(1))
        && end(first.group(2)).equals(end(second.group(2)));
  }

  private static String end(String kind) {
    return kind.substring(Math.max(0, kind.length() - 2));
  }
}
