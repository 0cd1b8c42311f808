package org.pressgraph.source;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;

/** Plain text and Markdown: one file is one page. */
public final class PlainTextFormat implements SourceFormat {

  /** A newspaper page has some ten thousand characters; what has more than a million is none. */
  static final long LARGEST_FILE_BYTES = 4L * 1024 * 1024;

  @Override
  public boolean accepts(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(".txt") || name.endsWith(".md");
  }

  @Override
  public void read(SourceFile file, PageSink pages) {
    byte[] bytes = bytes(file);
    DecodedText decoded = TextDecoder.decode(file.name(), bytes);
    pages.accept(
        new SourcePage(
            file.name(), decoded.text(), Sha256.of(bytes), decoded.encoding(), decoded.warnings()));
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
}
