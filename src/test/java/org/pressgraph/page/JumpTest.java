package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class JumpTest {

  @Test
  void readsNotesThatFillALine() {
    assertThat(Jump.in("（下转第3版）").orElseThrow().on()).contains("3");
    assertThat(Jump.in("(上接第A02版)").orElseThrow().from()).contains("A02");
    assertThat(Jump.in("（下转第３版）").orElseThrow().on()).contains("3");
    assertThat(Jump.in("上接一版").orElseThrow().from()).contains("一");
    assertThat(Jump.in("（下转第3版）").orElseThrow().isWholeLine()).isTrue();
  }

  @Test
  void readsNotesAtTheEdgeOfText() {
    Jump before = Jump.in("(上接第2版)着力把握").orElseThrow();
    assertThat(before.from()).contains("2");
    assertThat(before.end()).isEqualTo(7);
    Jump behind = Jump.in("新举措。”（下转第3版）").orElseThrow();
    assertThat(behind.on()).contains("3");
    assertThat(behind.begin()).isEqualTo(5);
  }

  @Test
  void otherTextIsNone() {
    assertThat(Jump.in("他的文章转载于第3版头条位置")).isEqualTo(Optional.empty());
    assertThat(Jump.in("会议见（上接第2版）后的报道")).isEqualTo(Optional.empty());
  }
}
