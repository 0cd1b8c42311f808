package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Transcripts whose paragraphs stand whole. */
class DigestItemsTest {

  private static final String BRIDGE =
      "央视网消息（新闻联播）：云江大桥今天正式通车，两岸车程由四十分钟缩短到十分钟，沿线三个乡镇的二十万居民今后过江不必再等轮渡，货运车辆也不必绕行。";
  private static final String RAIN =
      "省气象台今天早晨发布暴雨黄色预警，预计未来三天北部山区将有大到暴雨，有关部门已经要求沿河各地做好转移群众的准备，并加派人员巡查堤防。";
  private static final String MUSEUM =
      "山城博物馆新馆昨天向公众开放，首日接待观众三千多人次，新馆展出的六百件文物中有三分之一是首次展出，展览将一直持续到今年九月底。";
  private static final String FRUIT =
      "今年江北县的柑橘种植面积达到十二万亩，预计总产量比去年增加两成，当地已经同八个省份的批发市场签订供货协议，首批鲜果本周发往各地。";

  private static List<String> headlines(String text) {
    return page(text).articles().stream().map(a -> a.headline().title().orElse("-")).toList();
  }

  private static Page page(String text) {
    return new ArticleSegmenter().segment(new RawPage(text));
  }

  private static String join(String... lines) {
    return String.join("\n\n", lines);
  }

  @Test
  void aShortLineAboveEachTextIsItsHeadlineAndTheRestIsTheProgrammes() {
    assertThat(
            headlines(
                join(
                    "《江城新闻联播》 20240414 19:00",
                    "本期节目主要内容：1、云江大桥通车；2、山城博物馆开放；",
                    "云江大桥通车",
                    BRIDGE,
                    "暴雨预警发布",
                    RAIN,
                    "山城博物馆新馆开放 首日迎客三千",
                    MUSEUM)))
        .containsExactly("云江大桥通车", "暴雨预警发布", "山城博物馆新馆开放 首日迎客三千");
  }

  @Test
  void theNameOfASectionIsNoHeadlineWhereParagraphsAreWhole() {
    String page = join("云江大桥通车", BRIDGE, "国内联播快讯", "暴雨预警发布", RAIN, "山城博物馆新馆开放", MUSEUM);
    assertThat(headlines(page)).containsExactly("云江大桥通车", "暴雨预警发布", "山城博物馆新馆开放");
    assertThat(page(page).noise()).extracting(Line::text).contains("国内联播快讯");
  }

  @Test
  void itemsOfANumberedSectionMayHaveBullets() {
    String page =
        join(
            "《江城新闻三十分》文字版 20240414",
            "1．云江大桥通车",
            BRIDGE,
            "2．暴雨预警发布",
            RAIN,
            "3．联播快讯",
            "■山城博物馆新馆开放",
            MUSEUM,
            "■江北县柑橘丰收",
            FRUIT);
    assertThat(headlines(page)).containsExactly("云江大桥通车", "暴雨预警发布", "山城博物馆新馆开放", "江北县柑橘丰收");
    assertThat(page(page).noise()).extracting(Line::text).contains("3．联播快讯");
  }

  @Test
  void manyHeadlinesWithTheSameBulletMakeADigestOfAPageThatNothingNamesOne() {
    List<String> lines =
        List.of(
            "早安江州 7:00",
            "●云江大桥通车",
            BRIDGE,
            "●暴雨预警发布",
            RAIN,
            "●山城博物馆新馆开放",
            MUSEUM,
            "●江北柑橘丰收",
            FRUIT);
    String page = join(lines.toArray(String[]::new)) + "\n\n●南湖疏浚开工\n\n" + RAIN;
    assertThat(headlines(page))
        .containsExactly("云江大桥通车", "暴雨预警发布", "山城博物馆新馆开放", "江北柑橘丰收", "南湖疏浚开工");
  }

  @Test
  void aHeadlineMayStandInBracketsAtTheHeadOfItsText() {
    List<String> items =
        List.of("【云江大桥通车】" + BRIDGE, "【暴雨预警发布】" + RAIN, "【山城博物馆新馆开放】" + MUSEUM, "【江北柑橘丰收】" + FRUIT);
    String four = join(items.toArray(String[]::new));
    assertThat(headlines("江州零距离串联单\n\n" + four)).doesNotContain("暴雨预警发布");
    Page page = page("江州零距离串联单\n\n" + four + "\n\n【南湖疏浚开工】" + RAIN + "\n\n" + MUSEUM);
    assertThat(page.articles())
        .extracting(a -> a.headline().title().orElse("-"))
        .containsExactly("云江大桥通车", "暴雨预警发布", "山城博物馆新馆开放", "江北柑橘丰收", "南湖疏浚开工");
    assertThat(page.articles().get(4).body()).isEqualTo(RAIN + "\n" + MUSEUM);
    assertThat(page.noise()).extracting(Line::text).contains("江州零距离串联单");
  }

  @Test
  void theNameOfASectionMayStandInBrackets() {
    String page = join("云江大桥通车", BRIDGE, "【国内联播快讯】", "暴雨预警发布", RAIN, "山城博物馆新馆开放", MUSEUM);
    assertThat(headlines(page)).containsExactly("云江大桥通车", "暴雨预警发布", "山城博物馆新馆开放");
    assertThat(page(page).noise()).extracting(Line::text).contains("【国内联播快讯】");
  }

  @Test
  void eachParagraphWithABulletIsAnItemIfMostHaveOne() {
    Page page =
        page(join("江城早餐，速览天下", "▷" + RAIN, "▷" + MUSEUM, "博物馆新馆的展厅。江城日报记者 李明远 摄", "▷" + FRUIT));
    assertThat(page.articles()).hasSize(3);
    assertThat(page.articles().get(1).body()).contains(MUSEUM);
  }

  @Test
  void numbersAndMediaAreNoPartOfAHeadlineAndNumbersMayBeMissing() {
    assertThat(
            headlines(
                join(
                    "# 江城新闻联播 2024-04-14",
                    "- 数据源：某网站",
                    "- 新闻条数：14",
                    "## 2. [视频]云江大桥通车",
                    BRIDGE,
                    "## 5. 暴雨预警发布",
                    RAIN,
                    "今后三天",
                    RAIN,
                    "## 9. 山城博物馆新馆开放",
                    MUSEUM)))
        .containsExactly("云江大桥通车", "暴雨预警发布", "山城博物馆新馆开放");
  }

  @Test
  void theItemsOfASectionAreArticlesAndItsNameIsNone() {
    assertThat(
            headlines(
                join(
                    "# 江城新闻联播 2024-04-14",
                    "## 1. 云江大桥通车",
                    BRIDGE,
                    "## 2. 国内联播快讯",
                    "央视网消息（新闻联播）：",
                    "暴雨预警发布",
                    RAIN,
                    "江北柑橘丰收",
                    FRUIT,
                    "## 3. 山城博物馆新馆开放",
                    MUSEUM)))
        .containsExactly("云江大桥通车", "暴雨预警发布", "江北柑橘丰收", "山城博物馆新馆开放");
  }

  @Test
  void aNumberedDigestNeedsNoNameForItsSections() {
    String museum = MUSEUM.repeat(2);
    assertThat(
            headlines(
                join(
                    "1．云江大桥通车",
                    BRIDGE,
                    "2．暴雨预警发布",
                    RAIN,
                    "3．江北柑橘丰收",
                    FRUIT,
                    "国际快讯",
                    "山城博物馆新馆开放",
                    museum,
                    "江北柑橘出口",
                    FRUIT)))
        .containsExactly("云江大桥通车", "暴雨预警发布", "江北柑橘丰收", "山城博物馆新馆开放", "江北柑橘出口");
  }

  @Test
  void aSectionWithNothingButTextIsAnArticle() {
    assertThat(
            headlines(
                join(
                    "# 江城新闻联播 2024-04-14",
                    "云江大桥通车",
                    BRIDGE,
                    "国内联播快讯",
                    RAIN + MUSEUM,
                    "江北柑橘丰收",
                    FRUIT)))
        .containsExactly("云江大桥通车", "国内联播快讯", "江北柑橘丰收");
  }

  @Test
  void numberedParagraphsAreArticlesWithoutHeadlines() {
    Page page =
        page(
            join(
                "今天是4月14日星期日，欢迎收听江城电台的新闻早餐。",
                "【省内】",
                "1、" + BRIDGE + "【详情】",
                "2、" + RAIN,
                "【市内】",
                "3、" + MUSEUM,
                "4、" + FRUIT));
    assertThat(page.articles()).hasSize(4);
    assertThat(page.articles()).allMatch(a -> a.headline().title().isEmpty());
    assertThat(page.articles().get(1).body()).contains("暴雨").doesNotContain("市内");
  }

  @Test
  void fieldsAtTheHeadOfAFileAreNoText() {
    Page page =
        page(
            "---\ntitle: \"江城新闻联播文字稿\"\ndate: \"2024-04-14\"\n---\n"
                + join("### 云江大桥通车", BRIDGE, "### 暴雨预警发布", RAIN, "### 江北柑橘丰收", FRUIT));
    assertThat(page.articles()).hasSize(3);
    assertThat(page.articles().get(0).segments().get(0).begin()).isGreaterThan(40);
    assertThat(page.articles().get(0).headline().title()).contains("云江大桥通车");
  }

  @Test
  void theFirstSentenceOfATextMayBeItsHeadline() {
    Page page =
        page(
            join(
                "江城新闻　播出稿　2024年4月14日",
                "云江大桥通车。" + BRIDGE,
                "市长王强说，大桥把两岸的路程缩短了二十分钟，往后过江不必再等渡船，货车也不用绕行下游。",
                "暴雨预警发布了。" + RAIN,
                "山城博物馆新馆开放。" + MUSEUM,
                "江北柑橘今年丰收。" + FRUIT));
    assertThat(page.articles())
        .extracting(a -> a.headline().title().orElse("-"))
        .containsExactly("云江大桥通车", "暴雨预警发布了", "山城博物馆新馆开放", "江北柑橘今年丰收");
    assertThat(page.articles().get(0).body()).contains("王强").doesNotStartWith("云江大桥通车。");
  }

  @Test
  void theItemsOfASectionMayHaveTheirHeadlinesSo() {
    assertThat(
            headlines(
                join(
                    "《江城新闻联播》 20240414 19:00",
                    "云江大桥通车",
                    BRIDGE,
                    "联播快讯",
                    "暴雨预警发布了。" + RAIN,
                    "山城博物馆新馆开放。" + MUSEUM,
                    "江北柑橘丰收",
                    FRUIT)))
        .containsExactly("云江大桥通车", "暴雨预警发布了", "山城博物馆新馆开放", "江北柑橘丰收");
  }

  @Test
  void paragraphsWithoutAnyHeadlineAreItemsUnlessTheyGoOn() {
    Page page =
        page(
            join(
                "新闻和报纸摘要　文字整理",
                BRIDGE,
                "会议强调，大桥把两岸的路程缩短了二十分钟，往后过江不必再等渡船，货车也不用绕行下游。",
                RAIN,
                MUSEUM,
                FRUIT));
    assertThat(page.articles()).hasSize(4);
    assertThat(page.articles().get(0).body()).contains("会议强调");
  }

  @Test
  void pagesOfColumnsAreWeighedInstead() {
    String column = BRIDGE.replaceAll("(.{18})", "$1\n");
    assertThat(headlines("江城新闻联播文字稿\n云江大桥通车\n" + column)).hasSize(1);
    assertThat(headlines("江城新闻联播文字稿\n国内简讯\n\n云江大桥通车\n\n" + column))
        .hasSize(1)
        .allMatch(headline -> !headline.contains("简讯"));
  }
}
