package org.pressgraph.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;

/** Reads the annotation of pages: a folder with one JSON file a page. */
public final class GoldFiles {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private GoldFiles() {}

  /**
   * Reads all annotation of a folder.
   *
   * @param folder a folder with {@code .json} files
   * @return the pages in the order of their files' names
   * @throws PressgraphException if the folder or a file cannot be read, a file is not as it must
   *     be, or there is none
   */
  public static List<GoldPage> read(Path folder) {
    List<GoldPage> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        pages.add(readFile(file));
      }
    } catch (IOException e) {
      throw new PressgraphException(e, "evaluate.unreadable", folder, Reasons.of(e));
    }
    if (pages.isEmpty()) {
      throw new PressgraphException("evaluate.no-gold", folder);
    }
    return pages;
  }

  private static GoldPage readFile(Path file) throws IOException {
    try {
      return MAPPER.readValue(Files.readAllBytes(file), GoldPage.class);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new PressgraphException(e, "evaluate.format", file, line, e.getOriginalMessage());
    }
  }
}
