package org.pressgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceFormatsTest {

  @Test
  void knowsAFormatByTheNameOfTheFile() {
    assertThat(SourceFormats.of("a.txt")).containsInstanceOf(PlainTextFormat.class);
    assertThat(SourceFormats.of("a.xyz")).isEmpty();
  }
}
