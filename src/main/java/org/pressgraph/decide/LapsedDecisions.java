package org.pressgraph.decide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;

/**
 * The numbers of the decisions that had no effect on any page when the decisions were last applied:
 * a line each in a file, which is not there where all had one.
 */
final class LapsedDecisions {

  private final Path file;

  /** In the folder of what pages say without decisions. */
  LapsedDecisions(Path folder) {
    this.file = folder.resolve("lapsed.txt");
  }

  Set<Integer> numbers() {
    if (Files.notExists(file)) {
      return Set.of();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> !line.isBlank())
          .map(Integer::valueOf)
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new PressgraphException(e, "decisions.file", file, Reasons.of(e));
    }
  }

  void keep(List<Integer> numbers) {
    try {
      if (numbers.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        Files.createDirectories(file.getParent());
        Files.write(file, numbers.stream().map(String::valueOf).toList());
      }
    } catch (IOException e) {
      throw new PressgraphException(e, "decisions.file", file, Reasons.of(e));
    }
  }
}
