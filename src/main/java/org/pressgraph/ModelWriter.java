package org.pressgraph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.pressgraph.message.Phrase;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;
import org.pressgraph.ner.tagger.ModelFile;
import org.pressgraph.ner.tagger.TaggerModel;

/** Writes models so that a file that is there is replaced only by a whole one. */
final class ModelWriter {

  private ModelWriter() {}

  /** Says before long work whether its outcome can be written. */
  static void check(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new PressgraphException("export.unwritable", file, new Phrase("reason.folder"));
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new PressgraphException("usage.out-folder", file, folder);
    }
  }

  static void write(TaggerModel model, Path file) {
    Path part = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        ModelFile.write(model, out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new PressgraphException(e, "export.unwritable", file, Reasons.of(e));
    }
  }
}
