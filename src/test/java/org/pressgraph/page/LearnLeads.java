package org.pressgraph.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.pressgraph.page.typeset.LearnContinuity;

/**
 * Makes {@code leads.bin} of a file with one passage of news a line: how passages begin, and how
 * the sentences within them do.
 */
final class LearnLeads {

  private static final int EPOCHS = 6;
  private static final double RATE = 0.1;
  private static final double DECAY = 1e-5;

  /** One passage in so many only measures what was learnt. */
  private static final int HELD_OUT = 20;

  private record Example(int[] places, int count, boolean leads) {}

  private LearnLeads() {}

  /**
   * Learns.
   *
   * @param args the file with the text, the file to be written
   */
  public static void main(String[] args) throws IOException {
    List<Example> examples = new ArrayList<>();
    List<Example> heldOut = new ArrayList<>();
    int number = 0;
    for (String passage : LearnContinuity.passages(Path.of(args[0]))) {
      List<Example> to = number++ % HELD_OUT == 0 ? heldOut : examples;
      String text = Characters.plain(passage);
      to.add(example(text, true));
      for (int end = text.indexOf('。'); end >= 0 && end + 1 < text.length(); ) {
        to.add(example(text.substring(end + 1), false));
        end = text.indexOf('。', end + 1);
      }
    }
    Leads model = new Leads(learn(examples));
    measure(model, heldOut);
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      model.write(out);
    }
  }

  private static Example example(String text, boolean leads) {
    int[] places = new int[Leads.FEATURES];
    return new Example(places, Leads.places(text, places), leads);
  }

  /** Logistic regression by stochastic gradients with steps of their own (AdaGrad, Duchi 2011). */
  private static float[] learn(List<Example> examples) {
    float[] weights = new float[Leads.PLACES];
    float[] squares = new float[Leads.PLACES];
    Random random = new Random(1);
    for (int step = 0; step < EPOCHS * examples.size(); step++) {
      Example example = examples.get(random.nextInt(examples.size()));
      double sum = 0;
      for (int i = 0; i < example.count(); i++) {
        sum += weights[example.places()[i]];
      }
      double error = (example.leads() ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      for (int i = 0; i < example.count(); i++) {
        int place = example.places()[i];
        float gradient = (float) (error - DECAY * weights[place]);
        squares[place] += gradient * gradient;
        weights[place] += (float) (RATE * gradient / Math.sqrt(squares[place] + 1e-6));
      }
    }
    return weights;
  }

  /** Prints how many paragraphs are told to be of their kind. */
  private static void measure(Leads model, List<Example> heldOut) {
    int right = 0;
    for (Example example : heldOut) {
      double sum = 0;
      for (int i = 0; i < example.count(); i++) {
        sum += model.weight(example.places()[i]);
      }
      right += sum > 0 == example.leads() ? 1 : 0;
    }
    System.out.printf("%d of %d right%n", right, heldOut.size());
  }
}
