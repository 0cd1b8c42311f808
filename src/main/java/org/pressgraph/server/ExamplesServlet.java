package org.pressgraph.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pressgraph.rdf.Prefixes;

/**
 * The prefixes and the example queries for tools that write queries: {@code /prefixes} as a JSON
 * object, as prefix.cc and YASGUI have them, and {@code /queries} as a list of the examples with
 * what they answer and their text.
 */
final class ExamplesServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENDING = ".rq";
  private static final String FOLDER = "/org/pressgraph/server/web/";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object answer =
        request.getServletPath().equals("/prefixes")
            ? Prefixes.forQueries().getNsPrefixMap()
            : examples(request);
    response.setContentType("application/json;charset=utf-8");
    response.getOutputStream().write(JSON.writeValueAsBytes(answer));
  }

  private static List<Map<String, String>> examples(HttpServletRequest request) throws IOException {
    String server = request.getRequestURL().toString().replaceFirst("/queries.*$", "/");
    return names().stream().map(name -> example(name, server)).toList();
  }

  /** The examples beside our classes, in a folder or in a jar. */
  private static List<String> names() throws IOException {
    try {
      Path place =
          Path.of(
              ExamplesServlet.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        return names(place.resolve(FOLDER.substring(1) + "queries"));
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return names(jar.getPath(FOLDER, "queries"));
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }

  private static Map<String, String> example(String file, String server) {
    try {
      String text = new String(resource("queries/" + file + ENDING), StandardCharsets.UTF_8);
      Map<String, String> example = new LinkedHashMap<>();
      example.put("name", file);
      example.put("title", text.lines().findFirst().orElse(file).replaceFirst("^#\\s*", ""));
      example.put("url", server + "web/queries/" + file + ENDING);
      example.put("query", text);
      return example;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = ExamplesServlet.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IOException("no resource " + name);
      }
      return in.readAllBytes();
    }
  }
}
