package org.pressgraph.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pressgraph.text.Tokenizer;

/** What the recognizers find together, as the annotator uses them. */
class RecognizersTest {

  private static final Tokenizer TOKENIZER = new Tokenizer();

  @Test
  void findsPeopleBesideTheirTitles() {
    assertThat(found("市农业局局长李明远表示", MentionType.PERSON)).containsExactly("李明远");
    assertThat(found("主席刘忻等参加调研", MentionType.PERSON)).containsExactly("刘忻");
  }

  @Test
  void findsPlaces() {
    assertThat(found("代表团访问了浙江省和江苏省。", MentionType.PLACE)).containsExactly("浙江省", "江苏省");
  }

  @Test
  void putsTheNamesOfBodiesTogether() {
    assertThat(found("由沈阳市和平区总工会承办", MentionType.ORGANIZATION)).containsExactly("沈阳市和平区总工会");
    assertThat(found("全国总工会宣传教育部部长出席", MentionType.ORGANIZATION)).containsExactly("全国总工会宣传教育部");
    assertThat(found("省总工会党组书记出席", MentionType.ORGANIZATION)).containsExactly("省总工会");
  }

  @Test
  void knowsBodiesWithShortNames() {
    assertThat(found("党中央、国务院作出部署", MentionType.ORGANIZATION)).containsExactly("党中央", "国务院");
  }

  @Test
  void findsWorksWithoutTheirMarks() {
    assertThat(found("印发《关于春耕的《通知》的意见》。", MentionType.WORK)).containsExactly("关于春耕的《通知》的意见");
    assertThat(found("《未完", MentionType.WORK)).isEmpty();
  }

  @Test
  void aPeriodicalIsABodyMarksAndAll() {
    assertThat(found("《求是》杂志发表文章", MentionType.ORGANIZATION)).containsExactly("《求是》杂志");
  }

  @Test
  void findsEventsByTheFormOfTheirNames() {
    assertThat(found("党的二十届三中全会召开", MentionType.EVENT)).containsExactly("党的二十届三中全会");
    assertThat(found("部署开展“春雷2025”专项行动。", MentionType.EVENT)).containsExactly("“春雷2025”专项行动");
    assertThat(found("2025年西藏自治区农机职业技能竞赛举行", MentionType.EVENT))
        .containsExactly("2025年西藏自治区农机职业技能竞赛");
    assertThat(found("出席中国工会第十八次全国代表大会。", MentionType.EVENT)).containsExactly("中国工会第十八次全国代表大会");
  }

  @Test
  void whatStandsBeforeTheNameOfAnEventIsCutOff() {
    assertThat(found("28日下午就建设文化强国进行第十七次集体学习。", MentionType.EVENT)).containsExactly("第十七次集体学习");
    assertThat(found("党的二十大报告强调人民至上", MentionType.EVENT)).containsExactly("党的二十大");
    assertThat(found("提升“两个覆盖”质量、开展送温暖活动", MentionType.EVENT)).isEmpty();
  }

  @Test
  void aKindOfEventIsNoName() {
    assertThat(found("各地开展技能竞赛和座谈会。", MentionType.EVENT)).isEmpty();
  }

  @Test
  void findsTitlesByTheirParts() {
    assertThat(found("党组书记、常务副主席、书记处第一书记", MentionType.TITLE))
        .containsExactly("党组书记", "常务副主席", "书记处第一书记");
  }

  @Test
  void noMentionOverlapsAnother() {
    String text = "《求是》杂志发表中共中央总书记、国家主席、中央军委主席在中国共产党第二十次全国代表大会上的报告，沈阳市总工会学习。";
    List<Mention> mentions = Recognizers.standard().recognize(TOKENIZER.tokenize(text));
    for (int i = 1; i < mentions.size(); i++) {
      assertThat(mentions.get(i).begin()).isGreaterThanOrEqualTo(mentions.get(i - 1).end());
    }
  }

  private static List<String> found(String text, MentionType type) {
    return Recognizers.standard().recognize(TOKENIZER.tokenize(text)).stream()
        .filter(mention -> mention.type() == type)
        .map(mention -> mention.in(text))
        .toList();
  }
}
