package org.pressgraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.MentionType;

class UpperBodiesTest {

  private static final Named PROVINCE = place("辽宁省");
  private static final Named CITY = place("沈阳市").at(Optional.of(PROVINCE));

  static List<String> lines() {
    return WordList.lines(UpperBodies.class, "upper-bodies.txt");
  }

  @ParameterizedTest
  @MethodSource("lines")
  void everyLineFindsEachOfItsWholes(String line) {
    String[] sides = line.replace("{P}", "沈阳市").replace("{U}", "辽宁省").split(" = ");
    Named part = body(sides[0].replace("{X}", "春耕")).at(Optional.of(CITY));
    Map<String, Named> bodies = new HashMap<>();
    Arrays.stream(sides[1].split("\\s+")).forEach(name -> bodies.put(name, body(name)));
    assertThat(UpperBodies.of(part, bodies))
        .extracting(whole -> whole.entity().name())
        .containsAll(bodies.keySet());
  }

  @Test
  void theNameOfADistrictMayHaveItsCityBeforeIt() {
    Named district = place("和平区").at(Optional.of(CITY));
    Named part = body("沈阳市和平区教育局").at(Optional.of(district));
    assertThat(UpperBodies.of(part, byName("沈阳市和平区人民政府", "沈阳市人民政府")))
        .extracting(whole -> whole.entity().name())
        .containsExactly("沈阳市和平区人民政府");
  }

  @Test
  void aBodyOfAnotherPlaceIsNoWhole() {
    Named part = body("沈阳市教育局").at(Optional.of(CITY));
    assertThat(UpperBodies.of(part, byName("大连市人民政府", "辽宁省教育厅"))).isEmpty();
  }

  private static Map<String, Named> byName(String... names) {
    Map<String, Named> bodies = new HashMap<>();
    Stream.of(names).forEach(name -> bodies.put(name, body(name)));
    return bodies;
  }

  private static Named body(String name) {
    return Named.of(new Entity(MentionType.ORGANIZATION, name));
  }

  private static Named place(String name) {
    return Named.of(new Entity(MentionType.PLACE, name));
  }
}
