package org.pressgraph.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageLabelsTest {

  private static final String TEXT =
      "本报泉湾2月3日电（记者甘 棠）泉湾市总工会主席、机关党委书记贺兰山在东华省泉湾市致辞。贺主席访华归来，读了《泉湾市总工会手册》。主席团没有开会。";

  private final PageLabels labels = new PageLabels(article());

  private static com.fasterxml.jackson.databind.JsonNode article() {
    try {
      return new ObjectMapper()
          .readTree(
              """
              {"entities": [
                {"id": "p1", "type": "Person", "mentions": ["贺兰山"]},
                {"id": "p2", "type": "Person", "mentions": ["甘棠"]},
                {"id": "o1", "type": "Organization", "mentions": ["泉湾市总工会"]},
                {"id": "w1", "type": "Work", "mentions": ["《泉湾市总工会手册》"]},
                {"id": "l1", "type": "Place", "mentions": ["泉湾", "泉湾市"]},
                {"id": "l2", "type": "Place", "mentions": ["东华省"]},
                {"id": "l3", "type": "Place", "mentions": ["华"]}],
               "relations": [
                {"relation": "holdsPosition", "person": "p1", "organization": "o1",
                 "title": "主席"},
                {"relation": "holdsPosition", "person": "p1", "organization": "o1",
                 "title": "机关党委书记"}]}
              """);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private List<String> found(String label) {
    return labels.spans(TEXT).stream()
        .filter(s -> s.label().equals(label))
        .map(s -> TEXT.substring(s.begin(), s.end()))
        .toList();
  }

  @Test
  void theLongestNameIsTakenAndWhatStandsInTheTitleOfAWorkIsNone() {
    assertThat(found("ORG")).containsExactly("泉湾市总工会");
  }

  @Test
  void placesThatFollowEachOtherAreOneAndALetterIsAPlaceOnlyBehindWordsOfTravel() {
    assertThat(found("LOC")).containsExactly("泉湾", "东华省泉湾市", "华");
  }

  @Test
  void peopleAreFoundWithBlanksInThemAndByTheirFamilyNamesBeforeATitle() {
    assertThat(found("PER")).containsExactly("甘 棠", "贺兰山", "贺");
  }

  @Test
  void titlesStandBesideTheirHoldersAndInARowWithSuch() {
    assertThat(found("TTL")).containsExactly("记者", "主席", "机关党委书记", "主席");
  }
}
