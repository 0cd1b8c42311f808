package org.pressgraph.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.message.PressgraphException;

class GoldFilesTest {

  @TempDir Path folder;

  @Test
  void readsWhatTheAnnotationSays() {
    GoldPage page = GoldFiles.read(EvaluationTest.ANNOTATION).get(3);

    assertThat(page.source()).isEqualTo("digest.txt");
    assertThat(page.noise()).isNotEmpty();
    GoldPage.GoldArticle article = page.articles().get(0);
    assertThat(article.lines()).extracting(GoldPage.GoldLines::role).contains("title", "body");
    assertThat(article.entities()).extracting(GoldPage.GoldEntity::name).contains("国务院");
    assertThat(article.relations()).extracting(GoldPage.GoldRelation::title).contains("总理");
    assertThat(article.events().get(0).participants())
        .contains(new GoldPage.GoldParticipant("p1", "host"));
  }

  @Test
  void namesTheFileAndTheLineOfAFault() throws IOException {
    Files.writeString(folder.resolve("a.json"), "{\n\"source\": \"a.txt\",\n oops }");

    assertThatThrownBy(() -> GoldFiles.read(folder))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("a.json")
        .hasMessageContaining("line 3");
  }

  @Test
  void wantsTheFieldsThatNothingCanDoWithout() throws IOException {
    Files.writeString(folder.resolve("a.json"), "{}");

    assertThatThrownBy(() -> GoldFiles.read(folder))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("source, articles");
  }

  @Test
  void saysThatAFolderHasNoAnnotation() {
    assertThatThrownBy(() -> GoldFiles.read(folder))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("no annotation");
    assertThatThrownBy(() -> GoldFiles.read(folder.resolve("absent")))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("absent");
  }
}
