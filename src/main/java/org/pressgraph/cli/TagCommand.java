package org.pressgraph.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.pressgraph.Pressgraph;
import org.pressgraph.TaggedLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pressgraph tag}: finds the names in a text without building a graph. */
@Command(name = "tag")
final class TagCommand implements Callable<Integer> {

  private final Console console;
  private final ObjectMapper mapper = new ObjectMapper();

  @Parameters(paramLabel = "FILE")
  private Path file;

  @Mixin private RecognizerOptions recognizer;

  @Option(names = "--json")
  private boolean json;

  TagCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Pressgraph.tag(
        file, recognizer.name(), recognizer.model(), json ? this::printJson : this::print);
    console.out().flush();
    return Main.DONE;
  }

  private void printJson(TaggedLine line) {
    try {
      console.out().println(mapper.writeValueAsString(line));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The line as a reader wants it: every name in brackets, its label behind it. */
  private void print(TaggedLine line) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (TaggedLine.TaggedName name : line.mentions()) {
      marked.append(line.text(), at, name.begin());
      marked.append('[').append(name.text()).append(' ').append(name.label()).append(']');
      at = name.end();
    }
    console.out().println(marked.append(line.text().substring(at)));
  }
}
