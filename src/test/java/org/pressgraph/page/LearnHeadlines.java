package org.pressgraph.page;

import java.util.ArrayList;
import java.util.List;
import org.pressgraph.page.typeset.TypesetPage;

/** Learns of which text a headline is, of pages whose texts are joined as they are found. */
final class LearnHeadlines {

  private LearnHeadlines() {}

  /** Learns of pages. */
  static JoinNet learn(List<TypesetPage> pages) {
    JoinNet joins = JoinNet.read("join-net.txt", JoinFeatures.COUNT, JoinFeatures::name);
    JoinNet runs = JoinNet.read("run-net.txt", RunFeatures.COUNT, RunFeatures::name);
    JoinNet whole = JoinNet.read("whole-net.txt", WholePage.COUNT, WholePage::name);
    List<LearnWeights.Choice> choices = new ArrayList<>();
    pages.forEach(page -> add(page, new JoinNet[] {joins, runs, whole}, choices));
    return new NetLearner(HeadingFeatures.COUNT).learn(choices);
  }

  /** The choice of each headline: of which text it is; of several of its article, the longest. */
  private static void add(TypesetPage page, JoinNet[] nets, List<LearnWeights.Choice> choices) {
    PageLayout layout = LearnWeights.layout(page);
    List<List<Piece>> chains = PieceChains.of(layout, nets[0], nets[1], nets[2]);
    HeadingFeatures features = new HeadingFeatures(layout, chains);
    int[] articles =
        chains.stream()
            .mapToInt(c -> LearnWeights.main(c.stream().map(p -> p.block).toList(), page))
            .toArray();
    int[] letters =
        chains.stream().mapToInt(c -> c.stream().mapToInt(p -> p.text.length()).sum()).toArray();
    for (int i = 0; i < layout.blocks.size(); i++) {
      int own = LearnWeights.article(layout.blocks.get(i), page);
      if (layout.blocks.get(i).isHeading() && !layout.isSection(i) && own >= 0) {
        float[][] all = features.of(i);
        int right = -1;
        for (int c = 0; c < all.length; c++) {
          boolean longer = right < 0 || letters[c] > letters[right];
          right = articles[c] == own && longer ? c : right;
        }
        LearnWeights.Choice choice = LearnWeights.Choice.empty();
        for (int c = 0; c < all.length; c++) {
          choice.add(all[c], c == right);
        }
        if (all.length > 0) {
          choices.add(choice);
        }
      }
    }
  }
}
