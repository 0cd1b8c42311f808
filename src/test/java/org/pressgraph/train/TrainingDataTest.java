package org.pressgraph.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.text.Tokenizer;

class TrainingDataTest {

  @TempDir private Path folder;

  @Test
  void whatIsLeftOutToMeasureIsOfTheFirstLabelledFileAlone() throws IOException {
    Path first = labelled("a.jsonl", "甲", 6);
    Path second = labelled("b.jsonl", "乙", 6);
    Path plain = Files.writeString(folder.resolve("c.txt"), "丙丙\n");

    TrainingData data =
        TrainingData.read(
            new TrainingRequest(
                "t", List.of(plain, first, second), Optional.empty(), 3, 1, List.of()),
            new Tokenizer());

    assertThat(data.heldOut()).extracting(LabelledText::text).containsExactly("甲2", "甲5");
    assertThat(data.texts())
        .extracting(t -> t.labelled().text())
        .containsExactly("甲0", "甲1", "甲3", "甲4", "乙0", "乙1", "乙2", "乙3", "乙4", "乙5");
  }

  private Path labelled(String name, String text, int count) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append("{\"text\": \"" + text + i + "\", \"spans\": [[0, 1, \"PER\"]]}\n");
    }
    return Files.writeString(folder.resolve(name), lines);
  }
}
