package org.pressgraph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PersonResolverTest {

  @Test
  void theSameBodyMakesOnePersonInAnyOrder() {
    List<PersonClaim> claims =
        new ArrayList<>(
            List.of(
                claim("1", "name:李明远", "body:甘肃省总工会"),
                claim("2", "name:李明远", "body:甘肃省总工会", "body:中华全国总工会"),
                claim("3", "name:李明远", "body:兰州大学")));
    Map<PersonClaim, PersonIdentity> one = resolve(Decisions.NONE, claims);
    assertThat(one.get(claims.get(0)).scope()).isEqualTo(one.get(claims.get(1)).scope());
    assertThat(one.get(claims.get(2)).scope()).isEqualTo("兰州大学");
    assertThat(one.get(claims.get(0)).reasons()).containsExactly("同机构：甘肃省总工会");
    assertThat(one.get(claims.get(2)).reasons()).isEmpty();
    Collections.reverse(claims);
    assertThat(resolve(Decisions.NONE, claims)).isEqualTo(one);
  }

  @Test
  void aNewPageLeavesOthersAsTheyWere() {
    PersonClaim known = claim("1", "name:李明远", "body:甘肃省总工会");
    PersonClaim other = claim("2", "name:李明远");
    PersonIdentity before = resolve(Decisions.NONE, List.of(known)).get(known);
    assertThat(resolve(Decisions.NONE, List.of(known, other)).get(known)).isEqualTo(before);
    assertThat(resolve(Decisions.NONE, List.of(known, other)).get(other).scope()).isEqualTo("2");
  }

  @Test
  void twoCompanionsMakeOnePersonWhereNothingSpeaksAgainstIt() {
    PersonClaim first = claim("1", "name:李明远", "with:王海波", "with:赵立新", "with:陈冬");
    PersonClaim second = claim("2", "name:李明远", "with:王海波", "with:赵立新");
    PersonClaim third = claim("3", "name:李明远", "with:王海波");
    Map<PersonClaim, PersonIdentity> all = resolve(Decisions.NONE, List.of(first, second, third));
    assertThat(all.get(first).scope()).isEqualTo(all.get(second).scope());
    assertThat(all.get(third).scope()).isNotEqualTo(all.get(first).scope());
    assertThat(all.get(second).reasons()).containsExactly("同现：王海波、赵立新");
  }

  @Test
  void aSlipOfTheReaderJoinsOnTheSamePostInTheSameBody() {
    PersonClaim right = claim("1", "name:王海波", "body:甘肃省总工会", "post:甘肃省总工会|主席");
    PersonClaim slip = claim("2", "name:工海波", "body:甘肃省总工会", "post:甘肃省总工会|主席");
    PersonClaim other = claim("3", "name:工海波", "body:甘肃省总工会", "post:甘肃省总工会|干事");
    Map<PersonClaim, PersonIdentity> all = resolve(Decisions.NONE, List.of(right, slip));
    assertThat(all.get(slip).name()).isEqualTo("王海波");
    assertThat(all.get(slip).scope()).isEqualTo(all.get(right).scope());
    all = resolve(Decisions.NONE, List.of(right, other));
    assertThat(all.get(other).name()).isEqualTo("工海波");
    assertThat(new PersonResolver(Decisions.NONE).related("工海波")).contains("王海波");
  }

  @Test
  void whatAUserDecidesGoesFirst() {
    PersonClaim first = claim("1", "name:李明远", "body:甘肃省总工会");
    PersonClaim second = claim("2", "name:李明远", "body:甘肃省总工会");
    PersonClaim third = claim("3", "name:李明远", "body:兰州大学");
    String base = "http://example.org/person/";
    Decisions apart =
        Decisions.parse("d.txt", List.of("different " + base + "1/李明远 " + base + "2/李明远  # no"));
    Map<PersonClaim, PersonIdentity> all = resolve(apart, List.of(first, second, third));
    assertThat(all.values()).extracting(PersonIdentity::scope).doesNotHaveDuplicates();
    Decisions one =
        Decisions.parse(
            "d.txt",
            List.of(
                "", "same " + base + "%E5%85%B0%E5%B7%9E%E5%A4%A7%E5%AD%A6/李明远 " + base + "1/李明远"));
    all = resolve(one, List.of(first, second, third));
    assertThat(all.values()).extracting(PersonIdentity::scope).containsOnly("兰州大学");
  }

  @Test
  void peopleOfOnePageAreNeverJoined() {
    PersonClaim first = claim("1", "name:李明远", "body:甘肃省总工会");
    PersonClaim second = claim("1", "name:李明远", "body:福建省总工会");
    PersonClaim both = claim("2", "name:李明远", "body:甘肃省总工会", "body:福建省总工会");
    Map<PersonClaim, PersonIdentity> all = resolve(Decisions.NONE, List.of(first, second, both));
    assertThat(all.get(first).scope()).isNotEqualTo(all.get(second).scope());
  }

  private static Map<PersonClaim, PersonIdentity> resolve(
      Decisions decisions, List<PersonClaim> claims) {
    return new PersonResolver(decisions).resolve(claims);
  }

  private static PersonClaim claim(String page, String... keys) {
    return PersonClaim.of(page, new TreeSet<>(List.of(keys)));
  }
}
