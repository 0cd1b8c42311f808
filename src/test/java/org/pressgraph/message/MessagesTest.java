package org.pressgraph.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

  @Test
  void speaksTheLanguageOfTheLocale() {
    assertThat(Messages.text(Locale.ENGLISH, "reason.denied")).isEqualTo("access is denied");
    assertThat(Messages.text(Locale.SIMPLIFIED_CHINESE, "reason.denied")).isEqualTo("没有权限");
  }

  @Test
  void speaksEnglishToEveryOtherLocaleWhateverTheMachineSpeaks() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
      assertThat(Messages.text(Locale.FRENCH, "reason.denied")).isEqualTo("access is denied");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void writesNumbersWithoutGrouping() {
    assertThat(Messages.text(Locale.ENGLISH, "export.done", "g.ttl", 1234567))
        .isEqualTo("g.ttl: 1234567 statements");
  }

  @Test
  void refusesAKeyThatNoBundleHas() {
    assertThatThrownBy(() -> Messages.text("no.such.key"))
        .isInstanceOf(MissingResourceException.class);
  }

  @Test
  void anExceptionHasBothLanguages() {
    Locale before = Locale.getDefault(Locale.Category.DISPLAY);
    PressgraphException problem = new PressgraphException("source.absent", "a.txt");
    try {
      Locale.setDefault(Locale.Category.DISPLAY, Locale.SIMPLIFIED_CHINESE);
      assertThat(problem.getLocalizedMessage()).startsWith("a.txt：没有这个文件");
      assertThat(problem.getMessage()).startsWith("a.txt: there is no such file");
    } finally {
      Locale.setDefault(Locale.Category.DISPLAY, before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/org/pressgraph/message/messages", "/org/pressgraph/cli/usage"})
  void bothLanguagesSayTheSameThings(String bundle) throws IOException {
    Properties english = load(bundle + ".properties");
    Properties chinese = load(bundle + "_zh.properties");
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(chinese.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(english.getProperty(key)));
      assertThat(chinese.getProperty(key)).as(key).containsPattern("\\p{IsHan}");
    }
  }

  @Test
  void noPatternHasAnApostropheWhichMessageFormatWouldSwallow() throws IOException {
    for (String language : new String[] {"", "_zh"}) {
      Properties messages = load("/org/pressgraph/message/messages" + language + ".properties");
      assertThat(messages.values()).noneMatch(value -> value.toString().contains("'"));
    }
  }

  private static Set<String> placeholders(String pattern) {
    return Pattern.compile("\\{\\d}|\\$\\{[A-Z-]+}")
        .matcher(pattern)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties load(String resource) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            MessagesTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
