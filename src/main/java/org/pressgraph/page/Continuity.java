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
 * model, 1995). The counts stand in {@code continuity.bin}; {@code docs/segmentation.md} says from
 * which text and by which command they were made. Digits and Latin letters each count as one
 * letter; traditional letters as simplified ones.
 */
public final class Continuity {

  /** Stands before the first letter of a sentence. */
  private static final char START = '\u0002';

  /** The weight of the shorter context, in letters. */
  private static final double IMAGINED = 8;

  /** How many letters there are, for those that were never seen. */
  private static final double LETTERS = 6000;

  /** Counts are kept as a logarithm to the base of two, in steps of this part. */
  private static final double STEPS = 5;

  private final long[] keys;
  private final byte[] logs;
  private final double total;

  private Continuity(int size, double total) {
    int room = Integer.highestOneBit(Math.max(8, size)) * 4;
    this.keys = new long[room];
    this.logs = new byte[room];
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
    int size = data.readInt();
    Continuity model = new Continuity(size, total);
    long key = 0;
    for (int i = 0; i < size; i++) {
      key = data.readLong() + key;
      model.put(key, data.readByte());
    }
    return model;
  }

  /**
   * Counts the letters of a text and writes the model.
   *
   * @param passages paragraphs of text
   * @param fewestPairs pairs of letters seen less often are left out
   * @param fewestTriples triples of letters seen less often are left out
   * @param out where the model goes; stays open
   * @throws IOException if it cannot be written
   */
  public static void learn(
      Iterable<String> passages, int fewestPairs, int fewestTriples, OutputStream out)
      throws IOException {
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
      data.writeByte((int) Math.round(STEPS * Math.log(entry.getValue()) / Math.log(2)));
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

  private static char letter(char c) {
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

  private void put(long key, byte log) {
    int at = slot(key);
    keys[at] = key;
    logs[at] = (byte) (log + 1);
  }

  private int slot(long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    int at = (int) (hash >>> 40) & (keys.length - 1);
    while (logs[at] != 0 && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private double count(long key) {
    int at = slot(key);
    return logs[at] == 0 ? 0 : Math.pow(2, (logs[at] - 1) / STEPS);
  }

  private double one(char c) {
    return (count(c) + 1) / (total + LETTERS);
  }

  private double two(char a, char c) {
    return (count((long) a << 16 | c) + IMAGINED * one(c)) / (count(a) + IMAGINED);
  }

  private double three(char a, char b, char c) {
    double pair = count((long) a << 16 | b);
    double triple = pair == 0 ? 0 : count((long) a << 32 | (long) b << 16 | c);
    return (triple + IMAGINED * two(b, c)) / (pair + IMAGINED);
  }

  /**
   * How well a text goes on from another.
   *
   * @param before the text before the break
   * @param after the text after it
   * @return the logarithm of how many times likelier its first two letters are behind the last two
   *     of the other than anywhere; 0 if one of the texts is shorter than two letters
   */
  double follows(String before, String after) {
    int n = before.length();
    if (n < 2 || after.length() < 2) {
      return 0;
    }
    char y = letter(before.charAt(n - 2));
    char z = letter(before.charAt(n - 1));
    char a = letter(after.charAt(0));
    char b = letter(after.charAt(1));
    return Math.log(three(y, z, a) / one(a)) + Math.log(three(z, a, b) / two(a, b));
  }

  /**
   * How well a text begins a sentence.
   *
   * @param text the text
   * @return the logarithm of how many times likelier its first two letters are at the head of a
   *     sentence than anywhere; 0 if it is shorter than two letters
   */
  double opens(String text) {
    if (text.length() < 2) {
      return 0;
    }
    char a = letter(text.charAt(0));
    char b = letter(text.charAt(1));
    return Math.log(two(START, a) / one(a)) + Math.log(three(START, a, b) / two(a, b));
  }
}
