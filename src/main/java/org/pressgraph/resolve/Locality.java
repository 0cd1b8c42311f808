package org.pressgraph.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.pressgraph.authority.Division;
import org.pressgraph.authority.Divisions;
import org.pressgraph.authority.Divisions.Chain;
import org.pressgraph.ner.MentionType;
import org.pressgraph.page.Dateline;
import org.pressgraph.page.Issue;

/**
 * Which divisions of China a page speaks of, and which one a name without a place means: 省委 in a
 * report from Zhejiang, 和平区 in one from Shenyang.
 */
final class Locality {

  /** A newspaper that says 省 and 市 in its own reports means those where it appears. */
  private static final int OF_HOME = 3;

  private static final int EXPLICIT = 2;
  private static final int IMPLIED = 1;

  /** A page has a home if no more than one in three of its own reports' places lies elsewhere. */
  private static final double SHARE_OF_HOME = 0.6;

  /** An article is about a place where so much of what it names lies. */
  private static final double SHARE_OF_ARTICLE = 0.7;

  private static final Pattern PROVINCE = Pattern.compile("(?:省|自治区|特别行政区)$");

  /** Where the agencies file what they have from elsewhere. */
  private static final String CAPITAL = "北京市";

  private static final int LEAST_OF_HOME = 3;
  private static final Pattern END_OF_SENTENCE = Pattern.compile("[。！？\\n]");

  private final PageNames names;
  private final Divisions divisions = Divisions.standard();
  private final List<List<Seen>> seen = new ArrayList<>();
  private final Optional<Division> ofNewspaper;

  /** A division named in an article. */
  private record Seen(Occurrence name, Division division) {}

  Locality(PageNames names, Issue issue) {
    this.names = names;
    for (int a = 0; a < names.articles(); a++) {
      List<Seen> inArticle = new ArrayList<>();
      for (Occurrence name : names.in(a)) {
        if (name.type() != MentionType.PERSON) {
          single(name.form()).ifPresent(d -> inArticle.add(new Seen(name, d)));
        }
      }
      seen.add(inArticle);
    }
    this.ofNewspaper = issue.newspaper().flatMap(paper -> single(paper)).filter(this::isLikely);
  }

  /**
   * Whether a newspaper that bears the name of a division may appear there: a county may have the
   * name by chance (江海, of 江门 and of 南通), unless the page names places around.
   */
  private boolean isLikely(Division division) {
    Optional<Division> city = division.at(Division.PREFECTURE);
    return division.level() <= Division.PREFECTURE
        || seen.stream()
            .flatMap(List::stream)
            .map(Seen::division)
            .anyMatch(d -> d.isWithin(division) || city.filter(d::isWithin).isPresent());
  }

  /** The division with which a name begins, if no other can be meant. */
  private Optional<Division> single(String name) {
    Optional<Chain> chain = divisions.chainAt(name, 0);
    return chain.filter(c -> c.last().size() == 1).map(c -> c.last().get(0));
  }

  /** The one of some divisions of a name that an article means; nothing where it stays open. */
  Optional<Division> choose(List<Division> candidates, int article) {
    if (candidates.size() == 1 && candidates.get(0).level() < Division.TOWNSHIP) {
      return Optional.of(candidates.get(0));
    }
    return best(candidates, d -> near(d, seen.get(article)))
        .or(() -> best(candidates, d -> seen.stream().mapToInt(places -> near(d, places)).sum()))
        .or(() -> best(candidates, d -> ofNewspaper.filter(d::isWithin).isPresent() ? 1 : 0));
  }

  /** Whether the page names a division by itself: 莲花县, and not 莲花山公园 alone. */
  boolean speaksOf(Division division) {
    return seen.stream()
        .flatMap(List::stream)
        .anyMatch(
            place ->
                place.name().type() == MentionType.PLACE
                    && place.division().equals(division)
                    && divisions
                        .chainAt(place.name().form(), 0)
                        .filter(c -> c.end() == place.name().form().length())
                        .isPresent());
  }

  /**
   * The city or county, or the smallest division around several of one city, that is the only one
   * of which an article speaks; nothing where it names places elsewhere.
   */
  Optional<Division> onlyCity(int article) {
    Optional<Division> common = Optional.empty();
    boolean agency = isOfAgency(article);
    for (Seen place : seen.get(article)) {
      Division division = place.division();
      boolean capital = agency && division.name().equals(CAPITAL);
      if (!capital && isCity(division)) {
        common = common.isEmpty() ? Optional.of(division) : around(common.get(), division);
        if (common.isEmpty()) {
          return Optional.empty();
        }
      }
    }
    Optional<Division> city = common;
    boolean elsewhere =
        seen.get(article).stream()
            .map(Seen::division)
            .filter(d -> !(agency && d.name().equals(CAPITAL)))
            .anyMatch(d -> city.filter(c -> c.isWithin(d) || d.isWithin(c)).isEmpty());
    return elsewhere ? Optional.empty() : city;
  }

  /**
   * The smallest division below the provinces in which most of what an article names lies; nothing
   * where it speaks of many places.
   */
  Optional<Division> home(int article) {
    Map<Division, Integer> points = new HashMap<>();
    boolean agency = isOfAgency(article);
    int all = 0;
    for (Seen place : seen.get(article)) {
      if (!(agency && place.division().name().equals(CAPITAL))) {
        all++;
        Optional<Division> around = Optional.of(place.division());
        while (around.isPresent()) {
          points.merge(around.get(), 1, Integer::sum);
          around = around.get().parent();
        }
      }
    }
    double least = all * SHARE_OF_ARTICLE;
    return points.keySet().stream()
        .filter(d -> isCity(d) && points.get(d) >= least)
        .max(Comparator.comparingInt(Division::level).thenComparing(points::get));
  }

  /** The smallest city around two divisions. */
  private static Optional<Division> around(Division one, Division other) {
    Optional<Division> around = Optional.of(one);
    while (around.isPresent() && !other.isWithin(around.get())) {
      around = around.get().parent();
    }
    return around.filter(Locality::isCity);
  }

  private static boolean isCity(Division division) {
    return division.level() > Division.PROVINCE || isCity(division.name());
  }

  /** Whether a division is none of the provinces but a city or what lies below it, by its name. */
  static boolean isCity(String division) {
    return !PROVINCE.matcher(division).find();
  }

  /** Whether an article has a name of a place, just so. */
  boolean names(String place, int article) {
    return names.in(article, MentionType.PLACE).stream().anyMatch(n -> n.form().equals(place));
  }

  private static int near(Division division, List<Seen> places) {
    int near = 0;
    for (Seen place : places) {
      int from = division.level() == Division.TOWNSHIP ? Division.PREFECTURE : Division.PROVINCE;
      for (int level = from; level < division.level(); level++) {
        Optional<Division> around = division.at(level);
        if (around.isPresent() && place.division().isWithin(around.get())) {
          near += level;
        }
      }
      near += place.division().equals(division) ? Division.TOWNSHIP : 0;
    }
    return near;
  }

  private static <T> Optional<T> best(Iterable<T> candidates, ToIntFunction<T> score) {
    T best = null;
    int most = 0;
    boolean alone = false;
    for (T candidate : candidates) {
      int points = score.applyAsInt(candidate);
      if (points > most) {
        best = candidate;
        most = points;
        alone = true;
      } else if (points == most) {
        alone = false;
      }
    }
    return alone ? Optional.of(best) : Optional.empty();
  }

  /** The division of a level (省, 市) that is meant at a place in the text. */
  Optional<Division> ofLevel(String level, Occurrence at) {
    Optional<Division> justBefore = justBefore(level, at);
    if (justBefore.isPresent()) {
      return justBefore;
    }
    Map<Division, Integer> points = new HashMap<>();
    for (Seen place : seen.get(at.article())) {
      count(level, place, points);
    }
    home(level).ifPresent(home -> points.merge(home, OF_HOME, Integer::sum));
    return best(points.keySet(), points::get);
  }

  private static void count(String level, Seen place, Map<Division, Integer> points) {
    ofLevel(level, place.division())
        .ifPresent(
            d -> points.merge(d, d.equals(place.division()) ? EXPLICIT : IMPLIED, Integer::sum));
  }

  /** A division of the level that the same sentence names before: 四川省委常委、省总工会主席. */
  private Optional<Division> justBefore(String level, Occurrence at) {
    Seen last = null;
    for (Seen place : seen.get(at.article())) {
      boolean before =
          place.name().passage() == at.passage()
              && place.name().mention().begin() < at.mention().begin();
      if (before && ofLevel(level, place.division()).filter(place.division()::equals).isPresent()) {
        last = place;
      }
    }
    if (last == null) {
      return Optional.empty();
    }
    String between = names.text(at).substring(last.name().mention().begin(), at.mention().begin());
    return END_OF_SENTENCE.matcher(between).find()
        ? Optional.empty()
        : Optional.of(last.division());
  }

  /** The division of a level in which the newspaper appears, as far as the page tells. */
  private Optional<Division> home(String level) {
    if (ofNewspaper.isPresent()) {
      return ofLevel(level, ofNewspaper.get());
    }
    Map<Division, Integer> points = new HashMap<>();
    for (int a = 0; a < names.articles(); a++) {
      if (!isOfAgency(a)) {
        for (Seen place : seen.get(a)) {
          count(level, place, points);
        }
      }
    }
    int all = points.values().stream().mapToInt(Integer::intValue).sum();
    return best(points.keySet(), points::get)
        .filter(d -> points.get(d) >= LEAST_OF_HOME && points.get(d) >= all * SHARE_OF_HOME);
  }

  private boolean isOfAgency(int article) {
    return names.article(article).article().article().datelines().stream()
        .map(Dateline::agency)
        .flatMap(Optional::stream)
        .anyMatch(agency -> !agency.text().startsWith("本"));
  }

  /** The division of a level around a division: the city of a county, the province of a city. */
  private static Optional<Division> ofLevel(String level, Division division) {
    Optional<Division> around = Optional.of(division);
    while (around.isPresent()) {
      if (around.get().name().endsWith(level)) {
        return around;
      }
      around = around.get().parent();
    }
    return Optional.empty();
  }
}
