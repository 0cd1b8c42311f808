package org.pressgraph.message;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words why a file could not be used: the JDK's exceptions often name the file alone. */
public final class Reasons {

  private Reasons() {}

  /**
   * The reason behind an exception.
   *
   * @param e what a file operation threw
   * @return a {@link Phrase}, or the system's own words
   */
  public static Object of(IOException e) {
    if (e instanceof NoSuchFileException) {
      return new Phrase("reason.absent");
    }
    if (e instanceof AccessDeniedException) {
      return new Phrase("reason.denied");
    }
    if (e instanceof FileSystemLoopException) {
      return new Phrase("reason.loop");
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return new Phrase("reason.no-folder");
    }
    if (e instanceof DirectoryNotEmptyException) {
      return new Phrase("reason.folder");
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
