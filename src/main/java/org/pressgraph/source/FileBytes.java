package org.pressgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;

/** Reads whole files that are not larger than a page can be. */
final class FileBytes {

  private FileBytes() {}

  /**
   * The bytes of a file.
   *
   * @param file the file
   * @param limit the most bytes it may have
   * @return all of them
   * @throws PressgraphException if it has more, or cannot be read
   */
  static byte[] read(SourceFile file, long limit) {
    try (InputStream in = Files.newInputStream(file.path())) {
      long size = Files.size(file.path());
      // A pipe has no size beforehand: what comes out of it counts.
      byte[] bytes = size > limit ? new byte[0] : in.readNBytes((int) limit + 1);
      if (size > limit || bytes.length > limit) {
        throw new PressgraphException("source.large", file.name(), size >> 20, limit >> 20);
      }
      return bytes;
    } catch (IOException e) {
      throw new PressgraphException(e, "source.unreadable", file.path(), Reasons.of(e));
    }
  }

  /**
   * The first bytes of a file.
   *
   * @param file the file
   * @param count how many at most
   * @return the bytes
   * @throws PressgraphException if it cannot be read
   */
  static byte[] head(SourceFile file, int count) {
    try (InputStream in = Files.newInputStream(file.path())) {
      return in.readNBytes(count);
    } catch (IOException e) {
      throw new PressgraphException(e, "source.unreadable", file.path(), Reasons.of(e));
    }
  }
}
