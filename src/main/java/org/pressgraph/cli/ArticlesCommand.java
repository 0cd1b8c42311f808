package org.pressgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.pressgraph.BuildListener;
import org.pressgraph.PageLister;
import org.pressgraph.ReadPage;
import org.pressgraph.message.PressgraphException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code pressgraph articles}: shows what articles are found on pages, without building a graph.
 */
@Command(name = "articles")
final class ArticlesCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "FOLDER|FILE")
  private List<Path> inputs;

  @Mixin private InputOptions input;

  @Option(names = "--json")
  private boolean json;

  ArticlesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Consumer<ReadPage> printer =
        json ? new ArticleJson(console.out()) : new ArticleText(console.out());
    PageLister lister = new PageLister(input.issue(), input.fields());
    long failed = lister.list(inputs, new Problems(console), printer);
    console.out().flush();
    return failed == 0 ? Main.DONE : Main.FAILED;
  }

  /** Tells what cannot be read where it comes up, between the pages. */
  private record Problems(Console console) implements BuildListener {

    @Override
    public void warned(String warning) {
      console.out().flush();
      console.warning(warning);
    }

    @Override
    public void failed(PressgraphException problem) {
      console.out().flush();
      console.error(problem);
    }
  }
}
