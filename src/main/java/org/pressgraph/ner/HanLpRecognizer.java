package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pressgraph.lexicon.PersonNames;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.text.TokenizedText;
import org.pressgraph.text.Word;

/**
 * Takes people, places and organizations from the words that HanLP's recognizers tag so.
 *
 * <p>They invent about as many names as they find, so a person must have the shape of a name (and
 * one of two characters a title beside it), and an organization must end like one.
 */
public final class HanLpRecognizer implements Recognizer {

  // The shares of right ones among those given, to one decimal, on the labelled news text.
  private static final double PERSON = 0.7;
  private static final double PLACE = 0.7;
  private static final double ORGANIZATION = 0.5;

  private static final WordList SUFFIXES =
      WordList.load(HanLpRecognizer.class, "organization-suffixes.txt");

  @Override
  public List<Mention> recognize(TokenizedText text) {
    List<Mention> mentions = new ArrayList<>();
    List<Word> words = text.words();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String tag = word.tag();
      if (tag.startsWith("nr")) {
        person(text, i).ifPresent(mentions::add);
      } else if (tag.equals("ns") || tag.equals("nsf")) {
        mentions.add(new Mention(word.begin(), word.end(), MentionType.PLACE, PLACE));
      } else if (tag.startsWith("nt")) {
        organization(text, word).ifPresent(mentions::add);
      }
      if (isTitle(tag)) {
        nameBehindTitle(text, i).ifPresent(mentions::add);
      }
    }
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
            || (PersonNames.isChinese(name) && (name.length() == 3 || besideTitle));
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

  private static Optional<Mention> organization(TokenizedText text, Word word) {
    String name = word.in(text.text());
    String body = name.endsWith("党组") ? name.substring(0, name.length() - 2) : name;
    boolean fits =
        body.length() >= 3
            && SUFFIXES.words().stream()
                .anyMatch(suffix -> body.endsWith(suffix) && body.length() > suffix.length());
    return fits
        ? Optional.of(
            new Mention(
                word.begin(), word.begin() + body.length(), MentionType.ORGANIZATION, ORGANIZATION))
        : Optional.empty();
  }
}
