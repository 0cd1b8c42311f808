package org.pressgraph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseFiguresTest {

  @ParameterizedTest
  @CsvSource({
    "一,1",
    "十,10",
    "十二,12",
    "二十,20",
    "廿,20",
    "廿四,24",
    "三十一,31",
    "卅一,31",
    "九十九,99",
    "31,31",
    "一百,100",
    "一百零五,105",
    "百一十,110"
  })
  void readsNumbers(String words, int number) {
    assertThat(ChineseFigures.number(words)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"一九九六,1996", "二〇〇六,2006", "二○零六,2006", "2024,2024"})
  void readsYears(String words, String year) {
    assertThat(words).matches(ChineseFigures.YEAR + "|\\d{4}");
    assertThat(ChineseFigures.year(words)).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource({"三十二,false", "三十一,true", "十九,true", "廿八,true", "四十,false"})
  void aMonthHasNoMoreDaysThanThirtyOne(String words, boolean is) {
    assertThat(words.matches(ChineseFigures.DAY)).isEqualTo(is);
  }

  @Test
  void whatBeginsWithAFigureIsANumber() {
    assertThatThrownBy(() -> ChineseFigures.number("3x")).isInstanceOf(NumberFormatException.class);
  }
}
