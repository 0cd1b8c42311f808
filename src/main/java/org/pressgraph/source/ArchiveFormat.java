package org.pressgraph.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;

/**
 * An archive of files of any other format: {@code .zip}, {@code .tar}, {@code .tar.gz}, {@code
 * .tgz}, and a single file packed with gzip ({@code .jsonl.gz}). It is unpacked into a folder of
 * its own, which is removed when it has been read; what it unpacks to is bounded.
 */
public final class ArchiveFormat implements SourceFormat {

  private final List<SourceFormat> formats;
  private final Path temporary;

  /**
   * Makes the format.
   *
   * @param formats the formats of the files that archives may hold
   */
  public ArchiveFormat(List<SourceFormat> formats) {
    this(formats, Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** Makes the format so that it unpacks below a folder. */
  ArchiveFormat(List<SourceFormat> formats, Path temporary) {
    this.formats = List.copyOf(formats);
    this.temporary = temporary;
  }

  @Override
  public boolean accepts(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return isOfMany(name)
        || (name.endsWith(".gz")
            && formats.stream().anyMatch(f -> f.accepts(name.substring(0, name.length() - 3))));
  }

  /** Whether a name is that of an archive of many files. */
  static boolean isOfMany(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).matches(".*\\.(?:zip|tar|tar\\.gz|tgz)");
  }

  @Override
  public void read(SourceFile file, PageSink pages) {
    Path folder = null;
    try {
      folder = Files.createTempDirectory(temporary, "pressgraph-");
      PartProblems problems = new PartProblems(file, pages);
      Unpacking unpacking = new Unpacking(file, folder, name -> accepted(name), problems);
      List<SourceFile> parts = XmlFormat.withoutParts(unpacking.unpack());
      if (parts.isEmpty() && problems.isEmpty()) {
        throw new PressgraphException("source.archive-nothing", file.name());
      }
      for (SourceFile part : parts) {
        read(part, pages, problems);
      }
      problems.end();
    } catch (IOException e) {
      throw new PressgraphException(e, "source.archive", file.name(), Reasons.of(e));
    } finally {
      remove(folder);
    }
  }

  private boolean accepted(String name) {
    return formats.stream().anyMatch(format -> format.accepts(name));
  }

  private void read(SourceFile part, PageSink pages, PartProblems problems) {
    String fileName = part.path().getFileName().toString();
    SourceFormat format =
        formats.stream().filter(f -> f.accepts(fileName)).findFirst().orElseThrow();
    try {
      format.read(part, pages);
    } catch (PressgraphException e) {
      problems.add(e);
    }
  }

  private static void remove(Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // The system clears its temporary folder by itself.
    }
  }
}
