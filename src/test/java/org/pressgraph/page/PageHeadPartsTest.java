package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageHeadPartsTest {

  private static final PageHeadParts PARTS = PageHeadParts.standard();

  private static final List<String> HEADS =
      List.of(
          "2024年10月29日 星期二",
          "１０月２９日 周三",
          "2024-1-29 第3版",
          "三版 A03",
          "05 工人日报",
          "農民日報 农历九月廿七",
          "甲辰年九月 第1234期",
          "总第567号 今日八版",
          "CN 11-0001 邮发代号 1-5",
          "责编：张三 主编：李四",
          "美术编辑 王五 校对:赵六",
          "版式：周七 审校 吴八",
          "E-mail: a@b.cn 电话：010-60000000",
          "邮箱 news 网址 example",
          "新闻热线：60000000",
          "零售价2.00元 江州大学宣传部主办",
          "www.example.cn");

  @Test
  void theLettersOfAPartAreInEveryLineThatHasIt() {
    Set<PageHeadParts.Part> seen = new HashSet<>();
    for (String head : HEADS) {
      for (PageHeadParts.Part part : PARTS.list()) {
        if (part.pattern().in(Characters.halfWidth(head))) {
          assertThat(PARTS.in(head) & part.bit()).as("%s in %s", part, head).isNotZero();
          seen.add(part);
        }
      }
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(PARTS.list());
  }

  @Test
  void mostLinesHaveNone() {
    assertThat(PARTS.in("记者在现场看到，前来咨询的群众排起了长队。")).isZero();
  }
}
