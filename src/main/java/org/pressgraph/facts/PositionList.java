package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressgraph.lexicon.PersonNames;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.text.Sentence;

/** The posts of an article that were found so far. */
final class PositionList {

  /** Ministers by the short forms of their titles, as addresses have them. */
  private static final Map<String, String> IN_FULL = inFull();

  private static final Pattern OFFICE = EventRules.PATTERNS.get("office");

  private final AnnotatedArticle article;
  private final List<Position> positions = new ArrayList<>();

  PositionList(AnnotatedArticle article) {
    this.article = article;
  }

  List<Position> positions() {
    return positions;
  }

  private static Map<String, String> inFull() {
    return WordList.lines(PositionList.class, "titles-in-brief.txt").stream()
        .map(line -> line.split(" = ", 2))
        .collect(Collectors.toMap(sides -> sides[0].strip(), sides -> sides[1].strip()));
  }

  /**
   * Adds a post that stands beside a name, unless it is none without a body.
   *
   * @param reliability how often words of this kind mean it
   */
  void add(
      MentionRef person,
      Optional<MentionRef> body,
      String title,
      boolean former,
      double reliability) {
    if (body.isEmpty() && !isOffice(title)) {
      return;
    }
    AnnotatedPassage passage = article.passages().get(person.passage());
    Sentence sentence = passage.text().sentenceAt(person.mention().begin());
    positions.add(
        new Position(
            person,
            body,
            title,
            status(title, former),
            Optional.empty(),
            new Evidence(
                person.passage(), sentence.begin(), sentence.end(), person.mention().begin()),
            confidence(reliability, person, body)));
  }

  /**
   * Whether a title tells a post even where no body is named: a public office, or one that leads
   * something; anything else is what somebody does for a living.
   */
  static boolean isOffice(String title) {
    return OFFICE.matcher(title).find();
  }

  /** What is particular about a post: held no more, or by a deputy (代主席, not 代表). */
  static Optional<PositionStatus> status(String title, boolean former) {
    if (former) {
      return Optional.of(PositionStatus.FORMER);
    }
    boolean acting = title.startsWith("代") && !title.startsWith("代表");
    return acting ? Optional.of(PositionStatus.ACTING) : Optional.empty();
  }

  /** A post is right where the words mean it and both names are right. */
  static double confidence(double reliability, MentionRef person, Optional<MentionRef> body) {
    return reliability
        * person.mention().confidence()
        * body.map(b -> b.mention().confidence()).orElse(1.0);
  }

  /**
   * Whether the article has given the whole post, of which the address is the end (法国总统 before
   * 马克龙总统) or a short form (外交部长 before 王毅外长).
   */
  boolean isKnown(MentionRef person, String title) {
    String name = person.surface(article);
    String full = IN_FULL.getOrDefault(title, title);
    return positions.stream()
        .filter(p -> isSame(p.person().surface(article), name))
        .anyMatch(
            p ->
                (p.title().endsWith(title) || full.endsWith(p.title()) || p.title().endsWith(full))
                    && (p.organization().isPresent() || p.title().length() > title.length()));
  }

  /**
   * Whether the office of a place was told at greater length: 江州市市长 before 江州市长, or the minister's
   * title in full before 外长.
   */
  boolean isInBrief(MentionRef person, String place, String title) {
    String name = person.surface(article);
    return positions.stream()
        .filter(p -> isSame(p.person().surface(article), name))
        .map(Position::title)
        .filter(t -> t.startsWith(place) && t.length() > place.length() + title.length())
        .map(t -> t.substring(place.length()))
        .anyMatch(
            t ->
                IN_FULL.containsKey(title) && (t.endsWith("部长") || t.endsWith("大臣"))
                    || t.length() == title.length() + 1 && t.endsWith(title));
  }

  /**
   * Whether a name is another, the last part of one in several parts, or the family name alone
   * (温总理).
   */
  private static boolean isSame(String full, String name) {
    return name.length() == 1 && full.startsWith(name)
        || full.endsWith(name)
            && (full.length() == name.length()
                || PersonNames.isDot(full.charAt(full.length() - name.length() - 1)));
  }

  /** The body in which the person was found to hold a post of this name or a longer one. */
  Optional<MentionRef> bodyOf(MentionRef person, String title) {
    String name = person.surface(article);
    return positions.stream()
        .filter(p -> isSame(p.person().surface(article), name) && p.title().endsWith(title))
        .flatMap(p -> p.organization().stream())
        .findFirst();
  }
}
