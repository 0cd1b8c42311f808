package org.pressgraph.facts.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.text.DateSpan;

/**
 * A sentence in which one {@link Symbol} stands for each name and date, so that a rule need not
 * know them: <i>D，由O主办的E在L举行</i>. White space is left out, punctuation is in full width. It does
 * not change once it is built.
 */
public final class Skeleton {

  private final String code;
  private final int[] begins;
  private final int[] ends;
  private final List<Slot> slots;

  private Skeleton(Builder builder) {
    this.code = builder.code.toString();
    this.begins = Arrays.copyOf(builder.begins, code.length());
    this.ends = Arrays.copyOf(builder.ends, code.length());
    this.slots = List.copyOf(builder.slots);
  }

  /**
   * What a symbol stands for.
   *
   * @param at the index of the symbol in the skeleton
   * @param symbol the symbol
   * @param mention the mention; nothing for dates and speech
   * @param date the date; nothing for all else
   */
  public record Slot(
      int at, Symbol symbol, Optional<MentionRef> mention, Optional<DateSpan> date) {}

  /**
   * The skeleton as a string.
   *
   * @return characters of the sentence and letters of symbols
   */
  public String code() {
    return code;
  }

  /**
   * What the symbols stand for.
   *
   * @return the slots in the order of the sentence
   */
  public List<Slot> slots() {
    return slots;
  }

  /**
   * The slots within a part of the skeleton.
   *
   * @param begin the index of the part's first character
   * @param end the index after its last character
   * @return the slots in it, in order
   */
  public List<Slot> slots(int begin, int end) {
    return slots.stream().filter(s -> s.at() >= begin && s.at() < end).toList();
  }

  /**
   * Where a character of the skeleton stands in the text.
   *
   * @param index an index into the skeleton
   * @return the UTF-16 index in the text of what it stands for
   */
  public int textBegin(int index) {
    return begins[index];
  }

  /**
   * Where what a character of the skeleton stands for ends in the text.
   *
   * @param index an index into the skeleton
   * @return the UTF-16 index in the text after it
   */
  public int textEnd(int index) {
    return ends[index];
  }

  /** Puts a skeleton together from left to right. */
  public static final class Builder {

    private final StringBuilder code = new StringBuilder();
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private final List<Slot> slots = new ArrayList<>();

    /**
     * Adds a character of the sentence.
     *
     * @param c the character, with punctuation in full width
     * @param at its UTF-16 index in the text
     * @return this builder
     */
    public Builder add(char c, int at) {
      put(Symbol.isReserved(c) ? '\uFFFD' : c, at, at + 1);
      return this;
    }

    /**
     * Adds a name.
     *
     * @param symbol its symbol
     * @param mention the mention
     * @param begin the UTF-16 index in the text of its first character, with what belongs to it
     * @param end the UTF-16 index in the text after its last character
     * @return this builder
     */
    public Builder add(Symbol symbol, MentionRef mention, int begin, int end) {
      slots.add(new Slot(code.length(), symbol, Optional.of(mention), Optional.empty()));
      put(symbol.letter(), begin, end);
      return this;
    }

    /**
     * Adds a date.
     *
     * @param date the date
     * @return this builder
     */
    public Builder add(DateSpan date) {
      slots.add(new Slot(code.length(), Symbol.DATE, Optional.empty(), Optional.of(date)));
      put(Symbol.DATE.letter(), date.begin(), date.end());
      return this;
    }

    /**
     * Adds speech in quotation marks.
     *
     * @param begin the UTF-16 index in the text of the opening mark
     * @param end the UTF-16 index in the text after the closing mark
     * @return this builder
     */
    public Builder addQuote(int begin, int end) {
      put(Symbol.QUOTE.letter(), begin, end);
      return this;
    }

    /**
     * Finishes the skeleton.
     *
     * @return the skeleton
     */
    public Skeleton build() {
      return new Skeleton(this);
    }

    private void put(char c, int begin, int end) {
      int at = code.length();
      if (at == begins.length) {
        begins = Arrays.copyOf(begins, 2 * at);
        ends = Arrays.copyOf(ends, 2 * at);
      }
      begins[at] = begin;
      ends[at] = end;
      code.append(c);
    }
  }
}
