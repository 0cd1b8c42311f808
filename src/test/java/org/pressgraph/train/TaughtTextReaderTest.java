package org.pressgraph.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.ner.tagger.TagSpan;
import org.pressgraph.ner.tagger.Tags;

class TaughtTextReaderTest {

  private static final Set<Integer> ALL = Set.of(0, 1, 2, 3, 4);

  @TempDir private Path folder;
  private Path text;

  @BeforeEach
  void writeText() throws IOException {
    text = Files.writeString(folder.resolve("u.txt"), "王东明在京\n\n无事\n");
  }

  private static String head(String file, int paragraphs, String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(
        "{\"text\": \"%s\", \"paragraphs\": %d, \"crc32\": \"%08x\"}%n",
        file, paragraphs, crc.getValue());
  }

  private TaughtTextReader.Taught read(String head, String lines) throws IOException {
    Path file = Files.writeString(folder.resolve("u.labels"), head + lines);
    return TaughtTextReader.read(file, List.of(file, text));
  }

  @Test
  void readsWhatIsSaidOfEachParagraph() throws IOException {
    TaughtTextReader.Taught taught =
        read(
            head("u.txt", 2, "王东明在京\n无事\n"),
            """
            {"spans": [[0, 3, "PER"], [4, 5, "LOC"]], "doubts": [[4, "O", 30]]}
            {"spans": []}
            """);

    assertThat(taught.source()).isEqualTo(text);
    assertThat(taught.origins()).containsExactly(0, 1);
    assertThat(taught.texts())
        .containsExactly(
            new LabelledText(
                "王东明在京",
                List.of(new TagSpan(0, 3, 0), new TagSpan(4, 5, 2)),
                ALL,
                List.of(new Doubt(4, Tags.OUTSIDE, 30))),
            new LabelledText("无事", List.of(), ALL));
  }

  @Test
  void aParagraphCanBeMadeIntoOthers() throws IOException {
    TaughtTextReader.Taught taught =
        read(
            head("u.txt", 2, "王东明在京\n无事\n"),
            """
            {"of": 0, "edits": [[0, "李海"], [4, "津"]], "spans": [[0, 3, "PER"]]}
            {"of": 0, "edits": [], "spans": []}
            """);

    assertThat(taught.origins()).containsExactly(0, 0);
    assertThat(taught.texts()).extracting(LabelledText::text).containsExactly("李海明在津", "王东明在京");
  }

  @Test
  void textThatIsAnotherIsRefused() {
    assertThatThrownBy(() -> read(head("u.txt", 2, "王东明在京\n有事\n"), ""))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("u.labels")
        .hasMessageContaining("u.txt");
    assertThatThrownBy(() -> read(head("u.txt", 1, "王东明在京\n无事\n"), ""))
        .isInstanceOf(PressgraphException.class);
  }

  @Test
  void textThatIsNotGivenIsNamed() {
    assertThatThrownBy(() -> read(head("v.txt", 2, "王东明在京\n无事\n"), ""))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("v.txt")
        .hasMessageContaining("--data");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"of\": 2, \"spans\": []}",
        "{\"of\": 1, \"edits\": [[1, \"两字\"]], \"spans\": []}",
        "{\"of\": 1, \"edits\": [[-1, \"字\"]], \"spans\": []}",
        "{\"spans\": [[0, 9, \"PER\"]]}",
        "{\"spans\": [], \"doubts\": [[0, \"X-PER\", 3]]}",
        "{\"spans\": [], \"doubts\": [[0, \"B-PER\", 300]]}",
        "{}",
        "no JSON"
      })
  void aLineThatIsNotRightIsNamed(String line) {
    assertThatThrownBy(() -> read(head("u.txt", 2, "王东明在京\n无事\n"), line + "\n"))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("u.labels")
        .hasMessageContaining("2");
  }
}
