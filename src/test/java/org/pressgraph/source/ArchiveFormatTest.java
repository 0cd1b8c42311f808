package org.pressgraph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFormatTest {

  @TempDir private Path folder;

  private final SourceFormat format = SourceFormats.STANDARD.of("a.zip").orElseThrow();

  @Test
  void acceptsArchivesAndSinglePackedFiles() {
    assertThat(Stream.of("a.zip", "A.TAR.GZ", "a.tgz", "a.tar", "a.jsonl.gz", "版.txt.gz"))
        .allMatch(format::accepts);
    assertThat(Stream.of("a.gz", "a.exe.gz", "a.rar", "zip")).noneMatch(format::accepts);
  }

  @Test
  void readsTheFilesOfAZipInTheOrderOfTheirNames() throws IOException {
    FormatRun run =
        run(
            "日报.zip",
            zip(
                StandardCharsets.UTF_8,
                Map.of("2024-10/29/第2版.txt", "二", "2024-10/29/第1版.txt", "一", "x.jpg", "图")));
    assertThat(run.problems()).isEmpty();
    assertThat(run.pages())
        .extracting(SourcePage::name)
        .containsExactly("日报.zip/2024-10/29/第1版.txt", "日报.zip/2024-10/29/第2版.txt");
    assertThat(run.page(0).text()).isEqualTo("一");
  }

  @Test
  void readsNamesThatWindowsWrites() throws IOException {
    FormatRun run = run("a.zip", zip(Charset.forName("GBK"), Map.of("工人日报\\第一版要闻.txt", "文")));
    assertThat(run.pages()).extracting(SourcePage::name).containsExactly("a.zip/工人日报/第一版要闻.txt");
  }

  @Test
  void readsTarAndGzip() throws IOException {
    Map<String, String> files =
        Map.of("a.jsonl", "{\"title\":\"一\"}\n{\"title\":\"二\"}\n", "b.txt", "三");
    FormatRun run = run("a.tar.gz", gzip(tar(files)));
    assertThat(run.pages())
        .extracting(SourcePage::name)
        .containsExactly("a.tar.gz/a.jsonl/1", "a.tar.gz/a.jsonl/2", "a.tar.gz/b.txt");
    assertThat(run("b.tar", tar(files)).pages()).hasSize(3);
    FormatRun single =
        run("c.jsonl.gz", gzip(files.get("a.jsonl").getBytes(StandardCharsets.UTF_8)));
    assertThat(single.pages())
        .extracting(SourcePage::name)
        .containsExactly("c.jsonl.gz/1", "c.jsonl.gz/2");
  }

  @Test
  void anIssueInAnArchiveIsReadAsOne() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : List.of("alto/0001.xml", "alto/0002.xml", "mets.xml")) {
      files.put("期/" + name, Files.readString(FormatRun.sample("mets/" + name)));
    }
    FormatRun run = run("a.tgz", gzip(tar(files)));
    assertThat(run.pages())
        .extracting(SourcePage::name)
        .containsExactly("a.tgz/期/alto/0001.xml", "a.tgz/期/alto/0002.xml");
    assertThat(run.page(0).origin().issue().newspaper()).contains("沈阳日报");
  }

  @Test
  void aWrongFileDoesNotStopTheOthers() throws IOException {
    FormatRun run =
        run(
            "a.zip",
            zip(StandardCharsets.UTF_8, Map.of("a.txt", "一", "b.pdf", "no", "c.txt", "三")));
    assertThat(run.pages()).hasSize(2);
    assertThat(run.problems()).singleElement().asString().contains("a.zip/b.pdf");
  }

  @Test
  void neverWritesOutsideItsFolder() throws IOException {
    FormatRun run =
        run(
            "a.zip",
            zip(
                StandardCharsets.UTF_8,
                Map.of(
                    "../../evil.txt",
                    "恶",
                    "/tmp/evil.txt",
                    "恶",
                    "C:\\evil.txt",
                    "恶",
                    "a.txt",
                    "一")));
    assertThat(run.pages()).extracting(SourcePage::name).containsExactly("a.zip/a.txt");
    assertThat(run.problems())
        .hasSize(3)
        .allSatisfy(p -> assertThat(p).hasMessageContaining("evil.txt"));
    assertThat(folder.resolve("../evil.txt")).doesNotExist();
  }

  @Test
  void refusesAnArchiveWithinAnArchive() throws IOException {
    FormatRun run = run("a.zip", zip(StandardCharsets.UTF_8, Map.of("b.zip", "x", "a.txt", "一")));
    assertThat(run.pages()).hasSize(1);
    assertThat(run.problems()).singleElement().asString().contains("b.zip", "unpack it first");
  }

  @Test
  void refusesAnArchiveThatGrowsWithoutEnd() throws IOException {
    Path bomb = folder.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
      out.putNextEntry(new ZipEntry("a.txt"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 257; i++) {
        out.write(zeros);
      }
    }
    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    FormatRun run = FormatRun.of(format, bomb);
    assertThat(run.pages()).isEmpty();
    assertThat(run.problems()).singleElement().asString().contains("bomb.zip", "256 MiB");
  }

  @Test
  void saysWhatIsBrokenOrEmpty() throws IOException {
    byte[] zip = zip(StandardCharsets.UTF_8, Map.of("a.txt", "一".repeat(1000)));
    assertThat(run("a.zip", Arrays.copyOf(zip, 60)).problems())
        .singleElement()
        .asString()
        .contains("a.zip: cannot be unpacked");
    assertThat(run("a.zip", new byte[0]).problems()).hasSize(1);
    assertThat(run("a.zip", zip(StandardCharsets.UTF_8, Map.of("x.jpg", "图"))).problems())
        .singleElement()
        .asString()
        .contains("no pages in this archive");
    byte[] tar = gzip(tar(Map.of("a.txt", "一", "b.txt", random(200_000))));
    FormatRun cut = run("a.tar.gz", Arrays.copyOf(tar, tar.length / 2));
    assertThat(cut.problems()).singleElement().asString().contains("a.tar.gz");
  }

  @Test
  void leavesNothingBehind() throws IOException {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    SourceFormat here = new ArchiveFormat(List.of(new PlainTextFormat()), temporary);
    Path zip =
        Files.write(folder.resolve("a.zip"), zip(StandardCharsets.UTF_8, Map.of("a/b/c.txt", "一")));
    assertThat(FormatRun.of(here, zip).pages()).hasSize(1);
    Files.write(zip, new byte[] {1, 2, 3});
    assertThat(FormatRun.of(here, zip).problems()).hasSize(1);
    assertThat(temporary).isEmptyDirectory();
  }

  private static String random(int length) {
    return new Random(1)
        .ints(length, 0x4E00, 0x9FA5)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private FormatRun run(String name, byte[] bytes) throws IOException {
    return FormatRun.of(format, Files.write(folder.resolve(name), bytes));
  }

  private static byte[] zip(Charset charset, Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, charset)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, "UTF-8")) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(content.length);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
