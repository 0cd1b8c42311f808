package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pressgraph.text.TokenizedText;
import org.pressgraph.text.Word;

/** The mentions of a text while they are being mended: none ever overlaps another. */
final class MentionEditor {

  private final TokenizedText text;
  private final TreeMap<Integer, Mention> byBegin = new TreeMap<>();
  private final boolean[] wordBegins;

  /** For each index at which a noun ends, the index at which it begins, plus one. */
  private final int[] nounBegins;

  MentionEditor(TokenizedText text, Collection<Mention> mentions) {
    this.text = text;
    mentions.forEach(m -> byBegin.put(m.begin(), m));
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
    return new ArrayList<>(byBegin.values());
  }

  /** The mention that has the character at an index; null if none has. */
  Mention at(int index) {
    Map.Entry<Integer, Mention> entry = byBegin.floorEntry(index);
    return entry != null && entry.getValue().end() > index ? entry.getValue() : null;
  }

  /** The mention that ends at an index; null if none does. */
  Mention endingAt(int index) {
    Mention last = index == 0 ? null : at(index - 1);
    return last != null && last.end() == index ? last : null;
  }

  /** The mentions that share a character with a span. */
  List<Mention> in(int begin, int end) {
    List<Mention> found = new ArrayList<>();
    Mention first = at(begin);
    if (first != null) {
      found.add(first);
    }
    found.addAll(byBegin.subMap(begin, first == null, end, false).values());
    return found;
  }

  void remove(Mention mention) {
    byBegin.remove(mention.begin());
  }

  /** Puts a mention in the place of all that it overlaps. */
  void put(Mention mention) {
    in(mention.begin(), mention.end()).forEach(this::remove);
    byBegin.put(mention.begin(), mention);
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
