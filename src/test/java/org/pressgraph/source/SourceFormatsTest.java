package org.pressgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceFormatsTest {

  @Test
  void knowsAFormatByTheNameOfTheFile() {
    assertThat(SourceFormats.STANDARD.of("a.txt")).containsInstanceOf(PlainTextFormat.class);
    assertThat(SourceFormats.STANDARD.of("a.xyz")).isEmpty();
  }
}
