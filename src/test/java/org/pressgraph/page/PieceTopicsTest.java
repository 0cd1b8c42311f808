package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PieceTopicsTest {

  private static final List<String> PIECES = List.of("春耕开始了，农民下田。", "今年春耕面积扩大。", "运动会开始了。", "选手入场");

  private final PieceTopics topics = new PieceTopics(PIECES.size(), new PagePairs(PIECES));

  @Test
  void whatTwoPiecesShareTellsMoreThanNothing() {
    double[] shared = topics.shared(0, 1, 4);
    assertThat(shared[0]).isPositive();
    assertThat(shared[1]).isPositive();
    assertThat(shared[2]).isZero();
  }

  @Test
  void aRowThatBeginsLaterSaysTheSame() {
    assertThat(topics.shared(0, 2, 3)).containsExactly(topics.shared(0, 0, 4)[2]);
  }

  @Test
  void aPieceSharesAllThatItTellsWithItself() {
    assertThat(topics.shared(1, 1, 2)[0]).isCloseTo(topics.told(1, 1), Offset.offset(1e-9));
  }

  @Test
  void textsBesideThePiecesTellToo() {
    List<String> texts = List.of("春耕开始了，农民下田。", "天气很好。", "大家都在忙。", "春耕的农民高兴。", "足球决赛。");
    double[] alone = new PieceTopics(5, new PagePairs(texts)).around(1, 2, 5);
    double[] inARow = new PieceTopics(5, new PagePairs(texts), i -> i == 4).around(1, 2, 5);
    assertThat(alone[0]).isZero();
    assertThat(inARow[0]).isPositive();
    assertThat(inARow[2]).isZero();
  }
}
