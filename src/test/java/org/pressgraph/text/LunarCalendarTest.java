package org.pressgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of the Chinese calendar, after the holidays that the State Council announced. */
class LunarCalendarTest {

  @ParameterizedTest
  @CsvSource({
    "2019, 1, 1, 2019-02-05",
    "2020, 1, 1, 2020-01-25",
    "2021, 5, 5, 2021-06-14",
    "2022, 8, 15, 2022-09-10",
    "2023, 1, 1, 2023-01-22",
    "2024, 8, 15, 2024-09-17",
    "2025, 5, 5, 2025-05-31"
  })
  void findsTheHolidays(int year, int month, int day, LocalDate expected) {
    assertThat(LunarCalendar.day(year, month, false, day)).contains(expected);
  }

  @Test
  void knowsLeapMonthsAndShortOnes() {
    assertThat(LunarCalendar.day(2023, 2, true, 1)).contains(LocalDate.of(2023, 3, 22));
    assertThat(LunarCalendar.day(2024, 2, true, 1)).isEmpty();
    assertThat(LunarCalendar.day(2024, 12, false, 30)).isEmpty();
    assertThat(LunarCalendar.day(2023, 12, false, 30)).contains(LocalDate.of(2024, 2, 9));
    assertThat(LunarCalendar.day(2024, 13, false, 1)).isEmpty();
  }

  @Test
  void theEveIsTheLastDayOfTheYear() {
    assertThat(LunarCalendar.eve(2023)).isEqualTo(LocalDate.of(2024, 2, 9));
    assertThat(LunarCalendar.eve(2024)).isEqualTo(LocalDate.of(2025, 1, 28));
  }

  @ParameterizedTest
  @CsvSource({"1998, 5", "2019, 5", "2020, 4", "2022, 5", "2023, 5", "2024, 4", "2025, 4"})
  void findsQingming(int year, int day) {
    assertThat(Festivals.qingming(year)).isEqualTo(day);
  }
}
