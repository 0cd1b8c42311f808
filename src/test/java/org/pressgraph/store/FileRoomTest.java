package org.pressgraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Room behind the end of a file takes nothing away and leaves the file as TDB2 wants it. */
class FileRoomTest {

  private static final int SEGMENT = 1 << 20;
  private static final int USED = SEGMENT - 8192;

  @TempDir private Path folder;
  private Path file;
  private byte[] before;

  @BeforeEach
  void fill() throws IOException {
    file = folder.resolve("file");
    before = new byte[SEGMENT];
    Arrays.fill(before, (byte) 7);
    Files.write(file, before);
  }

  private byte at(int place) throws IOException {
    return Files.readAllBytes(file)[place];
  }

  @Test
  @Timeout(30)
  void isMadeInWholeSegmentsBehindWhatIsUsed() throws Exception {
    FileRoom room = new FileRoom(file, SEGMENT);
    room.make(USED, SEGMENT, () -> false);
    assertThat(Files.size(file)).isEqualTo(2 * SEGMENT);
    while (at(SEGMENT - 1) != 0) {
      Thread.sleep(5);
    }
    room.close();
    assertThat(Files.size(file)).isEqualTo(2 * SEGMENT);
    assertThat(Arrays.copyOf(Files.readAllBytes(file), USED))
        .isEqualTo(Arrays.copyOf(before, USED));
  }

  @Test
  void isNotMadeWhereOthersWrite() throws Exception {
    FileRoom room = new FileRoom(file, SEGMENT);
    for (int i = 0; i < 50; i++) {
      room.take(SEGMENT);
      Files.write(file, before, StandardOpenOption.WRITE);
      room.make(USED, SEGMENT / 2, () -> false);
      Thread.sleep(1);
      assertThat(at(SEGMENT - 1)).isEqualTo((byte) 7);
    }
    room.close();
  }

  @Test
  @Timeout(30)
  void isNotMadeWhileSomebodyWrites() throws Exception {
    FileRoom room = new FileRoom(file, SEGMENT);
    CountDownLatch asked = new CountDownLatch(1);
    room.make(
        USED,
        SEGMENT,
        () -> {
          asked.countDown();
          return true;
        });
    asked.await();
    room.close();
    assertThat(at(SEGMENT - 1)).isEqualTo((byte) 7);
  }

  @Test
  void isNotMadeForLoads() throws Exception {
    FileRoom room = new FileRoom(file, SEGMENT);
    room.make(USED, 1L << 30, () -> false);
    assertThat(Files.size(file)).isEqualTo(SEGMENT);
    room.close();
  }
}
