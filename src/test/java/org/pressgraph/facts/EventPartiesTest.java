package org.pressgraph.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.text.DateContext;

/** Who took part in what an article tells, by all that it tells. */
class EventPartiesTest {

  private static final String TEXT =
      "浙江省总工会3月4日在杭州召开座谈会。会场座无虚席。大家踊跃发言。李明远来得最早。会后有雨。雨下了一夜。路上很滑。天亮时停了。"
          + "人们回到家里。田里的水很满。秧苗长势良好。王建国喜欢下雨。";

  private final AnnotatedArticle article = ToldEvents.article(TEXT);
  private final FactExtractor.Times times =
      FactExtractor.times(article, offset -> DateContext.UNKNOWN);
  private final List<ArticleSentence> sentences = FactExtractor.sentences(article, times);
  private final ArticleScene scene = new ArticleScene(article, sentences, times);

  private List<EventDraft> meeting() {
    List<EventDraft> drafts =
        EventExtractor.drafts(EventModels.NONE, article, sentences).stream()
            .filter(draft -> draft.type() == EventType.MEETING)
            .toList();
    assertThat(drafts).hasSize(1);
    return drafts;
  }

  /** What a model makes of the meeting that has learnt these parts of its names. */
  private List<String> parties(Map<String, Integer> parts) {
    KindLearner learner = new KindLearner(LearnedRoles.KINDS);
    for (int page = 0; page < 100; page++) {
      EventParties.weighed(scene, meeting())
          .forEach(
              (draft, names) ->
                  names.forEach(
                      one ->
                          learner.add(
                              one.hashes(),
                              parts.getOrDefault(
                                  one.named().forms().get(0), LearnedRoles.NOTHING))));
    }
    List<EventDraft> drafts = meeting();
    EventParties.settle(learner.learn(), scene, drafts);
    return drafts.get(0).participants().stream()
        .map(p -> p.participant().surface(article) + ":" + p.role())
        .sorted()
        .toList();
  }

  @Test
  void aNameMayHaveAPartThatNoSentenceByItselfGivesIt() {
    assertThat(parties(Map.of("浙江省总工会", Role.AGENT.ordinal(), "李明远", Role.SPEAKER.ordinal())))
        .containsExactly("李明远:SPEAKER", "浙江省总工会:AGENT");
  }

  @Test
  void whoIsKnownKeepsHisPartAndNobodyUnlikelyIsAdded() {
    List<String> known =
        meeting().get(0).participants().stream()
            .map(p -> p.participant().surface(article) + ":" + p.role())
            .sorted()
            .toList();
    assertThat(known).isNotEmpty();
    assertThat(parties(Map.of())).isEqualTo(known);
    assertThat(parties(Map.of("浙江省总工会", Role.HOST.ordinal()))).isEqualTo(known);
  }

  @Test
  void aBodyInTheTitlesOfSomebodyMayHaveAPartAsWell() {
    AnnotatedArticle told = ToldEvents.article("浙江省总工会3月4日在杭州召开座谈会。江苏省总工会主席李明远致辞。");
    List<ArticleSentence> its =
        FactExtractor.sentences(told, FactExtractor.times(told, offset -> DateContext.UNKNOWN));
    ArticleScene titled = new ArticleScene(told, its, times);
    List<ArticleScene.Spot> bodies =
        titled.names().stream()
            .filter(s -> s.slot().mention().orElseThrow().surface(told).endsWith("省总工会"))
            .toList();
    assertThat(bodies)
        .extracting(s -> s.slot().mention().orElseThrow().surface(told))
        .containsExactly("浙江省总工会", "江苏省总工会");
    assertThat(bodies).extracting(titled::isOfTitle).containsExactly(false, true);
    List<String> asked =
        EventParties.weighed(titled, EventExtractor.drafts(EventModels.NONE, told, its))
            .values()
            .stream()
            .flatMap(List::stream)
            .flatMap(one -> one.named().forms().stream())
            .toList();
    assertThat(asked).contains("江苏省总工会", "李明远");
  }

  @Test
  void namesFarBehindAReportAreNotAskedFor() {
    List<String> asked =
        EventParties.weighed(scene, meeting()).values().stream()
            .flatMap(List::stream)
            .flatMap(one -> one.named().forms().stream())
            .toList();
    assertThat(asked).contains("浙江省总工会", "杭州", "李明远").doesNotContain("王建国");
  }

  @Test
  void aModelThatKnowsNothingLeavesAll() {
    List<EventDraft> drafts = meeting();
    List<Participation> before = drafts.get(0).participants();
    EventParties.settle(EventModels.NO_PARTIES, scene, drafts);
    assertThat(before).isNotEmpty();
    assertThat(drafts.get(0).participants()).isEqualTo(before);
  }

  @Test
  void ofANameThatIsWeighedTwiceItCountsWhereItIsSurer() {
    double[] unsure = ChoiceModel.likelihoods(new double[LearnedRoles.KINDS]);
    double[] scores = new double[LearnedRoles.KINDS];
    scores[Role.HOST.ordinal()] = 9;
    double[] sure = ChoiceModel.likelihoods(scores);
    PartyOdds odds = new PartyOdds();
    odds.add("李明远", unsure);
    odds.add("李明远", sure);
    odds.add("李明远", unsure);
    assertThat(odds.of("李明远")).isEqualTo(sure);
    assertThat(odds.of("王建国")).isNull();
  }

  @Test
  void theVerbsOfAClauseStandNextToTheListOfNames() {
    AnnotatedArticle told = ToldEvents.article("3月4日，李明远和王建国出席座谈会，会议由张晓华主持。");
    ArticleSentence sentence =
        FactExtractor.sentences(told, FactExtractor.times(told, offset -> DateContext.UNKNOWN))
            .stream()
            .filter(ArticleSentence::isBody)
            .findFirst()
            .orElseThrow();
    ArticleNames names = new ArticleNames(told);
    List<ClauseVerbs> verbs =
        sentence.skeleton().slots().stream()
            .filter(s -> s.mention().isPresent())
            .map(s -> ClauseVerbs.around(sentence, s.at(), names))
            .toList();
    assertThat(verbs).extracting(ClauseVerbs::behind).containsExactly("出席", "出席", "主持");
    assertThat(verbs).extracting(ClauseVerbs::before).containsOnly("");
  }
}
