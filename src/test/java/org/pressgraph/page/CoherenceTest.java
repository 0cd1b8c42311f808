package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CoherenceTest {

  private static final Coherence MODEL = Coherence.standard();

  private static double fit(Coherence model, String before, String behind) {
    return model.fit(model.end(before), model.start(behind));
  }

  @Test
  void whatGoesOnWithASubjectFitsBetterThanAnotherSubject() {
    String before = "全省早稻已经开镰收割，各地抢抓晴好天气，组织农机手";
    assertThat(fit(MODEL, before, "下田作业，加快收割进度")).isGreaterThan(fit(MODEL, before, "总统会见了来访的外交部长"));
  }

  @Test
  void aSentenceBeginsBetterBehindAFullStopThanItsMiddleDoes() {
    String before = "会议由市委书记主持。";
    assertThat(fit(MODEL, before, "会议指出，要坚持问题导向")).isGreaterThan(fit(MODEL, before, "，坚持问题导向，会议指"));
  }

  @Test
  void halfWidthMarksAndDigitsCountAsTheOthersDo() {
    assertThat(fit(MODEL, "产量达到1", "2万吨,增长")).isEqualTo(fit(MODEL, "产量达到3", "8万吨，增长"));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MODEL.write(out);
    Coherence again = Coherence.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(fit(again, "工人们正在车间", "里忙碌，赶制一批订单"))
        .isCloseTo(fit(MODEL, "工人们正在车间", "里忙碌，赶制一批订单"), Offset.offset(0.05));
  }
}
