package org.pressgraph.ner;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.PersonNames;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.text.Word;

/**
 * Finds people whose names nothing else found, behind a title or a word for a job (馆长 + 宿远志 + 表示):
 * what begins with a family name there and ends where a verb or a mark follows is a name, unless it
 * is a word of another kind.
 */
final class PeopleBehindTitles {

  private static final double ADDED = 0.75;
  private static final int LONGEST_GIVEN = 2;

  /** What the tags of personal names begin with. */
  private static final String PERSON = "nr";

  /** The tags of HanLP's dictionary for titles and for jobs. */
  private static final Set<String> JOBS = Set.of("nnt", "nnd");

  /** What stands behind the name of somebody who does something. */
  private static final Pattern BEHIND = KnownBodies.PATTERNS.get("behind-holder");

  /** Tags of words that no name is made of: verbs and their like, times, numbers, particles. */
  private static final Pattern NO_PART = Pattern.compile("[vtmqrpcd].*|a|ad|f|s|y");

  /** Tags of words that may be family names beside what else they are. */
  private static final Pattern NO_SURNAME = Pattern.compile("[vadpcrmqufsyb].*");

  /** Tags of nouns but for those of bodies and jobs. */
  private static final Pattern NOUN = Pattern.compile("n|nz|ng|nb.*|nf|ni|a|an|g.*");

  /** The same behind the post of a body, where fewer words can follow. */
  private static final Pattern NO_HOLDER = Pattern.compile("[pcdurm].*|v");

  /** Tags of words that a given name may be, too. */
  private static final Pattern GIVEN = Pattern.compile("n|nz|ng|nb.*|a|an|vi|vn|s|g.*");

  private static final String NOUN_TAG = "n";
  private static final int LONG = 3;
  private static final int SHORT = 2;

  /** Tags of particles and marks, which no name has even as a single character. */
  private static final Pattern PARTICLE = Pattern.compile("ude[12]|ule|uzhe|uguo|w.*");

  private final MentionEditor editor;
  private final Word[] byBegin;
  private final Set<Integer> jobEnds = new HashSet<>();

  /** Where posts end that stand right behind the body or the place of which they are. */
  private final Set<Integer> heldPosts = new HashSet<>();

  private PeopleBehindTitles(MentionEditor editor) {
    this.editor = editor;
    this.byBegin = new Word[editor.text().length() + 1];
    for (Word word : editor.words()) {
      byBegin[word.begin()] = word;
      if (JOBS.contains(word.tag())) {
        jobEnds.add(word.end());
      }
    }
  }

  /** Adds those people. */
  static void find(MentionEditor editor) {
    PeopleBehindTitles finder = new PeopleBehindTitles(editor);
    Set<Integer> places = new HashSet<>(finder.jobEnds);
    for (Mention mention : editor.mentions()) {
      if (mention.type() == MentionType.TITLE) {
        places.add(mention.end());
        if (editor.endingAt(mention.begin()) != null) {
          finder.heldPosts.add(mention.end());
        }
      }
    }
    places.stream().sorted().forEach(finder::findAt);
  }

  private void findAt(int begin) {
    String text = editor.text();
    if (begin >= text.length() || editor.at(begin) != null) {
      return;
    }
    int surname = WordList.SURNAMES.longestAt(text, begin);
    for (int given = LONGEST_GIVEN; surname > 0 && given > 0; given--) {
      int end = begin + surname + given;
      if (end <= text.length() && isFree(begin, end) && isName(text, begin, end)) {
        editor.put(new Mention(begin, end, MentionType.PERSON, ADDED));
        return;
      }
    }
  }

  private boolean isFree(int begin, int end) {
    return editor.in(begin, end).isEmpty();
  }

  private boolean isName(String text, int begin, int end) {
    String name = text.substring(begin, end);
    if (!PersonNames.isChinese(name) || KnownPlaces.longestAt(name, 0) == name.length()) {
      return false;
    }
    boolean held = heldPosts.contains(begin);
    return BEHIND.matcher(text).region(end, text.length()).lookingAt()
            && isOfParts(begin, end, held)
        || end - begin >= LONG && isOfLetters(begin, end, held);
  }

  /**
   * Whether a name begins with a word that hardly is anything but a family name, and no dictionary
   * knows a word in the rest: then it may stand before anything. Behind the post of a body the rest
   * may be a word (校长 + 佟 + 铁军), unless a noun follows.
   */
  private boolean isOfLetters(int begin, int end, boolean held) {
    Word first = byBegin[begin];
    Word next = end < byBegin.length ? byBegin[end] : null;
    if (first == null
        || next == null
        || first.end() != begin + WordList.SURNAMES.longestAt(editor.text(), begin)
        || (held ? NO_HOLDER : NO_SURNAME).matcher(first.tag()).matches()) {
      return false;
    }
    for (int at = first.end(); at < end; at++) {
      Word word = byBegin[at];
      if (word == null || PARTICLE.matcher(word.tag()).matches()) {
        return false;
      }
      if (word.end() > at + 1) {
        return word.end() == end
            && (word.tag().startsWith(PERSON)
                || held && GIVEN.matcher(word.tag()).matches() && !next.tag().startsWith(NOUN_TAG));
      }
    }
    return true;
  }

  /**
   * Whether words begin and end where a name does, none of which says something else; behind the
   * post of a body a noun can be a name (校长 + 殷实 + 介绍).
   */
  private boolean isOfParts(int begin, int end, boolean held) {
    int at = begin;
    Word whole = byBegin[begin];
    if (whole != null && whole.end() == end && !whole.tag().startsWith(PERSON)) {
      return held && end - begin == SHORT && NOUN.matcher(whole.tag()).matches();
    }
    while (at < end) {
      Word word = byBegin[at];
      if (word == null || word.end() > end || PARTICLE.matcher(word.tag()).matches()) {
        return false;
      }
      if (word.end() - word.begin() > 1 && NO_PART.matcher(word.tag()).matches()) {
        return false;
      }
      at = word.end();
    }
    return at == end;
  }
}
