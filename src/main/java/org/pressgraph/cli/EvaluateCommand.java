package org.pressgraph.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.pressgraph.Pressgraph;
import org.pressgraph.evaluate.Calibration;
import org.pressgraph.evaluate.PrecisionRecall;
import org.pressgraph.evaluate.QualityReport;
import org.pressgraph.evaluate.SegmentationFigures;
import org.pressgraph.message.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pressgraph evaluate}: measures a graph against annotated pages. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private GraphOption graph;

  @Option(names = "--gold", required = true, paramLabel = "DIR")
  private Path gold;

  @Option(names = "--misses")
  private boolean misses;

  @Option(names = "--calibration")
  private boolean calibration;

  @Option(names = "--json")
  private boolean json;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws JsonProcessingException {
    QualityReport report =
        Pressgraph.evaluate(
            graph.folder(),
            gold,
            miss -> {
              if (misses) {
                console.err().println(miss);
              }
            });
    if (json) {
      console
          .out()
          .println(
              new ObjectMapper()
                  .writerWithDefaultPrettyPrinter()
                  .writeValueAsString(
                      calibration ? report.calibration().figures() : report.figures()));
    } else if (calibration) {
      print(report.calibration());
    } else {
      print(report);
    }
    return Main.DONE;
  }

  private void print(QualityReport report) {
    console.out().println(Messages.text("evaluate.head", " ".repeat(18)));
    SegmentationFigures segments = report.segmentation();
    row("segmentation", segments.precision(), segments.recall(), segments.f1(), "");
    segments.noiseKeptOut().ifPresent(share -> row("noise kept out", share));
    row("headlines", segments.headlines());
    row("line roles", segments.roles());
    report.entities().forEach(this::row);
    row("names", report.names());
    row("positions", report.positions());
    report.relations().forEach((relation, score) -> row(relation, score.recall()));
    row("events", report.events());
    row("participants", report.participants());
    row("event dates", report.dates());
    row("event places", report.places());
  }

  private void print(Calibration table) {
    table
        .bins()
        .forEach(
            (kind, bins) -> {
              console.out().println(Messages.text("evaluate.calibration." + kind));
              console.out().println(Messages.text("evaluate.calibration.head"));
              bins.forEach(this::row);
              console
                  .out()
                  .println(Messages.text("evaluate.calibration.error", decimal(table.error(kind))));
            });
  }

  private void row(Calibration.Bin bin) {
    console
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%.2f-%.2f %8d %9.3f %9.3f",
                bin.from(),
                bin.to(),
                bin.claims(),
                bin.stated(),
                bin.right()));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private void row(String name, PrecisionRecall score) {
    String counts =
        Messages.text("evaluate.counts", score.right(), score.annotated(), score.given());
    row(name, score.precision(), score.recall(), score.f1(), counts);
  }

  private void row(String name, double p, double r, double f1, String counts) {
    String line = String.format(Locale.ROOT, "%-18s %9.3f %9.3f %9.3f  %s", name, p, r, f1, counts);
    console.out().println(line.stripTrailing());
  }

  private void row(String name, double share) {
    console.out().println(String.format(Locale.ROOT, "%-18s %29.3f", name, share));
  }
}
