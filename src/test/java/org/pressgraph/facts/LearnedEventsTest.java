package org.pressgraph.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressgraph.facts.rule.RuleMatch.Part;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.lexicon.WordList;

/** The models that tell happenings and who took part where no rule does, and what they rest on. */
class LearnedEventsTest {

  private static final Path PAGES = Path.of("src/test/resources/org/pressgraph/gold/read");

  @Test
  void wordsStandOnceUnderAType() {
    Set<String> known = new HashSet<>();
    for (String line : WordList.lines(ReportWords.class, "event-words.txt")) {
      int colon = line.indexOf(':');
      EventType type = EventRules.type(line.substring(0, colon));
      for (String word : line.substring(colon + 1).strip().split("\\s+")) {
        assertThat(word.length()).as(word).isGreaterThan(1);
        assertThat(known.add(type + " " + word)).as(type + " " + word).isTrue();
      }
    }
    assertThat(known).hasSizeGreaterThan(1000);
  }

  @Test
  void theModelsAreThereAndNotOfAnotherSize() {
    List<byte[]> all =
        List.of(
            EventModels.STANDARD.reports().bytes(),
            EventModels.STANDARD.roles().bytes(),
            EventModels.STANDARD.settings().bytes(),
            EventModels.STANDARD.articles().bytes());
    for (byte[] weights : all) {
      Set<Byte> different = new HashSet<>();
      for (byte weight : weights) {
        different.add(weight);
      }
      assertThat(different).hasSizeGreaterThan(20);
    }
    assertThatThrownBy(() -> LogisticModel.load("deaf.bin")).hasMessageContaining("deaf.bin");
  }

  @Test
  void whatIsLearntOfExamplesIsTold() {
    LogisticLearner learner = new LogisticLearner();
    FeatureHashes held = features("word", "召开", "day", "4日");
    FeatureHashes planned = features("word", "召开", "sign", "要");
    for (int page = 0; page < 200; page++) {
      learner.add(held.withAndWithout('a'), true);
      learner.add(planned.withAndWithout('a'), false);
    }
    LogisticModel model = learner.learn();
    assertThat(model.odds(model.steps(held))).isGreaterThan(1);
    assertThat(model.odds(model.steps(planned))).isLessThan(-1);
    assertThat(LogisticModel.likelihood(0)).isEqualTo(0.5);
  }

  @Test
  void whichOfSeveralIsRightIsLearntOfChoices() {
    ChoiceLearner learner = new ChoiceLearner();
    FeatureHashes near = features("where", "near", "kind", "day");
    FeatureHashes far = features("where", "far", "kind", "day");
    FeatureHashes none = features("where", "none");
    for (int i = 0; i < 100; i++) {
      learner.add(
          List.of(far.toArray('d'), near.toArray('d'), none.toArray('d')),
          List.of(false, true, false));
      learner.add(List.of(far.toArray('d'), none.toArray('d')), List.of(false, true));
    }
    LogisticModel model = learner.learn();
    assertThat(model.steps(near, 'd')).isGreaterThan(model.steps(none, 'd'));
    assertThat(model.steps(none, 'd')).isGreaterThan(model.steps(far, 'd'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "全省春耕现场会3月4日在江州市召开。会前，王建国考察了江州市的农田。 | VISIT 2025-03-04",
        "王建国4日在北京会见李明。访问法国期间，王建国将会见马丁。 | TALK -",
      })
  void aHappeningHasTheDayOfWhatWasToldBeforeUnlessItLiesAhead(String text, String last) {
    String lines = ToldEvents.lines(text);
    assertThat(lines.substring(lines.lastIndexOf(';') + 2)).startsWith(last);
  }

  @Test
  void howLikelyKindsAreIsLearnt() {
    KindLearner learner = new KindLearner(3);
    FeatureHashes host = features("right", "主持", "left", "由");
    FeatureHashes guest = features("right", "出席", "left", "，");
    FeatureHashes nobody = features("right", "的", "left", "在");
    for (int page = 0; page < 200; page++) {
      learner.add(host, 0);
      learner.add(guest, 1);
      learner.add(nobody, 2);
    }
    ChoiceModel model = learner.learn();
    assertThat(ChoiceModel.likelihoods(model.scores(host))[0]).isGreaterThan(0.8);
    assertThat(ChoiceModel.likelihoods(model.scores(guest))[1]).isGreaterThan(0.8);
    double[] likely = ChoiceModel.likelihoods(model.scores(nobody));
    assertThat(likely[2]).isGreaterThan(0.8);
    assertThat(likely[0] + likely[1] + likely[2]).isCloseTo(1, within(1e-9));
    assertThat(ChoiceModel.likelihoods(ChoiceModel.none(2).scores(host))).containsOnly(0.5);
    assertThatThrownBy(() -> ChoiceModel.load("deaf.bin", 3)).hasMessageContaining("deaf.bin");
  }

  @Test
  void namesOfAListStandTogether() {
    char who = Symbol.PER.letter();
    String code = "由" + who + "、" + who + "和" + who + "主持，" + who + "出席";
    assertThat(RoleFeatures.listAround(code, 3)).isEqualTo(new Part(1, 6));
    assertThat(RoleFeatures.listAround(code, 9)).isEqualTo(new Part(9, 10));
  }

  @Test
  void aFeatureCountsOnceAndSeveralKindsOfItDiffer() {
    FeatureHashes hashes = new FeatureHashes();
    hashes.put("word", "召开");
    hashes.put("word", "召开");
    hashes.put("type", "召开");
    int[] found = hashes.withAndWithout('a');
    assertThat(found).hasSize(4).doesNotHaveDuplicates();
    assertThat(hashes.toArray('b')).hasSize(2).doesNotContain(found);
    assertThat(Arrays.stream(found).allMatch(h -> h >= 0 && h < FeatureHashes.SIZE)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "考古人员4日在江州市安阳遗址新发现青铜器窖藏一处，出土文物120件。 | OTHER",
        "3月4日，王建国与李明在江州共进晚餐。 | TALK",
        "4日上午，江州市一名工人从脚手架上跌落。 | INCIDENT",
        "要登上新的高峰，不断有新发现。 |",
        "王建国表示，登上高峰是他的愿望。 |",
      })
  void happeningsAreFoundByWordsWhereNoRuleFits(String text, EventType type) {
    assertThat(ToldEvents.of(ToldEvents.article(text)).stream().map(ReportedEvent::type))
        .containsExactlyElementsOf(Optional.ofNullable(type).stream().toList());
  }

  @Test
  void mostWordsAreDroppedAtFirstAndHardlyAnyThatWouldCount() throws IOException {
    LogisticModel model = EventModels.STANDARD.reports();
    int unlikely = 0;
    int others = 0;
    int likely = 0;
    int missed = 0;
    for (AnnotatedPage page : AnnotatedPage.read(PAGES)) {
      for (AnnotatedSentences.Told told : AnnotatedSentences.of(EventModels.STANDARD, page)) {
        for (LearnedReports.Weighed word : told.events().weighed()) {
          if (word.told().isEmpty()) {
            boolean dropped = told.events().isUnlikely(word);
            boolean counts = word.odds(model) > LearnedReports.LEAST;
            likely += counts ? 1 : 0;
            missed += counts && dropped ? 1 : 0;
            unlikely += !counts && dropped ? 1 : 0;
            others += counts ? 0 : 1;
          }
        }
      }
    }
    assertThat(likely).isGreaterThan(30);
    assertThat(missed).isLessThanOrEqualTo(likely / 50);
    assertThat(unlikely).isGreaterThan(others / 3);
  }

  private static FeatureHashes features(String... namesAndValues) {
    FeatureHashes hashes = new FeatureHashes();
    List<String> all = new ArrayList<>(List.of(namesAndValues));
    for (int i = 0; i < all.size(); i += 2) {
      hashes.put(all.get(i), all.get(i + 1));
    }
    return hashes;
  }
}
