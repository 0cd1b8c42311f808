package org.pressgraph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressgraph.facts.FactExtractor;
import org.pressgraph.facts.rule.Rule;
import org.pressgraph.facts.rule.RuleSet;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.ner.Recognizers;
import org.pressgraph.resolve.EntityResolver;
import org.pressgraph.text.DateFinder;

/** A pattern that looks for words first finds what the plain expression finds. */
class TextPatternTest {

  private static final int TEXTS = 60;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第[一二三]+届",
        "[^，。]{0,9}(?:召开|举行)",
        "(?:^|[。；])(?:(第?)([一二三])(是|、)|（([一二三])）)",
        "^(?:在|从)(?=[\\p{IsHan}]{3})",
        "(?:摄|摄影)[）)]?$",
        "(?<![\\d月])(1[0-2]|[1-9])月(3[01]|[12]\\d|[1-9])日(?!起)",
        "(?:今天|昨天)?召开|第",
        "(?<=会)在(?=第)",
        "[一-三]{2,}?月|\\Q(a)\\E+",
        "\\u4f1a议|\\d{4}年?(?!底)[\\p{IsHan}]{2,4}?会",
        "(?s:.*)会",
        "(?i)A会",
        "(.)\\1",
        "[[一二]三]月",
        "𠮷?会[^。]",
        "会??议?+",
        "(?<![\\p{IsHan}&&[^在从会]])召(?=[开第]|议会)",
        "[会&&[^议]][在从]月|[[一二]&&[^\\]二]]召",
        "(?:会|议?)召|(?:a?|召)?开",
        "(?=会)会?议月|(?<!会)(?:|召)开",
        "会{0}议|[^会]议月",
        "\\d*(?:月|日)召?|(?:召?|[^会])开第",
        "^\\d?(?:月|日)|^会",
        "(?:(?:会?|议)?月?)+第",
        "会*",
        "会议|会|召|召开|在从|在",
        "第[一二][^。]{0,3}会[^。]*(?:召开|举行)[^，]{1,2}从",
        "会",
        "会|在|",
        "(?:^|(?<=[，。])|今天)(?:会?议?，)?[^。]{0,2}召",
        "(?<=在|^会|第[一二])[^。，]{1,3}会",
        "(?:^|，|)[^。]{0,3}开",
        "(?:(?<=会)|从?)(?:(?<!在)[^会]|^第)[日月]",
        "(?:(?!会)|在)第|(?<=。)?举行",
        "(?<=\\d{1,2})[月日]|(?<=[^会])召",
        "(?:会(?<=议会)|^在){1,2}[^，]?第",
        "[^会]?\\d+(?:年|月)[^。]*会"
      })
  void whatIsFoundIsTheSame(String regex) {
    Pattern pattern = Pattern.compile(regex);
    String letters = "一二三月日第届会议召开举行在从。；，（）今天昨0123年底摄影是、(a)A𠮷人";
    Random random = new Random(1);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(25); k >= 0; k--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      isTheSame(pattern, text.toString());
    }
  }

  @Test
  void whatTheRulesFindIsTheSame() {
    List<Pattern> patterns = new ArrayList<>();
    List<String> pieces = new ArrayList<>(List.of("，", "。", "2024年", "10月28日", "会议", "的"));
    for (Class<?> owner :
        List.of(FactExtractor.class, Recognizers.class, EntityResolver.class, DateFinder.class)) {
      TextPatterns file = TextPatterns.load(owner);
      file.examples()
          .forEach(
              (name, examples) -> {
                patterns.add(file.get(name));
                examples.forEach(e -> pieces.add(e.substring(1).split("=>")[0].strip()));
              });
    }
    for (Symbol symbol : Symbol.values()) {
      pieces.add(String.valueOf(symbol.letter()));
    }
    for (Rule rule : RuleSet.load(FactExtractor.class, "event-rules.txt").rules()) {
      patterns.add(rule.pattern());
      pieces.addAll(rule.words());
    }
    Random random = new Random(2);
    for (Pattern pattern : patterns) {
      for (int i = 0; i < TEXTS; i++) {
        StringBuilder text = new StringBuilder();
        for (int k = random.nextInt(12); k >= 0; k--) {
          text.append(pieces.get(random.nextInt(pieces.size())));
        }
        isTheSame(pattern, text.toString());
      }
    }
  }

  @Test
  void aHeadInALookBehindDoesNotMoveTheBeginning() {
    isTheSame(Pattern.compile("(?<=^[^东]{2,8})东部(?=新区)"), "成都的东部新区");
  }

  private static void isTheSame(Pattern pattern, String text) {
    TextPattern own = TextPattern.of(pattern);
    List<String> expected = new ArrayList<>();
    for (Matcher m = pattern.matcher(text); m.find(); ) {
      expected.add(groups(m));
    }
    List<String> found = new ArrayList<>();
    for (TextPattern.Search s = own.search(text); s.find(); ) {
      assertThat(s.start()).isEqualTo(s.match().start());
      assertThat(s.end()).isEqualTo(s.match().end());
      assertThat(s.group()).isEqualTo(s.match().group());
      found.add(groups(s.match()));
    }
    assertThat(found).as("%s in %s", pattern, text).isEqualTo(expected);
    assertThat(own.in(text)).as("%s in %s", pattern, text).isEqualTo(!expected.isEmpty());
    for (int begin = 0; begin < Math.min(3, text.length()); begin++) {
      int end = text.length() - begin / 2;
      Matcher head = pattern.matcher(text).region(begin, end);
      assertThat(own.head(text, begin, end).map(TextPatternTest::groups))
          .as("%s at the head of %s", pattern, text.substring(begin, end))
          .isEqualTo(head.lookingAt() ? Optional.of(groups(head)) : Optional.empty());
    }
    assertThat(own.matches(text))
        .as("%s as %s", pattern, text)
        .isEqualTo(pattern.matcher(text).matches());
  }

  private static String groups(Matcher match) {
    StringBuilder groups = new StringBuilder();
    for (int i = 0; i <= match.groupCount(); i++) {
      groups.append(match.start(i)).append('-').append(match.end(i)).append(' ');
    }
    return groups.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "第[一二]届, '[第一届, 第二届] from 0 to 0'",
    "'[^，]{0,9}(?:召开|举行)', '[召开, 举行] from 0 to 18'",
    "'(?:摄|摄影)[）)]?$', '[摄, 摄影, 摄影）, 摄影), 摄）, 摄)] from 0 to 0'",
    "'(?<=在)会(?!议)', '[会] from 0 to 0'",
    "'.+会', '[会] from 1 to 1048576'"
  })
  void theWordsThatAMatchMustHaveAreRead(String regex, String needs) {
    PatternPart part = PatternReader.read(Pattern.compile(regex));
    assertThat(part.allNeeds()).hasSize(1);
    assertThat(part.allNeeds().get(0).least + " " + part.allNeeds().get(0).most)
        .isEqualTo(needs.replaceFirst(".*from (\\d+) to (\\d+)", "$1 $2"));
    String words = part.allNeeds().get(0).toString().replaceFirst("\\].*", "").substring(1);
    assertThat(words.split(", "))
        .containsExactlyInAnyOrder(needs.replaceFirst("\\].*", "").substring(1).split(", "));
  }

  @ParameterizedTest
  @CsvSource({
    "'(?:甲|乙)?召开', 乙召甲",
    "'(?<!丙)(?:甲[^，]{0,9}|乙|)(?=丁)\\d+月', 0123456789乙甲",
    "'^第[一二]届|会', 会第",
    "'(?:甲|[^乙])?召', ",
    "'.?会', ",
    "'(.)\\1会', "
  })
  void theLettersWithWhichAMatchBeginsAreRead(String regex, String letters) {
    BitSet firsts = PatternReader.read(Pattern.compile(regex)).firsts();
    if (letters == null) {
      assertThat(firsts).isNull();
    } else {
      assertThat(firsts.stream().mapToObj(c -> (char) c))
          .containsExactlyInAnyOrderElementsOf(letters.chars().mapToObj(c -> (char) c).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?i)会", "[^会]", "会?", "会|", "(.)\\1会", "[会&&[^议]]"})
  void whatIsNotUnderstoodNeedsNothing(String regex) {
    assertThat(PatternReader.read(Pattern.compile(regex)).allNeeds()).isEmpty();
  }
}
