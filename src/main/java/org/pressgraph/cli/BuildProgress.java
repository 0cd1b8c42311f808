package org.pressgraph.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.pressgraph.BuildListener;
import org.pressgraph.message.Messages;
import org.pressgraph.message.PressgraphException;

/**
 * Shows how a build goes on: a bar on a terminal, else plain lines. Of many files only every
 * hundredth part is told in a line.
 */
final class BuildProgress implements BuildListener, AutoCloseable {

  private final Console console;
  private final boolean drawn;
  private final boolean told;
  private ProgressBar bar;
  private int files;
  private int done;

  private BuildProgress(Console console, boolean drawn, boolean told) {
    this.console = console;
    this.drawn = drawn;
    this.told = told;
  }

  static BuildProgress on(Console console, boolean forPrograms) {
    boolean terminal = Console.isTerminal();
    return new BuildProgress(console, terminal && !forPrograms, !terminal && !forPrograms);
  }

  @Override
  public void started(int count) {
    files = count;
    done = 0;
    if (drawn && count > 0) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(Messages.text("build.task"))
              .setInitialMax(count)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .build();
    }
  }

  @Override
  public void fileDone(String name) {
    done++;
    if (bar != null) {
      bar.step();
    } else if (told && (files <= 100 || done * 100L / files != (done - 1) * 100L / files)) {
      console.err().println(done + "/" + files + " " + name);
    }
  }

  @Override
  public void warned(String warning) {
    console.warning(warning);
  }

  @Override
  public void failed(PressgraphException problem) {
    console.error(problem);
  }

  /** Takes the bar away; a further build may draw another. */
  void end() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  @Override
  public void close() {
    end();
  }
}
