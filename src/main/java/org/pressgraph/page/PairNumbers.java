package org.pressgraph.page;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers for the pairs of neighbouring letters and digits of some texts, from 0 in the order in
 * which the pairs come. Whatever is counted by pairs then stands in arrays: no strings are made of
 * texts of which every letter begins a pair, and none is looked up twice.
 */
final class PairNumbers {

  /** The number of what is no pair, or of one that was not seen. */
  static final int NONE = -1;

  /** Spreads the pairs over the table (Knuth, The Art of Computer Programming 3, 6.4). */
  private static final int GOLDEN = 0x9E3779B9;

  /**
   * An open hash table: in each place a pair, 0 for none, and its number, more by one, which is 0
   * where there is none.
   */
  private int[] table;

  private int[] pairs;
  private int size;

  /** No pairs yet, and room for those of texts of so many letters. */
  PairNumbers(int letters) {
    int room = Integer.highestOneBit(Math.max(16, letters));
    this.table = new int[4 * room];
    this.pairs = new int[room];
  }

  /** How many pairs have a number. */
  int size() {
    return size;
  }

  /** For each letter of a text the number of the pair that it ends; pairs not seen get one. */
  int[] number(String text) {
    int[] numbers = new int[text.length()];
    boolean before = false;
    for (int i = 0; i < numbers.length; i++) {
      boolean letter = Characters.isLetterOrDigit(text.charAt(i));
      numbers[i] = letter && before ? numberFor(pair(text.charAt(i - 1), text.charAt(i))) : NONE;
      before = letter;
    }
    return numbers;
  }

  /**
   * The numbers of the pairs of texts one behind the other without anything between.
   *
   * @param texts the texts
   * @param pairs for each text what {@link #number(String)} gave
   */
  int[] joined(List<String> texts, List<int[]> pairs) {
    int length = 0;
    for (int[] text : pairs) {
      length += text.length;
    }
    int[] joined = new int[length];
    int at = 0;
    char last = ' ';
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      if (!text.isEmpty()) {
        System.arraycopy(pairs.get(i), 0, joined, at, text.length());
        joined[at] = number(last, text.charAt(0));
        last = text.charAt(text.length() - 1);
        at += text.length();
      }
    }
    return joined;
  }

  /** The number of the pair of two letters, which has one from now on; {@link #NONE} if no pair. */
  int number(char first, char second) {
    return Characters.isLetterOrDigit(first) && Characters.isLetterOrDigit(second)
        ? numberFor(pair(first, second))
        : NONE;
  }

  /** The number of the pair of two letters, {@link #NONE} if it has none. */
  int find(char first, char second) {
    return table[slot(pair(first, second)) + 1] - 1;
  }

  /** The first letter of the pair with a number. */
  char first(int number) {
    return (char) (pairs[number] >>> 16);
  }

  /** The second letter of the pair with a number. */
  char second(int number) {
    return (char) pairs[number];
  }

  /** Two letters as one value, which is not 0 for any that are letters or digits. */
  private static int pair(char first, char second) {
    return first << 16 | second;
  }

  private int numberFor(int pair) {
    int slot = slot(pair);
    if (table[slot] == 0) {
      if (size == pairs.length) {
        grow();
        slot = slot(pair);
      }
      pairs[size++] = pair;
      table[slot] = pair;
      table[slot + 1] = size;
    }
    return table[slot + 1] - 1;
  }

  private int slot(int pair) {
    int mask = table.length - 1;
    int slot = (pair * GOLDEN >>> 7) * 2 & mask;
    while (table[slot] != 0 && table[slot] != pair) {
      slot = slot + 2 & mask;
    }
    return slot;
  }

  private void grow() {
    pairs = Arrays.copyOf(pairs, 2 * size);
    table = new int[8 * size];
    for (int number = 0; number < size; number++) {
      int slot = slot(pairs[number]);
      table[slot] = pairs[number];
      table[slot + 1] = number + 1;
    }
  }
}
