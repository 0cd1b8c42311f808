package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleSegmenterTest {

  @Test
  void headlinesWithMarksStandBeforeTheirTexts() {
    Page page =
        segment(
            """
            # 全市春耕全面展开

            本报讯（记者 李明远）3月4日，记者从市农业局获悉，全市春耕已经全面展开，播种面积比去年扩大三成，农机全部下田。

            市农业局局长王芳表示，将继续做好服务，确保春耕用水用肥用种都有保障。

            # 运动会在城关开幕

            本报讯（记者 赵六）3月5日，全市职工运动会在城关体育场开幕，来自各行各业的一千名选手参加田径、球类等项目的比赛。
            """);
    assertThat(page.articles()).hasSize(2);
    Article spring = page.articles().get(0);
    assertThat(spring.headline().title()).contains("全市春耕全面展开");
    assertThat(spring.bylines()).extracting(Byline::name).containsExactly("李明远");
    assertThat(spring.body()).contains("\n").endsWith("都有保障。");
    assertThat(page.articles().get(1).headline().title()).contains("运动会在城关开幕");
  }

  @Test
  void aHeadlineThatTouchesTheTextsAboveAndBelowItIsOne() {
    Page page =
        segment(
            """
            云江大桥昨天通车
            本报讯（记者 李明远）云江大桥昨天正
            式通车，两岸车程由四十分钟缩短到十分
            钟，沿线三个乡镇的二十万居民今后过江
            不必再等轮渡。
            江北柑橘签下八个省的大单
            本报讯（记者 王芳）今年江北县的柑橘种
            植面积达到十二万亩，预计总产量比去年
            增加两成，当地已经同八个省份的批发市
            场签订供货协议。
            山城博物馆新馆迎来三千观众
            本报讯（记者 赵六）山城博物馆新馆昨天
            向公众开放，首日接待观众三千多人次，
            展出的六百件文物中有三分之一是首次展
            出，展览持续到今年九月底。
            """);
    assertThat(page.articles())
        .extracting(article -> article.headline().title().orElse(""))
        .containsExactly("云江大桥昨天通车", "江北柑橘签下八个省的大单", "山城博物馆新馆迎来三千观众");
  }

  @Test
  void theItemsOfADigestStayApart() {
    Page page =
        segment(
            """
            # 晚间新闻

            ### 全市春耕会议召开

            全市春耕工作会议今天召开。

            会议指出，要抓紧农时。

            [查看原文](https://news.example.com/a.html)

            ### 外交部谈旅游合作

            外交部发言人今天宣布，两国将签署旅游合作文件。

            (更新时间戳: 1710771234567)
            """);
    assertThat(page.articles())
        .extracting(article -> article.headline().title().orElse(""))
        .containsExactly("全市春耕会议召开", "外交部谈旅游合作");
    assertThat(page.articles().get(1).body()).endsWith("旅游合作文件。");
  }

  @Test
  void headlinesMayStandBehindTheTextsOfAColumn() {
    Page page =
        segment(
            """
            新华社拉萨3月4日电 全区春耕

            生产工作会议三月四日在此间召

            开，会议部署今年的春耕生产工

            作，要求各地抓紧农时做好春耕。

            全 区 春 耕 生 产 会 议 召 开

            本报讯（记者赵六）三月五日，全

            市职工运动会在体育场开幕，一

            千名选手参加田径和球类等项目

            的比赛，运动会将持续到周末。

            职 工 运 动 会 开 幕
            """);
    assertThat(page.articles()).hasSize(2);
    Article spring = page.articles().get(0);
    assertThat(spring.headline().title()).contains("全区春耕生产会议召开");
    assertThat(spring.body())
        .isEqualTo("新华社拉萨3月4日电全区春耕生产工作会议三月四日在此间召开，会议部署今年的春耕生产工作，要求各地抓紧农时做好春耕。");
    assertThat(spring.datelines().get(0).place().orElseThrow().text()).isEqualTo("拉萨");
    assertThat(page.articles().get(1).headline().title()).contains("职工运动会开幕");
  }

  @Test
  void anArticleFromAnotherPageKeepsItsNumber() {
    Page page =
        segment(
            """
            （上接第1版）

            要抓紧农时，做好春耕生产工作，确保全年粮食丰收，为经济社会发展打下坚实基础，各级干部要深入田间地头服务农民。

            （下转第4版）
            """);
    Article article = page.articles().get(0);
    assertThat(article.continuedFrom()).contains("1");
    assertThat(article.continuedOn()).contains("4");
    assertThat(article.body()).doesNotContain("上接");
    assertThat(article.segments())
        .extracting(Segment::role)
        .containsExactly(SegmentRole.JUMP, SegmentRole.BODY, SegmentRole.JUMP);
  }

  @Test
  void aCaptionThatBreaksASentenceIsNotPartOfIt() {
    Page page =
        segment(
            """
            # 春耕调研在城关进行

            本报讯 记者李明远报道 3月4日，市农业局局长王芳到城关调研春耕生产，她走进田间地头，与农民面对面交流，详细了解播种、灌溉和



            在城关，王芳查看春耕机械。

            施肥等情况，要求有关部门加强服务，确保春耕生产顺利进行，为全年丰收打下坚实基础，让农民得到实惠。
            """);
    Article article = page.articles().get(0);
    assertThat(article.body()).contains("灌溉和施肥等情况");
    assertThat(article.segments())
        .extracting(Segment::role)
        .containsExactly(
            SegmentRole.TITLE, SegmentRole.BODY, SegmentRole.CAPTION, SegmentRole.BODY);
  }

  @Test
  void aQuotationThatBreaksOffGoesOnWhereOneEnds() {
    Page page =
        segment(
            """
            # 种下石榴树

            去看看。”他笑着说，今年石榴树结了很多果子，全村人都高兴，大家一起摘石榴，一起唱歌跳舞庆祝丰收。

            （新华社拉萨3月4日电）

            # 石榴树的故事

            见到村支书时，他正站在石榴树下招手，说起一段关于石榴的往事，他笑得合不拢嘴：“那年春天，我们
            """);
    assertThat(page.articles()).hasSize(1);
    assertThat(page.articles().get(0).body()).contains("“那年春天，我们去看看。”他笑着说");
  }

  @Test
  void aSentenceSetApartWithABulletIsAPullQuote() {
    Page page =
        segment(
            """
            # 春耕会议召开

            本报讯（记者 李明远）会议指出，要抓紧农时做好春耕生产，确保全年粮食丰收。会议强调，各级干部要深入田间地头，为农民做好服务。

            ■要抓紧农时做好春耕生产，确保全年粮食丰收
            """);
    assertThat(page.articles()).hasSize(1);
    assertThat(page.articles().get(0).segments())
        .extracting(Segment::role)
        .containsExactly(SegmentRole.TITLE, SegmentRole.BODY, SegmentRole.PULLQUOTE);
  }

  @Test
  void segmentsBoundTheTextTheyName() {
    String text = "# 春耕开始\n\n　　本报讯（记者 李明远）今年春耕从三月开始，农民已经下田，全县播种面积比去年扩大了三成，农机也已下田。 \n";
    Page page = segment(text);
    List<Segment> segments = page.articles().get(0).segments();
    assertThat(page.raw().slice(segments.get(0).begin(), segments.get(0).end())).isEqualTo("春耕开始");
    assertThat(page.raw().slice(segments.get(1).begin(), segments.get(1).end()))
        .startsWith("本报讯")
        .endsWith("下田。");
  }

  @Test
  void theHeadingOfASectionDoesNotCutAReport() {
    Page page =
        segment(
            """
            三十年坚守山村教育的好老师

            本报记者 李明远

            清晨六点，天刚蒙蒙亮，王老师就走出家门，沿着山路向学校走去，这条路他已经走了三十年，每一块石头都认得。

            三十年走一条路

            王老师说，第一次走这条路的时候他才二十岁，那时山里没有公路，孩子们上学要走两个小时，他就去接他们。

            乡亲们的好帮手

            放学以后，王老师还帮乡亲们写信、算账，村里谁家有事都来找他，大家说他是山里最亲的人，离不开他。
            """);
    assertThat(page.articles()).hasSize(1);
    Article article = page.articles().get(0);
    assertThat(article.headline().title()).contains("三十年坚守山村教育的好老师");
    assertThat(article.body()).contains("\n三十年走一条路\n").contains("\n乡亲们的好帮手\n");
  }

  @Test
  void anItemOfADigestHasItsHeadlineInBrackets() {
    Page page =
        segment(
            """
            【国务院召开常务会议】

            国务院总理主持召开国务院常务会议，研究部署春耕生产工作，会议强调要保障农资供应，确保全年粮食丰收。

            【全国运动会开幕】

            全国运动会今天在广州开幕，来自全国各地的一万名运动员将参加三十个项目的比赛，运动会将持续到本月底。
            """);
    assertThat(page.articles())
        .extracting(a -> a.headline().title().orElse(""))
        .containsExactly("【国务院召开常务会议】", "【全国运动会开幕】");
  }

  @Test
  void aHeadlineWithoutBlankLinesIsNotSwallowed() {
    Page page =
        segment(
            """
            春耕全面展开
            本报讯（记者 李明远）记者从市农业局获悉，全市春耕已经全面展开，农机全部下田服务农民。
            市领导看望慰问老党员
            本报讯（记者 孙丽）昨天上午，市领导来到城关街道，看望慰问老党员，祝他们身体健康。
            """);
    assertThat(page.articles())
        .extracting(a -> a.headline().title().orElse(""))
        .containsExactly("春耕全面展开", "市领导看望慰问老党员");
  }

  @Test
  void authorsOfWordsAndPicturesEndATextToWhichNoHeadlineBelongs() {
    Page page =
        segment(
            """
            春耕时节，青河市的农民下田播种，今年的水稻
            面积比去年扩大，种子和化肥都已经备足。

            记者 李明远 文/图

            市运动会昨天在体育馆开幕，来自各区县的选手
            入场比赛，今年参赛的人数比上届增加了两成。

            市 运 动 会 开 幕
            """);
    assertThat(page.articles()).hasSize(2);
    assertThat(page.articles().get(1).headline().title()).hasValue("市运动会开幕");
  }

  @Test
  void sectionsWhoseHeadingsAreMadeAlikeAreOfOneArticle() {
    Page page =
        segment(
            """
            青 河 夜 校 点 亮 青 春

            本报记者 李明远

            下班以后，青河市的年轻人走进夜校，学书法、学
            烘焙、学摄影，城里的夜晚变得热闹起来。

            上课有着落
            “学会了也就不怕了”

            夜校开出三十门课程，报名的人排起长队，许多课
            程一开放便告满员，市里只好一再加开班次。

            市运动会昨日开幕

            本报讯（记者 孙丽）市运动会昨天在体育馆开幕，
            来自各区县的选手入场比赛，人数比上届增加两成。

            老师有耐心
            “先生变成了朋友”

            夜校的老师都是志愿者，有人从邻县赶来，一教就
            是三年，学员们把老师当作朋友，逢年过节常相聚。
            """);
    assertThat(page.articles()).hasSize(2);
    assertThat(page.articles().get(0).body()).contains("报名的人", "都是志愿者");
  }

  @Test
  void dotsAtTheEndOfATextMakeNoHeadline() {
    Page page =
        segment(
            """
            春 耕 开 始 了

            青河市的农民下田播种，今年的水稻面积比去年
            扩大，种子和化肥都已经备足，只等一场透雨下
            来……

            村里的合作社还为困难户送来了秧苗和农机具。
            """);
    assertThat(page.articles()).hasSize(1);
    assertThat(page.articles().get(0).headline().subtitles()).isEmpty();
  }

  @Test
  void aLoneSubjectIsNoAuthor() {
    Page page =
        segment(
            """
            服务春耕有新招

            金融

            全市金融机构下乡服务春耕，为农民提供贷款，金融服务站建到了村口，农民足不出户就能办理各项业务，十分方便。
            """);
    assertThat(page.articles().get(0).bylines()).isEmpty();
  }

  @Test
  void anEmptyPageHasNoArticles() {
    assertThat(segment("").articles()).isEmpty();
    assertThat(segment("\n \n　\n#\n").articles()).isEmpty();
  }

  @Test
  void whatEndsATextInBracketsAndTheDaysOfADiaryAreNoHeadlines() {
    Page page =
        segment(
            """
            # 收割机北上记

            【5月29日 青河】

            天刚亮，机手李明远就把收割机开进了麦田，这是他今年北上的第一站，麦子已经黄透。

            【6月3日 云岭】

            夜里下了一场雨，田里还湿，李明远和同伴们把收割机停在路边，等到中午才下田收割。

            （新华社青河6月4日电）
            """);
    assertThat(page.articles()).hasSize(1);
    assertThat(page.articles().get(0).headline().title()).contains("收割机北上记");
  }

  private static Page segment(String text) {
    return new ArticleSegmenter().segment(new RawPage(text));
  }
}
