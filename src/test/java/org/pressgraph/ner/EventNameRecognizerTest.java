package org.pressgraph.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressgraph.text.TokenizedText;
import org.pressgraph.text.Tokenizer;

/** Which happenings are found by the form of their names. */
class EventNameRecognizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "筹备好全省基层组织建设现场会，抓好落实。 | 全省基层组织建设现场会",
        "参加全国劳动模范表彰大会。 | 全国劳动模范表彰大会",
        "河北省第四届冰雪运动会开幕。 | 河北省第四届冰雪运动会",
        "全国人大常委会工作会议在京举行。 |",
        "全省各级各部门召开工作会议。 |",
        "全市都在准备，将召开现场会。 |",
      })
  void namesAreFoundByTheirForm(String text, String name) {
    TokenizedText tokens = new Tokenizer().tokenize(text);
    List<String> found =
        new EventNameRecognizer()
            .recognize(tokens).stream().map(mention -> mention.in(text)).distinct().toList();
    assertThat(found).isEqualTo(Optional.ofNullable(name).stream().toList());
  }
}
