package org.pressgraph.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A list of words out of a resource file.
 *
 * <p>The file is in UTF-8; words are set apart by white space; what follows a {@code #} on a line
 * is a comment and says where the words come from. Objects of this class do not change and are safe
 * to share between threads.
 *
 * <pre>{@code
 * boolean known = WordList.SURNAMES.contains("欧阳");
 * }</pre>
 */
public final class WordList {

  /** Family names of China, of one and two characters. */
  public static final WordList SURNAMES = load("surnames.txt");

  /** News agencies, and what a newspaper calls itself (本报). */
  public static final WordList AGENCIES = load("agencies.txt");

  /** The last parts of job titles (书记, 主席). */
  public static final WordList TITLE_HEADS = load("title-heads.txt");

  /** What stands before the last part of a job title and belongs to it (副, 党组). */
  public static final WordList TITLE_MODIFIERS = load("title-modifiers.txt");

  /** Titles by which a byline names its authors (记者). */
  public static final WordList PRESS_TITLES = load("press-titles.txt");

  /** What kind of division a place is, at the end of its full name (省). */
  public static final WordList ADMINISTRATIVE_SUFFIXES = load("administrative-suffixes.txt");

  /** Titles that name their own office (国家主席). */
  public static final WordList TITLES_WITHOUT_BODY = load("titles-without-body.txt");

  /** Kinds of bodies that stand for one named before (公司, 学校). */
  public static final WordList KINDS_OF_WHOLES = load("kinds-of-wholes.txt");

  private final Set<String> words;
  private final WordStarts starts;
  private final int longest;

  /**
   * The lengths of the words that begin with two letters, one bit for each length from 1 on, the
   * last for all that are longer, by a hash of these letters: most places of a text begin no word,
   * and are told so without a look at the words.
   */
  private final long[] lengths;

  /** All words in an open hash table, so that parts of a text are looked up as they stand in it. */
  private final String[] table;

  private final BitSet singles = new BitSet();

  private WordList(Set<String> words) {
    this.words = Collections.unmodifiableSet(words);
    this.starts = WordStarts.of(words);
    this.longest = words.stream().mapToInt(String::length).max().orElse(0);
    this.lengths = new long[4 * Integer.highestOneBit(Math.max(4, words.size()))];
    this.table = new String[lengths.length];
    for (String word : words) {
      if (word.length() > 1) {
        lengths[slot(word, 0)] |= 1L << Math.min(word.length(), Long.SIZE) - 1;
      } else {
        singles.set(word.charAt(0));
      }
      table[place(word, 0, word.length())] = word;
    }
  }

  /** Where a part of a text stands in the table, or where it would. */
  private int place(String text, int begin, int length) {
    int hash = 0;
    for (int i = begin; i < begin + length; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int place = hash * 0x9E3779B9 >>> 7 & table.length - 1;
    while (table[place] != null
        && (table[place].length() != length || !text.startsWith(table[place], begin))) {
      place = place + 1 & table.length - 1;
    }
    return place;
  }

  /** Where the lengths stand of words that begin as a text does at a place. */
  private int slot(String text, int begin) {
    int letters = text.charAt(begin) << 16 | text.charAt(begin + 1);
    // The golden ratio spreads the letters (Knuth, The Art of Computer Programming 3, 6.4).
    return letters * 0x9E3779B9 >>> 7 & lengths.length - 1;
  }

  /**
   * Reads a list that stands beside this class.
   *
   * @param resource the name of the file
   * @return its words
   * @throws IllegalArgumentException if there is no such file
   */
  static WordList load(String resource) {
    return load(WordList.class, resource);
  }

  /**
   * Reads a list that stands beside a class.
   *
   * @param owner the class beside which the file stands
   * @param resource the name of the file
   * @return its words
   * @throws IllegalArgumentException if there is no such file
   */
  public static WordList load(Class<?> owner, String resource) {
    Set<String> words = new LinkedHashSet<>();
    for (String line : lines(owner, resource)) {
      words.addAll(List.of(line.split("\\s+")));
    }
    return new WordList(words);
  }

  /**
   * Makes a list of words that come from elsewhere.
   *
   * @param words the words, none empty
   * @return the list
   */
  public static WordList of(Collection<String> words) {
    return new WordList(new LinkedHashSet<>(words));
  }

  /**
   * Reads the lines of a resource file without comments and blank lines.
   *
   * @param owner the class beside which the file stands
   * @param resource the name of the file
   * @return its lines, without white space at their ends
   * @throws IllegalArgumentException if there is no such file
   */
  public static List<String> lines(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + resource + " beside " + owner);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tells whether a word is on the list.
   *
   * @param word a word
   * @return whether it is listed
   */
  public boolean contains(String word) {
    return table[place(word, 0, word.length())] != null;
  }

  /**
   * The words of the list.
   *
   * @return the words in the order of the file; the set cannot be changed
   */
  public Set<String> words() {
    return words;
  }

  /**
   * The longest word of the list that a text has at a place.
   *
   * @param text a text
   * @param begin the UTF-16 index at which the word must begin
   * @return the length of the word in UTF-16 units, 0 if none stands there
   */
  public int longestAt(String text, int begin) {
    return longestAt(text, begin, longest);
  }

  /**
   * The longest word of the list, up to a length, that a text has at a place.
   *
   * @param text a text
   * @param begin the UTF-16 index at which the word must begin
   * @param most the greatest length in UTF-16 units
   * @return the length of the word in UTF-16 units, 0 if none stands there
   */
  public int longestAt(String text, int begin, int most) {
    int room = Math.min(Math.min(longest, most), text.length() - begin);
    if (room <= 0 || !starts.mayBeAt(text, begin)) {
      return 0;
    }
    long possible = room < 2 ? 0 : lengths[slot(text, begin)];
    for (int n = room; n > 1 && possible != 0; n--) {
      boolean some = (possible >> Math.min(n, Long.SIZE) - 1 & 1) != 0;
      if (some && table[place(text, begin, n)] != null) {
        return n;
      }
    }
    return singles.get(text.charAt(begin)) ? 1 : 0;
  }

  /**
   * Whether a text has a word of the list at a place, by its first letters and its length alone.
   *
   * @param text a text
   * @param begin the UTF-16 index at which the word must begin
   * @param length the length of the word in UTF-16 units, two at least
   * @return false if there is no such word; true if there may be
   */
  public boolean mayBeAt(String text, int begin, int length) {
    return length <= text.length() - begin
        && starts.mayBeAt(text, begin)
        && (lengths[slot(text, begin)] >> Math.min(length, Long.SIZE) - 1 & 1) != 0;
  }

  /**
   * A regular expression for any word of the list, longer words first.
   *
   * @return the alternatives, in a group that captures nothing
   */
  public String regex() {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
