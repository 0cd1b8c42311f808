package org.pressgraph.page.typeset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pressgraph.page.Continuity;

/** Makes {@code continuity.bin} of a file with one passage of news a line. */
public final class LearnContinuity {

  /** One passage in so many is left for the weights of the joins. */
  public static final int KEPT_BACK = 6;

  private static final int FEWEST_PAIRS = 3;
  private static final int FEWEST_TRIPLES = 4;

  private LearnContinuity() {}

  /**
   * Learns.
   *
   * @param args the file with the text, the file to be written
   */
  public static void main(String[] args) throws Exception {
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      Continuity.learn(passages(Path.of(args[0])), FEWEST_PAIRS, FEWEST_TRIPLES, out);
    }
  }

  /**
   * The passages of a file of which models of letters are made.
   *
   * @param file the file with one passage a line
   * @return all but those that are kept back
   * @throws IOException if the file cannot be read
   */
  public static List<String> passages(Path file) throws IOException {
    return new TextStories(file, p -> p % KEPT_BACK != 0).passages();
  }
}
