package org.pressgraph.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;

/**
 * The people who may write, each with the hash of a password.
 *
 * <p>A file of them has a line for each, {@code user:pbkdf2-sha256:rounds:salt:hash}, with salt and
 * hash in Base64 (PBKDF2 with HMAC-SHA-256, RFC 8018); empty lines and those that begin with {@code
 * #} say nothing. {@link #line} makes one. Safe to call from many threads.
 */
public final class Passwords {

  /** The user of a password that comes from the environment. */
  public static final String EDITOR = "editor";

  private static final String SCHEME = "pbkdf2-sha256";

  /** As OWASP's Password Storage Cheat Sheet advises for PBKDF2-HMAC-SHA256. */
  private static final int ROUNDS = 600_000;

  private static final int FEWEST_ROUNDS = 10_000;
  private static final int MOST_ROUNDS = 10_000_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  private record Hash(int rounds, byte[] salt, byte[] value) {}

  private final Map<String, Hash> users;

  /** Passwords that were right, as keyed digests: hashing again for each request takes too long. */
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();

  private final byte[] key = random(32);

  private Passwords(Map<String, Hash> users) {
    this.users = users;
  }

  /**
   * One password, for the user {@value #EDITOR}.
   *
   * @param password the password
   * @return who may write
   */
  public static Passwords of(String password) {
    return new Passwords(Map.of(EDITOR, hash(password, ROUNDS)));
  }

  /**
   * Reads a file.
   *
   * @param file its path
   * @return who may write
   * @throws PressgraphException if the file cannot be read or a line of it is not as it should be
   */
  public static Passwords read(Path file) {
    Map<String, Hash> users = new HashMap<>();
    try {
      int number = 0;
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = line.strip().split(":");
          users.put(parts[0], parsed(parts, file, number));
        }
      }
    } catch (IOException e) {
      throw new PressgraphException(e, "server.password-file", file, Reasons.of(e));
    }
    if (users.isEmpty()) {
      throw new PressgraphException("server.no-passwords", file);
    }
    return new Passwords(users);
  }

  private static Hash parsed(String[] parts, Path file, int line) {
    if (parts.length == 5 && parts[1].equals(SCHEME) && parts[2].matches("\\d{1,8}")) {
      int rounds = Integer.parseInt(parts[2]);
      try {
        byte[] salt = Base64.getDecoder().decode(parts[3]);
        byte[] value = Base64.getDecoder().decode(parts[4]);
        boolean strong = rounds >= FEWEST_ROUNDS && rounds <= MOST_ROUNDS && salt.length >= 8;
        if (strong && value.length == HASH_BITS / 8) {
          return new Hash(rounds, salt, value);
        }
      } catch (IllegalArgumentException e) {
        throw new PressgraphException(e, "server.password-line", file, line);
      }
    }
    throw new PressgraphException("server.password-line", file, line);
  }

  /**
   * The line of a file for a user.
   *
   * @param user the name, without a colon or a blank
   * @param password the password
   * @return the line, without its end
   * @throws PressgraphException if the name has a colon or a blank
   */
  public static String line(String user, String password) {
    if (!user.matches("[^:\\s#][^:\\s]*")) {
      throw new PressgraphException("usage.user", user);
    }
    Hash hash = hash(password, ROUNDS);
    Base64.Encoder base64 = Base64.getEncoder();
    return String.join(
        ":",
        user,
        SCHEME,
        Integer.toString(hash.rounds),
        base64.encodeToString(hash.salt),
        base64.encodeToString(hash.value));
  }

  /**
   * Whether a password is that of a user.
   *
   * @param user the name
   * @param password the password
   * @return whether it is
   */
  public boolean accepts(String user, String password) {
    byte[] digest = digest(user, password);
    byte[] right = known.get(user);
    if (right != null && MessageDigest.isEqual(right, digest)) {
      return true;
    }
    Hash hash = users.get(user);
    // A user who is not there takes as long as one who is: nobody learns the names.
    Hash compared = hash == null ? users.values().iterator().next() : hash;
    // One at a time, so that guessing cannot take all processors.
    synchronized (this) {
      byte[] value = derive(password, compared.salt, compared.rounds);
      if (hash == null || !MessageDigest.isEqual(value, hash.value)) {
        return false;
      }
    }
    known.put(user, digest);
    return true;
  }

  private byte[] digest(String user, String password) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(key);
      return sha.digest((user + "\n" + password).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Hash hash(String password, int rounds) {
    byte[] salt = random(SALT_BYTES);
    return new Hash(rounds, salt, derive(password, salt, rounds));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static byte[] derive(String password, byte[] salt, int rounds) {
    char[] characters = password.toCharArray();
    PBEKeySpec spec = new PBEKeySpec(characters, salt, rounds, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      spec.clearPassword();
      Arrays.fill(characters, ' ');
    }
  }
}
