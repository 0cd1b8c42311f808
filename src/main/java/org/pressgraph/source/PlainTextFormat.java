package org.pressgraph.source;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;
import org.pressgraph.message.PressgraphException;

/** Plain text and Markdown: one file is one page. */
public final class PlainTextFormat implements SourceFormat {

  /** A newspaper page has some ten thousand characters; what is larger than this is none. */
  static final long LARGEST_FILE_BYTES = 64L * 1024 * 1024;

  @Override
  public boolean accepts(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(".txt") || name.endsWith(".md");
  }

  @Override
  public void read(SourceFile file, Consumer<SourcePage> pages) {
    byte[] bytes = bytes(file);
    DecodedText decoded = TextDecoder.decode(file.name(), bytes);
    pages.accept(
        new SourcePage(
            file.name(), decoded.text(), sha256(bytes), decoded.encoding(), decoded.warnings()));
  }

  private static byte[] bytes(SourceFile file) {
    try {
      long size = Files.size(file.path());
      if (size > LARGEST_FILE_BYTES) {
        throw new PressgraphException(
            "source.large", file.name(), size >> 20, LARGEST_FILE_BYTES >> 20);
      }
      return Files.readAllBytes(file.path());
    } catch (IOException e) {
      throw new PressgraphException(e, "source.unreadable", file.path(), Reasons.of(e));
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
