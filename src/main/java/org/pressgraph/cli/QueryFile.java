package org.pressgraph.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;

/** Reads files with queries. */
final class QueryFile {

  private QueryFile() {}

  /** The text of a file in UTF-8. */
  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new PressgraphException(e, "query.absent", file);
    } catch (MalformedInputException e) {
      throw new PressgraphException(e, "query.encoding", file);
    } catch (IOException e) {
      throw new PressgraphException(e, "query.unreadable", file, Reasons.of(e));
    }
  }
}
