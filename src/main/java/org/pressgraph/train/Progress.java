package org.pressgraph.train;

/** Counts what several threads have done. */
final class Progress {

  private final TrainingListener listener;
  private final String step;
  private final int all;
  private int done;

  Progress(TrainingListener listener, String step, int all) {
    this.listener = listener;
    this.step = step;
    this.all = all;
  }

  synchronized void add() {
    listener.progress(step, ++done, all);
  }
}
