package org.pressgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;

/** The SHA-256 of bytes (FIPS 180-4). */
public final class Sha256 {

  private Sha256() {}

  /**
   * Digests a file.
   *
   * @param file the file
   * @return the digest, 64 hexadecimal digits in lower case
   * @throws IOException if the file cannot be read
   */
  public static String of(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Digests a file; a problem that names it where it cannot be read. */
  static String of(SourceFile file) {
    try {
      return of(file.path());
    } catch (IOException e) {
      throw new PressgraphException(e, "source.unreadable", file.path(), Reasons.of(e));
    }
  }

  /**
   * Digests bytes.
   *
   * @param bytes the bytes
   * @return the digest, 64 hexadecimal digits in lower case
   */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
