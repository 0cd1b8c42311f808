package org.pressgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {

  @TempDir private Path folder;

  @Test
  void findsPagesInAllFoldersInTheOrderOfTheirNames() throws IOException {
    file("b.txt");
    file("a/2.md");
    file("a/1.txt");
    file("a/photo.jpg");
    file(".hidden/x.txt");
    file(".x.txt");
    InputFiles found = find(List.of(folder));
    assertThat(found.files())
        .extracting(SourceFile::name)
        .containsExactly("a/1.txt", "a/2.md", "b.txt");
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void aFileByItselfGoesByItsName() throws IOException {
    InputFiles found = find(List.of(file("a/1.txt")));
    assertThat(found.files()).extracting(SourceFile::name).containsExactly("1.txt");
  }

  @Test
  void aFileGivenTwiceIsReadOnce() throws IOException {
    Path file = file("1.txt");
    InputFiles found = find(List.of(file, folder, file));
    assertThat(found.files()).hasSize(1);
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void twoFilesOfOneNameCannotBothBeAPage() throws IOException {
    file("a/1.txt");
    file("b/1.txt");
    InputFiles found = find(List.of(folder.resolve("a"), folder.resolve("b")));
    assertThat(found.files()).hasSize(1);
    assertThat(found.problems()).singleElement().asString().contains("the same name", "1.txt");
  }

  @Test
  void whatIsNotThereDoesNotStopTheOthers() throws IOException {
    Path file = file("1.txt");
    InputFiles found = find(List.of(folder.resolve("none"), file));
    assertThat(found.files()).hasSize(1);
    assertThat(found.problems()).singleElement().asString().contains("none");
  }

  @Test
  void aFileOfAnotherFormatIsAProblemOnlyWhereItIsAskedFor() throws IOException {
    InputFiles found = find(List.of(file("a.jpg")));
    assertThat(found.problems()).singleElement().asString().contains("a.jpg", "text, HTML, PDF");
  }

  @Test
  void aFolderWithoutPagesIsAProblem() {
    assertThat(find(List.of(folder)).problems())
        .singleElement()
        .asString()
        .contains("no pages in this folder");
  }

  @Test
  void aLinkThatLeadsBackIsAProblemAndNoEndlessWay() throws IOException {
    file("1.txt");
    Files.createSymbolicLink(folder.resolve("back"), folder);
    InputFiles found = find(List.of(folder));
    assertThat(found.files()).hasSize(1);
    assertThat(found.problems()).singleElement().asString().contains("leads back");
  }

  private static InputFiles find(List<Path> inputs) {
    return InputFiles.find(inputs, SourceFormats.STANDARD);
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "文");
  }
}
