package org.pressgraph.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pressgraph.text.TokenizedText;
import org.pressgraph.text.Tokenizer;

class NamesAgainTest {

  private static List<String> again(String first, String name, MentionType type, String second) {
    double sure = name.endsWith("?") ? 0.6 : 0.99;
    String clean = name.replace("?", "");
    Tokenizer tokenizer = new Tokenizer();
    int begin = first.indexOf(clean);
    NamesAgain names = new NamesAgain();
    names.learn(
        tokenizer.tokenize(first), List.of(new Mention(begin, begin + clean.length(), type, sure)));
    TokenizedText text = tokenizer.tokenize(second);
    return names.in(text, List.of()).stream().map(m -> m.in(second)).toList();
  }

  @Test
  void aWholeNameIsFoundInsideWhateverStandsAround() {
    assertThat(again("全总党组书记徐留平出席。", "徐留平?", MentionType.PERSON, "徐留平一行来到深圳。"))
        .containsExactly("徐留平");
  }

  @Test
  void aShortNameIsFoundWhereWordsBeginAndEndWithIt() {
    assertThat(again("发言人毛宁主持。", "毛宁", MentionType.PERSON, "会后，毛宁回答了提问。毛宁说。"))
        .containsExactly("毛宁", "毛宁");
    assertThat(again("工人高明到场。", "高明", MentionType.PERSON, "他的手艺高明得很，最高明日公布。"))
        .doesNotContain("最高明日");
    assertThat(again("工人王明到场。", "王明", MentionType.PERSON, "国王明白了。")).isEmpty();
  }

  @Test
  void whatTheRecognizerWasNotSureOfIsNotFoundAgain() {
    assertThat(again("发言人毛宁主持。", "毛宁?", MentionType.PERSON, "会后，毛宁回答了提问。")).isEmpty();
    assertThat(again("职工会员中心。", "职工会员中心?", MentionType.ORGANIZATION, "职工会员中心很大。")).isEmpty();
  }

  @Test
  void theLongerNameGoesFirst() {
    Tokenizer tokenizer = new Tokenizer();
    TokenizedText text = tokenizer.tokenize("龙岗区总工会和总工会。");
    NamesAgain names = new NamesAgain();
    names.learn(
        text,
        List.of(
            new Mention(7, 10, MentionType.ORGANIZATION, 0.99),
            new Mention(0, 6, MentionType.ORGANIZATION, 0.99)));

    assertThat(names.in(text, List.of()))
        .extracting(m -> m.in(text.text()))
        .containsExactly("龙岗区总工会", "总工会");
  }

  @Test
  void aNameThatWasCutShortIsMadeWhole() {
    Tokenizer tokenizer = new Tokenizer();
    TokenizedText text = tokenizer.tokenize("副主席徐留平粗略一算。徐留平说。");
    NamesAgain names = new NamesAgain();
    Mention cut = new Mention(3, 5, MentionType.PERSON, 0.7);
    Mention whole = new Mention(11, 14, MentionType.PERSON, 0.7);
    names.learn(text, List.of(cut, whole));

    assertThat(names.inFull(text, List.of(cut, whole)))
        .extracting(m -> m.in(text.text()))
        .containsExactly("徐留平", "徐留平");
    assertThat(
            names.inFull(
                tokenizer.tokenize("徐留说。"), List.of(new Mention(0, 2, MentionType.PERSON, 0.7))))
        .extracting(Mention::length)
        .containsExactly(2);
  }
}
