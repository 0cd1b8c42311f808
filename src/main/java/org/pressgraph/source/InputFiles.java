package org.pressgraph.source;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;

/**
 * The files that a list of folders and files stands for.
 *
 * @param files what can be read, sorted by name (by UTF-16 unit), so that every machine reads them
 *     in one order
 * @param problems folders and files that cannot be read; they do not stop the others
 */
public record InputFiles(List<SourceFile> files, List<PressgraphException> problems) {

  /** Keeps both lists as they are now. */
  public InputFiles {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /**
   * Finds the files of known formats in folders, with all folders below them, and files given by
   * themselves. Hidden files and folders (with a name that starts with a dot) are passed over, as
   * are files of other formats; a file given by itself must be of a known format.
   *
   * @param inputs folders and files
   * @param formats the formats that can be read
   * @return what was found
   */
  public static InputFiles find(List<Path> inputs, SourceFormats formats) {
    Finder finder = new Finder(formats);
    for (Path input : inputs) {
      finder.add(input);
    }
    List<SourceFile> files = new ArrayList<>(XmlFormat.withoutParts(finder.files));
    files.sort(Comparator.comparing(SourceFile::name));
    finder.problems.sort(Comparator.comparing(PressgraphException::getMessage));
    return new InputFiles(files, finder.problems);
  }

  private static final class Finder {

    final List<SourceFile> files = new ArrayList<>();
    final List<PressgraphException> problems = new ArrayList<>();
    private final Map<String, Path> byName = new HashMap<>();
    private final SourceFormats formats;
    private int seen;

    Finder(SourceFormats formats) {
      this.formats = formats;
    }

    void add(Path input) {
      if (Files.isDirectory(input) && !input.toString().isEmpty()) {
        addFolder(input);
      } else if (!Files.exists(input) || input.toString().isEmpty()) {
        problems.add(new PressgraphException("source.absent", input));
      } else if (formats.of(input.getFileName().toString()).isEmpty()) {
        problems.add(new PressgraphException("source.format", input));
      } else {
        addFile(input, input.getFileName().toString());
      }
    }

    private void addFolder(Path folder) {
      int before = seen + problems.size();
      try {
        Files.walkFileTree(
            folder,
            EnumSet.of(FileVisitOption.FOLLOW_LINKS),
            Integer.MAX_VALUE,
            new FolderVisitor(folder));
      } catch (IOException e) {
        problems.add(new PressgraphException(e, "source.unreadable", folder, Reasons.of(e)));
      }
      if (seen + problems.size() == before) {
        problems.add(new PressgraphException("source.empty-folder", folder));
      }
    }

    private void addFile(Path path, String name) {
      seen++;
      Path other = byName.putIfAbsent(name, path);
      if (other == null) {
        files.add(new SourceFile(path, name));
      } else if (!other.toAbsolutePath().normalize().equals(path.toAbsolutePath().normalize())) {
        problems.add(new PressgraphException("source.same-name", path, other, name));
      }
    }

    private final class FolderVisitor extends SimpleFileVisitor<Path> {

      private final Path folder;

      FolderVisitor(Path folder) {
        this.folder = folder;
      }

      @Override
      public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
        boolean hidden = !dir.equals(folder) && dir.getFileName().toString().startsWith(".");
        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String fileName = file.getFileName().toString();
        if (!fileName.startsWith(".") && formats.of(fileName).isPresent()) {
          addFile(file, nameBelow(file));
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) {
        problems.add(new PressgraphException(e, "source.unreadable", file, Reasons.of(e)));
        return FileVisitResult.CONTINUE;
      }

      private String nameBelow(Path file) {
        List<String> parts = new ArrayList<>();
        folder.relativize(file).forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
      }
    }
  }
}
