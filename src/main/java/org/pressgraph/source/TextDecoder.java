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
 * Reads bytes as text: UTF-8 with or without byte order mark, UTF-16 and GB18030 (which holds GBK
 * and GB2312).
 *
 * <p>A byte order mark decides; else what is valid UTF-8 is UTF-8, since text in another encoding
 * hardly ever is; else ICU's detector chooses among the others, and a choice it is not sure of is
 * reported.
 */
final class TextDecoder {

  private static final Charset GB18030 = Charset.forName("GB18030");

  /** ICU's confidence, of 100, below which the encoding is reported as unsure. */
  private static final int SURE = 50;

  /**
   * Broken bytes are slips in a UTF-8 file where so many characters beyond ASCII are whole for
   * each; bytes of another encoding hardly ever make one.
   */
  private static final int CHARACTERS_A_SLIP = 10;

  private TextDecoder() {}

  static DecodedText decode(String name, byte[] bytes) {
    Optional<DecodedText> marked = byMark(name, bytes);
    DecodedText decoded = marked.isPresent() ? marked.get() : withoutMark(name, bytes);
    refuseBinary(name, decoded);
    return withoutControls(name, decoded);
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
    CharsetDetector detector = new CharsetDetector();
    detector.setText(bytes);
    for (CharsetMatch match : detector.detectAll()) {
      Optional<Charset> charset = supported(match.getName());
      Optional<String> text = charset.flatMap(c -> strictly(bytes, c));
      if (text.isPresent()) {
        return detected(name, text.get(), charset.get(), match.getConfidence());
      }
    }
    return strictly(bytes, GB18030)
        .map(text -> detected(name, text, GB18030, 0))
        .orElseThrow(() -> new PressgraphException("source.encoding", name));
  }

  private static Optional<Charset> supported(String icuName) {
    return switch (icuName) {
      case "UTF-16LE" -> Optional.of(StandardCharsets.UTF_16LE);
      case "UTF-16BE" -> Optional.of(StandardCharsets.UTF_16BE);
      case "GB18030" -> Optional.of(GB18030);
      default -> Optional.empty();
    };
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
      } else if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c >= '\uFFFE') {
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
