package org.pressgraph.source;

/**
 * A format of source files.
 *
 * <p>To add one:
 *
 * <ol>
 *   <li>write a class beside {@link PlainTextFormat} that implements this interface; it must be
 *       safe to call from many threads at once,
 *   <li>name it in {@link SourceFormats#all()},
 *   <li>give it a test of its own name and a sample under {@code src/test/resources}.
 * </ol>
 */
public interface SourceFormat {

  /**
   * Tells by its name whether a file is of this format.
   *
   * @param fileName the last part of the path
   * @return whether {@link #read} can be expected to read it
   */
  boolean accepts(String fileName);

  /**
   * Reads a file and hands over its pages in their order, each as soon as it is read: the file may
   * be larger than memory.
   *
   * @param file the file to be read
   * @param pages receives each page, and each problem with a part of the file
   * @throws org.pressgraph.message.PressgraphException if the file cannot be read as this format;
   *     the message names the file, the place and the remedy
   */
  void read(SourceFile file, PageSink pages);

  /**
   * The digest of all that reading a file depends on: it need not be read again while it is the
   * same.
   *
   * @param file the file
   * @return the SHA-256 of its bytes, or of those of all files that it leads to
   * @throws org.pressgraph.message.PressgraphException if the file cannot be read
   */
  default String sha256(SourceFile file) {
    return Sha256.of(file);
  }
}
