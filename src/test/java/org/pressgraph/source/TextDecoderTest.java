package org.pressgraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressgraph.message.PressgraphException;

class TextDecoderTest {

  private static final String TEXT = "本报讯（记者 李明）10月23日，全省工会工作会议在沈阳召开。\r\n会议强调，要加强建设。\n";

  @Test
  void readsUtf8() {
    DecodedText decoded = TextDecoder.decode("a.txt", TEXT.getBytes(StandardCharsets.UTF_8));
    assertThat(decoded.text()).isEqualTo(TEXT);
    assertThat(decoded.encoding()).isEqualTo("UTF-8");
    assertThat(decoded.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
  void aByteOrderMarkDecidesAndIsNoText(String encoding) {
    DecodedText decoded =
        TextDecoder.decode("a.txt", ("\uFEFF" + TEXT).getBytes(Charset.forName(encoding)));
    assertThat(decoded.text()).isEqualTo(TEXT);
    assertThat(decoded.encoding()).isEqualTo(encoding);
    assertThat(decoded.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "UTF-16LE", "UTF-16BE"})
  void tellsTheEncodingOfAPageWithoutMark(String encoding) {
    String page = TEXT.repeat(40);
    DecodedText decoded = TextDecoder.decode("a.txt", page.getBytes(Charset.forName(encoding)));
    assertThat(decoded.text()).isEqualTo(page);
    assertThat(decoded.encoding()).isEqualTo(encoding);
  }

  @Test
  void readsBig5() {
    String page = "本報訊（記者 李明）十月二十三日，全省工會工作會議在臺北召開。會議強調，要加強建設。\n";
    for (int copies : new int[] {1, 40}) {
      DecodedText decoded =
          TextDecoder.decode("a.txt", page.repeat(copies).getBytes(Charset.forName("Big5")));
      assertThat(decoded.text()).isEqualTo(page.repeat(copies));
      assertThat(decoded.encoding()).startsWith("Big5");
      assertThat(decoded.warnings()).isEmpty();
    }
  }

  @Test
  void traditionalCharactersInGb18030AreNotBig5() {
    String page = "本報訊 全省工會工作會議在瀋陽召開。會議強調，要加強建設，這是我們的責任。\n";
    DecodedText decoded = TextDecoder.decode("a.txt", page.getBytes(Charset.forName("GB18030")));
    assertThat(decoded.text()).isEqualTo(page);
  }

  @Test
  void saysSoWhereTheEncodingIsUnsure() {
    DecodedText decoded = TextDecoder.decode("a.txt", "工会".getBytes(Charset.forName("GB18030")));
    assertThat(decoded.text()).isEqualTo("工会");
    assertThat(decoded.warnings()).singleElement().asString().contains("a.txt", "GB18030");
  }

  @Test
  void aSlipInUtf8CostsOneCharacterAndNamesTheLine() {
    byte[] bytes = TEXT.repeat(20).getBytes(StandardCharsets.UTF_8);
    int secondLine =
        TEXT.substring(0, TEXT.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8).length;
    bytes[secondLine] = (byte) 0xFF;
    DecodedText decoded = TextDecoder.decode("a.txt", bytes);
    assertThat(decoded.encoding()).isEqualTo("UTF-8");
    assertThat(decoded.text()).contains("\uFFFD").contains("会议强调");
    assertThat(decoded.warnings()).singleElement().asString().contains("a.txt", "line 2");
  }

  @Test
  void aFileCutInTheMidstOfACharacterIsStillRead() {
    byte[] bytes = TEXT.strip().getBytes(StandardCharsets.UTF_8);
    DecodedText decoded = TextDecoder.decode("a.txt", Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(decoded.encoding()).isEqualTo("UTF-8");
    assertThat(decoded.text()).startsWith(TEXT.substring(0, 20));
  }

  @Test
  void refusesWhatIsNoText() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("line one\n".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(new byte[] {0, 0, 0, 1, 2, 3});
    assertThatThrownBy(() -> TextDecoder.decode("a.txt", bytes.toByteArray()))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("a.txt: line 2");
  }

  @Test
  void takesOutWhatNoGraphCanCarry() {
    DecodedText decoded =
        TextDecoder.decode("a.txt", "春\f耕\u0001\u001B种\t\r\n".getBytes(StandardCharsets.UTF_8));
    assertThat(decoded.text()).isEqualTo("春\n耕\uFFFD\uFFFD种\t\r\n");
    assertThat(decoded.warnings()).singleElement().asString().contains("2 control characters");
  }

  @Test
  void readsAnEmptyFileAsEmptyText() {
    assertThat(TextDecoder.decode("a.txt", new byte[0]).text()).isEmpty();
  }
}
