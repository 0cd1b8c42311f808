package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.pressgraph.authority.Divisions;
import org.pressgraph.text.TokenizedText;

/**
 * Companies that go by the head of their names (华为 of 华为技术有限公司) are no people and no places, as a
 * recognizer takes them for where they stand alone.
 */
final class CompaniesInBrief {

  private static final Pattern COMPANY = KnownBodies.PATTERNS.get("company");
  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;

  private final Set<String> names = new TreeSet<>();

  /** Learns the companies that a passage names in full. */
  void learn(TokenizedText text, List<Mention> mentions) {
    for (Mention mention : mentions) {
      String name = mention.in(text.text());
      if (mention.type() == MentionType.ORGANIZATION && COMPANY.matcher(name).find()) {
        names.add(name);
      }
    }
  }

  /** The same mentions, each with the type that it has by what was learnt. */
  List<Mention> typed(TokenizedText text, List<Mention> mentions) {
    List<Mention> result = new ArrayList<>();
    for (Mention mention : mentions) {
      boolean company =
          (mention.type() == MentionType.PERSON || mention.type() == MentionType.PLACE)
              && isInBrief(mention.in(text.text()));
      result.add(
          company
              ? new Mention(
                  mention.begin(), mention.end(), MentionType.ORGANIZATION, mention.confidence())
              : mention);
    }
    return result;
  }

  private boolean isInBrief(String name) {
    return name.length() >= SHORTEST
        && name.length() <= LONGEST
        && names.stream().anyMatch(n -> n.startsWith(name))
        && KnownPlaces.longestAt(name, 0) < name.length()
        && Divisions.standard().named(name).isEmpty();
  }
}
