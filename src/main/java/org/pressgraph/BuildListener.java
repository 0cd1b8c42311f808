package org.pressgraph;

import org.pressgraph.message.PressgraphException;

/** Is told how a build goes on, always by the thread that started it. */
public interface BuildListener {

  /** Hears nothing. */
  BuildListener SILENT = new BuildListener() {};

  /**
   * The files are known; reading begins.
   *
   * @param files how many there are
   */
  default void started(int files) {}

  /**
   * A file is done, well or not.
   *
   * @param name its name
   */
  default void fileDone(String name) {}

  /**
   * A file could be read, but not without doubt.
   *
   * @param warning the doubt, in the user's language
   */
  default void warned(String warning) {}

  /**
   * A file could not be read; the others go on.
   *
   * @param problem what is wrong and how to mend it
   */
  default void failed(PressgraphException problem) {}
}
