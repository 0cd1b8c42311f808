package org.pressgraph.ner.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressgraph.text.Tokenizer;

/** Kinds of names that taggers often miss, with the model that comes with the software. */
class HardNamesTest {

  private static final Tokenizer TOKENIZER = new Tokenizer();
  private static final TaggerRecognizer TAGGER = TaggerRecognizer.standard();

  private static void assertFinds(String text, String expected) {
    List<String> names =
        TAGGER.recognize(TOKENIZER.tokenize(text)).stream()
            .map(m -> Tags.shortName(m.type()) + " " + m.in(text))
            .toList();
    assertThat(names).contains(expected.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "买买提依布热依木·买买提明是一名列车长。 | PER 买买提依布热依木·买买提明",
        "新疆和田地区的古丽巴哈尔·艾买提当选全国劳动模范。 | PER 古丽巴哈尔·艾买提",
        "列车员阿依古丽介绍，车上有维吾尔语广播。 | PER 阿依古丽",
        "西藏自治区人大代表次仁旺姆说，家乡变化很大。 | PER 次仁旺姆",
        "四川省凉山彝族自治州昭觉县村民吉好也求住进了新房。 | PER 吉好也求",
      })
  void namesOfThePeoplesOfChina(String text, String expected) {
    assertFinds(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "联合国秘书长古特雷斯29日发表讲话。 | PER 古特雷斯",
        "美国国务卿安东尼·布林肯抵达安卡拉。 | PER 安东尼·布林肯",
        "匈牙利总理欧尔班·维克托访问北京。 | PER 欧尔班·维克托",
      })
  void foreignNames(String text, String expected) {
    assertFinds(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "出席会议的有：王 伟、李 娜、张建国。 | PER 王 伟, PER 李 娜, PER 张建国",
        "外交部发言人毛宁主持例行记者会。 | PER 毛宁",
        "工人李强和王芳在车间里检修设备。 | PER 李强, PER 王芳",
      })
  void shortNamesAndNamesSpacedOut(String text, String expected) {
    assertFinds(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "江苏省苏州市吴江区盛泽镇总工会举办职工运动会。 | ORG 江苏省苏州市吴江区盛泽镇总工会",
        "国网浙江省电力有限公司杭州供电公司员工王琳登上讲台。 | ORG 国网浙江省电力有限公司杭州供电公司",
        "全总副主席高凤林到江西调研。 | ORG 全总",
        "省总工会主席张力平到企业走访慰问。 | ORG 省总工会",
      })
  void deepAndShortenedBodies(String text, String expected) {
    assertFinds(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "公安机关深入开展“昆仑2023”专项行动。 | EVT “昆仑2023”专项行动",
        "第十八届中国国际中小企业博览会在广州开幕。 | EVT 第十八届中国国际中小企业博览会",
      })
  void events(String text, String expected) {
    assertFinds(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "全国人大常委会副委员长、中华全国总工会主席王东朋出席开幕式。 | PER 王东朋",
        "国家主席习近乎在北京会见法国总统马克龙。 | PER 习近乎, PER 马克龙",
      })
  void namesWithAWrongCharacter(String text, String expected) {
    assertFinds(text, expected);
  }
}
