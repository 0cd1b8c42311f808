package org.pressgraph.source;

import java.util.List;
import java.util.Optional;

/** The formats that can be read. */
public final class SourceFormats {

  private static final List<SourceFormat> ALL = List.of(new PlainTextFormat());

  private SourceFormats() {}

  /**
   * Every format, in the order in which they are asked.
   *
   * @return the formats; the list cannot be changed
   */
  public static List<SourceFormat> all() {
    return ALL;
  }

  /**
   * The format of a file, by its name.
   *
   * @param fileName the last part of the path
   * @return the first format that accepts it, or nothing
   */
  public static Optional<SourceFormat> of(String fileName) {
    return ALL.stream().filter(format -> format.accepts(fileName)).findFirst();
  }
}
