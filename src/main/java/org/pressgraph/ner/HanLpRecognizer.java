package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pressgraph.lexicon.PersonNames;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.text.TokenizedText;
import org.pressgraph.text.Tokenizer;
import org.pressgraph.text.Word;
import org.pressgraph.text.WordSegmenter;

/**
 * Takes people, places and organizations from the words that HanLP's recognizers tag so.
 *
 * <p>They invent about as many names as they find, so a person must have the shape of a name (and
 * one of two characters a title beside it), and an organization must end like one.
 */
public final class HanLpRecognizer implements Recognizer {

  // The shares of right ones among those given, to one decimal, on hand-labelled television news.
  private static final double PERSON = 0.7;
  private static final double PLACE = 0.6;
  private static final double ORGANIZATION = 0.7;

  private static final double KNOWN_BODY = 0.9;

  /** The Party group of a body belongs to the title behind it: 总工会 + 党组书记. */
  private static final String PARTY_GROUP = "党组";

  private static final WordList LEVELS =
      WordList.load(HanLpRecognizer.class, "administrative-levels.txt");

  /** A place whose first letter is also a family name: 安吉县. */
  private static final String PLACE_ENDS = "省市县区州镇乡村";

  /** The most words that a name has, and the fewest letters. */
  private static final int LONGEST = 10;

  private static final int SHORTEST = 3;

  private static final WordList BODIES = WordList.load(HanLpRecognizer.class, "bodies.txt");
  private static final WordList SUFFIXES =
      WordList.load(HanLpRecognizer.class, "organization-suffixes.txt");

  private final Tokenizer tokenizer = new Tokenizer(WordSegmenter.withNames());

  @Override
  public List<Mention> recognize(TokenizedText plain) {
    TokenizedText text = tokenizer.tokenize(plain.text());
    List<Mention> mentions = new ArrayList<>();
    List<Word> words = text.words();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String tag = word.tag();
      if (tag.startsWith("nr")) {
        person(text, i).ifPresent(mentions::add);
      } else if (tag.equals("ns") || tag.equals("nsf")) {
        mentions.add(new Mention(word.begin(), word.end(), MentionType.PLACE, PLACE));
      }
      if (beginsBody(word, text.text())) {
        organization(text, i).ifPresent(mentions::add);
      }
      if (isTitle(tag)) {
        nameBehindTitle(text, i).ifPresent(mentions::add);
      }
    }
    addKnownBodies(text.text(), mentions);
    return mentions;
  }

  private static boolean isTitle(String tag) {
    return tag.startsWith("nnt");
  }

  private static Optional<Mention> person(TokenizedText text, int i) {
    List<Word> words = text.words();
    Word word = words.get(i);
    String name = word.in(text.text());
    boolean besideTitle =
        (i > 0 && isTitle(words.get(i - 1).tag()))
            || (i + 1 < words.size() && isTitle(words.get(i + 1).tag()));
    boolean fits =
        PersonNames.isDotted(name)
            || (word.tag().equals("nrf") && name.length() >= 3)
            || (PersonNames.isChinese(name)
                && (name.length() == 3 || besideTitle)
                && PLACE_ENDS.indexOf(name.charAt(name.length() - 1)) < 0);
    return fits
        ? Optional.of(new Mention(word.begin(), word.end(), MentionType.PERSON, PERSON))
        : Optional.empty();
  }

  /** Names that HanLP cut into letters, behind a title: 主席 刘 忻 等. */
  private static Optional<Mention> nameBehindTitle(TokenizedText text, int title) {
    List<Word> words = text.words();
    int begin = words.get(title).end();
    int end = begin;
    for (int i = title + 1; i < words.size(); i++) {
      Word word = words.get(i);
      boolean letter = word.end() - word.begin() == 1 && "nvag".indexOf(word.tag().charAt(0)) >= 0;
      if (word.begin() != end || !letter || word.end() - begin > 3) {
        break;
      }
      end = word.end();
    }
    return end - begin >= 2 && PersonNames.isChinese(text.text().substring(begin, end))
        ? Optional.of(new Mention(begin, end, MentionType.PERSON, PERSON))
        : Optional.empty();
  }

  /**
   * The body whose name begins at a word: a place, a body or a level of administration, then
   * further nouns, up to the last word that ends like a body (沈阳市 和平区 总工会, 省 总工会).
   */
  private static Optional<Mention> organization(TokenizedText text, int first) {
    List<Word> words = text.words();
    String string = text.text();
    int end = -1;
    for (int i = first; i < words.size() && i < first + LONGEST; i++) {
      Word word = words.get(i);
      boolean joined = i == first || word.begin() == words.get(i - 1).end();
      if (!joined || (i > first && !isPartOfName(word))) {
        break;
      }
      if (endsLikeBody(string.substring(words.get(first).begin(), word.end()))) {
        end = word.end();
      }
    }
    if (end < 0) {
      return Optional.empty();
    }
    int begin = words.get(first).begin();
    if (string.substring(begin, end).endsWith(PARTY_GROUP)) {
      end -= PARTY_GROUP.length();
    }
    return Optional.of(new Mention(begin, end, MentionType.ORGANIZATION, ORGANIZATION));
  }

  private static boolean beginsBody(Word word, String text) {
    String tag = word.tag();
    String letters = word.in(text);
    return tag.startsWith("nt")
        || tag.startsWith("ns")
        || LEVELS.contains(letters)
        || BODIES.contains(letters);
  }

  /** Nouns, and verbs and adjectives that are used as nouns. */
  private static boolean isPartOfName(Word word) {
    String tag = word.tag();
    return (tag.startsWith("n") && !tag.startsWith("nr") && !isTitle(tag))
        || tag.equals("vn")
        || tag.equals("gp")
        || tag.equals("j")
        || tag.equals("b");
  }

  private static boolean endsLikeBody(String name) {
    String body =
        name.endsWith(PARTY_GROUP) ? name.substring(0, name.length() - PARTY_GROUP.length()) : name;
    return body.length() >= SHORTEST
        && SUFFIXES.words().stream()
            .anyMatch(suffix -> body.endsWith(suffix) && body.length() > suffix.length());
  }

  /** Bodies that go by a short name of their own, wherever they stand. */
  private static void addKnownBodies(String text, List<Mention> mentions) {
    for (int i = 0; i < text.length(); i++) {
      int length = BODIES.longestAt(text, i);
      if (length > 0) {
        mentions.add(new Mention(i, i + length, MentionType.ORGANIZATION, KNOWN_BODY));
      }
    }
  }
}
