package org.pressgraph.source;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats that can be read. Objects of this class do not change; one serves all threads. */
public final class SourceFormats {

  /** The formats with the names of fields that are commonly used. */
  public static final SourceFormats STANDARD = new SourceFormats(ArticleFields.STANDARD);

  private final List<SourceFormat> all;

  /**
   * Makes the formats.
   *
   * @param fields under which names articles in JSON give their parts
   */
  public SourceFormats(ArticleFields fields) {
    Objects.requireNonNull(fields, "fields");
    List<SourceFormat> single =
        List.of(
            new PlainTextFormat(),
            new HtmlFormat(),
            new PdfFormat(),
            new XmlFormat(),
            new JsonFormat(fields),
            new JsonLinesFormat(fields));
    all = Stream.concat(single.stream(), Stream.of(new ArchiveFormat(single))).toList();
  }

  /**
   * The formats with other names of fields.
   *
   * @param mapping parts with their names, as for {@link ArticleFields#with}; blank for those that
   *     are commonly used
   * @return the formats
   * @throws org.pressgraph.message.PressgraphException if it is not of that form
   */
  public static SourceFormats withFields(String mapping) {
    return mapping.isBlank() ? STANDARD : new SourceFormats(ArticleFields.STANDARD.with(mapping));
  }

  /**
   * Every format, in the order in which they are asked.
   *
   * @return the formats; the list cannot be changed
   */
  public List<SourceFormat> all() {
    return all;
  }

  /**
   * The format of a file, by its name.
   *
   * @param fileName the last part of the path
   * @return the first format that accepts it, or nothing
   */
  public Optional<SourceFormat> of(String fileName) {
    return all.stream().filter(format -> format.accepts(fileName)).findFirst();
  }
}
