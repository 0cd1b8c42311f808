package org.pressgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.apache.jena.irix.IRIx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.ner.MentionType;
import org.pressgraph.resolve.Entity;

class IrisTest {

  private final Iris iris = new Iris("http://example.org/press/");

  @Test
  void namesAskedForByTurnsKeepTheirPaths() {
    Iris iris = new Iris("http://example.org/");
    for (int i = 0; i < 2; i++) {
      assertThat(iris.page("a/b c.txt").getURI()).isEqualTo("http://example.org/page/a/b%20c.txt");
      assertThat(iris.graph("d.txt").getURI()).isEqualTo("http://example.org/graph/d.txt");
      assertThat(iris.graph("a/b c.txt").getURI())
          .isEqualTo("http://example.org/graph/a/b%20c.txt");
    }
  }

  @Test
  void everyThingStandsBelowTheBase() {
    assertThat(iris.page("2024/头版.txt").getURI())
        .isEqualTo("http://example.org/press/page/2024/头版.txt");
    assertThat(iris.graph("a.txt").getURI()).isEqualTo("http://example.org/press/graph/a.txt");
    assertThat(iris.entity(new Entity(MentionType.PERSON, "李明", "李明", "a.txt")).getURI())
        .isEqualTo("http://example.org/press/person/a.txt/李明");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "a/b",
        "a%b",
        "<script>",
        "\"",
        "a#b",
        "a?b",
        "“甲”·乙",
        "é",
        "\n",
        "😀",
        "豈",
        "{}|\\^`",
        ".",
        "..",
        "javascript:alert(1)",
        "a\u0000b",
        "\uD800"
      })
  void textFromPagesIsEscaped(String name) {
    String iri = iris.entity(new Entity(MentionType.WORK, name, name, "a.txt")).getURI();
    String last = iri.substring("http://example.org/press/work/a.txt/".length());
    assertThat(last).matches("[A-Za-z0-9._~%\\p{IsHan}-]+").isNotIn(".", "..");
    assertThat(IRIx.create(iri).isAbsolute()).isTrue();
    // Resolving takes dots away, where there are any.
    assertThat(IRIx.create("http://other.org/").resolve(iri).str()).isEqualTo(iri);
  }

  @Test
  void differentNamesHaveDifferentIris() {
    assertThat(Iris.escape("a/b")).isNotEqualTo(Iris.escape("a%2Fb"));
    assertThat(iris.position("p", "甲", Optional.of("乙"), "丙"))
        .isNotEqualTo(iris.position("p", "甲", Optional.empty(), "乙/丙"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "http://example.org",
        "ftp://example.org/",
        "http://example.org/a",
        "http://example.org/?q=/",
        "http:///",
        "http://exa mple.org/",
        "http://example.org/#/"
      })
  void refusesWhatIsNoBase(String base) {
    assertThatThrownBy(() -> new Iris(base))
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("ends with a slash");
  }
}
