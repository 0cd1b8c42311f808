package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.pressgraph.text.TokenizedText;
import org.pressgraph.text.Word;

/** The mentions of a text while they are being mended: none ever overlaps another. */
final class MentionEditor {

  private final TokenizedText text;

  /** For each character the mention that has it; null if none has. */
  private final Mention[] byCharacter;

  /** All mentions, by place; null if they have changed since it was asked for them. */
  private List<Mention> all;

  private final boolean[] wordBegins;

  /** For each index at which a noun ends, the index at which it begins, plus one. */
  private final int[] nounBegins;

  MentionEditor(TokenizedText text, Collection<Mention> mentions) {
    this.text = text;
    byCharacter = new Mention[text.text().length() + 1];
    mentions.forEach(m -> Arrays.fill(byCharacter, m.begin(), m.end(), m));
    wordBegins = new boolean[text.text().length() + 1];
    wordBegins[text.text().length()] = true;
    nounBegins = new int[text.text().length() + 1];
    for (Word word : text.words()) {
      nounBegins[word.end()] = word.tag().startsWith("n") ? word.begin() + 1 : 0;
      wordBegins[word.begin()] = true;
      wordBegins[word.end()] = true;
    }
  }

  String text() {
    return text.text();
  }

  List<Word> words() {
    return text.words();
  }

  /** Whether a word begins or ends at an index. */
  boolean isBetweenWords(int index) {
    return wordBegins[index];
  }

  /** Where the noun begins that ends at an index; -1 if none does. */
  int nounEndingAt(int index) {
    return nounBegins[index] - 1;
  }

  List<Mention> mentions() {
    if (all == null) {
      all = in(0, byCharacter.length);
    }
    return new ArrayList<>(all);
  }

  /** The mention that has the character at an index; null if none has. */
  Mention at(int index) {
    return byCharacter[index];
  }

  /** The mention that ends at an index; null if none does. */
  Mention endingAt(int index) {
    Mention last = index == 0 ? null : at(index - 1);
    return last != null && last.end() == index ? last : null;
  }

  /** The mentions that share a character with a span. */
  List<Mention> in(int begin, int end) {
    List<Mention> found = new ArrayList<>();
    int at = begin;
    while (at < end) {
      Mention mention = byCharacter[at];
      if (mention != null) {
        found.add(mention);
      }
      at = mention == null ? at + 1 : mention.end();
    }
    return found;
  }

  /** Takes the mention out that begins where another does. */
  void remove(Mention mention) {
    Mention there = byCharacter[mention.begin()];
    if (there != null && there.begin() == mention.begin()) {
      Arrays.fill(byCharacter, there.begin(), there.end(), null);
      all = null;
    }
  }

  /** Puts a mention in the place of all that it overlaps. */
  void put(Mention mention) {
    in(mention.begin(), mention.end()).forEach(this::remove);
    Arrays.fill(byCharacter, mention.begin(), mention.end(), mention);
    all = null;
  }

  /** Puts a mention if it covers whole mentions only, none of them of some type; says if it did. */
  boolean putOver(Mention mention, MentionType notOver) {
    for (Mention other : in(mention.begin(), mention.end())) {
      boolean inside = other.begin() >= mention.begin() && other.end() <= mention.end();
      if (!inside || other.type() == notOver || other.type() == MentionType.PERSON) {
        return false;
      }
    }
    put(mention);
    return true;
  }
}
