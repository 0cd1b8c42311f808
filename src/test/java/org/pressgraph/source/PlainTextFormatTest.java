package org.pressgraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.message.PressgraphException;

class PlainTextFormatTest {

  @TempDir private Path folder;

  private final PlainTextFormat format = new PlainTextFormat();

  @Test
  void acceptsTextAndMarkdownWhateverTheCase() {
    assertThat(format.accepts("a.txt")).isTrue();
    assertThat(format.accepts("A.TXT")).isTrue();
    assertThat(format.accepts("头版.md")).isTrue();
    assertThat(format.accepts("a.pdf")).isFalse();
    assertThat(format.accepts("txt")).isFalse();
  }

  @Test
  void oneFileIsOnePageWithItsHash() throws IOException {
    Path file = Files.write(folder.resolve("头版.txt"), "工会\n".getBytes(StandardCharsets.UTF_8));
    List<SourcePage> pages = new ArrayList<>();
    format.read(new SourceFile(file, "2024/头版.txt"), pages::add);
    SourcePage page = pages.get(0);
    assertThat(pages).hasSize(1);
    assertThat(page.name()).isEqualTo("2024/头版.txt");
    assertThat(page.text()).isEqualTo("工会\n");
    // printf '工会\n' | sha256sum
    assertThat(page.sha256())
        .isEqualTo("4c4dbba52ca99b86dcf2874346e29b33cc89084db6c90eee483b1218c357389f");
  }

  @Test
  void refusesAFileWithoutText() throws IOException {
    Path file = Files.writeString(folder.resolve("empty.txt"), " \n\n");
    assertThatThrownBy(() -> format.read(new SourceFile(file, "empty.txt"), page -> {}))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("empty.txt: there is no text in it");
  }

  @Test
  void namesTheFileThatCannotBeRead() {
    SourceFile file = new SourceFile(folder.resolve("none.txt"), "none.txt");
    assertThatThrownBy(() -> format.read(file, page -> {}))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("none.txt")
        .hasMessageContaining("no such file");
  }

  @Test
  void refusesAFileThatIsNoPageByItsSize() throws IOException {
    Path file = folder.resolve("large.txt");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(PlainTextFormat.LARGEST_FILE_BYTES + 1);
    }
    assertThatThrownBy(() -> format.read(new SourceFile(file, "large.txt"), page -> {}))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("large.txt: has 4 MiB");
  }
}
