package org.pressgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinReadingTest {

  @ParameterizedTest
  @CsvSource({
    "总工会, zong gong hui, zgh",
    "重庆市, chong qing shi, cqs",
    "吕先华, lv xian hua, lxh",
    "“昆仑2023”专项行动, kun lun 2023 zhuan xiang xing dong, kl2023zxxd",
    "TikTok公司, tiktok gong si, tiktokgs"
  })
  void readsWordsByWords(String text, String syllables, String initials) {
    assertThat(PinyinReading.of(text)).hasValue(new PinyinReading(syllables, initials));
  }

  @Test
  void otherTextHasNoReading() {
    assertThat(PinyinReading.of("ISO 9001 😀")).isEmpty();
    assertThat(PinyinReading.of("")).isEmpty();
  }

  @Test
  void charactersBeyondTheBasicPlaneDisturbNothing() {
    assertThat(PinyinReading.of("😀总工会").map(PinyinReading::initials)).hasValue("zgh");
  }
}
