package org.pressgraph.page;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.pressgraph.lexicon.Simplified;

/**
 * How well a text goes on from another one, letter by letter: what two letters after a break are
 * worth more when the two before it are known.
 *
 * <p>The estimate is a model of three letters in a row that falls back on two and on one, each with
 * eight imagined letters of the shorter context (MacKay and Peto, A hierarchical Dirichlet language
 * model, 1995) and as many more as were seen in what is left out of the counts, being too rare. The
 * counts stand in {@code continuity.bin}; {@code docs/segmentation.md} says from which text and by
 * which command they were made. Digits and Latin letters each count as one letter; traditional
 * letters as simplified ones.
 */
public final class Continuity {

  /** Stands before the first letter of a sentence. */
  private static final char START = '\u0002';

  /** The weight of the shorter context, in letters. */
  private static final double IMAGINED = 8;

  /** How many letters there are, for those that were never seen. */
  private static final double LETTERS = 6000;

  /** For each letter the one as which it counts. */
  private static final char[] COUNTED_AS = countedAs();

  private final LetterCounts counts;
  private final double total;

  private Continuity(LetterCounts counts, double total) {
    this.counts = counts;
    this.total = total;
  }

  private static final class Standard {
    static final Continuity VALUE = read();

    private static Continuity read() {
      try (InputStream in = Continuity.class.getResourceAsStream("continuity.bin")) {
        return Continuity.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * The model that stands beside this class.
   *
   * @return the model; it does not change and is safe to share between threads
   */
  public static Continuity standard() {
    return Standard.VALUE;
  }

  /**
   * Reads a model.
   *
   * @param in what {@link #learn} wrote; stays open
   * @return the model
   * @throws IOException if it cannot be read
   */
  public static Continuity read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16));
    double total = data.readDouble();
    return new Continuity(new LetterCounts(data, data.readInt()), total);
  }

  /**
   * Counts the letters of a text and writes the model.
   *
   * @param passages paragraphs of text
   * @param fewestPairs pairs of letters seen less often are left out
   * @param fewestTriples triples of letters seen less often are left out
   * @param out where the model goes; stays open
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException if triples are kept of which the pair would be left out
   */
  public static void learn(
      Iterable<String> passages, int fewestPairs, int fewestTriples, OutputStream out)
      throws IOException {
    if (fewestPairs > fewestTriples) {
      throw new IllegalArgumentException(fewestPairs + " of pairs, " + fewestTriples);
    }
    Map<Long, Integer> counts = new HashMap<>();
    double total = 0;
    for (String passage : passages) {
      String text = starts(letters(passage));
      total += text.length();
      for (int i = 0; i < text.length(); i++) {
        counts.merge(key(text, i, 1), 1, Integer::sum);
        if (i + 1 < text.length()) {
          counts.merge(key(text, i, 2), 1, Integer::sum);
        }
        if (i + 2 < text.length()) {
          counts.merge(key(text, i, 3), 1, Integer::sum);
        }
      }
    }
    TreeMap<Long, Integer> kept = new TreeMap<>();
    counts.forEach(
        (key, count) -> {
          int fewest = key >>> 16 == 0 ? 2 : key >>> 32 == 0 ? fewestPairs : fewestTriples;
          if (count >= fewest) {
            kept.put(key, count);
          }
        });
    write(kept, total, out);
  }

  private static void write(TreeMap<Long, Integer> counts, double total, OutputStream out)
      throws IOException {
    GZIPOutputStream zip = new GZIPOutputStream(out, 1 << 16);
    DataOutputStream data = new DataOutputStream(zip);
    data.writeDouble(total);
    data.writeInt(counts.size());
    long last = 0;
    for (Map.Entry<Long, Integer> entry : counts.entrySet()) {
      data.writeLong(entry.getKey() - last);
      data.writeByte(
          (int) Math.round(LetterCounts.STEPS * Math.log(entry.getValue()) / Math.log(2)));
      last = entry.getKey();
    }
    data.flush();
    zip.finish();
  }

  /** Sets the mark of a start before every sentence; sentences are what paragraphs begin with. */
  private static String starts(String letters) {
    return (START + letters).replaceAll("([。！？]”?)(?![。！？”]|$)", "$1" + START);
  }

  private static String letters(String passage) {
    StringBuilder letters = new StringBuilder(passage.length());
    for (int i = 0; i < passage.length(); i++) {
      letters.append(letter(passage.charAt(i)));
    }
    return letters.toString();
  }

  /** A letter as it counts. */
  static char letter(char c) {
    return COUNTED_AS[c];
  }

  private static char[] countedAs() {
    char[] letters = new char[1 << 16];
    for (int c = 0; c < letters.length; c++) {
      letters[c] = countedAs((char) c);
    }
    return letters;
  }

  private static char countedAs(char c) {
    if (c < 0x80 || c >= 0xFF10) {
      return c >= '0' && c <= '9' ? '0' : isLatin(c) ? 'a' : punctuation(c);
    }
    return Simplified.of(c);
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Half-width punctuation counts as full-width. */
  private static char punctuation(char c) {
    int at = ",.:;?!()".indexOf(c);
    return at < 0 ? c : "，。：；？！（）".charAt(at);
  }

  private static long key(CharSequence text, int from, int length) {
    long key = 0;
    for (int i = from; i < from + length; i++) {
      key = key << 16 | text.charAt(i);
    }
    return key;
  }

  private double one(char c) {
    return (counts.single(c) + 1) / (total + LETTERS);
  }

  /** How likely a letter is behind another one; a pair is given by its place. */
  private double two(int pair, char first, double one) {
    double shorter = IMAGINED + counts.restOfSingle(first);
    return (counts.pair(pair) + shorter * one) / (counts.single(first) + IMAGINED);
  }

  private double three(int pair, char c, double two) {
    double shorter = IMAGINED + counts.restOfPair(pair);
    return (counts.triple(pair, c) + shorter * two) / (counts.pair(pair) + IMAGINED);
  }

  /**
   * The last two letters of a text, with what is asked of them at every break behind it.
   *
   * @param known whether the text has two letters
   * @param pair the place of both in the table of counts
   * @param last the last letter
   */
  record End(boolean known, int pair, char last) {}

  /**
   * The first two letters of a text, with what is asked of them at every break before it.
   *
   * @param known whether the text has two letters
   * @param first the first letter
   * @param second the second letter
   * @param one how likely the first is
   * @param two how likely the second is behind the first
   * @param opens how well they begin a sentence: the logarithm of how many times likelier they are
   *     at the head of one than anywhere; 0 if there are not two
   */
  record Start(boolean known, char first, char second, double one, double two, double opens) {}

  /** The end of a text. */
  End end(String text) {
    int n = text.length();
    if (n < 2) {
      return new End(false, LetterCounts.NONE, START);
    }
    char last = letter(text.charAt(n - 1));
    int pair = counts.pair(letter(text.charAt(n - 2)), last);
    return new End(true, pair, last);
  }

  /** The start of a text. */
  Start start(String text) {
    if (text.length() < 2) {
      return new Start(false, START, START, 1, 1, 0);
    }
    char a = letter(text.charAt(0));
    char b = letter(text.charAt(1));
    double one = one(a);
    double two = two(counts.pair(a, b), a, one(b));
    int head = counts.pair(START, a);
    double opens = Math.log(two(head, START, one) / one) + Math.log(three(head, b, two) / two);
    return new Start(true, a, b, one, two, opens);
  }

  /**
   * How well a text goes on from another.
   *
   * @param before the end of the text before the break
   * @param after the start of the text after it
   * @return the logarithm of how many times likelier its first two letters are behind the last two
   *     of the other than anywhere; 0 if one of the texts is shorter than two letters
   */
  double follows(End before, Start after) {
    return follows(before, after, across(before, after));
  }

  /**
   * The place of the pair across a break, for {@link #follows(End, Start, int)}: many such looks at
   * far places one behind the other wait for each other less.
   */
  int across(End before, Start after) {
    return counts.pair(before.last, after.first);
  }

  /** The same as {@link #follows(End, Start)}, with the place of the pair across the break. */
  double follows(End before, Start after, int across) {
    if (!before.known || !after.known) {
      return 0;
    }
    double two = two(across, before.last, after.one);
    return Math.log(
        three(before.pair, after.first, two)
            / after.one
            * (three(across, after.second, after.two) / after.two));
  }
}
