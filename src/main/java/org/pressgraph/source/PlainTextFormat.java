package org.pressgraph.source;

import java.util.Locale;
import org.pressgraph.message.PressgraphException;

/** Plain text and Markdown: one file is one page. */
public final class PlainTextFormat implements SourceFormat {

  /** A newspaper page has some ten thousand characters; what has more than a million is none. */
  static final long LARGEST_FILE_BYTES = 4L * 1024 * 1024;

  @Override
  public boolean accepts(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(".txt") || name.endsWith(".md") || name.endsWith(".markdown");
  }

  @Override
  public void read(SourceFile file, PageSink pages) {
    byte[] bytes = FileBytes.read(file, LARGEST_FILE_BYTES);
    DecodedText decoded = TextDecoder.decode(file.name(), bytes);
    if (decoded.text().isBlank()) {
      throw new PressgraphException("source.no-text", file.name());
    }
    pages.accept(
        new SourcePage(
            file.name(), decoded.text(), Sha256.of(bytes), decoded.encoding(), decoded.warnings()));
  }
}
