package org.pressgraph.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.ner.tagger.TagSpan;

class LabelledTextReaderTest {

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void readsParagraphsWithSpans() throws IOException {
    Path file =
        file(
            "a.jsonl",
            """
            {"text": "王东明在京", "spans": [[4, 5, "LOC"], [0, 3, "PER"]]}

            {"text": "无", "spans": []}
            """);

    assertThat(LabelledTextReader.labelled(file))
        .containsExactly(
            new LabelledText(
                "王东明在京",
                List.of(new TagSpan(0, 3, 0), new TagSpan(4, 5, 2)),
                Set.of(0, 1, 2, 3, 4)),
            new LabelledText("无", List.of(), Set.of(0, 1, 2, 3, 4)));
  }

  @Test
  void readsWordsWithTagsAndKnowsWhichLabelsWereLookedFor() throws IOException {
    Path file =
        file(
            "a.iob2",
            "# text = x\n1\t王\tB-PER\t-\n2\t东明\tI-PER\t-\n3\t在\tO\t-\n4\t京\tB-LOC\t-\n\n"
                + "1\t金星\tB-OTH\t-\n2\t天津\tB-LOC\t-\n3\t北京\tB-LOC\t-\n");

    assertThat(LabelledTextReader.labelled(file))
        .containsExactly(
            new LabelledText(
                "王东明在京", List.of(new TagSpan(0, 3, 0), new TagSpan(4, 5, 2)), Set.of(0, 2)),
            new LabelledText(
                "金星天津北京", List.of(new TagSpan(2, 4, 2), new TagSpan(4, 6, 2)), Set.of(0, 2)));
  }

  @Test
  void readsPackedTextWithoutLabels() throws IOException {
    Path file = folder.resolve("u.txt.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("一\n\n二\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(LabelledTextReader.isUnlabelled(file)).isTrue();
    assertThat(LabelledTextReader.unlabelled(file)).containsExactly("一", "二");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\": \"王\"}",
        "{\"text\": \"王\", \"spans\": [[0, 2, \"PER\"]]}",
        "{\"text\": \"王东明\", \"spans\": [[0, 2, \"PER\"], [1, 3, \"PER\"]]}",
        "{\"text\": \"王东明\", \"spans\": [[0, 2, \"ANY\"]]}",
        "{\"text\": \"王东明\", \"spans\": [[2, 2, \"PER\"]]}",
        "no json",
      })
  void aWrongLineIsNamed(String line) throws IOException {
    Path file = file("a.jsonl", "{\"text\": \"\", \"spans\": []}\n" + line + "\n");

    assertThatThrownBy(() -> LabelledTextReader.labelled(file))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("a.jsonl")
        .hasMessageContaining("2");
  }

  @Test
  void filesOfOtherKindsAreRefused() throws IOException {
    Path file = file("a.csv", "");

    assertThatThrownBy(() -> LabelledTextReader.labelled(file))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("a.csv");
  }
}
