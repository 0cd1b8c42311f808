package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseFilterTest {

  private static final String SENTENCE = "在知识产权领域，有关部门将依法严打假冒专利等犯罪。";

  @Test
  void aLineThatAMachineRepeatsStandsOnce() {
    assertThat(kept("春耕开始了。", SENTENCE, SENTENCE, SENTENCE, "夏种也开始了。"))
        .containsExactly("春耕开始了。", SENTENCE, "夏种也开始了。");
  }

  @Test
  void repeatsOfAGarbledLineGoAltogether() {
    String right = SENTENCE.replace("产权领域", "产权保护领域");
    assertThat(kept(right, SENTENCE, SENTENCE, SENTENCE)).containsExactly(right);
  }

  @Test
  void aLineMayStandTwice() {
    assertThat(kept(SENTENCE, "春耕开始了。", SENTENCE)).hasSize(3);
  }

  @Test
  void shortLinesMayRecur() {
    assertThat(kept("本报记者", "本报记者", "本报记者")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第3版",
        "A02",
        "————————",
        "![图片](x.png)",
        "2024年10月29日 星期二",
        "责编：李明远 美编：王芳",
        "本版责任编辑：李明远",
        "责任编辑 李明远 二版 要闻",
        "=== 未完 ===",
        "9771009————",
        "公益广告",
        "定价：每月28元 印刷：云江印务中心",
        "报料热线：0000-1234567",
        "（本文字稿由机器整理，仅供参考）",
        "云江大桥今日通车 >>3版",
        "山城博物馆新馆开放（详见A05版）",
        "B3  社 会",
        "第 6 版  农 业",
        "健康 · 科学 11",
        "5 要 闻",
        "运动会特刊      7",
        "2024年10月29日  星期二      国内·秋收      4",
        "本版责编 李明远  本版邮箱 b@example.com",
        "□责任编辑 李明远 □版式设计 王芳",
        "监制：李明远　编辑：王芳　播音：赵六、钱七",
        "江州日报 2024年10月29日 星期二 要闻 2 责编 李明远 美编 王芳 电话（000）0000××××",
        "江州油田公司主管主办",
        "二维码：扫一扫关注江州日报",
        "客户端 微信 视频号 抖音",
        "江 州 要 闻 要 闻 要 闻 江州要闻",
        "?? ■ ■",
        "广告之后继续",
        "24小时新闻热线（000）600××000　短信：发送至×××",
        "□ 本版读者QQ群：1000××××　投稿邮箱：b@example.com",
        "本版投稿请发：b@example.com，两个月未见报可另投他处。",
        "B3　热线直击　　600××0　全天候受理　线索一经采用有奖",
        "江州重机报　　国内准印证（江）第0000号　　第1062期",
        "本期八版　导读：2版 运动会　3版 校友来信",
        "下期预告：帮孩子们找一张书桌",
        "广告　江州焊工速成　招生热线60xxxx00",
        "■ 国内统一刊号 CN00-0000",
        "江州市广播电视新闻部　　播音：李明远　王芳　　监制：赵六",
        "编辑/李明远　责编/王芳　审核/赵六",
        "（江州人民广播电台 FM90.0　每日7:00首播）",
        "◇◇ 江州人民广播电台《江州新闻》 ◇◇",
        "江州人民广播电台《早安江州》　4月18日　07:00—07:30",
        "《江州午报》广播稿　　— 3 —",
        "（完）　　整理：听打小组",
        "【天气】今天夜里到明天，江州多云转阵雨。",
        "以上是今天的《早安江州》。感谢收听，明天同一时间再会。",
        "《晚间新闻》今天的内容就到这里，明天同一时间再见。",
        "这次节目播送完了。编辑是李明远，播音：王芳。",
        "下面播送一组简讯",
        "要闻 3 江州日报 二〇二四年十月二十九日",
        "江州职工报｜2024年10月29日 星期二｜02 综合新闻｜今日天气：江州 4～11℃",
        "早安江城。听众朋友们，大家好，今天是2024年10月29日，以下新闻为您播报！"
      })
  void theFurnitureOfThePageIsNoText(String line) {
    assertThat(kept(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9月22日晚，由科技部主办，江州市承办的展演落幕",
        "2月14日，农历腊月二十七，他带着妻子",
        "代号“断桥”的收网行动9月14日凌晨",
        "以抗洪为题材的江州戏《大堤上的月亮》14",
        "110”热线11月30日在江州市居民中",
        "电话：600×××3，联系人王老师。",
        "热线12345接到的电话里有三成",
        "本报江州2024年10月29日电 记者王芳报道",
        "本版的读者都还记得那个夏天",
        "下面请看图上画的三座桥，每一座都有故事",
        "以上海为例，去年新增就业五十万人",
        "广告公司的两名职员拿回了欠薪"
      })
  void aLineOfASentenceIsNoFurniture(String line) {
    assertThat(kept(line)).containsExactly(line);
  }

  @Test
  void theNameOfAPaperAtTheHeadOfAPageIsNoText() {
    assertThat(kept("江 州 农 工 报", "JIANGZHOU WORKERS NEWS", SENTENCE)).containsExactly(SENTENCE);
    assertThat(kept("致全市职工的喜报", SENTENCE)).hasSize(2);
    assertThat(kept("2024年1月10日　法治新闻", SENTENCE)).containsExactly(SENTENCE);
  }

  @Test
  void linesThatAMachineReadsInALoopAreNoText() {
    List<String> text = List.of("山城博物馆新馆昨天开放，首日迎来", "三千名观众。");
    List<String> loop = List.of("首日迎来", "三千名观众。", "首日迎来", "三千名观众。", "首日迎来", "三千名观众。");
    List<String> page = new ArrayList<>(text);
    page.addAll(loop);
    assertThat(kept(page.toArray(String[]::new))).isEqualTo(text);
    assertThat(kept(loop.toArray(String[]::new))).isEqualTo(loop.subList(0, 2));
  }

  private static List<String> kept(String... lines) {
    List<CleanLine> clean = new ArrayList<>();
    for (String line : lines) {
      clean.add(LineCleaner.clean(new Line(clean.size() + 1, 0, line)));
    }
    return NoiseFilter.keep(clean).stream().map(CleanLine::string).toList();
  }
}
