package org.pressgraph.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadingFeaturesTest {

  private static final String FLOOD = "本报讯（记者 李明远）连日暴雨之后，青河水位昨日回落到警戒线以下，沿岸三个乡镇的村民陆续返回家中，堤防仍有人日夜巡查。";

  private static final String MATCH = "本报讯（记者 赵六）昨晚，市职工篮球联赛在体育馆开赛，十二支球队分成两组争夺冠军，首场比赛吸引了两千名观众到场助威。";

  private static final String SCHOOL = "本报讯（记者 王海）新学期第一天，城关小学的孩子们走进新建的科学馆，在老师带领下动手做实验，家长也受邀旁听了一节课。";

  @Test
  void aHeadlineBehindItsTextGoesToTheOneThatSpeaksOfIt() {
    assertThat(titles(FLOOD, "青河水位回落村民陆续返家", MATCH, "职工篮球联赛开赛十二支球队争冠", SCHOOL, "城关小学孩子走进科学馆"))
        .containsExactly(
            Optional.of("青河水位回落村民陆续返家"),
            Optional.of("职工篮球联赛开赛十二支球队争冠"),
            Optional.of("城关小学孩子走进科学馆"));
  }

  @Test
  void aHeadlineThatStandsAwayFromItsTextGoesThereAllTheSame() {
    List<Optional<String>> titles =
        titles("职工篮球联赛开赛十二支球队争冠", FLOOD, "青河水位回落村民陆续返家", SCHOOL, "城关小学孩子走进科学馆", MATCH);
    assertThat(titles)
        .containsExactlyInAnyOrder(
            Optional.of("青河水位回落村民陆续返家"),
            Optional.of("职工篮球联赛开赛十二支球队争冠"),
            Optional.of("城关小学孩子走进科学馆"));
  }

  @Test
  void aTextIsWeighedByHowMuchItSpeaksOfOtherHeadlines() {
    PageLayout layout =
        ArticleSegmenter.layout(
            new RawPage(String.join("\n\n", "青河水位回落村民返家", FLOOD, "十二支球队争冠", MATCH)));
    List<List<Piece>> chains = layout.pieces.stream().map(List::of).toList();
    HeadingFeatures features = new HeadingFeatures(layout, chains);
    int lead = index("of_text_lead");
    int most = index("most_of_text");
    float[][] first = features.of(0);
    assertThat(first[0][lead]).isPositive();
    assertThat(first[0][most]).isEqualTo(1);
    assertThat(first[1][lead]).isNegative();
    assertThat(first[1][most]).isZero();
  }

  private static int index(String name) {
    for (int i = 0; i < HeadingFeatures.COUNT; i++) {
      if (HeadingFeatures.name(i).equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static List<Optional<String>> titles(String... paragraphs) {
    return new ArticleSegmenter()
        .segment(new RawPage(String.join("\n\n", paragraphs))).articles().stream()
            .map(article -> article.headline().title())
            .toList();
  }
}
