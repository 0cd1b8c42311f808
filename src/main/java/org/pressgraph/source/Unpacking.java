package org.pressgraph.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.pressgraph.message.PressgraphException;

/** The unpacking of one archive into a folder. To be used once, by one thread. */
final class Unpacking {

  /** An archive of any size may unpack to this. */
  private static final long ALLOWANCE = 256L << 20;

  /** A larger one to so many times its size; text seldom shrinks to a twentieth. */
  private static final long RATIO = 50;

  private static final int MOST_ENTRIES = 500_000;

  private final SourceFile archive;
  private final Path folder;
  private final Predicate<String> accepted;
  private final PartProblems problems;
  private final List<SourceFile> files = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final long limit;
  private long unpacked;
  private int entries;

  /**
   * Prepares.
   *
   * @param archive the archive
   * @param folder where to
   * @param accepted whether a file can be read, by its name
   * @param problems is told what cannot be unpacked
   */
  Unpacking(SourceFile archive, Path folder, Predicate<String> accepted, PartProblems problems)
      throws IOException {
    this.archive = archive;
    this.folder = folder;
    this.accepted = accepted;
    this.problems = problems;
    this.limit = Math.max(ALLOWANCE, RATIO * Files.size(archive.path()));
  }

  /**
   * Unpacks what can be read.
   *
   * @return the files, sorted by name
   * @throws IOException if the archive is broken before its first file
   * @throws PressgraphException if it unpacks to more than any archive of pages does
   */
  List<SourceFile> unpack() throws IOException {
    String name = archive.name().toLowerCase(Locale.ROOT);
    try {
      if (name.endsWith(".zip")) {
        unzip();
      } else if (ArchiveFormat.isOfMany(name)) {
        untar(!name.endsWith(".tar"));
      } else {
        gunzip();
      }
    } catch (IOException | IllegalArgumentException e) {
      if (files.isEmpty()) {
        throw e instanceof IOException io ? io : new IOException(e);
      }
      problems.add(new PressgraphException(e, "source.archive-cut", archive.name(), files.size()));
    }
    files.sort(Comparator.comparing(SourceFile::name));
    return files;
  }

  private void unzip() throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(archive.path()).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        String name = name(entry);
        if (!entry.isDirectory() && !entry.isUnixSymlink() && isWanted(name)) {
          if (!zip.canReadEntryData(entry)) {
            problems.add(new PressgraphException("source.archive-locked", archive.name(), name));
            continue;
          }
          try (InputStream in = zip.getInputStream(entry)) {
            unpack(name, in);
          } catch (IOException e) {
            problems.add(new PressgraphException(e, "source.archive-entry", archive.name(), name));
          }
        }
      }
    }
  }

  /** Archives made on Windows hold names in the encoding of the machine and do not say which. */
  private static String name(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
      return entry.getName();
    }
    return TextDecoder.decode("", raw).text();
  }

  private void untar(boolean packed) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive.path()));
        InputStream plain = packed ? gzip(in) : in;
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new Counted(plain), StandardCharsets.UTF_8.name())) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile() && isWanted(entry.getName())) {
          unpack(entry.getName(), tar);
        }
      }
    }
  }

  private void gunzip() throws IOException {
    String inner = archive.path().getFileName().toString();
    Path target = folder.resolve(escape(inner.substring(0, inner.length() - 3)));
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive.path()));
        InputStream plain = gzip(in)) {
      copy(plain, target);
      files.add(new SourceFile(target, archive.name()));
    }
  }

  private static InputStream gzip(InputStream in) throws IOException {
    return GzipCompressorInputStream.builder()
        .setInputStream(in)
        .setDecompressConcatenated(true)
        .get();
  }

  private boolean isWanted(String name) {
    if (++entries > MOST_ENTRIES) {
      throw new PressgraphException("source.archive-entries", archive.name(), MOST_ENTRIES);
    }
    String[] parts = name.replace('\\', '/').split("/");
    String last = parts.length == 0 ? "" : parts[parts.length - 1];
    for (String part : parts) {
      if (part.startsWith(".") && !part.equals(".") && !part.equals("..")
          || part.equals("__MACOSX")) {
        return false;
      }
    }
    if (ArchiveFormat.isOfMany(last)) {
      problems.add(new PressgraphException("source.archive-nested", archive.name(), name));
      return false;
    }
    return accepted.test(last);
  }

  private void unpack(String name, InputStream in) throws IOException {
    Optional<String> safe = safe(name);
    if (safe.isEmpty() || !names.add(safe.get().toLowerCase(Locale.ROOT))) {
      problems.add(new PressgraphException("source.archive-name", archive.name(), name));
      return;
    }
    Path target = folder;
    for (String part : safe.get().split("/")) {
      target = target.resolve(escape(part));
    }
    Files.createDirectories(target.getParent());
    copy(in, target);
    files.add(new SourceFile(target, archive.name() + "/" + safe.get()));
  }

  /** A name as a path below the archive; nothing if it leads out of it. */
  private static Optional<String> safe(String name) {
    String path = name.replace('\\', '/');
    if (path.startsWith("/") || path.matches("[A-Za-z]:.*") || path.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        return Optional.empty();
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
  }

  /** A name that every file system takes, whatever encoding it has. */
  static String escape(String part) {
    StringBuilder escaped = new StringBuilder();
    for (char c : part.toCharArray()) {
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "._- ".indexOf(c) >= 0);
      escaped.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%04x", (int) c));
    }
    return escaped.length() <= 200
        ? escaped.toString()
        : Sha256.of(part.getBytes(StandardCharsets.UTF_8)) + extension(part);
  }

  private static String extension(String part) {
    int dot = part.lastIndexOf('.');
    return dot < 0 || part.length() - dot > 12 ? "" : escape(part.substring(dot));
  }

  private void copy(InputStream in, Path target) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(target)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        count(n);
        out.write(buffer, 0, n);
      }
    }
  }

  private void count(int bytes) {
    unpacked += bytes;
    if (unpacked > limit) {
      throw new PressgraphException("source.archive-bomb", archive.name(), limit >> 20);
    }
  }

  /** Counts what is passed over in a packed tar too: its unpacking takes time. */
  private final class Counted extends FilterInputStream {

    private long passed;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = super.read(bytes, offset, length);
      passed += Math.max(n, 0);
      if (passed > 4 * limit) {
        throw new PressgraphException("source.archive-bomb", archive.name(), limit >> 20);
      }
      return n;
    }
  }
}
