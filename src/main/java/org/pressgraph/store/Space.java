package org.pressgraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pressgraph.source.Sha256;

/**
 * The room that a TDB2 database takes on the disk. Its files grow by large steps and have holes, so
 * that their lengths say little; each B+ tree keeps beside it how many blocks it has.
 */
final class Space {

  /** The folders of a TDB2 database: compaction writes the next one and removes the last. */
  private static final Pattern GENERATION = Pattern.compile("Data-\\d{4,}");

  /** The bytes of a block of a B+ tree, nodes and records alike ({@code StoreParams}). */
  private static final long BLOCK_BYTES = 8192;

  /** A tree's file of three numbers: its root, its blocks of nodes, its blocks of records. */
  private static final int STATE_BYTES = 3 * Long.BYTES;

  private Space() {}

  /**
   * Does what makes a folder of data. TDB2 writes its number with the digits of the user's locale,
   * and finds only those of ASCII again.
   */
  static <T> T withPlainDigits(Supplier<T> work) {
    Locale before = Locale.getDefault(Locale.Category.FORMAT);
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    try {
      return work.get();
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, before);
    }
  }

  /** The folders that hold data, the one in use last; the others are what a crash has left. */
  static List<Path> generations(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> GENERATION.matcher(entry.getFileName().toString()).matches())
          .sorted(Comparator.comparing(Space::number))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long number(Path generation) {
    return Long.parseLong(generation.getFileName().toString().substring("Data-".length()));
  }

  /** The folder in use, if there is one. */
  static Optional<Path> generation(Path folder) {
    List<Path> all = generations(folder);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The bytes that the database in a folder uses. */
  static long usedBytes(Path folder) {
    Optional<Path> generation = generation(folder);
    if (generation.isEmpty()) {
      return 0;
    }
    try (Stream<Path> files = Files.list(generation.get())) {
      return files.mapToLong(Space::bytes).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tells the states of a database in a folder apart, whether it is open or not: where its trees
   * have their roots, which move with each change.
   */
  static String state(Path folder) {
    Path generation = generation(folder).orElse(folder);
    try (Stream<Path> files = Files.list(generation)) {
      StringBuilder state = new StringBuilder(generation.getFileName().toString());
      for (Path file : files.filter(f -> f.toString().endsWith(".bpt")).sorted().toList()) {
        state.append(HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
      return Sha256.of(state.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long bytes(Path file) {
    String name = file.getFileName().toString();
    try {
      if (name.endsWith(".obj") || name.endsWith(".jrnl")) {
        return Files.size(file);
      }
      if (name.endsWith(".bpt") && Files.size(file) == STATE_BYTES) {
        ByteBuffer state = ByteBuffer.wrap(Files.readAllBytes(file));
        return (state.getLong(Long.BYTES) + state.getLong(2 * Long.BYTES)) * BLOCK_BYTES;
      }
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes folders of data that are no longer in use. Only for who holds the database. */
  static void removeLeftovers(Path folder) {
    List<Path> all = generations(folder);
    for (Path old : all.subList(0, Math.max(0, all.size() - 1))) {
      try (Stream<Path> files = Files.walk(old)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
