package org.pressgraph.train;

/** Is told how far training has come. Calls may come from several threads, one at a time. */
public interface TrainingListener {

  /** Hears nothing. */
  TrainingListener SILENT = (step, done, all) -> {};

  /**
   * A step has come further.
   *
   * @param step the key of the step among the messages, {@code train.step.} left out
   * @param done how much of it is done
   * @param all how much there is to do
   */
  void progress(String step, int done, int all);
}
