package org.pressgraph.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The files of the explorer by the path under which they are served: our own from beside this
 * class, those of kept libraries from the webjars that bring them.
 */
final class WebResources {

  private static final Pattern PATH = Pattern.compile("[a-z0-9-]+(?:[./][a-z0-9-]+)*");
  private static final String LIBRARIES = "lib/";

  private final Properties libraries = new Properties();

  WebResources() {
    try (InputStream in = WebResources.class.getResourceAsStream("libraries.properties")) {
      libraries.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("no list of libraries", e);
    }
  }

  /**
   * Reads a file.
   *
   * @param path relative, as {@code pages/entity.js} or {@code lib/cytoscape.mjs}
   * @return its bytes, or empty where there is no such file
   */
  Optional<byte[]> read(String path) throws IOException {
    if (!PATH.matcher(path).matches()) {
      return Optional.empty();
    }
    return path.startsWith(LIBRARIES)
        ? readLibrary(path.substring(LIBRARIES.length()))
        : bytes("/org/pressgraph/server/web/" + path);
  }

  private Optional<byte[]> readLibrary(String name) throws IOException {
    String place = libraries.getProperty(name);
    if (place == null) {
      return Optional.empty();
    }
    String[] webjarAndFile = place.split(" ", 2);
    String webjar = webjarAndFile[0];
    return bytes(
        "/META-INF/resources/webjars/" + webjar + "/" + version(webjar) + "/" + webjarAndFile[1]);
  }

  /** The version stands in the path of every file of a webjar; the webjar itself knows it. */
  private static String version(String webjar) throws IOException {
    Properties pom = new Properties();
    String place = "/META-INF/maven/org.webjars.npm/" + webjar + "/pom.properties";
    try (InputStream in = WebResources.class.getResourceAsStream(place)) {
      if (in == null) {
        throw new IOException("no webjar " + webjar);
      }
      pom.load(in);
    }
    return pom.getProperty("version");
  }

  private static Optional<byte[]> bytes(String resource) throws IOException {
    try (InputStream in = WebResources.class.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }
}
