package org.pressgraph.text;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How Chinese text is read, in pinyin without tones, so that it can be found from a keyboard.
 *
 * <p>The readings are those of HanLP's pinyin dictionary, which knows words: 重庆 is chong qing, 重要
 * zhong yao. Letters and digits stand for themselves, all else is left out.
 *
 * @param syllables the syllables in lower case with a space between them: {@code zong gong hui}
 * @param initials their first letters: {@code zgh}
 */
public record PinyinReading(String syllables, String initials) {

  /**
   * Reads a text.
   *
   * @param text Chinese text, such as a name
   * @return its reading, or empty where the text has no Chinese character
   */
  public static Optional<PinyinReading> of(String text) {
    Objects.requireNonNull(text, "text");
    List<Pinyin> readings = PinyinDictionary.convertToPinyin(text, true);
    StringBuilder syllables = new StringBuilder();
    StringBuilder initials = new StringBuilder();
    boolean chinese = false;
    int at = 0;
    boolean latin = false;
    for (Pinyin reading : readings) {
      char character = text.charAt(at++);
      boolean read = reading != Pinyin.none5;
      boolean plain = !read && character < 0x80 && Character.isLetterOrDigit(character);
      if (read || plain) {
        String syllable =
            read
                ? reading.getPinyinWithoutTone()
                : String.valueOf(Character.toLowerCase(character));
        if (!syllables.isEmpty() && !(plain && latin)) {
          syllables.append(' ');
        }
        syllables.append(syllable);
        initials.append(syllable.charAt(0));
        chinese |= read;
      }
      latin = plain;
    }
    return chinese
        ? Optional.of(new PinyinReading(syllables.toString(), initials.toString()))
        : Optional.empty();
  }
}
