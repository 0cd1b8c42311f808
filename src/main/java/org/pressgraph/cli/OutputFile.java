package org.pressgraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.pressgraph.message.Phrase;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;

/**
 * Writes files whole: one that is there is replaced only once the new one is done; what is no
 * ordinary file (a pipe, a device) is written to as it is.
 */
final class OutputFile {

  private OutputFile() {}

  /** Writes to a stream, and counts. */
  interface Writer {
    long write(OutputStream out) throws IOException;
  }

  /** Writes a file; gives what the writer counted. */
  static long write(Path file, Writer writer) {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        if (Files.isDirectory(target)) {
          throw new PressgraphException("export.unwritable", file, new Phrase("reason.folder"));
        }
        return fill(target, writer);
      }
      Path part = target.resolveSibling("." + target.getFileName() + ".part");
      try {
        long count = fill(part, writer);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        return count;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new PressgraphException(e, "export.unwritable", file, Reasons.of(e));
    }
  }

  private static long fill(Path target, Writer writer) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      return writer.write(out);
    }
  }
}
