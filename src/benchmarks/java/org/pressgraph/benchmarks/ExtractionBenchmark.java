package org.pressgraph.benchmarks;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.util.ArrayList;
import java.util.List;
import org.pressgraph.PageReader;
import org.pressgraph.SampleGraph;
import org.pressgraph.ner.tagger.TaggerRecognizer;
import org.pressgraph.page.ArticleSegmenter;
import org.pressgraph.page.Issue;
import org.pressgraph.page.RawPage;
import org.pressgraph.rdf.Iris;
import org.pressgraph.rdf.PageGraphWriter;
import org.pressgraph.rdf.RunDescription;
import org.pressgraph.source.SourcePage;
import org.pressgraph.text.Tokenizer;

/**
 * How fast whole pages are read, from their text to the quads of their graphs, beside HanLP with all
 * of its recognizers on the same text in the same run, in one warm thread; and what the tagger and
 * the segmentation of pages take of it. docs/benchmarks.md says how to run it.
 */
public final class ExtractionBenchmark {

  /** Seconds; it takes about a minute until all stages are compiled as well as they will be. */
  private static final int WARM_UP = 60;

  private static final Segment HANLP =
      new ViterbiSegment()
          .enableNameRecognize(true)
          .enableTranslatedNameRecognize(true)
          .enablePlaceRecognize(true)
          .enableOrganizationRecognize(true)
          .enableOffset(true);

  private static final PageReader READER = new PageReader();
  private static final PageGraphWriter WRITER =
      new PageGraphWriter(new Iris(Iris.DEFAULT_BASE), new RunDescription("benchmark", "{}"));
  private static final ArticleSegmenter SEGMENTER = new ArticleSegmenter();
  private static final Tokenizer TOKENIZER = new Tokenizer();
  private static final TaggerRecognizer TAGGER = TaggerRecognizer.standard();

  /** What the passes found, so that none can be left out. */
  private static long found;

  private ExtractionBenchmark() {}

  /**
   * Runs all measurements on the sample pages.
   *
   * @param args none
   * @throws Exception if the sample pages are missing
   */
  public static void main(String[] args) throws Exception {
    List<SourcePage> pages = SampleGraph.pages();
    List<String> lines = new ArrayList<>();
    pages.forEach(page -> page.text().lines().filter(l -> !l.isBlank()).forEach(lines::add));
    Passes.warmUp(WARM_UP, () -> extract(pages));
    Passes.warmUp(WARM_UP / 8, () -> hanlp(lines));
    double[] nanos =
        Passes.nanos(
            () -> hanlp(lines), () -> extract(pages), () -> tag(lines), () -> segment(pages));
    long characters =
        pages.stream().mapToLong(p -> p.text().codePointCount(0, p.text().length())).sum();
    String[] names = {"HanLP, all recognizers", "page to quads", "tagger", "segmentation"};
    System.out.printf("%-24s %14s %10s%n", "", "characters/s", "of HanLP");
    for (int i = 0; i < names.length; i++) {
      System.out.printf(
          "%-24s %,14.0f %10.2f%n", names[i], characters * 1e9 / nanos[i], nanos[0] / nanos[i]);
    }
    System.out.printf("%d words, names, articles and triples%n", found);
  }

  private static void hanlp(List<String> lines) {
    lines.forEach(line -> found += HANLP.seg(line).size());
  }

  private static void tag(List<String> lines) {
    lines.forEach(line -> found += TAGGER.recognize(TOKENIZER.tokenize(line)).size());
  }

  private static void segment(List<SourcePage> pages) {
    pages.forEach(
        page -> found += SEGMENTER.segment(new RawPage(page.text())).articles().size());
  }

  private static void extract(List<SourcePage> pages) {
    pages.forEach(
        page -> found += WRITER.write(READER.read(page, Issue.UNKNOWN)).triples().size());
  }
}
