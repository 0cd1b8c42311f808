package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.PersonNames;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.text.Word;

/**
 * Finds people whose names nothing else found, behind a title or a word for a job (馆长 + 宿远志 + 表示),
 * and tells where a name there ends (副省长 + 单良才 + 致辞): of what begins with a family name the most
 * likely by {@link NameOdds}.
 */
final class PeopleBehindTitles {

  private static final double ADDED = 0.75;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;

  /** From which odds on letters are taken for a name, and by how much another must be likelier. */
  private static final double LIKELY = 0.42;

  private static final double LIKELIER = 0.25;

  /** The tags of HanLP's dictionary for titles and for jobs. */
  private static final Set<String> JOBS = Set.of("nnt", "nnd");

  /** The end of a word for a job. */
  private static final TextPattern JOB = TextPattern.of(KnownBodies.PATTERNS.get("end-of-job"));

  /** Kin and others behind whom a name stands. */
  private static final TextPattern SOMEBODY =
      TextPattern.of(KnownBodies.PATTERNS.get("before-somebody"));

  private static final TextPattern APPOINTS = TextPattern.of(KnownBodies.PATTERNS.get("appoints"));

  private static final Pattern APPOINTED = KnownBodies.PATTERNS.get("behind-appointed");

  /** 父亲和孩子 are two, though 和 is a family name. */
  private static final char AND = '和';

  /**
   * All letters of that pattern: who ends in none of them has no such end, and need not be tried.
   */
  private static final BitSet JOB_LETTERS =
      JOB.pattern().pattern().chars().collect(BitSet::new, BitSet::set, BitSet::or);

  private static final String MARKS = "、，。；：兼和与由";

  private final MentionEditor editor;
  private final Word[] byBegin;
  private final NameOdds odds;

  /** What is known of a title, by the index at which a name may begin behind it. */
  private final Map<Integer, NameOdds.Title> titles = new HashMap<>();

  /** Where words stand that are no titles, and whether they say that somebody is appointed. */
  private final Map<Integer, Boolean> others = new HashMap<>();

  /** Letters behind a title that may be a name. */
  record Candidate(NameOdds.Title title, int begin, int end) {}

  private PeopleBehindTitles(MentionEditor editor) {
    this.editor = editor;
    this.byBegin = new Word[editor.text().length() + 1];
    for (Word word : editor.words()) {
      byBegin[word.begin()] = word;
      String letters = word.in(editor.text());
      if (JOBS.contains(word.tag()) || isJob(word)) {
        titles.put(word.end(), new NameOdds.Title(false, false, true));
      } else {
        boolean appoints = APPOINTS.in(letters);
        if (appoints || SOMEBODY.in(letters)) {
          titles.put(word.end(), new NameOdds.Title(false, false, true));
          others.put(word.end(), appoints);
        }
      }
    }
    for (Mention mention : editor.mentions()) {
      if (mention.type() == MentionType.TITLE) {
        titles.put(mention.end(), title(mention));
      }
    }
    this.odds = new NameOdds(editor, byBegin);
  }

  private boolean isJob(Word word) {
    return word.end() - word.begin() > 1
        && JOB_LETTERS.get(editor.text().charAt(word.end() - 1))
        && JOB.in(word.in(editor.text()));
  }

  private NameOdds.Title title(Mention mention) {
    Mention before = editor.endingAt(mention.begin());
    boolean address = before != null && before.type() == MentionType.PERSON;
    boolean anchored =
        before != null && !address
            || mention.begin() == 0
            || MARKS.indexOf(editor.text().charAt(mention.begin() - 1)) >= 0;
    return new NameOdds.Title(anchored, address, false);
  }

  /** Adds those people. */
  static void find(MentionEditor editor) {
    PeopleBehindTitles finder = new PeopleBehindTitles(editor);
    new TreeSet<>(finder.titles.keySet()).forEach(finder::findAt);
  }

  private void findAt(int begin) {
    Mention there = begin < editor.text().length() ? editor.at(begin) : null;
    Candidate best = null;
    double most = 0;
    double given = 0;
    for (Candidate candidate : candidates(begin)) {
      double likely = odds.of(candidate.title(), begin, candidate.end());
      if (likely > most) {
        best = candidate;
        most = likely;
      }
      given = there != null && candidate.end() == there.end() ? likely : given;
    }
    if (best == null || most < LIKELY || there != null && there.length() > LONGEST) {
      return;
    }
    if (there == null || most > given + LIKELIER && best.end() != there.end()) {
      double confidence = there == null ? ADDED : Math.min(ADDED, there.confidence());
      editor.put(new Mention(begin, best.end(), MentionType.PERSON, confidence));
    }
  }

  /** What may be a name behind a title that ends at an index. */
  private List<Candidate> candidates(int begin) {
    List<Candidate> candidates = new ArrayList<>();
    String text = editor.text();
    Mention there = begin < text.length() ? editor.at(begin) : null;
    if (there != null && (there.type() != MentionType.PERSON || there.begin() != begin)) {
      return candidates;
    }
    for (int end = begin + SHORTEST; end <= Math.min(text.length(), begin + LONGEST); end++) {
      String name = text.substring(begin, end);
      if (PersonNames.isChinese(name)
          && KnownPlaces.longestAt(name, 0) < name.length()
          && mayStand(begin, end)
          && editor.in(begin, end).stream().allMatch(m -> m == there)) {
        candidates.add(new Candidate(titles.get(begin), begin, end));
      }
    }
    return candidates;
  }

  /** Whether what stands around letters behind a word that is no title lets them be a name. */
  private boolean mayStand(int begin, int end) {
    String text = editor.text();
    return !others.containsKey(begin)
        || text.charAt(begin) != AND
            && (!others.get(begin)
                || APPOINTED.matcher(text).region(end, text.length()).lookingAt());
  }

  /** All that may be names, with what tells whether they are, to learn the weights of. */
  static Map<Candidate, Map<String, Double>> features(MentionEditor editor) {
    PeopleBehindTitles finder = new PeopleBehindTitles(editor);
    Map<Candidate, Map<String, Double>> features = new HashMap<>();
    for (int begin : finder.titles.keySet()) {
      for (Candidate c : finder.candidates(begin)) {
        features.put(c, finder.odds.features(c.title(), c.begin(), c.end()));
      }
    }
    return features;
  }
}
