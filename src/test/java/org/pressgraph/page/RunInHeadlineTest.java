package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunInHeadlineTest {

  private static final String TEXT = "云江大桥连接江城南北两岸，全长三千二百米，设计时速六十公里，双向六车道。";

  @ParameterizedTest
  @CsvSource({
    "云江大桥通车。, 7",
    "花二十万“买”来的编制！, 12",
    "大桥通车，两岸少绕三十里。, 13",
    "昨天云江大桥通车。, 0",
    "云江大桥12日通车。, 0",
    "通车。, 0",
    "云江大桥通车，两岸群众从此不必再绕行下游三十多公里去赶那班渡船。, 0"
  })
  void endsBehindAShortSentenceThatTellsNoDay(String head, int end) {
    assertThat(RunInHeadline.end(head + TEXT)).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"云江大桥通车。", "云江大桥通车。两岸同庆。"})
  void aTextMustStandBehindIt(String text) {
    assertThat(RunInHeadline.end(text)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"会议强调，, true", "市长王强指出，, true", "据了解，, true", "市水利局今天公布，, false"})
  void whatIsSaidGoesOn(String head, boolean goesOn) {
    assertThat(RunInHeadline.goesOn(head + TEXT)).isEqualTo(goesOn);
  }
}
