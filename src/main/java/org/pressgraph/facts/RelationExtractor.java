package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pressgraph.facts.rule.RuleMatch;
import org.pressgraph.facts.rule.RuleSet;
import org.pressgraph.facts.rule.Skeleton.Slot;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;

/**
 * Finds the relations that names carry: a body whose name begins with that of another body of the
 * article is part of it (全国总工会宣传教育部), one whose name begins with that of a place is there (沈阳市总工会),
 * and so is a place (北京市海淀区); and those that the text states, by the rules of {@code
 * relation-rules.txt}.
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
            case "Publisher" -> Relation.Kind.PUBLISHER;
            default ->
                subject.symbol() == Symbol.LOC
                    ? Relation.Kind.CONTAINED_IN
                    : Relation.Kind.LOCATED_IN;
          };
      relations.add(
          new Relation(kind, subject.mention().orElseThrow(), object.mention().orElseThrow()));
    }
    return relations;
  }

  /** Finds the relations that names carry. */
  static List<Relation> byNames(AnnotatedArticle article) {
    Map<String, MentionRef> organizations = first(article, MentionType.ORGANIZATION);
    Map<String, MentionRef> places = first(article, MentionType.PLACE);
    List<Relation> relations = new ArrayList<>();
    relate(Relation.Kind.SUB_ORGANIZATION_OF, organizations, organizations, relations);
    relate(Relation.Kind.LOCATED_IN, organizations, places, relations);
    relate(Relation.Kind.CONTAINED_IN, places, places, relations);
    addChainsOfPlaces(article, relations);
    return relations;
  }

  /** A place that follows on the full name of a division lies in it: 江苏省苏州市. */
  private static void addChainsOfPlaces(AnnotatedArticle article, List<Relation> relations) {
    for (int i = 0; i < article.passages().size(); i++) {
      Mention before = null;
      for (Mention mention : article.passages().get(i).mentions()) {
        boolean place = mention.type() == MentionType.PLACE;
        if (place && before != null && before.end() == mention.begin()) {
          relations.add(
              new Relation(
                  Relation.Kind.CONTAINED_IN,
                  new MentionRef(i, mention),
                  new MentionRef(i, before)));
        }
        before = place && isDivision(article, new MentionRef(i, mention)) ? mention : null;
      }
    }
  }

  private static boolean isDivision(AnnotatedArticle article, MentionRef place) {
    return WordList.ADMINISTRATIVE_SUFFIXES.words().stream()
        .anyMatch(place.surface(article)::endsWith);
  }

  /** The first mention of each name of a type. */
  private static Map<String, MentionRef> first(AnnotatedArticle article, MentionType type) {
    Map<String, MentionRef> names = new LinkedHashMap<>();
    for (int i = 0; i < article.passages().size(); i++) {
      for (Mention mention : article.passages().get(i).mentions()) {
        if (mention.type() == type) {
          MentionRef ref = new MentionRef(i, mention);
          names.putIfAbsent(ref.surface(article), ref);
        }
      }
    }
    return names;
  }

  private static void relate(
      Relation.Kind kind,
      Map<String, MentionRef> parts,
      Map<String, MentionRef> wholes,
      List<Relation> relations) {
    parts.forEach(
        (part, subject) -> {
          String whole = longestPrefix(part, wholes);
          // 四川省 is no part of 四川 but its full name.
          if (whole != null
              && !WordList.ADMINISTRATIVE_SUFFIXES.contains(part.substring(whole.length()))) {
            relations.add(new Relation(kind, subject, wholes.get(whole)));
          }
        });
  }

  private static String longestPrefix(String name, Map<String, MentionRef> names) {
    for (int end = name.length() - 1; end >= 2; end--) {
      String prefix = name.substring(0, end);
      if (names.containsKey(prefix)) {
        return prefix;
      }
    }
    return null;
  }
}
