package org.pressgraph.page.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pressgraph.page.Article;
import org.pressgraph.page.Line;
import org.pressgraph.page.Page;
import org.pressgraph.page.Segment;
import org.pressgraph.page.SegmentRole;

/**
 * Measures segmented pages against the pages as they were set, over all pages added.
 *
 * <p>Precision and recall of the grouping are B-cubed (Bagga and Baldwin, Entity-Based
 * Cross-Document Coreferencing Using the Vector Space Model, 1998) of lines in articles, each line
 * weighted by its characters without white space and Markdown marks. A line is where the segment
 * stands that covers at least half of it; a line in no segment is a group by itself.
 */
public final class SegmentationScore {

  private double precision;
  private double recall;
  private double weight;
  private double noise;
  private double noiseKeptOut;
  private double roles;
  private int titles;
  private int titlesExact;

  /** Where a line ended up. */
  private record Place(int article, SegmentRole role) {}

  void add(TypesetPage set, Page page) {
    List<Line> lines = page.raw().lines();
    Map<Integer, Place> places = places(page);
    Map<Integer, Double> gold = new HashMap<>();
    Map<Integer, Double> found = new HashMap<>();
    Map<List<Integer>, Double> both = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      int size = squeeze(lines.get(i).text()).length();
      int article = set.lines().get(i).article();
      Place place = places.get(i + 1);
      if (article < 0) {
        noise += size;
        noiseKeptOut += place == null ? size : 0;
      } else {
        gold.merge(article, (double) size, Double::sum);
      }
      if (place != null) {
        found.merge(place.article(), (double) size, Double::sum);
        both.merge(List.of(article, place.article()), (double) size, Double::sum);
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      addLine(i, set, places.get(i + 1), lines.get(i), gold, found, both);
    }
    addTitles(set, page, both);
  }

  private void addLine(
      int i,
      TypesetPage set,
      Place place,
      Line line,
      Map<Integer, Double> gold,
      Map<Integer, Double> found,
      Map<List<Integer>, Double> both) {
    int article = set.lines().get(i).article();
    int size = squeeze(line.text()).length();
    if (article < 0 || size == 0) {
      return;
    }
    double shared = place == null ? size : both.get(List.of(article, place.article()));
    precision += size * shared / (place == null ? size : found.get(place.article()));
    recall += size * shared / gold.get(article);
    weight += size;
    roles += place != null && place.role() == set.lines().get(i).role() ? size : 0;
  }

  private void addTitles(TypesetPage set, Page page, Map<List<Integer>, Double> both) {
    for (int number = 0; number < set.titles().size(); number++) {
      Optional<String> title = set.titles().get(number);
      if (title.isPresent()) {
        titles++;
        int article = number;
        titlesExact +=
            page.articles().stream()
                    .max(
                        (a, b) ->
                            Double.compare(
                                both.getOrDefault(List.of(article, a.number()), 0.0),
                                both.getOrDefault(List.of(article, b.number()), 0.0)))
                    .flatMap(a -> a.headline().title())
                    .filter(found -> squeeze(found).equals(squeeze(title.get())))
                    .isPresent()
                ? 1
                : 0;
      }
    }
  }

  private static Map<Integer, Place> places(Page page) {
    Map<Integer, Place> places = new HashMap<>();
    for (Article article : page.articles()) {
      for (Segment segment : article.segments()) {
        for (int n = segment.firstLine(); n <= segment.lastLine(); n++) {
          Line line = page.raw().lines().get(n - 1);
          int end = line.begin() + line.text().codePointCount(0, line.text().length());
          int covered = Math.min(end, segment.end()) - Math.max(line.begin(), segment.begin());
          if (2 * covered >= line.text().strip().length() && covered > 0) {
            places.put(n, new Place(article.number(), segment.role()));
          }
        }
      }
    }
    return places;
  }

  private static String squeeze(String text) {
    return text.replaceAll("[\\s#*\\u3000]+", "");
  }

  double f1() {
    double p = precision / weight;
    double r = recall / weight;
    return 2 * p * r / (p + r);
  }

  double noiseKeptOut() {
    return noise == 0 ? 1 : noiseKeptOut / noise;
  }

  double headlines() {
    return (double) titlesExact / titles;
  }

  double roles() {
    return roles / weight;
  }

  /** The figures in one line, with the names of the columns that {@link #header()} gives. */
  List<String> figures() {
    List<String> figures = new ArrayList<>();
    for (double value :
        new double[] {
          precision / weight, recall / weight, f1(), noiseKeptOut(), headlines(), roles()
        }) {
      figures.add(String.format(Locale.ROOT, "%.3f", value));
    }
    return figures;
  }

  static List<String> header() {
    return List.of("P", "R", "F1", "noise kept out", "headlines", "roles");
  }
}
