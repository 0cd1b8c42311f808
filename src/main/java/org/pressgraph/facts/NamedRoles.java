package org.pressgraph.facts;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pressgraph.facts.rule.RuleMatch;
import org.pressgraph.facts.rule.Skeleton;
import org.pressgraph.facts.rule.Skeleton.Slot;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.ner.AnnotatedArticle;

/** Those whom the groups of a rule name, with their roles in a happening. */
final class NamedRoles {

  /** The groups of the rules that name roles, each with its role. */
  private static final Map<String, Role> ROLES =
      Map.of(
          "agent", Role.AGENT,
          "organizer", Role.ORGANIZER,
          "coOrganizer", Role.CO_ORGANIZER,
          "supervisor", Role.SUPERVISOR,
          "host", Role.HOST,
          "speaker", Role.SPEAKER,
          "attendee", Role.ATTENDEE,
          "recipient", Role.RECIPIENT,
          "object", Role.OBJECT);

  /** What stands between a body and the person whose post it is of. */
  private static final Pattern POST =
      Pattern.compile(
          "[^，。、；：和与及同"
              + Symbol.PER.letter()
              + Symbol.ORG.letter()
              + Symbol.LOC.letter()
              + "]{0,8}"
              + Symbol.PER.letter());

  private NamedRoles() {}

  /** Adds those whom the groups of a match name, each with its role. */
  static void add(AnnotatedArticle article, RuleMatch match, EventDraft draft) {
    Skeleton skeleton = match.skeleton();
    for (String group : match.rule().groups()) {
      Role role = ROLES.get(withoutNumber(group));
      if (role != null) {
        for (Slot slot : match.slots(group)) {
          slot.mention()
              .filter(m -> EventExtractor.isParticipant(slot.symbol()))
              .filter(m -> !isWay(article, skeleton, slot, role, draft))
              .filter(m -> !isOfPost(skeleton, slot, draft))
              .filter(m -> !draft.name().equals(Optional.of(m)))
              .ifPresent(m -> draft.add(m, role));
        }
      }
    }
  }

  private static String withoutNumber(String group) {
    int last = group.length() - 1;
    return Character.isDigit(group.charAt(last)) ? group.substring(0, last) : group;
  }

  /** Of two who talk, a body is not one of them that stands in the posts of somebody behind it. */
  private static boolean isOfPost(Skeleton skeleton, Slot slot, EventDraft draft) {
    return draft.type() == EventType.TALK
        && slot.symbol() == Symbol.ORG
        && POST.matcher(skeleton.code())
            .region(slot.at() + 1, skeleton.code().length())
            .lookingAt();
  }

  /** A division or a country is where a visit went, any other place what was visited. */
  static boolean isWay(
      AnnotatedArticle article, Skeleton skeleton, Slot slot, Role role, EventDraft draft) {
    if (draft.type() != EventType.VISIT || role != Role.OBJECT || slot.symbol() != Symbol.LOC) {
      return false;
    }
    int next = slot.at() + 1;
    String code = skeleton.code();
    boolean whole = next >= code.length() || "、，。；和与及".indexOf(code.charAt(next)) >= 0;
    String name = slot.mention().get().surface(article);
    return !whole || EventPlaces.isRegion(name);
  }
}
