package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pressgraph.text.TokenizedText;
import org.pressgraph.text.Word;

/**
 * The names that an article has in a clear context, which are recognized again wherever else in it
 * they stand: 徐留平 in a list of guests, then in 徐留平一行. The whole names of people are seldom part of
 * other words by chance; any other name counts again only where words of the dictionary begin and
 * end with it, and only if the recognizer was sure of it where it found it. What was cut short is
 * made whole.
 */
final class NamesAgain {

  /** What a name found again is sure of: it stands there by its letters alone. */
  private static final double AGAIN = 0.7;

  /** How sure the recognizer must have been of a name that could be another word. */
  private static final double CLEAR = 0.95;

  /**
   * People with a name of so many characters and more are recognized wherever the letters stand.
   */
  private static final int WHOLE = 3;

  private static final Map<MentionType, Integer> SHORTEST =
      Map.of(
          MentionType.PERSON, 2,
          MentionType.ORGANIZATION, 3,
          MentionType.PLACE, 3,
          MentionType.EVENT, 4);

  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  private final Map<String, Mention> names = new TreeMap<>(LONGEST_FIRST);

  /** Learns the names of a passage. */
  void learn(TokenizedText text, List<Mention> mentions) {
    for (Mention mention : mentions) {
      int shortest = SHORTEST.getOrDefault(mention.type(), Integer.MAX_VALUE);
      if (mention.length() >= shortest && (isWhole(mention) || mention.confidence() >= CLEAR)) {
        names.merge(
            mention.in(text.text()),
            mention,
            (one, other) -> other.confidence() > one.confidence() ? other : one);
      }
    }
  }

  /** The names that stand in a passage and are not among its mentions yet. */
  List<Mention> in(TokenizedText text, List<Mention> mentions) {
    SpanSet taken = new SpanSet();
    mentions.forEach(taken::add);
    BitSet begins = new BitSet();
    BitSet ends = new BitSet();
    for (Word word : text.words()) {
      begins.set(word.begin());
      ends.set(word.end());
    }
    List<Mention> found = new ArrayList<>();
    names.forEach(
        (name, mention) -> {
          int at = -1;
          while ((at = text.text().indexOf(name, at + 1)) >= 0) {
            int end = at + name.length();
            Mention again = new Mention(at, end, mention.type(), AGAIN);
            boolean isWord = isWhole(mention) || begins.get(at) && ends.get(end);
            if (isWord && taken.hasRoomFor(again)) {
              found.add(again);
              taken.add(again);
            }
          }
        });
    return found;
  }

  /**
   * The same mentions, people in full where only the beginning of a name was found that the article
   * has in full elsewhere: 徐留 + 平.
   */
  List<Mention> inFull(TokenizedText text, List<Mention> mentions) {
    List<Mention> result = new ArrayList<>();
    for (Mention mention : mentions) {
      Mention full = mention.type() == MentionType.PERSON ? inFull(text, mention) : mention;
      boolean free = mentions.stream().noneMatch(m -> m != mention && m.overlaps(full));
      result.add(free ? full : mention);
    }
    return result;
  }

  private Mention inFull(TokenizedText text, Mention mention) {
    for (Map.Entry<String, Mention> known : names.entrySet()) {
      String name = known.getKey();
      if (isWhole(known.getValue())
          && name.length() == mention.length() + 1
          && text.text().startsWith(name, mention.begin())) {
        int end = mention.begin() + name.length();
        return new Mention(mention.begin(), end, MentionType.PERSON, mention.confidence());
      }
    }
    return mention;
  }

  private static boolean isWhole(Mention mention) {
    return mention.type() == MentionType.PERSON && mention.length() >= WHOLE;
  }
}
