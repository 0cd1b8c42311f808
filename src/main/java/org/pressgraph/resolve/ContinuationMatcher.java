package org.pressgraph.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pressgraph.page.PageNumbers;

/**
 * Finds which pieces on the pages of one issue are one article, by their notes (下转第3版, 上接第1版), the
 * numbers of their pages and what they say. What is not clear stays apart. The outcome does not
 * depend on the order of the pieces.
 */
public final class ContinuationMatcher {

  /** Pieces whose notes name each other's pages need hardly more than a common word or two. */
  private static final double ENOUGH_IF_BOTH = 0.03;

  /** Pieces of which only one page is known must speak of the same. */
  private static final double ENOUGH_IF_ONE = 0.15;

  /** Another candidate this near to the best leaves it open which one it is. */
  private static final double AMBIGUOUS = 0.85;

  /** What a sentence that breaks off and one that goes on count for. */
  private static final double OPEN = 0.1;

  private ContinuationMatcher() {}

  /**
   * A piece of an article that goes on elsewhere.
   *
   * @param id what it goes by
   * @param number the number of its page, where it is known
   * @param from the page on which the article began
   * @param on the page on which it goes on
   * @param title its headline
   * @param body its text
   */
  public record Piece(
      String id,
      Optional<String> number,
      Optional<String> from,
      Optional<String> on,
      Optional<String> title,
      String body) {}

  private record Pair(Piece before, Piece after, double score, boolean both) {

    boolean isEnough() {
      return score >= (both ? ENOUGH_IF_BOTH : ENOUGH_IF_ONE);
    }
  }

  /**
   * Finds the pieces that are one.
   *
   * @param pieces pieces of one issue
   * @return the articles of which more than one piece is there, each with its pieces in their
   *     order, sorted by the first piece
   */
  public static List<List<Piece>> match(List<Piece> pieces) {
    List<Piece> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparing(Piece::id));
    Map<String, Map<String, Integer>> words = new HashMap<>();
    sorted.forEach(
        piece -> words.put(piece.id(), bigrams(piece.title().orElse("") + piece.body())));
    List<Pair> pairs = new ArrayList<>();
    for (Piece before : sorted) {
      for (Piece after : sorted) {
        if (before != after && before.on().isPresent() && after.from().isPresent()) {
          pair(before, after, words).ifPresent(pairs::add);
        }
      }
    }
    return chains(sorted, clear(pairs));
  }

  /** Two pieces of which the notes and the numbers do not speak against each other. */
  private static Optional<Pair> pair(
      Piece before, Piece after, Map<String, Map<String, Integer>> words) {
    Optional<Boolean> leads = agree(before.on(), after.number());
    Optional<Boolean> comes = agree(after.from(), before.number());
    boolean against = leads.equals(Optional.of(false)) || comes.equals(Optional.of(false));
    if (against || (leads.isEmpty() && comes.isEmpty())) {
      return Optional.empty();
    }
    double score = cosine(words.get(before.id()), words.get(after.id()));
    if (before.title().isPresent() && after.title().isPresent()) {
      score += cosine(bigrams(before.title().get()), bigrams(after.title().get()));
    }
    score += isOpen(before.body()) ? OPEN : 0;
    return Optional.of(new Pair(before, after, score, leads.isPresent() && comes.isPresent()));
  }

  private static Optional<Boolean> agree(Optional<String> note, Optional<String> number) {
    return number.map(n -> PageNumbers.normal(n).equals(PageNumbers.normal(note.orElseThrow())));
  }

  private static boolean isOpen(String body) {
    return !body.isEmpty() && "。！？”》）".indexOf(body.charAt(body.length() - 1)) < 0;
  }

  /** The pairs that are good enough and have no rival: of one piece the best pair counts. */
  private static List<Pair> clear(List<Pair> pairs) {
    List<Pair> clear = new ArrayList<>();
    for (Pair pair : pairs) {
      boolean rival =
          pairs.stream()
              .filter(other -> other != pair)
              .filter(o -> o.before() == pair.before() || o.after() == pair.after())
              .anyMatch(o -> o.score() > AMBIGUOUS * pair.score());
      if (pair.isEnough() && !rival) {
        clear.add(pair);
      }
    }
    return clear;
  }

  private static List<List<Piece>> chains(List<Piece> sorted, List<Pair> pairs) {
    Map<Piece, Piece> next = new LinkedHashMap<>();
    Set<Piece> later = new HashSet<>();
    for (Pair pair : pairs) {
      next.put(pair.before(), pair.after());
      later.add(pair.after());
    }
    List<List<Piece>> chains = new ArrayList<>();
    for (Piece first : sorted) {
      if (!later.contains(first) && next.containsKey(first)) {
        List<Piece> chain = new ArrayList<>();
        for (Piece piece = first; piece != null; piece = next.get(piece)) {
          chain.add(piece);
        }
        chains.add(chain);
      }
    }
    return chains;
  }

  private static Map<String, Integer> bigrams(String text) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))
          && Character.isLetterOrDigit(text.charAt(i + 1))) {
        counts.merge(text.substring(i, i + 2), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static double cosine(Map<String, Integer> a, Map<String, Integer> b) {
    double dot = 0;
    for (Map.Entry<String, Integer> entry : a.entrySet()) {
      dot += (double) entry.getValue() * b.getOrDefault(entry.getKey(), 0);
    }
    double lengths = length(a) * length(b);
    return lengths == 0 ? 0 : dot / lengths;
  }

  private static double length(Map<String, Integer> counts) {
    return Math.sqrt(counts.values().stream().mapToDouble(n -> (double) n * n).sum());
  }
}
