package org.pressgraph.text;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.seg.common.WordNet;
import com.hankcs.hanlp.utility.Predefine;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;

/**
 * HanLP's shortest path over its dictionaries (its {@link ViterbiSegment}) with the same words and
 * parts of speech, in arrays: HanLP makes several objects for each word that a text could have, and
 * takes a logarithm for each two of them. It serves all threads.
 */
final class DictionaryPath {

  /** What a word costs whose pair with the one before it was never counted. */
  private static final double UNPAIRED = 1 - Predefine.lambda;

  private final WordTrie dictionary;

  /**
   * For each word of the dictionary two values, so that one look at the memory finds both: what it
   * costs behind a word with which it was never counted; and the number by which it is counted with
   * others, which all numerals, for one, have in common, with how often it was counted.
   */
  private final long[] costs;

  private final WordPairs pairs;

  private final String[] natures;

  /** The words for users, which are put together of others. */
  private final DoubleArrayTrie<CoreDictionary.Attribute> userWords;

  private final WordTrie users;

  private final String[] userNatures;

  /** For each letter the number of the word for users that it is by itself. */
  private final int[] userLetters = new int[Character.MAX_VALUE + 1];

  /** HanLP's dictionaries as they are now. */
  DictionaryPath() {
    DoubleArrayTrie<CoreDictionary.Attribute> core = CoreDictionary.trie;
    dictionary = new WordTrie(core);
    int size = core.size();
    pairs = WordPairs.of(size);
    costs = new long[2 * size];
    natures = new String[size];
    for (int word = 0; word < size; word++) {
      // A vertex knows which words are counted together.
      Vertex vertex = new Vertex(" ", core.get(word), word);
      int frequency = vertex.attribute.totalFrequency;
      costs[2 * word] = Double.doubleToRawLongBits(cost(0, 0, frequency));
      costs[2 * word + 1] = (long) vertex.wordID << Integer.SIZE | frequency;
      natures[word] = nature(vertex.attribute);
    }
    userWords = CustomDictionary.DEFAULT.dat;
    users = new WordTrie(userWords);
    userNatures = new String[userWords.size()];
    for (int word = 0; word < userNatures.length; word++) {
      userNatures[word] = nature(userWords.get(word));
    }
    for (int letter = 0; letter < userLetters.length; letter++) {
      int place = users.step(WordTrie.ROOT, (char) letter);
      userLetters[letter] = place == WordTrie.NONE ? WordTrie.NONE : users.word(place);
    }
  }

  /** Whether HanLP's dictionaries have no words but those that they had. */
  boolean isOfToday() {
    BinTrie<CoreDictionary.Attribute> added = CustomDictionary.DEFAULT.trie;
    return (added == null || added.size() == 0) && CustomDictionary.DEFAULT.dat == userWords;
  }

  private static String nature(CoreDictionary.Attribute attribute) {
    return String.valueOf(attribute.nature[0]);
  }

  /** The cost of a word behind another one, as HanLP's MathUtility has it. */
  private static double cost(int together, int frequency, int ofWord) {
    double paired = Predefine.myu * together / (frequency + 1) + 1 - Predefine.myu;
    return -Math.log(Predefine.lambda * paired + UNPAIRED * ofWord / Predefine.TOTAL_FREQUENCY);
  }

  /** Adds the words of a text in their order; white space belongs to none. */
  void addWords(String text, int begin, int end, List<Word> to) {
    if (begin < end) {
      new Path(text.substring(begin, end).toCharArray()).addWords(begin, to);
    }
  }

  /** HanLP's cutting of what no word covers, which only its own segments can call. */
  private static final class Unknown extends ViterbiSegment {

    /** The pieces of a part of a text, in rows by where they begin, from 1 on. */
    static LinkedList<Vertex>[] in(char[] text, int begin, int end) {
      WordNet net = new WordNet(new char[end - begin]);
      net.add(1, quickAtomSegment(text, begin, end));
      return net.getVertexes();
    }
  }

  /** The words that a text could have, in rows by where they begin, and the way through them. */
  private final class Path {

    private static final int NONE = -1;

    private final char[] text;

    /** For each place, from 1 on as HanLP counts, the first and the last of the words there. */
    private final int[] firsts;

    private final int[] lasts;

    private int count;
    private int[] nexts;
    private int[] lengths;
    private int[] numbers;
    private int[] counted;
    private double[] weights;
    private int[] from;
    private double[] alone;

    /** The words of the dictionary, and the parts of speech of those that are none. */
    private int[] words;

    private String[] tags;

    Path(char[] text) {
      this.text = text;
      this.firsts = new int[text.length + 2];
      this.lasts = new int[text.length + 2];
      Arrays.fill(firsts, NONE);
      int room = 2 * text.length + 16;
      this.nexts = new int[room];
      this.lengths = new int[room];
      this.numbers = new int[room];
      this.counted = new int[room];
      this.weights = new double[room];
      this.from = new int[room];
      this.alone = new double[room];
      this.words = new int[room];
      this.tags = new String[room];
      add(0, Vertex.newB());
      add(text.length + 1, Vertex.newE());
      addKnown();
      addUnknown();
      walk();
    }

    private void add(int at, Vertex vertex) {
      CoreDictionary.Attribute attribute = vertex.attribute;
      int length = vertex.realWord.length();
      for (int k = firsts[at]; k != NONE; k = nexts[k]) {
        if (lengths[k] == length) {
          return;
        }
      }
      int frequency = attribute.totalFrequency;
      add(at, length, vertex.wordID, frequency, cost(0, 0, frequency));
      tags[count - 1] = nature(attribute);
    }

    private void add(int at, int length, int word) {
      long counts = costs[2 * word + 1];
      double cost = Double.longBitsToDouble(costs[2 * word]);
      add(at, length, (int) (counts >> Integer.SIZE), (int) counts, cost);
      words[count - 1] = word;
    }

    private void add(int at, int length, int number, int frequency, double cost) {
      if (count == nexts.length) {
        grow();
      }
      if (firsts[at] == NONE) {
        firsts[at] = count;
      } else {
        nexts[lasts[at]] = count;
      }
      lasts[at] = count;
      nexts[count] = NONE;
      lengths[count] = length;
      numbers[count] = number;
      counted[count] = frequency;
      from[count] = NONE;
      alone[count] = cost;
      count++;
    }

    private void grow() {
      int room = 2 * count;
      nexts = Arrays.copyOf(nexts, room);
      lengths = Arrays.copyOf(lengths, room);
      numbers = Arrays.copyOf(numbers, room);
      counted = Arrays.copyOf(counted, room);
      weights = Arrays.copyOf(weights, room);
      from = Arrays.copyOf(from, room);
      alone = Arrays.copyOf(alone, room);
      words = Arrays.copyOf(words, room);
      tags = Arrays.copyOf(tags, room);
    }

    private void addKnown() {
      for (int begin = 0; begin < text.length; begin++) {
        int place = dictionary.step(WordTrie.ROOT, text[begin]);
        boolean longer =
            begin + 1 < text.length && dictionary.mayBegin(text[begin], text[begin + 1]);
        for (int end = begin + 1; place != WordTrie.NONE; end++) {
          int word = dictionary.word(place);
          if (word != WordTrie.NONE) {
            add(begin + 1, end - begin, word);
          }
          if (!longer || end == text.length) {
            break;
          }
          place = dictionary.step(place, text[end]);
        }
      }
    }

    /** Adds what no word of the dictionary covers: figures, Latin letters, rare characters. */
    private void addUnknown() {
      int at = 1;
      while (at < firsts.length) {
        if (firsts[at] != NONE) {
          at += lengths[lasts[at]];
          continue;
        }
        int end = at + 1;
        while (end < firsts.length - 1
            && (firsts[end] == NONE || CharType.get(text[end - 1]) == CharType.CT_CNUM)) {
          end++;
        }
        LinkedList<Vertex>[] rows = Unknown.in(text, at - 1, end - 1);
        for (int row = 1; row < rows.length - 1; row++) {
          for (Vertex vertex : rows[row]) {
            add(at + row - 1, vertex);
          }
        }
        at = end;
      }
    }

    /** Finds the cheapest way to each word; of two that cost the same the first stays. */
    private void walk() {
      for (int at = 0; at < firsts.length - 1; at++) {
        for (int k = firsts[at]; k != NONE; k = nexts[k]) {
          if (at == 0 || from[k] != NONE) {
            for (int to = firsts[at + lengths[k]]; to != NONE; to = nexts[to]) {
              step(k, to);
            }
          }
        }
      }
    }

    private void step(int k, int to) {
      int together = pairs.count(numbers[k], numbers[to]);
      double cost = together == 0 ? alone[to] : cost(together, counted[k], counted[to]);
      double weight = weights[k] + cost;
      if (from[to] == NONE || weights[to] > weight) {
        from[to] = k;
        weights[to] = weight;
      }
    }

    void addWords(int shift, List<Word> to) {
      int last = from[firsts[firsts.length - 1]];
      int n = 0;
      for (int k = last; from[k] != NONE; k = from[k]) {
        n++;
      }
      int[] ends = new int[n + 1];
      String[] parts = new String[n];
      int end = text.length;
      int i = n;
      for (int k = last; from[k] != NONE; k = from[k]) {
        ends[i--] = end;
        end -= lengths[k];
        parts[i] = tags[k] == null ? natures[words[k]] : tags[k];
      }
      addJoined(ends, parts, shift, to);
    }

    /** Joins words that are one in the dictionary for users, the longest first. */
    private void addJoined(int[] ends, String[] parts, int shift, List<Word> to) {
      for (int i = 0; i < parts.length; i++) {
        int begin = ends[i];
        int end = i + 1;
        int found = WordTrie.NONE;
        if (begin + 1 < text.length && users.mayBegin(text[begin], text[begin + 1])) {
          int place = go(WordTrie.ROOT, begin, ends[end]);
          found = place == WordTrie.NONE ? found : users.word(place);
          for (int next = end; next < parts.length && place != WordTrie.NONE; next++) {
            place = go(place, ends[next], ends[next + 1]);
            int longer = place == WordTrie.NONE ? place : users.word(place);
            if (longer != WordTrie.NONE) {
              found = longer;
              end = next + 1;
            }
          }
        } else if (ends[end] == begin + 1) {
          // With these two letters no word begins, but the first may be one.
          found = userLetters[text[begin]];
        }
        if (!isBlank(begin, ends[end])) {
          String nature = found == WordTrie.NONE ? parts[i] : userNatures[found];
          to.add(new Word(begin + shift, ends[end] + shift, nature));
        }
        i = end - 1;
      }
    }

    /** Where letters lead from a place. */
    private int go(int place, int begin, int end) {
      int at = place;
      for (int i = begin; i < end && at != WordTrie.NONE; i++) {
        at = users.step(at, text[i]);
      }
      return at;
    }

    private boolean isBlank(int begin, int end) {
      for (int i = begin; i < end; i++) {
        if (!Character.isWhitespace(text[i])) {
          return false;
        }
      }
      return true;
    }
  }
}
