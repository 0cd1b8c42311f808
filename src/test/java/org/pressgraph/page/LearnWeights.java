package org.pressgraph.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.pressgraph.page.typeset.LearnContinuity;
import org.pressgraph.page.typeset.LongStories;
import org.pressgraph.page.typeset.Severity;
import org.pressgraph.page.typeset.StorySource;
import org.pressgraph.page.typeset.StoryWriter;
import org.pressgraph.page.typeset.TextStories;
import org.pressgraph.page.typeset.TypesetPage;
import org.pressgraph.page.typeset.Typesetter;
import org.pressgraph.page.typeset.WrittenStories;

/**
 * Learns the weights of joins and headlines on typeset pages: of passages of a file that the
 * letters' model has not seen, and of made-up news, with seeds that no test uses.
 */
final class LearnWeights {

  private static final long FIRST_SEED = 1_000_000;

  /** For so many pages one is set without blank lines. */
  private static final int DENSE = 3;

  /** For a page of made-up news so many more are set in the harsher severities to learn lines. */
  private static final int MORE_BROKEN = 3;

  /** The same with blank lines around articles alone. */
  private static final int CLOSE = 2;

  /** Leaves the joins of a page as they are. */
  private static final JoinNet UNCHANGED =
      new JoinNet(new float[WholePage.COUNT * (JoinNet.HIDDEN + 1)], new float[JoinNet.HIDDEN]);

  /** The first feature of joins that tells of the room around texts. */
  private static final int ROOM = JoinFeature.ROOM_BETWEEN.ordinal();

  private static final Path LESSONS = Path.of("src/test/resources/org/pressgraph/gold/lessons");

  private static final int EPOCHS = 12;
  private static final double RATE = 0.2;
  private static final double DECAY = 1e-6;

  record Example(double[] features, boolean label) {}

  /** Ways to go on, and how right each is; what is left of one is how right none of them is. */
  record Choice(List<float[]> options, List<Double> shares) {

    static Choice empty() {
      return new Choice(new ArrayList<>(), new ArrayList<>());
    }

    void add(float[] option, boolean isRight) {
      add(option, isRight ? 1.0 : 0.0);
    }

    void add(float[] option, double share) {
      shares.add(share);
      options.add(option);
    }
  }

  private final List<TypesetPage> pages = new ArrayList<>();

  private LearnWeights() {}

  /**
   * Learns.
   *
   * @param args the file with one passage a line, the folder of the weights, the number of pages a
   *     severity, and lines, cuts, joins, runs, room, whole, headlines, breaks, titles or captions
   *     for what is learnt
   */
  public static void main(String[] args) throws IOException {
    LearnWeights learner = new LearnWeights();
    StorySource text = new TextStories(Path.of(args[0]), n -> n % LearnContinuity.KEPT_BACK == 0);
    int count = Integer.parseInt(args[2]);
    if (args[3].equals("whole")) {
      learner.setBroken(new Typesetter(new StoryWriter()), count);
      learner.setBroken(new Typesetter(text), count * 2 / 3);
      learner.setBroken(new Typesetter(new LongStories(text)), count * 2 / 3 * 2 / 3);
      learner.learnWhole(Path.of(args[1]));
      return;
    }
    if (args[3].equals("titles")) {
      learner.set(new Typesetter(new StoryWriter()), count);
      learner.set(new Typesetter(text), count);
      LearnTitles.learn(learner.pages, Path.of(args[1]));
      return;
    }
    if (args[3].equals("breaks")) {
      for (StorySource stories : List.of(new StoryWriter(), text)) {
        learner.set(new Typesetter(stories).touching(), count);
        learner.set(new Typesetter(stories), count);
      }
      LearnBreaks.learn(learner.pages, Path.of(args[1]));
      return;
    }
    if (args[3].equals("room")) {
      learner.set(new Typesetter(text).close(), count);
      learner.set(new Typesetter(new StoryWriter()).close(), count);
      learner.set(new Typesetter(new LongStories(text)).close(), count);
      learner.set(new Typesetter(text), count);
      learner.set(new Typesetter(new StoryWriter()), count);
      learner.learnRoom(Path.of(args[1]));
      return;
    }
    learner.set(new Typesetter(text), count);
    learner.set(new Typesetter(new StoryWriter()), count);
    if (args[3].equals("lines")) {
      learner.set(new Typesetter(text).dense(), count / DENSE);
      learner.set(new Typesetter(new StoryWriter()).dense(), count / DENSE);
      learner.set(new Typesetter(text).touching(), count);
      learner.set(new Typesetter(new StoryWriter()).touching(), count);
      learner.setBroken(new Typesetter(new StoryWriter()), MORE_BROKEN * count);
      StorySource written = new WrittenStories(LESSONS);
      for (StorySource stories : List.of(new StoryWriter(), text, written)) {
        learner.set(new Typesetter(stories).close(), count / CLOSE);
      }
      learner.set(new Typesetter(written).touching(), count);
      LearnLines.learn(learner.pages, LESSONS, Path.of(args[1]));
    } else if (args[3].equals("cuts")) {
      learner.learnCuts(Path.of(args[1]));
    } else if (args[3].equals("captions")) {
      learner.learnCaptions(Path.of(args[1]));
    } else if (args[3].equals("joins")) {
      learner.learnJoins(Path.of(args[1]));
    } else {
      learner.set(new Typesetter(new LongStories(text)), count);
      if (args[3].equals("headlines")) {
        writeNet(
            Path.of(args[1]).resolve("headline-net.txt"),
            "What speaks for a headline being that of an article",
            LearnHeadlines.learn(learner.pages).text(HeadingFeatures.COUNT, HeadingFeatures::name));
      } else {
        learner.learnRuns(Path.of(args[1]));
      }
    }
  }

  /**
   * Learns what the room around texts tells on pages that have blank lines around articles alone,
   * next to what all other features do.
   */
  private void learnRoom(Path folder) throws IOException {
    List<Choice> choices = new ArrayList<>();
    pages.forEach(page -> JoinChoices.add(page, choices));
    JoinNet joins = JoinNet.read("join-net.txt", JoinFeatures.COUNT, JoinFeatures::name);
    joins = new NetLearner(JoinFeatures.COUNT, joins, ROOM).learn(choices);
    writeJoins(folder, joins);
    JoinNet runs = JoinNet.read("run-net.txt", RunFeatures.COUNT, RunFeatures::name);
    writeRuns(folder, LearnRuns.learnRoom(pages, joins, runs));
  }

  private void learnCuts(Path folder) throws IOException {
    List<Example> cuts = new ArrayList<>();
    pages.forEach(page -> addCuts(page, cuts));
    write(
        folder.resolve("heading-cut-weights.txt"),
        "What speaks for two lines of headlines being those of two articles",
        learn(cuts, HeadingCutter.COUNT),
        HeadingCutter::name);
  }

  private static void addCuts(TypesetPage page, List<Example> examples) {
    PageLayout layout = ArticleSegmenter.uncut(new RawPage(page.text()));
    HeadingCutter cutter = new HeadingCutter(layout);
    int n = 0;
    for (int i = 0; i < layout.blocks.size(); i++) {
      Block block = layout.blocks.get(i);
      if (block.isHeading()) {
        for (int at : cutter.places(i, n)) {
          int upper = article(new Block(block.kind(), block.lines().subList(0, at)), page);
          int size = block.lines().size();
          int lower = article(new Block(block.kind(), block.lines().subList(at, size)), page);
          if (upper >= 0 && lower >= 0) {
            examples.add(new Example(cutter.of(i, n, at), upper != lower));
          }
        }
        n++;
      }
    }
  }

  private void learnCaptions(Path folder) throws IOException {
    List<Example> captions = new ArrayList<>();
    pages.forEach(page -> addCaptions(page, captions));
    write(
        folder.resolve("caption-weights.txt"),
        "What speaks for the text of a picture being that of an article",
        learn(captions, CaptionFeatures.COUNT),
        CaptionFeatures::name);
  }

  private static void addCaptions(TypesetPage page, List<Example> examples) {
    PageLayout layout = layout(page);
    ArticleAssembler assembler = ArticleAssembler.withHeadlines(layout);
    List<ArticleDraft> drafts = assembler.drafts();
    for (int i = 0; i < layout.blocks.size(); i++) {
      int own = article(layout.blocks.get(i), page);
      if (layout.blocks.get(i).kind() == LineKind.CAPTION && own >= 0) {
        int article = assembler.nearest(i);
        if (article >= 0 && drafts.get(article).hasTexts()) {
          boolean right = main(drafts.get(article).texts, page) == own;
          examples.add(new Example(assembler.captionFeatures(i, article), right));
        }
      }
    }
  }

  private void learnJoins(Path folder) throws IOException {
    List<Choice> joins = new ArrayList<>();
    pages.forEach(page -> JoinChoices.add(page, joins));
    writeJoins(folder, new NetLearner(JoinFeatures.COUNT).without(ROOM).learn(joins));
  }

  private static void writeJoins(Path folder, JoinNet net) throws IOException {
    writeNet(
        folder.resolve("join-net.txt"),
        "What speaks for a piece of text going on with another one",
        net.text(JoinFeatures.COUNT, JoinFeatures::name));
  }

  private static void writeRuns(Path folder, JoinNet net) throws IOException {
    writeNet(
        folder.resolve("run-net.txt"),
        "What speaks for a run of pieces of text going on with another one",
        net.text(RunFeatures.COUNT, RunFeatures::name));
  }

  private void learnRuns(Path folder) throws IOException {
    JoinNet joins = JoinNet.read("join-net.txt", JoinFeatures.COUNT, JoinFeatures::name);
    JoinNet runs = LearnRuns.learn(pages, joins);
    writeRuns(folder, runs);
  }

  private void learnWhole(Path folder) throws IOException {
    JoinNet joins = JoinNet.read("join-net.txt", JoinFeatures.COUNT, JoinFeatures::name);
    JoinNet runs = JoinNet.read("run-net.txt", RunFeatures.COUNT, RunFeatures::name);
    writeNet(
        folder.resolve("whole-net.txt"),
        "What speaks for a change of the joins of a page as a whole",
        LearnWhole.learn(pages, joins, runs).text(WholePage.COUNT, WholePage::name));
  }

  static void writeNet(Path file, String title, String net) throws IOException {
    Files.writeString(
        file,
        "# "
            + title
            + ": for each feature its weights\n"
            + "# for the hidden units of a network and its plain weight, at last those of the units.\n"
            + "# Source: learnt on typeset pages by LearnWeights, see docs/segmentation.md.\n"
            + net);
  }

  private void set(Typesetter typesetter, int count) {
    for (Severity severity : Severity.all()) {
      int more = severity.broken() > 0.1 && severity.broken() < 0.5 ? 2 * count : count;
      for (int i = 0; i < more; i++) {
        pages.add(typesetter.set(severity, FIRST_SEED + i));
      }
    }
  }

  /** Sets pages of which many articles are in pieces. */
  private void setBroken(Typesetter typesetter, int count) {
    for (Severity severity : Severity.all()) {
      for (int i = 0; i < count && severity.broken() > 0.1; i++) {
        pages.add(typesetter.set(severity, FIRST_SEED + i));
      }
    }
  }

  static PageLayout layout(TypesetPage page) {
    return ArticleSegmenter.layout(new RawPage(page.text()));
  }

  /** The article that most lines of a block are of, -1 if they differ. */
  static int article(Block block, TypesetPage page) {
    int article = -2;
    for (Block.KindLine line : block.lines()) {
      int own = page.lines().get(line.line().number() - 1).article();
      article = article == -2 || article == own ? own : -1;
    }
    return article;
  }

  static int order(Block block, TypesetPage page) {
    return page.lines().get(block.lines().get(0).line().number() - 1).order();
  }

  /** The article that most letters of some blocks are of. */
  static int main(List<Block> blocks, TypesetPage page) {
    Map<Integer, Integer> lengths = new HashMap<>();
    blocks.forEach(b -> lengths.merge(article(b, page), b.string().length(), Integer::sum));
    return lengths.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(-1);
  }

  /** Logistic regression by stochastic gradients with steps of their own (AdaGrad, Duchi 2011). */
  static double[] learn(List<Example> examples, int count) {
    double[] weights = new double[count];
    double[] squares = new double[count];
    Random random = new Random(1);
    for (int step = 0; step < EPOCHS * examples.size(); step++) {
      Example example = examples.get(random.nextInt(examples.size()));
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += weights[i] * example.features()[i];
      }
      double error = (example.label() ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      for (int i = 0; i < count; i++) {
        if (example.features()[i] != 0) {
          double gradient = error * example.features()[i] - DECAY * weights[i];
          squares[i] += gradient * gradient;
          weights[i] += RATE * gradient / Math.sqrt(squares[i] + 1e-9);
        }
      }
    }
    System.out.println(examples.size() + " examples, " + count + " weights");
    return weights;
  }

  static void write(Path file, String title, double[] weights, IntFunction<String> names)
      throws IOException {
    StringBuilder text =
        new StringBuilder("# " + title + ": the weights of a logistic regression.\n");
    text.append("# Source: learnt on typeset pages by LearnWeights, see docs/segmentation.md.\n");
    for (int i = 0; i < weights.length; i++) {
      text.append(names.apply(i)).append(String.format(Locale.ROOT, ": %.3f%n", weights[i]));
    }
    Files.writeString(file, text);
  }
}
