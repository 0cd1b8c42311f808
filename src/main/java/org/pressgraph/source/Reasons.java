package org.pressgraph.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import org.pressgraph.message.Messages;

/** Says in words why a file could not be read: the JDK's exceptions often name the file alone. */
final class Reasons {

  private Reasons() {}

  static String of(IOException e) {
    if (e instanceof NoSuchFileException) {
      return Messages.text("reason.absent");
    }
    if (e instanceof AccessDeniedException) {
      return Messages.text("reason.denied");
    }
    if (e instanceof FileSystemLoopException) {
      return Messages.text("reason.loop");
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
