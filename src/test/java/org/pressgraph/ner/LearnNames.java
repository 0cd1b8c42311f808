package org.pressgraph.ner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pressgraph.authority.KnownNames;
import org.pressgraph.page.Article;
import org.pressgraph.page.ArticleSegmenter;
import org.pressgraph.page.Passage;
import org.pressgraph.page.RawPage;
import org.pressgraph.text.TokenizedText;
import org.pressgraph.text.Tokenizer;

/**
 * Learns {@code name-weights.txt}, what tells that letters behind a title are the name of its
 * holder, of annotated pages, and prints it: logistic regression with a normal prior, by Newton's
 * method.
 */
public final class LearnNames {

  private static final double PRIOR = 0.5;
  private static final int STEPS = 40;

  private final List<Map<String, Double>> examples = new ArrayList<>();
  private final List<Boolean> right = new ArrayList<>();

  private LearnNames() {}

  /**
   * Prints the lines of the file.
   *
   * @param args folders with {@code pages} and their {@code annotation}
   * @throws IOException if a file cannot be read
   */
  public static void main(String[] args) throws IOException {
    LearnNames learner = new LearnNames();
    for (String folder : args) {
      learner.read(Path.of(folder));
    }
    List<String> names =
        List.copyOf(
            new TreeSet<>(learner.examples.stream().flatMap(e -> e.keySet().stream()).toList()));
    double[] weights = learner.fit(names);
    for (int i = 0; i < weights.length; i++) {
      System.out.printf(Locale.ROOT, "%s = %.2f%n", names.get(i), weights[i]);
    }
  }

  private void read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder.resolve("annotation"))) {
      files = all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
    Tokenizer tokenizer = new Tokenizer();
    Recognizer recognizer = Recognizers.standard();
    MentionRepair repair = new MentionRepair(KnownNames.standard());
    for (Path file : files) {
      JsonNode gold = new ObjectMapper().readTree(Files.readAllBytes(file));
      Set<String> people = people(gold);
      String text = Files.readString(folder.resolve("pages").resolve(gold.path("source").asText()));
      for (Article article : new ArticleSegmenter().segment(new RawPage(text)).articles()) {
        List<TokenizedText> texts = new ArrayList<>();
        for (Passage passage : article.passages()) {
          texts.add(tokenizer.tokenize(passage.text().text()));
        }
        List<List<Mention>> found = recognizer.recognizeAll(texts);
        for (int i = 0; i < texts.size(); i++) {
          add(repair.begun(texts.get(i), found.get(i)), people);
        }
      }
    }
  }

  private static Set<String> people(JsonNode gold) {
    Set<String> people = new HashSet<>();
    for (JsonNode article : gold.path("articles")) {
      for (JsonNode entity : article.path("entities")) {
        if (entity.path("type").asText().equals("Person")) {
          entity.path("mentions").forEach(m -> people.add(m.asText()));
        }
      }
    }
    return people;
  }

  private void add(MentionEditor editor, Set<String> people) {
    PeopleBehindTitles.features(editor)
        .forEach(
            (candidate, features) -> {
              examples.add(features);
              right.add(
                  people.contains(editor.text().substring(candidate.begin(), candidate.end())));
            });
  }

  private double[] fit(List<String> names) {
    int n = names.size();
    double[] weights = new double[n];
    for (int step = 0; step < STEPS; step++) {
      double[][] system = new double[n][n + 1];
      for (int i = 0; i < n; i++) {
        system[i][i] = PRIOR;
        system[i][n] = -PRIOR * weights[i];
      }
      for (int k = 0; k < examples.size(); k++) {
        double[] x = new double[n];
        double odds = 0;
        for (int i = 0; i < n; i++) {
          x[i] = examples.get(k).getOrDefault(names.get(i), 0.0);
          odds += x[i] * weights[i];
        }
        double p = 1 / (1 + Math.exp(-odds));
        double miss = (right.get(k) ? 1 : 0) - p;
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            system[i][j] += x[i] * x[j] * p * (1 - p);
          }
          system[i][n] += x[i] * miss;
        }
      }
      double[] change = solved(system);
      for (int i = 0; i < n; i++) {
        weights[i] += change[i];
      }
    }
    return weights;
  }

  /** Gauss's elimination; the matrix is positive, so that no row need be moved. */
  private static double[] solved(double[][] system) {
    int n = system.length;
    for (int i = 0; i < n; i++) {
      for (int row = 0; row < n; row++) {
        double factor = row == i ? 0 : system[row][i] / system[i][i];
        for (int j = i; j <= n; j++) {
          system[row][j] -= factor * system[i][j];
        }
      }
    }
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = system[i][n] / system[i][i];
    }
    return solution;
  }
}
