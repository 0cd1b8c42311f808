package org.pressgraph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartialDateTest {

  @Test
  void isBoundedByWhatIsKnown() {
    PartialDate month = date(2024, 2, null);
    assertThat(month).hasToString("2024-02");
    assertThat(month.earliest()).contains(LocalDate.of(2024, 2, 1));
    assertThat(month.latest()).contains(LocalDate.of(2024, 2, 29));
    PartialDate year = date(2023, null, null);
    assertThat(year).hasToString("2023");
    assertThat(year.latest()).contains(LocalDate.of(2023, 12, 31));
    assertThat(PartialDate.of(LocalDate.of(2024, 10, 8))).hasToString("2024-10-08");
  }

  @Test
  void withoutAYearItHasNoBounds() {
    PartialDate day = date(null, 2, 29);
    assertThat(day).hasToString("--02-29");
    assertThat(day.earliest()).isEmpty();
    assertThat(day.latest()).isEmpty();
  }

  @Test
  void refusesDatesThatAreNone() {
    assertThatThrownBy(() -> date(2023, 2, 29)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> date(null, 2, 30)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> date(2023, 13, null)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> date(2023, null, 1)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> date(null, 2, null)).isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> date(null, null, null)).isInstanceOf(DateTimeException.class);
  }

  private static PartialDate date(Integer year, Integer month, Integer day) {
    return new PartialDate(
        Optional.ofNullable(year), Optional.ofNullable(month), Optional.ofNullable(day));
  }

  @Test
  void countsDays() {
    PartialDate eve = PartialDate.of(LocalDate.of(2023, 12, 31));
    assertThat(eve.plusDays(1).orElseThrow()).hasToString("2024-01-01");
    PartialDate ofSomeYear = new PartialDate(Optional.empty(), Optional.of(12), Optional.of(30));
    assertThat(ofSomeYear.plusDays(1).orElseThrow()).hasToString("--12-31");
    assertThat(ofSomeYear.plusDays(2)).isEmpty();
    assertThat(new PartialDate(Optional.of(2023), Optional.empty(), Optional.empty()).plusDays(1))
        .isEmpty();
  }
}
