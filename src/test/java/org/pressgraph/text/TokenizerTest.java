package org.pressgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TokenizerTest {

  private static final String TEXT = "3月4日，市农业局局长王芳到拉萨调研。\n“乾坤”工程开工了！她说：Ｇ２０峰会在杭州举行。";

  private final Tokenizer tokenizer = new Tokenizer();

  @Test
  void wordsCoverTheTextInOrder() {
    TokenizedText tokenized = tokenizer.tokenize(TEXT);
    int end = 0;
    for (Word word : tokenized.words()) {
      assertThat(TEXT.substring(end, word.begin())).isBlank();
      end = word.end();
    }
    assertThat(end).isEqualTo(TEXT.length());
  }

  @Test
  void noWordCrossesASentence() {
    TokenizedText tokenized = tokenizer.tokenize(TEXT);
    for (Word word : tokenized.words()) {
      assertThat(tokenized.sentenceAt(word.begin()).contains(word.begin(), word.end())).isTrue();
    }
  }

  @Test
  void lettersStayAsTheyStand() {
    TokenizedText tokenized = tokenizer.tokenize(TEXT);
    assertThat(tokenized.words().stream().map(w -> w.in(TEXT)).reduce("", String::concat))
        .contains("乾坤")
        .contains("Ｇ２０");
  }

  @Test
  void manyThreadsGetTheSame() throws Exception {
    TokenizedText expected = tokenizer.tokenize(TEXT);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<TokenizedText>> results = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        results.add(threads.submit(() -> tokenizer.tokenize(TEXT)));
      }
      for (Future<TokenizedText> result : results) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
