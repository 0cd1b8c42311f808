package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.authority.BodyPatterns;
import org.pressgraph.authority.Divisions;
import org.pressgraph.authority.KnownName.Kind;
import org.pressgraph.authority.KnownNames;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.TextPatterns;
import org.pressgraph.lexicon.WordList;

/** Bodies that are on a list or follow a pattern, by their letters alone. */
final class KnownBodies {

  /** The patterns of the package. */
  static final TextPatterns PATTERNS = TextPatterns.load(KnownBodies.class);

  /** What stands on a list or follows a pattern is hardly anything else. */
  private static final double KNOWN = 0.85;

  private static final String CHINA = "中国";
  private static final String CENTRAL = "central-bodies";
  private static final int SHORTEST = 3;
  private static final String UNION_IN_BRIEF = "总";

  private static final WordList KINDS = WordList.load(KnownBodies.class, "kinds-of-bodies.txt");

  /** Some body of a place: 一工联会, 某科技公司. */
  private static final Pattern INDEFINITE = PATTERNS.get("indefinite-body");

  private static final TextPattern PARTY = TextPattern.of(PATTERNS.get("party-alone"));

  private static final TextPattern PART_OF_KIND = TextPattern.of(PATTERNS.get("part-of-kind"));

  private static final double OF_KIND = 0.7;

  private static final WordList SUFFIXES =
      WordList.load(KnownBodies.class, "organization-suffixes.txt");
  private static final WordList VENUES = WordList.load(KnownBodies.class, "venues.txt");
  private static final WordList LOCAL_VENUES = WordList.load(KnownBodies.class, "local-venues.txt");
  private static final WordList BEFORE = WordList.load(KnownBodies.class, "before-bodies.txt");
  private static final WordList NOT_BEFORE =
      WordList.load(KnownBodies.class, "not-before-bodies.txt");

  private final KnownNames known;
  private final BodyPatterns patterns = BodyPatterns.standard();

  KnownBodies(KnownNames known) {
    this.known = known;
  }

  /** Takes a letter off the edge of a name where what is left is the name of a body: 由省民政厅. */
  void trim(MentionEditor editor) {
    for (Mention mention : editor.mentions()) {
      String name = mention.in(editor.text());
      if (mention.type() != MentionType.ORGANIZATION || name.length() <= SHORTEST || reads(name)) {
        continue;
      }
      String withoutFirst = name.substring(1);
      boolean word =
          BEFORE.contains(name.substring(0, 1))
              && (BodyPatterns.levelAt(withoutFirst) > 0
                  || Divisions.standard().longestAt(withoutFirst, 0) > 0);
      if (word || reads(withoutFirst)) {
        move(editor, mention, mention.begin() + 1, mention.end());
      } else if (reads(name.substring(0, name.length() - 1))) {
        move(editor, mention, mention.begin(), mention.end() - 1);
      }
    }
  }

  private static void move(MentionEditor editor, Mention mention, int begin, int end) {
    editor.remove(mention);
    editor.put(new Mention(begin, end, mention.type(), mention.confidence()));
  }

  /** Whether a name is on a list or follows a pattern. */
  boolean reads(String name) {
    return known.find(Kind.ORGANIZATION, name).isPresent()
        || name.startsWith(CHINA)
            && known
                .find(Kind.ORGANIZATION, name.substring(CHINA.length()))
                .filter(entry -> entry.list().equals(CENTRAL))
                .isPresent()
        || patterns.read(name).isPresent();
  }

  /** Adds the bodies that a text names by known letters, between words and outside other names. */
  void find(MentionEditor editor) {
    String text = editor.text();
    for (int begin = 0; begin < text.length(); begin++) {
      if (!editor.isBetweenWords(begin)) {
        continue;
      }
      Mention there = editor.at(begin);
      boolean free = there == null || there.begin() == begin && isSmall(there);
      if (!free) {
        continue;
      }
      int venue = venueEnd(editor, begin);
      if (venue > begin && there == null && editor.in(begin, venue).isEmpty()) {
        editor.put(new Mention(begin, venue, MentionType.PLACE, KNOWN));
        continue;
      }
      int end = Math.max(listedEnd(editor, begin), regularEnd(editor, begin));
      if (end > begin && (there == null || end > there.end())) {
        Mention mention = new Mention(begin, end, MentionType.ORGANIZATION, KNOWN);
        editor.putOver(mention, MentionType.TITLE);
      }
    }
  }

  /** Adds the Communist Party where it goes by one letter. */
  void findParty(MentionEditor editor) {
    TextPattern.Search search = PARTY.search(editor.text());
    while (search.find()) {
      Matcher party = search.match();
      if (editor.isBetweenWords(party.start())
          && editor.isBetweenWords(party.end())
          && editor.in(party.start(), party.end()).isEmpty()) {
        editor.put(new Mention(party.start(), party.end(), MentionType.ORGANIZATION, KNOWN));
      }
    }
  }

  /** Adds the parts of bodies that go by their kind: 公司工会, 校党委. */
  void findParts(MentionEditor editor) {
    TextPattern.Search search = PART_OF_KIND.search(editor.text());
    while (search.find()) {
      Matcher part = search.match();
      if (editor.isBetweenWords(part.start())
          && editor.isBetweenWords(part.end())
          && editor.nounEndingAt(part.start()) < 0
          && editor.endingAt(part.start()) == null
          && editor.in(part.start(), part.end()).isEmpty()) {
        editor.put(new Mention(part.start(), part.end(), MentionType.ORGANIZATION, OF_KIND));
      }
    }
  }

  /** Whether a name begins with a level of administration or a division, as those of bodies do. */
  boolean startsAsBody(String name) {
    return reads(name)
        || BodyPatterns.levelAt(name) > 0
        || Divisions.standard().longestAt(name, 0) > 0;
  }

  /** Whether a name ends as those of bodies do. */
  boolean endsAsBody(String name) {
    return endsWith(name, SUFFIXES);
  }

  /** The length of the longest known or regular name of a body at the head of a name. */
  int endAt(String name) {
    return Math.max(known.longestBodyAt(name, 0), patterns.endAt(name, 0));
  }

  private static boolean isSmall(Mention mention) {
    return mention.type() == MentionType.PLACE || mention.type() == MentionType.ORGANIZATION;
  }

  /** The end of a venue of the place of the report, 0 if none stands there: 市文化馆. */
  private static int venueEnd(MentionEditor editor, int begin) {
    String text = editor.text();
    int level = BodyPatterns.levelAt(text, begin);
    boolean one = level > 0 && !isNotBefore(text, begin);
    int length = one ? LOCAL_VENUES.longestAt(text, begin + level) : 0;
    int end = begin + level + length;
    return length > 0 && editor.isBetweenWords(end) ? end : 0;
  }

  /** Whether a letter before a level of administration says that it is no one body. */
  private static boolean isNotBefore(String text, int begin) {
    return begin > 0 && NOT_BEFORE.longestAt(text, begin - 1, 1) > 0;
  }

  private int listedEnd(MentionEditor editor, int begin) {
    int length = known.longestBodyAt(editor.text(), begin);
    return length > 0 && editor.isBetweenWords(begin + length) ? begin + length : 0;
  }

  private int regularEnd(MentionEditor editor, int begin) {
    String text = editor.text();
    if (begin > 0 && (isNotBefore(text, begin) || Character.isDigit(text.charAt(begin - 1)))) {
      return 0;
    }
    int end = patterns.endAt(text, begin);
    if (end == 0 || !editor.isBetweenWords(end)) {
      return 0;
    }
    // 省总 is a union's name in a report that calls it in full too; else it may be any total.
    boolean brief = text.startsWith(UNION_IN_BRIEF, end - 1);
    return brief && !text.contains(UNION_IN_BRIEF + "工会") ? 0 : end;
  }

  /** Takes out what only names a kind of body, and gives buildings their type. */
  /** 深圳龙岗一工联会 is some body there, 深圳某公司 too: the places remain. */
  void dropIndefinite(MentionEditor editor) {
    for (Mention mention : editor.mentions()) {
      String name = mention.in(editor.text());
      Matcher some = mention.type() == MentionType.ORGANIZATION ? INDEFINITE.matcher(name) : null;
      if (some == null || !some.matches() || !isSomeBody(some.group("which"), some.group("kind"))) {
        continue;
      }
      List<Mention> places = new ArrayList<>();
      int at = 0;
      for (int length = 1; at < some.start("which") && length > 0; at += length) {
        length = KnownPlaces.longestAt(name, at);
        int begin = mention.begin() + at;
        places.add(new Mention(begin, begin + length, MentionType.PLACE, mention.confidence()));
      }
      if (at == some.start("which")) {
        editor.remove(mention);
        places.forEach(editor::put);
      }
    }
  }

  private static boolean isSomeBody(String which, String kind) {
    return SUFFIXES.contains(kind)
        || KINDS.contains(kind)
        || which.startsWith("某") && endsWith(kind, SUFFIXES);
  }

  void dropKinds(MentionEditor editor) {
    for (Mention mention : editor.mentions()) {
      if (mention.type() == MentionType.ORGANIZATION) {
        String name = mention.in(editor.text());
        if (isKind(name)) {
          editor.remove(mention);
        } else if (endsWith(name, VENUES)) {
          editor.put(
              new Mention(mention.begin(), mention.end(), MentionType.PLACE, mention.confidence()));
        }
      }
    }
  }

  private boolean isKind(String name) {
    if (known.find(Kind.ORGANIZATION, name).isPresent()) {
      return false;
    }
    Optional<Divisions.Chain> chain = Divisions.standard().chainAt(name, 0);
    return KINDS.contains(name)
        || chain.isPresent() && KINDS.contains("{P}" + name.substring(chain.get().end()));
  }

  static boolean endsWith(String name, WordList ends) {
    for (int begin = Math.max(1, name.length() - 6); begin < name.length(); begin++) {
      if (ends.contains(name.substring(begin))) {
        return true;
      }
    }
    return false;
  }
}
