package org.pressgraph.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pressgraph.message.Messages;
import org.pressgraph.message.PressgraphException;

/**
 * Reads bytes as text: UTF-8 with or without byte order mark, UTF-16, GB18030 (which holds GBK and
 * GB2312) and Big5.
 *
 * <p>A byte order mark decides; else what is valid UTF-8 is UTF-8, since text in another encoding
 * hardly ever is; else ICU's detector tells whether it is UTF-16, and what is not is GB18030 or
 * Big5: the one in which the characters are common ones. A choice that is not sure is reported.
 */
final class TextDecoder {

  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Big5 with the characters of Hong Kong, which holds Big5 as Taiwan writes it. */
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

  /** So many characters beyond ASCII are enough to tell one encoding from another. */
  private static final int ENOUGH = 20;

  /** In Chinese text more characters than this are common ones; misread they are a tenth of it. */
  private static final double COMMON_SHARE = 0.15;

  /** ICU's confidence, of 100, below which the encoding is reported as unsure. */
  private static final int SURE = 50;

  /**
   * Broken bytes are slips in a UTF-8 file where so many characters beyond ASCII are whole for
   * each; bytes of another encoding hardly ever make one.
   */
  private static final int CHARACTERS_A_SLIP = 10;

  private TextDecoder() {}

  static DecodedText decode(String name, byte[] bytes) {
    return decode(name, bytes, Optional.empty());
  }

  /**
   * Reads bytes as text.
   *
   * @param name what the file goes by in messages
   * @param bytes the bytes
   * @param stated the encoding that the file states; a byte order mark counts more, and bytes that
   *     are not of it are read as if it stated none
   * @return the text
   * @throws PressgraphException if it is no text
   */
  static DecodedText decode(String name, byte[] bytes, Optional<Charset> stated) {
    DecodedText decoded =
        byMark(name, bytes)
            .or(
                () ->
                    stated.flatMap(
                        charset ->
                            strictly(bytes, charset)
                                .map(t -> new DecodedText(t, charset.name(), List.of()))))
            .orElseGet(() -> withoutMark(name, bytes));
    refuseBinary(name, decoded);
    return withoutControls(name, decoded);
  }

  /**
   * The encoding of a file by its beginning.
   *
   * @param name the name of the file
   * @param head its first bytes, which may end in the midst of a line
   * @return the encoding
   * @throws PressgraphException if it is no text
   */
  static Charset charset(String name, byte[] head) {
    int end = head.length;
    boolean wide = new String(head, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0;
    if (wide) {
      end -= end % 2;
    } else {
      // A byte so small is part of no longer character in any of the encodings.
      while (end > 0 && (head[end - 1] < 0 || head[end - 1] >= '0')) {
        end--;
      }
    }
    byte[] lines = end == 0 ? head : Arrays.copyOf(head, end);
    return Charset.forName(decode(name, lines).encoding());
  }

  private static Optional<DecodedText> byMark(String name, byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(marked(name, bytes, 3, StandardCharsets.UTF_8));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(marked(name, bytes, 2, StandardCharsets.UTF_16LE));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(marked(name, bytes, 2, StandardCharsets.UTF_16BE));
    }
    // GB18030 has a mark of its own, which some Windows editors write.
    if (startsWith(bytes, 0x84, 0x31, 0x95, 0x33)) {
      return Optional.of(marked(name, bytes, 4, GB18030));
    }
    return Optional.empty();
  }

  private static DecodedText marked(String name, byte[] bytes, int from, Charset charset) {
    byte[] rest = Arrays.copyOfRange(bytes, from, bytes.length);
    return strictly(rest, charset)
        .map(text -> new DecodedText(text, charset.name(), List.of()))
        .orElseGet(() -> withSlips(name, rest, charset));
  }

  private static DecodedText withoutMark(String name, byte[] bytes) {
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return new DecodedText(utf8.get(), StandardCharsets.UTF_8.name(), List.of());
    }
    long whole =
        new String(bytes, StandardCharsets.UTF_8)
            .codePoints()
            .filter(c -> c >= 0x80 && c != 0xFFFD)
            .count();
    if (malformed(bytes, StandardCharsets.UTF_8) * CHARACTERS_A_SLIP <= whole) {
      return withSlips(name, bytes, StandardCharsets.UTF_8);
    }
    return utf16(name, bytes).orElseGet(() -> chinese(name, bytes));
  }

  private static Optional<DecodedText> utf16(String name, byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(bytes);
    CharsetMatch match = detector.detect();
    if (match == null || !match.getName().startsWith("UTF-16")) {
      return Optional.empty();
    }
    Charset charset = Charset.forName(match.getName());
    return strictly(bytes, charset)
        .map(text -> detected(name, text, charset, match.getConfidence()));
  }

  private static DecodedText chinese(String name, byte[] bytes) {
    Optional<String> simplified = strictly(bytes, GB18030);
    Optional<String> traditional = strictly(bytes, BIG5);
    double gb = simplified.map(CommonCharacters::share).orElse(-1.0);
    double big5 = traditional.map(CommonCharacters::share).orElse(-1.0);
    String text =
        (big5 > gb ? traditional : simplified)
            .orElseThrow(() -> new PressgraphException("source.encoding", name));
    boolean enough = text.codePoints().filter(c -> c >= 0x80).limit(ENOUGH).count() == ENOUGH;
    int confidence = enough && Math.max(gb, big5) >= COMMON_SHARE ? 100 : 10;
    return detected(name, text, big5 > gb ? BIG5 : GB18030, confidence);
  }

  private static DecodedText detected(String name, String text, Charset charset, int confidence) {
    List<String> warnings =
        confidence >= SURE
            ? List.of()
            : List.of(Messages.text("source.unsure", name, charset.name(), confidence));
    return new DecodedText(text, charset.name(), warnings);
  }

  private static DecodedText withSlips(String name, byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    int at = text.indexOf('\uFFFD');
    long line = 1 + text.substring(0, Math.max(at, 0)).chars().filter(c -> c == '\n').count();
    String warning =
        Messages.text("source.slips", name, line, charset.name(), malformed(bytes, charset));
    return new DecodedText(text, charset.name(), List.of(warning));
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      CharsetDecoder decoder = charset.newDecoder();
      decoder.onMalformedInput(CodingErrorAction.REPORT);
      decoder.onUnmappableCharacter(CodingErrorAction.REPORT);
      return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Counts the places at which bytes are not of an encoding. */
  private static long malformed(byte[] bytes, Charset charset) {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    long count = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        count++;
        in.position(in.position() + result.length());
      } else if (result.isUnderflow()) {
        return count;
      }
      out.clear();
    }
  }

  /**
   * Takes out what no format of the graph can carry: a form feed or vertical tab, with which
   * pdftotext ends a page, becomes a line end, any other control character U+FFFD. All others stay
   * in their places.
   */
  private static DecodedText withoutControls(String name, DecodedText decoded) {
    StringBuilder text = new StringBuilder(decoded.text());
    int replaced = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\f' || c == '\u000B') {
        text.setCharAt(i, '\n');
      } else if (Controls.isUnfit(c)) {
        text.setCharAt(i, '\uFFFD');
        replaced++;
      }
    }
    List<String> warnings = new ArrayList<>(decoded.warnings());
    if (replaced > 0) {
      warnings.add(Messages.text("source.controls", name, replaced));
    }
    return new DecodedText(text.toString(), decoded.encoding(), warnings);
  }

  /** A page of text has no null characters; pictures, archives and programs do. */
  private static void refuseBinary(String name, DecodedText decoded) {
    String text = decoded.text();
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      } else if (c == '\0') {
        throw new PressgraphException("source.binary", name, line);
      }
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
