package org.pressgraph.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether confidences mean what they say: of the facts given 0.9, about nine in ten should be
 * right. Right is what {@link QualityReport} counts as found: an entity that is one of the
 * annotation, a position with the same person, organization and title, a happening of the same type
 * with the same evidence or name. An entity is as sure as its surest mention.
 *
 * @param claims for entities, positions and events all that the graph claims on the annotated pages
 */
public record Calibration(Map<String, List<Claim>> claims) {

  /** The key of the entities. */
  public static final String ENTITIES = "entities";

  /** The key of the positions. */
  public static final String POSITIONS = "positions";

  /** The key of the events. */
  public static final String EVENTS = "events";

  private static final List<String> KINDS = List.of(ENTITIES, POSITIONS, EVENTS);

  private static final double[] BOUNDS = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1};

  /**
   * Something the graph claims.
   *
   * @param confidence how sure it is, from 0 to 1
   * @param right whether the annotation agrees
   */
  public record Claim(double confidence, boolean right) {}

  /**
   * The claims of a kind whose confidence lies between two bounds.
   *
   * @param from the lower bound, inclusive
   * @param to the upper bound, exclusive, but for 1
   * @param claims how many claims there are
   * @param stated the mean of their confidences
   * @param right the share of them that is right
   */
  public record Bin(double from, double to, int claims, double stated, double right) {}

  /** Keeps the claims as they are now. */
  public Calibration {
    Map<String, List<Claim>> copy = new LinkedHashMap<>();
    for (String kind : KINDS) {
      copy.put(kind, List.copyOf(claims.getOrDefault(kind, List.of())));
    }
    claims = copy;
  }

  /**
   * The reliability table.
   *
   * @return for each kind its bins that are not empty, from the least sure to the surest
   */
  public Map<String, List<Bin>> bins() {
    Map<String, List<Bin>> bins = new LinkedHashMap<>();
    claims.forEach((kind, all) -> bins.put(kind, binsOf(all)));
    return bins;
  }

  private static List<Bin> binsOf(List<Claim> claims) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i + 1 < BOUNDS.length; i++) {
      double from = BOUNDS[i];
      double to = BOUNDS[i + 1];
      boolean last = i + 2 == BOUNDS.length;
      List<Claim> within =
          claims.stream()
              .filter(c -> c.confidence() >= from && (c.confidence() < to || last))
              .toList();
      if (!within.isEmpty()) {
        bins.add(new Bin(from, to, within.size(), meanOf(within), shareRight(within)));
      }
    }
    return bins;
  }

  /**
   * How far what is stated is from what is right: the mean over all claims of a kind of the
   * difference in their bin (the expected calibration error of Naeini, Cooper and Hauskrecht,
   * 2015).
   *
   * @param kind the key of a kind
   * @return the error from 0 to 1; 0 where nothing is claimed
   */
  public double error(String kind) {
    List<Bin> bins = bins().get(kind);
    int all = bins.stream().mapToInt(Bin::claims).sum();
    double sum =
        bins.stream().mapToDouble(b -> b.claims() * Math.abs(b.stated() - b.right())).sum();
    return all == 0 ? 0 : sum / all;
  }

  private static double meanOf(List<Claim> claims) {
    return claims.stream().mapToDouble(Claim::confidence).average().orElse(0);
  }

  private static double shareRight(List<Claim> claims) {
    return claims.stream().mapToDouble(c -> c.right() ? 1 : 0).average().orElse(0);
  }

  /**
   * The table as nested maps, for JSON.
   *
   * @return for each kind the error and the bins
   */
  public Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    bins()
        .forEach(
            (kind, bins) -> {
              Map<String, Object> table = new LinkedHashMap<>();
              table.put("error", error(kind));
              table.put("bins", bins);
              figures.put(kind, table);
            });
    return figures;
  }
}
