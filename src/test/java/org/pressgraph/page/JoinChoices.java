package org.pressgraph.page;

import java.util.ArrayList;
import java.util.List;
import org.pressgraph.page.typeset.TypesetPage;

/** Makes choices to learn joins of out of typeset pages. */
final class JoinChoices {

  private JoinChoices() {}

  /** The choice of each piece: with which one it goes on, or from which one it does. */
  static void add(TypesetPage page, List<LearnWeights.Choice> choices) {
    PageLayout layout = LearnWeights.layout(page);
    JoinFeatures features = new JoinFeatures(layout, Continuity.standard());
    List<Piece> pieces = layout.pieces;
    int[] next = next(page, pieces);
    List<LearnWeights.Choice> columns = new ArrayList<>();
    pieces.forEach(piece -> columns.add(LearnWeights.Choice.empty()));
    for (int i = 0; i < pieces.size(); i++) {
      LearnWeights.Choice row = LearnWeights.Choice.empty();
      for (int k = 0; k < pieces.size() && next[i] != -2; k++) {
        boolean near = layout.isNear(i, k);
        if (near && next[k] != -2 && PieceChains.isPossible(pieces.get(i), pieces.get(k))) {
          float[] f = features.of(i, k);
          row.add(f, next[i] == k);
          columns.get(k).add(f, next[i] == k);
        }
      }
      choices.add(row);
    }
    choices.addAll(columns);
    choices.removeIf(choice -> choice.options().isEmpty());
  }

  /** For each piece the one with which it goes on, -1 for none, -2 if it is of no one article. */
  private static int[] next(TypesetPage page, List<Piece> pieces) {
    int[] next = new int[pieces.size()];
    for (int i = 0; i < next.length; i++) {
      int article = LearnWeights.article(pieces.get(i).block, page);
      next[i] = article < 0 ? -2 : -1;
      int order = LearnWeights.order(pieces.get(i).block, page);
      for (int k = 0; k < next.length && article >= 0; k++) {
        int other = LearnWeights.order(pieces.get(k).block, page);
        boolean later = LearnWeights.article(pieces.get(k).block, page) == article && other > order;
        if (later && (next[i] < 0 || other < LearnWeights.order(pieces.get(next[i]).block, page))) {
          next[i] = k;
        }
      }
    }
    return next;
  }
}
