package org.pressgraph.benchmarks;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.pressgraph.ner.tagger.TaggerRecognizer;
import org.pressgraph.text.Tokenizer;

/**
 * The tagger, its words included, beside HanLP with all of its recognizers, on the lines of the
 * sample pages. The scores are passes over all of them a second; what counts is their ratio. {@code
 * mvn -Pbenchmarks test-compile} in the root folder runs it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 2,
    jvmArgs = {"-Xmx300m"})
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
public class TaggerBenchmark {

  private final List<String> lines = new ArrayList<>();
  private final Tokenizer tokenizer = new Tokenizer();
  private final TaggerRecognizer tagger = TaggerRecognizer.standard();
  private final Segment hanlp =
      new ViterbiSegment()
          .enableNameRecognize(true)
          .enableTranslatedNameRecognize(true)
          .enablePlaceRecognize(true)
          .enableOrganizationRecognize(true)
          .enableOffset(true);

  /** Reads the sample pages. */
  @Setup
  public void read() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("seeds"))) {
      for (Path file : files.sorted().toList()) {
        lines.addAll(Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList());
      }
    }
  }

  /** HanLP with all of its recognizers: what the tagger is measured against. */
  @Benchmark
  public void hanlp(Blackhole hole) {
    lines.forEach(line -> hole.consume(hanlp.seg(line)));
  }

  /** The tagger in one thread. */
  @Benchmark
  public void tagger(Blackhole hole) {
    lines.forEach(line -> hole.consume(tagger.recognize(tokenizer.tokenize(line))));
  }

  /** The tagger in two threads at once. */
  @Benchmark
  @Threads(2)
  public void taggerInTwoThreads(Blackhole hole) {
    lines.forEach(line -> hole.consume(tagger.recognize(tokenizer.tokenize(line))));
  }
}
