package org.pressgraph.ner.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelFileTest {

  private static byte[] written(TaggerModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.write(model, out);
    return out.toByteArray();
  }

  private static TaggerModel model() {
    byte[] weights = new byte[3 * Tags.COUNT];
    weights[1] = -31;
    weights[Tags.COUNT - 1] = 31;
    weights[2 * Tags.COUNT + 5] = 1;
    float[] transitions = new float[Tags.COUNT * Tags.COUNT];
    transitions[7] = -0.25f;
    return new TaggerModel(
        Map.of("name", "试"),
        new TaggerKnowledge(
            new WordClusters(2, Map.of("工会", new int[] {3, 700})),
            List.of(new NameDictionary(Map.of("义乌市", 26)))),
        new long[] {0, 127, (1L << FeatureHash.BITS) - 1},
        weights,
        transitions,
        0.125f);
  }

  @Test
  void aModelComesBackAsItWasWritten() throws IOException {
    byte[] bytes = written(model());

    TaggerModel read = ModelFile.read(new ByteArrayInputStream(bytes));

    assertThat(read.info()).isEqualTo(Map.of("name", "试"));
    assertThat(read.features()).isEqualTo(model().features());
    assertThat(read.weights()).isEqualTo(model().weights());
    assertThat(read.transitions()).isEqualTo(model().transitions());
    assertThat(read.scale()).isEqualTo(0.125f);
    assertThat(read.knowledge().clusters().classes().get("工会")).containsExactly(3, 700);
    assertThat(read.knowledge().dictionaries().get(0).names()).isEqualTo(Map.of("义乌市", 26));
    assertThat(written(read)).isEqualTo(bytes);
  }

  @Test
  void aFileCutOffAnywhereIsNoModel() throws IOException {
    byte[] bytes = written(model());

    for (int length = 0; length < bytes.length; length++) {
      byte[] part = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(part)))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void aFileWithAByteChangedIsNoModel() throws IOException {
    byte[] bytes = written(model());

    for (int at = 0; at < bytes.length; at++) {
      byte[] changed = bytes.clone();
      changed[at] ^= 4;
      assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(changed)))
          .isInstanceOf(IOException.class);
    }
  }
}
