package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeadsTest {

  @Test
  void reportsBeginWithADayOrASource() {
    assertThat(Leads.standard().of("5日，记者从云岭县水利局获悉，今年汛期")).isPositive();
    assertThat(Leads.standard().of("近日，由青河市总工会主办的技能比赛")).isPositive();
  }

  @Test
  void whatSomebodyGoesOnToSayBeginsNone() {
    assertThat(Leads.standard().of("他说，过去一下雨就积水，改造后路面平了")).isNegative();
    assertThat(Leads.standard().of("他还表示，这样做对双方都有好处")).isNegative();
  }

  @Test
  void whatStandsFarBehindTheBeginningTellsNothing() {
    String head = "一二三四五六七八九十".repeat(Leads.LETTERS / 10);
    assertThat(Leads.standard().of(head + "他说")).isEqualTo(Leads.standard().of(head + "近日"));
  }
}
