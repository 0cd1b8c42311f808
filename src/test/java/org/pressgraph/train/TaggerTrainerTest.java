package org.pressgraph.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.ner.tagger.ModelFile;
import org.pressgraph.ner.tagger.TaggerModel;
import org.pressgraph.ner.tagger.TaggerRecognizer;
import org.pressgraph.text.Tokenizer;

class TaggerTrainerTest {

  @TempDir private Path folder;
  private Path labelled;
  private Path unlabelled;

  @BeforeEach
  void writeText() throws IOException {
    StringBuilder lines = new StringBuilder();
    StringBuilder more = new StringBuilder();
    String[] families = {"王", "李", "张", "刘", "陈", "杨"};
    String[] given = {"东明", "建国", "伟", "志强", "海"};
    for (String family : families) {
      for (String name : given) {
        String person = family + name;
        lines.append(
            String.format(
                "{\"text\": \"记者%s报道。\", \"spans\": [[2, %d, \"PER\"]]}%n",
                person, 2 + person.length()));
        more.append("记者").append(given[0]).append(person).append("报道。\n");
      }
    }
    labelled = Files.writeString(folder.resolve("a.jsonl"), lines);
    unlabelled = Files.writeString(folder.resolve("u.txt"), more);
  }

  private static TaggerModel train(List<Path> data, Optional<Path> from) {
    return new TaggerTrainer(TrainingListener.SILENT)
        .train(new TrainingRequest("t", data, from, 0, 1, List.of()))
        .model();
  }

  private static byte[] bytes(TaggerModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.write(model, out);
    return out.toByteArray();
  }

  private static List<String> names(TaggerModel model, String text) {
    return new TaggerRecognizer(model)
        .recognize(new Tokenizer().tokenize(text)).stream().map(m -> m.in(text)).toList();
  }

  @Test
  void findsNamesThatItHasNotSeen() {
    assertThat(names(train(List.of(labelled), Optional.empty()), "记者赵建平报道。"))
        .containsExactly("赵建平");
  }

  @Test
  void theSameTextGivesTheSameModelWithAnyNumberOfThreads() throws Exception {
    List<Path> data = List.of(labelled, unlabelled);
    byte[] usual = bytes(train(data, Optional.empty()));
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      byte[] alone = one.submit(() -> bytes(train(data, Optional.empty()))).get();
      assertThat(alone).isEqualTo(usual);
    } finally {
      one.shutdown();
    }
  }

  /** What a teacher says of the text without labels: places, which nobody labelled by hand. */
  private Path teach() throws IOException {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    for (String line : Files.readAllLines(labelled)) {
      String person = line.replaceAll(".*记者(.*)报道.*", "$1");
      paragraphs.add("代表在" + person + "村开工。");
      lines.append(
          String.format(
              "{\"spans\": [[3, %d, \"LOC\"]], \"doubts\": [[0, \"B-TTL\", 10]]}%n",
              4 + person.length()));
    }
    String text = String.join("\n", paragraphs) + "\n";
    Files.writeString(folder.resolve("taught.txt"), text);
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    String head =
        String.format(
            "{\"text\": \"taught.txt\", \"paragraphs\": %d, \"crc32\": \"%08x\"}%n",
            paragraphs.size(), crc.getValue());
    return Files.writeString(folder.resolve("taught.labels"), head + lines);
  }

  @Test
  void learnsFromATeacherBesideWhatIsLabelledByHand() throws IOException {
    assertThat(names(train(List.of(labelled), Optional.empty()), "代表在赵建平村开工。"))
        .doesNotContain("赵建平村");

    List<Path> data = List.of(labelled, folder.resolve("taught.txt"), teach());
    TaggerModel model = train(data, Optional.empty());

    assertThat(names(model, "代表在赵建平村开工。")).containsExactly("赵建平村");
    assertThat(names(model, "记者赵建平报道。")).containsExactly("赵建平");
    assertThat(bytes(train(data, Optional.empty()))).isEqualTo(bytes(model));
  }

  @Test
  void measuresWithWhatIsLeftOut() {
    TrainingResult result =
        new TaggerTrainer(TrainingListener.SILENT)
            .train(
                new TrainingRequest(
                    "t", List.of(labelled), Optional.empty(), 5, 0.5, List.of(labelled)));

    assertThat(result.paragraphs()).isEqualTo(12);
    assertThat(result.heldOut()).hasValueSatisfying(s -> assertThat(s.f1()).isGreaterThan(0.5));
    assertThat(result.tests()).containsOnlyKeys("a.jsonl");
  }

  @Test
  void goesOnFromAnotherModel() throws IOException {
    Path first = folder.resolve("first.model");
    try (OutputStream out = Files.newOutputStream(first)) {
      ModelFile.write(train(List.of(labelled), Optional.empty()), out);
    }
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      lines.append("{\"text\": \"大江报今日出版。\", \"spans\": [[0, 3, \"ORG\"]]}\n");
    }
    Path more = Files.writeString(folder.resolve("more.jsonl"), lines);

    TaggerModel model = train(List.of(more), Optional.of(first));

    assertThat(names(model, "大江报今日出版。")).containsExactly("大江报");
    assertThat(names(model, "记者赵建平报道。")).containsExactly("赵建平");
  }

  @Test
  void goesOnWithWhatATeacherSaysToo() throws IOException {
    Path first = folder.resolve("first.model");
    try (OutputStream out = Files.newOutputStream(first)) {
      ModelFile.write(train(List.of(labelled), Optional.empty()), out);
    }
    Path taught = teach();

    TaggerModel model =
        train(List.of(labelled, folder.resolve("taught.txt"), taught), Optional.of(first));

    assertThat(names(model, "代表在赵建平村开工。")).containsExactly("赵建平村");
  }

  @Test
  void withoutLabelledTextThereIsNothingToLearn() {
    assertThatThrownBy(() -> train(List.of(unlabelled), Optional.empty()))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("--data");
  }
}
