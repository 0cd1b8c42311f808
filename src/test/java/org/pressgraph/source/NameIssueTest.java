package org.pressgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIssueTest {

  @ParameterizedTest
  @CsvSource({
    "人民日报_2024-10-29_01.txt, 人民日报, 2024-10-29, 1",
    "20241029-03版.pdf, , 2024-10-29, 3",
    "2024-10/29/A03.pdf, , 2024-10-29, A3",
    "2024/10/29/03.txt, , 2024-10-29, 3",
    "2024年10月/29日/第4版.md, , 2024-10-29, 4",
    "工人日报/2024.10.29/5.txt, 工人日报, 2024-10-29, 5",
    "rmrb2024102901.pdf, 人民日报, 2024-10-29, 1",
    "nw.D110000renmrb_20241029_1-01.htm, 人民日报, 2024-10-29, 1",
    "《南方周末报》2024年1月5日 12版.html, 南方周末报, 2024-01-05, 12",
    "沈阳日报.txt, 沈阳日报, , ",
    "000_3e8a84ee35f3670d.txt, , , ",
    "001_66a55eaee7fab4ff.txt, , , ",
    "scan_0007.xml, , , ",
    "export-2023-01-01/3.txt, , , 3",
    "工人日报2024-10-29/3.txt, 工人日报, 2024-10-29, 3",
    "2024-13-45.txt, , , ",
    "day.tar.gz/2024-10-29/node_3.txt, , 2024-10-29, ",
    "1234567890123.txt, , , "
  })
  void readsWhatNamesTell(String name, String newspaper, String date, String number) {
    NameIssue found = NameIssue.of(name);
    assertThat(found.issue().newspaper().orElse(null)).isEqualTo(newspaper);
    assertThat(found.issue().date().map(Object::toString).orElse(null)).isEqualTo(date);
    assertThat(found.number().orElse(null)).isEqualTo(number);
  }

  @Test
  void theFileCountsMoreThanTheFolder() {
    NameIssue found = NameIssue.of("人民日报 2024-10-28/工人日报_2024-10-29_2.txt");
    assertThat(found.issue().newspaper()).contains("工人日报");
    assertThat(found.issue().date()).hasToString("Optional[2024-10-29]");
  }

  @Test
  void aDayWithoutYearStaysOne() {
    NameIssue open = NameIssue.of("工人日报10月29日/3版.txt");
    assertThat(open.issue().date()).isEmpty();
    assertThat(open.issue().dayOfYear()).contains(MonthDay.of(10, 29));
    assertThat(NameIssue.of("10-29/3.txt").issue().dayOfYear()).contains(MonthDay.of(10, 29));
  }
}
