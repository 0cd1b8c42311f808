package org.pressgraph.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Of which headline of its page each run speaks most: runs that speak most of one headline may be
 * of its article though they stand apart from it and from each other.
 */
final class RunHeadlines {

  /** How many runs there are at first for each headline, as a logarithm. */
  final double crowded;

  /** For each run how much it speaks of each headline. */
  private final double[][] relevances;

  /** For each run the headline of which it speaks most. */
  private final int[] best;

  /** Headlines of the page of some runs, as they are now. */
  RunHeadlines(Runs runs) {
    PageLayout layout = runs.layout;
    List<Bigrams.Text> texts = new ArrayList<>();
    for (int run = 0; run < runs.count; run++) {
      texts.add(text(runs, run));
    }
    Bigrams.Subjects subjects = layout.bigrams.subjects(texts);
    List<double[]> byHeadline = new ArrayList<>();
    for (int i = 0; i < layout.blocks.size(); i++) {
      if (layout.blocks.get(i).isHeading() && !layout.isSection(i)) {
        byHeadline.add(subjects.relevances(Characters.plain(layout.blocks.get(i).string())));
      }
    }
    this.crowded = Math.log((runs.count + 1.0) / (byHeadline.size() + 1));
    this.relevances = new double[runs.count][byHeadline.size()];
    this.best = new int[runs.count];
    for (int run = 0; run < runs.count; run++) {
      for (int h = 0; h < byHeadline.size(); h++) {
        relevances[run][h] = byHeadline.get(h)[run];
      }
      best[run] = best(relevances[run]);
    }
  }

  private RunHeadlines(RunHeadlines other) {
    this.crowded = other.crowded;
    this.relevances = other.relevances.clone();
    for (int run = 0; run < relevances.length; run++) {
      relevances[run] = other.relevances[run].clone();
    }
    this.best = other.best.clone();
  }

  /** The same as it is now; what is joined in either does not change the other. */
  RunHeadlines copy() {
    return new RunHeadlines(this);
  }

  /** The number of the headline of which a run speaks most, -1 if it speaks of none. */
  int best(int run) {
    return best[run];
  }

  /** How many headlines there are. */
  int count() {
    return relevances.length == 0 ? 0 : relevances[0].length;
  }

  /** How much a run speaks of a headline. */
  double of(int run, int headline) {
    return relevances[run][headline];
  }

  /** The text of a run; no pair is taken across the break between two pieces. */
  private static Bigrams.Text text(Runs runs, int run) {
    int[] pairs = new int[runs.letters(run)];
    int size = 0;
    for (int i = runs.first(run); i <= runs.last(run); i++) {
      int[] own = runs.layout.pairs.ofText(i);
      System.arraycopy(own, 0, pairs, size, own.length);
      size += own.length;
    }
    return new Bigrams.Text(pairs, size);
  }

  private static int best(double[] values) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] > most) {
        most = values[i];
        best = i;
      }
    }
    return best;
  }

  /** Joins one run to the end of another one. */
  void join(int a, int b) {
    for (int h = 0; h < relevances[a].length; h++) {
      relevances[a][h] = Math.max(relevances[a][h], relevances[b][h]);
    }
    best[a] = best(relevances[a]);
  }

  /**
   * How much two runs both speak of the headline of which both speak most; below 0 where these are
   * two.
   */
  double one(int a, int b) {
    if (best[a] < 0 || best[b] < 0) {
      return 0;
    }
    double both = Math.min(relevances[a][best[a]], relevances[b][best[b]]);
    return best[a] == best[b] ? both : -both;
  }

  /** How much a second run speaks of the headline of which the first speaks most. */
  double ofFirst(int first, int second) {
    return best[first] < 0 ? 0 : relevances[second][best[first]];
  }
}
