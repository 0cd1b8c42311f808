package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TitleFeaturesTest {

  private static final String TEXT = "第九届青河茶叶博览会5日闭幕。会上，两家茶厂的红茶拼成了一壶，来宾都说好喝。";

  @Test
  void aShortLineWithQuotesBelowALongPlainOneIsTheMainOne() {
    Headline headline = read("第九届青河茶叶博览会昨日在临湖市闭幕", "", "“青河红”与“石桥红”拼成了一壶");
    assertThat(headline.supertitles()).containsExactly("第九届青河茶叶博览会昨日在临湖市闭幕");
    assertThat(headline.title()).contains("“青河红”与“石桥红”拼成了一壶");
  }

  @Test
  void aLongPlainLineBelowAShortOneExplainsIt() {
    Headline headline = read("把茶壶挂在墙上的人", "", "追记全省劳动模范、青河茶厂老工人李明远的一生");
    assertThat(headline.title()).contains("把茶壶挂在墙上的人");
    assertThat(headline.subtitles()).containsExactly("追记全省劳动模范、青河茶厂老工人李明远的一生");
  }

  @Test
  void aRubricIsNotTheMainOne() {
    assertThat(read("人物", "", "茶山上来了个“棒球教头”").title()).contains("茶山上来了个“棒球教头”");
    assertThat(read("茶山上来了个“棒球教头”", "", "人物").title()).contains("茶山上来了个“棒球教头”");
  }

  @Test
  void partsAreTakenNextToEachOther() {
    Map<List<CleanLine>, double[]> features =
        HeadlineReader.features(clean("茶厂红茶拼成一壶", "", "青河茶叶博览会昨日在临湖市闭幕"), TEXT, false);
    List<double[]> parts = new ArrayList<>(features.values());
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0)[index("shortest")]).isEqualTo(1);
    assertThat(parts.get(1)[index("longest")]).isEqualTo(1);
    assertThat(parts.get(0)[index("longer")])
        .isNegative()
        .isEqualTo(-parts.get(1)[index("longer")]);
    assertThat(parts.get(0)[index("first")]).isEqualTo(1);
    assertThat(parts.get(1)[index("second_of_two")]).isEqualTo(1);
  }

  private static int index(String name) {
    for (int i = 0; i < TitleFeatures.COUNT; i++) {
      if (TitleFeatures.name(i).equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static List<CleanLine> clean(String... lines) {
    List<CleanLine> clean = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isEmpty()) {
        clean.add(LineCleaner.clean(new Line(i + 1, 0, lines[i])));
      }
    }
    return clean;
  }

  private static Headline read(String... lines) {
    return HeadlineReader.read(clean(lines), () -> TEXT, false).headline();
  }
}
