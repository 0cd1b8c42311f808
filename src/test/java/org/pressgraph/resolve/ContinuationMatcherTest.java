package org.pressgraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pressgraph.resolve.ContinuationMatcher.Piece;

class ContinuationMatcherTest {

  private static final String SPRING = "全市春耕工作会议在沈阳召开，市长王强部署农机调配和种子供应";
  private static final String SPRING_ON = "农机调配是春耕的关键，各区县要保证种子供应。";
  private static final String GAMES = "第三届职工运动会在大连开幕，六百名运动员参加比赛";
  private static final String GAMES_ON = "运动员在大连的比赛中创造了三项职工运动会纪录。";

  @Test
  void joinsPiecesWhoseNotesNameEachOthersPages() {
    assertThat(match(piece("a1", "1", "", "3", SPRING), piece("a3", "03", "1", "", SPRING_ON)))
        .containsExactly(List.of("a1", "a3"));
  }

  @Test
  void readsTheNumbersInEveryForm() {
    assertThat(match(piece("a1", "A1", "", "十二", SPRING), piece("a3", "12", "a01", "", SPRING_ON)))
        .containsExactly(List.of("a1", "a3"));
  }

  @Test
  void ofSeveralOnOnePageWhatTheySayDecides() {
    List<Piece> pieces =
        new ArrayList<>(
            List.of(
                piece("a1", "1", "", "3", SPRING),
                piece("b1", "1", "", "3", GAMES),
                piece("a3", "3", "1", "", GAMES_ON),
                piece("b3", "3", "1", "", SPRING_ON)));
    for (int i = 0; i < 8; i++) {
      assertThat(match(pieces.toArray(new Piece[0])))
          .containsExactly(List.of("a1", "b3"), List.of("b1", "a3"));
      Collections.shuffle(pieces, new Random(i));
    }
  }

  @Test
  void joinsMoreThanTwo() {
    assertThat(
            match(
                piece("a1", "1", "", "2", SPRING),
                piece("a2", "2", "1", "3", SPRING_ON + SPRING),
                piece("a3", "3", "2", "", SPRING_ON)))
        .containsExactly(List.of("a1", "a2", "a3"));
  }

  @Test
  void whatIsNotClearStaysApart() {
    assertThat(
            match(
                piece("a1", "1", "", "3", SPRING),
                piece("b3", "3", "1", "", SPRING_ON),
                piece("c3", "3", "1", "", SPRING_ON)))
        .isEmpty();
    assertThat(match(piece("a1", "1", "", "3", "甲乙丙丁。"), piece("a3", "3", "1", "", "子丑寅卯。")))
        .isEmpty();
  }

  @Test
  void numbersThatSpeakAgainstEachOtherStayApart() {
    assertThat(match(piece("a1", "1", "", "4", SPRING), piece("a3", "3", "1", "", SPRING_ON)))
        .isEmpty();
    assertThat(match(piece("a1", "2", "", "3", SPRING), piece("a3", "3", "1", "", SPRING_ON)))
        .isEmpty();
  }

  @Test
  void onePageThatIsKnownNeedsMoreInCommon() {
    assertThat(match(piece("a1", "", "", "3", SPRING), piece("a3", "3", "1", "", SPRING_ON)))
        .hasSize(1);
    assertThat(match(piece("a1", "", "", "3", SPRING), piece("a3", "3", "1", "", GAMES_ON)))
        .isEmpty();
    assertThat(match(piece("a1", "", "", "3", SPRING), piece("a3", "", "1", "", SPRING_ON)))
        .isEmpty();
  }

  private static List<List<String>> match(Piece... pieces) {
    return ContinuationMatcher.match(List.of(pieces)).stream()
        .map(whole -> whole.stream().map(Piece::id).toList())
        .toList();
  }

  private static Piece piece(String id, String number, String from, String on, String body) {
    return new Piece(id, given(number), given(from), given(on), Optional.empty(), body);
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
