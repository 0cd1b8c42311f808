package org.pressgraph.resolve;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pressgraph.authority.BodyPatterns;
import org.pressgraph.authority.Division;
import org.pressgraph.authority.Divisions;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.ner.MentionType;

/**
 * Whether a body goes by letters of its full name in their order: 江北师大 is 江北师范大学, 春山食品 is
 * 江北春山食品股份有限公司.
 */
final class BriefBodies {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 10;

  /** The end of the name of a company that its name in brief goes without. */
  private static final Pattern COMPANY = NameForms.PATTERNS.get("end-of-company");

  /** The legal form in the name of a company, which is no short form then. */
  private static final TextPattern LEGAL_FORM =
      TextPattern.of(NameForms.PATTERNS.get("legal-form"));

  /** A branch of a body, which is another. */
  private static final TextPattern BRANCH =
      TextPattern.of(NameForms.PATTERNS.get("branch-of-body"));

  /** A number in a name, which its form in brief has too. */
  private static final Pattern NUMBER = NameForms.PATTERNS.get("number-in-name");

  /** The kind of a team, for which 队 stands behind its place. */
  private static final TextPattern TEAM = TextPattern.of(NameForms.PATTERNS.get("kind-of-team"));

  private BriefBodies() {}

  /** Whether a body is the short form of another. */
  static boolean isBrief(Entity brief, Entity full) {
    if (brief.type() != MentionType.ORGANIZATION
        || brief.name().length() < SHORTEST
        || brief.name().length() > LONGEST
        || LEGAL_FORM.in(brief.name())
        || full.name().startsWith(brief.name())
        || BRANCH.in(full.name()) && !BRANCH.in(brief.name())
        || BodyPatterns.standard().read(brief.name()).isPresent()) {
      return false;
    }
    return isTeam(brief.name(), full.name()) || hasLettersOf(brief.name(), full.name());
  }

  /** 江北队 is 江北女排. */
  private static boolean isTeam(String brief, String full) {
    int place = brief.length() - 1;
    return brief.endsWith("队")
        && place > 1
        && full.startsWith(brief.substring(0, place))
        && TEAM.matches(full.substring(place));
  }

  private static boolean hasLettersOf(String brief, String full) {
    int chain = Divisions.standard().chainAt(full, 0).map(Divisions.Chain::end).orElse(0);
    String core = COMPANY.matcher(full).replaceFirst("");
    boolean company = core.length() < full.length();
    String own = company ? COMPANY.matcher(brief).replaceFirst("") : brief;
    int place = Divisions.standard().longestAt(own, 0);
    if (own.length() - place < 2 && place < own.length() && !company
        || own.length() == place
        || core.length() < 2
        || core.length() <= own.length() && !company) {
      return false;
    }
    boolean begins = own.charAt(0) == core.charAt(0) && isOfSamePlace(own, full);
    boolean behindPlace = chain > 0 && chain < core.length() && own.charAt(0) == core.charAt(chain);
    boolean ends =
        core.indexOf(own.charAt(own.length() - 1), core.length() - 2) >= 0
            || company && own.length() < brief.length() && core.startsWith(own);
    return ends
        && (begins && isWithin(own, core) || behindPlace && isWithin(own, core.substring(chain)));
  }

  /** Whether a short form names no other division than the full name. */
  private static boolean isOfSamePlace(String brief, String full) {
    Optional<List<Division>> place =
        Divisions.standard().chainAt(brief, 0).map(Divisions.Chain::last);
    return place.isEmpty()
        || Divisions.standard().chainAt(full, 0).map(Divisions.Chain::last).equals(place);
  }

  /** Whether letters stand in a name in their order, with all of its numbers. */
  private static boolean isWithin(String letters, String name) {
    int at = 0;
    StringBuilder left = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      int next = name.indexOf(letters.charAt(i), at);
      if (next < 0) {
        return false;
      }
      left.append(name, at, next);
      at = next + 1;
    }
    return !NUMBER.matcher(left).find();
  }
}
