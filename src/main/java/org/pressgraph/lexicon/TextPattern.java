package org.pressgraph.lexicon;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that is not tried where it cannot fit: it knows the words of which every
 * match has one, looks for these first, and tries only the places before them. It finds what the
 * expression itself finds. Objects of this class do not change and are safe to share between
 * threads.
 *
 * <pre>{@code
 * TextPattern pattern = TextPattern.of(Pattern.compile("[^，。]{0,9}(?:召开|举行)"));
 * pattern.in("农民春耕");  // false, by a look for 召 and 举
 * for (TextPattern.Search s = pattern.search(text); s.find(); ) {
 *   s.match().start();
 * }
 * }</pre>
 */
public final class TextPattern {

  /** Where a match may begin at more places than this, all of them are tried. */
  private static final double MOST_BEGINS = 0.2;

  private final Pattern pattern;
  private final int least;
  private final int most;

  /** Whether a match begins where the text does. */
  private final boolean atHead;

  /** The UTF-16 units with which a match may begin; null if any may, or a match may be empty. */
  private final BitSet firsts;

  /** Where a match may begin besides; null if anywhere. */
  private final PatternEntry entry;

  /** What few texts have; null if every text must be tried. */
  private final NeededWords guard;

  /** What tells where a match begins; null if all places must be tried. */
  private final NeededWords begin;

  /** What else every match has, by which most places where it may begin are told to be none. */
  private final NeededWords[] more;

  /** The words that are all of the expression; null if it is something else. */
  private final WordChoice choice;

  private TextPattern(Pattern pattern) {
    this.pattern = pattern;
    PatternPart part = PatternReader.read(pattern);
    this.least = part.least();
    this.most = part.most();
    this.atHead = part.atHead();
    this.firsts = part.least() > 0 ? part.firsts() : null;
    this.entry = part.entry() != null && part.entry().sure() ? part.entry() : null;
    List<NeededWords> needs = part.allNeeds();
    this.guard = needs.isEmpty() ? null : PatternReader.rarest(needs);
    NeededWords surest = needs.isEmpty() ? null : PatternReader.surest(needs);
    this.begin = !atHead && surest != null && surest.shareOfBegins() < MOST_BEGINS ? surest : null;
    this.more = needs.stream().filter(need -> need != begin).toArray(NeededWords[]::new);
    this.choice = WordChoice.of(pattern);
  }

  /**
   * Looks at an expression for what every match of it has.
   *
   * @param pattern the expression
   * @return the same expression with what was found
   */
  public static TextPattern of(Pattern pattern) {
    return new TextPattern(Objects.requireNonNull(pattern, "pattern"));
  }

  /**
   * The expression.
   *
   * @return the expression as it was given
   */
  public Pattern pattern() {
    return pattern;
  }

  /**
   * Words of which every text has one in which something fits.
   *
   * @return the words; none if it is not known of which words a text must have one
   */
  public Set<String> neededWords() {
    return guard == null ? Set.of() : guard.words();
  }

  /**
   * Tells whether a text has something that fits.
   *
   * @param text a text
   * @return what {@link Matcher#find()} tells
   */
  public boolean in(String text) {
    return search(text).find();
  }

  /**
   * Tells by words alone whether parts of a text need to be tried.
   *
   * @param text a text
   * @return false if {@link #in} is false of every part of the text; true if it may not be
   */
  public boolean mayBeInPartOf(String text) {
    return guard == null || guard.next(text, 0, text.length()) >= 0;
  }

  /**
   * Tells whether a text fits as a whole.
   *
   * @param text a text
   * @return what {@link Matcher#matches()} tells
   */
  public boolean matches(String text) {
    return whole(text).isPresent();
  }

  /**
   * Looks whether a text fits as a whole.
   *
   * @param text a text
   * @return the match of all of it; nothing if {@link Matcher#matches()} tells that there is none
   */
  public Optional<Matcher> whole(String text) {
    if (text.length() < least
        || text.length() > most
        || !mayBeginAt(text, 0)
        || guard != null && !guard.isNear(text)) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }

  /**
   * Looks whether something fits at the head of a part of a text, as if there were nothing else.
   *
   * @param text a text
   * @param begin the UTF-16 index at which the part begins
   * @param end the index at which it ends
   * @return the match; nothing if {@link Matcher#lookingAt()} tells that there is none in a {@link
   *     Matcher#region}
   */
  public Optional<Matcher> head(String text, int begin, int end) {
    if (end - begin < least
        || firsts != null && !firsts.get(text.charAt(begin))
        || guard != null
            && guard.next(text, begin + guard.least, Math.min(end, begin + guard.most + 1)) < 0) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(text).region(begin, end);
    return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
  }

  /** Whether all places but some few are told not to be the beginning of a match. */
  private boolean isTriedAtPlaces() {
    return least > 0 && (begin != null || firsts != null || entry != null);
  }

  private boolean mayBeginAt(String text, int at) {
    return (firsts == null || at < text.length() && firsts.get(text.charAt(at)))
        && (entry == null || entry.mayBeAt(text, at));
  }

  private boolean mayBeIn(String text) {
    if (text.length() < least || atHead && !mayBeginAt(text, 0)) {
      return false;
    }
    if (guard == null) {
      return true;
    }
    return atHead ? guard.isNear(text) : guard.next(text, 0, text.length()) >= 0;
  }

  /**
   * Looks for all that fits in a text.
   *
   * @param text a text
   * @return a search that stands before the first match
   */
  public Search search(String text) {
    return new Search(text);
  }

  /**
   * Does something with all that fits in a text.
   *
   * @param text a text
   * @param action is given the matcher at each match, in the order of the text
   */
  public void forEach(String text, Consumer<Matcher> action) {
    Search search = search(text);
    while (search.find()) {
      action.accept(search.match());
    }
  }

  /** A search through a text, from match to match. It is of one thread. */
  public final class Search {

    private final String text;
    private Matcher matcher;

    /** Where the match begins and ends if the expression is a choice of words. */
    private int from;

    private int to;

    /** For each of what else a match has the next place that was found, or the end of the text. */
    private int[] places;

    /** The next place to try, and the last before the words that were found. */
    private int next;

    private int last = -1;

    /** Whether a word that a match must have stands nowhere behind. */
    private boolean over;

    /** From where on words were not looked for. */
    private int unread;

    private Search(String text) {
      this.text = text;
    }

    /**
     * Goes on to the next match, as {@link Matcher#find()} does.
     *
     * @return whether there is one
     */
    public boolean find() {
      if (choice != null) {
        return findWord();
      }
      if (matcher == null) {
        if (!mayBeIn(text)) {
          return false;
        }
        matcher = pattern.matcher(text);
        if (isTriedAtPlaces()) {
          // What stands around the place that is tried counts, as it does in a search of the whole.
          matcher.useAnchoringBounds(false).useTransparentBounds(true);
        }
        if (begin == null) {
          last = atHead ? 0 : text.length() - least;
        }
      }
      return isTriedAtPlaces() ? findAtPlaces() : matcher.find();
    }

    private boolean findWord() {
      matcher = null;
      for (int i = to; i < text.length(); i++) {
        int length = choice.lengthAt(text, i);
        if (length > 0) {
          from = i;
          to = i + length;
          return true;
        }
      }
      from = text.length();
      to = from;
      return false;
    }

    /** Whether all words that a match must have stand where they would if it began at a place. */
    private boolean hasWordsFrom(int at) {
      if (places == null) {
        places = new int[more.length];
        Arrays.fill(places, -1);
      }
      for (int k = 0; k < more.length; k++) {
        NeededWords need = more[k];
        if (places[k] < at + need.least) {
          int place = need.next(text, at + need.least, text.length());
          places[k] = place < 0 ? text.length() : place;
        }
        if (places[k] == text.length()) {
          over = true;
          return false;
        }
        if (places[k] - need.most > at) {
          return false;
        }
      }
      return true;
    }

    private boolean findAtPlaces() {
      while (true) {
        while (next <= last && !over) {
          if (mayBeginAt(text, next)
              && hasWordsFrom(next)
              && matcher.region(next, text.length()).lookingAt()) {
            if (matcher.start() != next) {
              // A ^ that fits in a look behind moves the beginning of the match, but not in a
              // search.
              matcher.region(next, text.length()).find();
            }
            next = matcher.end();
            return true;
          }
          next++;
        }
        if (begin == null || over) {
          return false;
        }
        int word = begin.next(text, Math.max(unread, next + begin.least), text.length());
        if (word < 0) {
          return false;
        }
        unread = word + 1;
        next = Math.max(next, word - begin.most);
        last = word - begin.least;
      }
    }

    /**
     * The match at which the search stands.
     *
     * @return the matcher with its groups and places
     */
    public Matcher match() {
      if (matcher == null && choice != null) {
        matcher = pattern.matcher(text);
        matcher.find(from);
      }
      return matcher;
    }

    /**
     * Where the match begins.
     *
     * @return what {@link Matcher#start()} tells
     */
    public int start() {
      return choice != null ? from : matcher.start();
    }

    /**
     * Where the match ends.
     *
     * @return what {@link Matcher#end()} tells
     */
    public int end() {
      return choice != null ? to : matcher.end();
    }

    /**
     * What fits.
     *
     * @return what {@link Matcher#group()} tells
     */
    public String group() {
      return choice != null ? text.substring(from, to) : matcher.group();
    }
  }
}
