package org.pressgraph.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pressgraph.Pressgraph;
import org.pressgraph.message.Messages;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.train.SpanScore;
import org.pressgraph.train.TrainingListener;
import org.pressgraph.train.TrainingRequest;
import org.pressgraph.train.TrainingResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pressgraph train}: trains a model for the tagger. */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--data", paramLabel = "FILE", arity = "1..*", required = true)
  private List<Path> data;

  @Option(names = "--out", paramLabel = "MODEL", required = true)
  private Path out;

  @Option(names = "--from", paramLabel = "MODEL")
  private Optional<Path> from = Optional.empty();

  @Option(names = "--name", paramLabel = "NAME")
  private Optional<String> name = Optional.empty();

  @Option(names = "--hold-out", paramLabel = "N", defaultValue = "0")
  private int holdOut;

  @Option(names = "--share", paramLabel = "PART", defaultValue = "1")
  private double share;

  @Option(names = "--test", paramLabel = "FILE", arity = "1..*")
  private List<Path> test = List.of();

  @Option(names = "--json")
  private boolean json;

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws JsonProcessingException {
    if (holdOut < 0 || holdOut == 1) {
      throw new PressgraphException("usage.hold-out", holdOut);
    }
    if (!(share > 0 && share <= 1)) {
      throw new PressgraphException("usage.share", share);
    }
    long start = System.nanoTime();
    TrainingListener listener = json ? TrainingListener.SILENT : this::tell;
    String called = name.orElse(out.getFileName().toString().replaceAll("\\.model$", ""));
    TrainingResult result =
        Pressgraph.train(
            new TrainingRequest(called, data, from, holdOut, share, test), out, listener);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (json) {
      console.out().println(new ObjectMapper().writeValueAsString(report(result, seconds)));
    } else {
      print(result, seconds);
    }
    return Main.DONE;
  }

  private void tell(String step, int done, int all) {
    console.err().println(Messages.text("train.step." + step) + " " + done + "/" + all);
  }

  private void print(TrainingResult result, double seconds) {
    int features = result.features();
    console
        .out()
        .println(
            Messages.text("train.done", out, features, result.paragraphs(), Math.round(seconds)));
    result.heldOut().ifPresent(score -> print(Messages.text("train.held-out"), score));
    result.tests().forEach(this::print);
  }

  private void print(String what, SpanScore score) {
    StringBuilder text = new StringBuilder();
    score
        .figures()
        .forEach((key, value) -> text.append(String.format(Locale.ROOT, "%s %.4f  ", key, value)));
    console.out().println(Messages.text("train.score", what, text.toString().strip()));
  }

  private static Map<String, Object> report(TrainingResult result, double seconds) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("features", result.features());
    report.put("paragraphs", result.paragraphs());
    report.put("seconds", seconds);
    result.heldOut().ifPresent(score -> report.put("heldOut", score.figures()));
    Map<String, Object> tests = new LinkedHashMap<>();
    result.tests().forEach((file, score) -> tests.put(file, score.figures()));
    report.put("tests", tests);
    return report;
  }
}
