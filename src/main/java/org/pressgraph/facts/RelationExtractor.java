package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.List;
import org.pressgraph.facts.rule.RuleMatch;
import org.pressgraph.facts.rule.RuleSet;
import org.pressgraph.facts.rule.Skeleton.Slot;
import org.pressgraph.facts.rule.Symbol;

/**
 * Finds the relations that the text states, by the rules of {@code relation-rules.txt}. Those that
 * names carry are found on the entities, by the package {@code resolve}.
 */
final class RelationExtractor {

  /** The rules for relations that the text states. */
  static final RuleSet RULES = RuleSet.load(RelationExtractor.class, "relation-rules.txt");

  private RelationExtractor() {}

  /** Finds the relations that a sentence states. */
  static List<Relation> byRules(ArticleSentence sentence) {
    List<Relation> relations = new ArrayList<>();
    for (RuleMatch match : RULES.match(sentence.skeleton())) {
      List<Slot> subjects = match.slots("subject");
      List<Slot> objects = match.slots("object");
      if (subjects.isEmpty() || objects.isEmpty()) {
        continue;
      }
      Slot subject = subjects.get(0);
      // Of places one behind the other the last is the place.
      Slot object = objects.get(objects.size() - 1);
      Relation.Kind kind =
          switch (match.rule().conclusion()) {
            case "PartOf" -> Relation.Kind.SUB_ORGANIZATION_OF;
            case "Author" -> Relation.Kind.AUTHOR;
            case "About" -> Relation.Kind.ABOUT;
            case "Publisher" -> Relation.Kind.PUBLISHER;
            default ->
                subject.symbol() == Symbol.LOC
                    ? Relation.Kind.CONTAINED_IN
                    : Relation.Kind.LOCATED_IN;
          };
      relations.add(
          new Relation(
              kind,
              subject.mention().orElseThrow(),
              object.mention().orElseThrow(),
              sentence.evidence(match.begin()),
              match.rule().confidence()));
    }
    return relations;
  }
}
