package org.pressgraph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimplifiedTest {

  @Test
  void traditionalLettersTakeTheirSimplifiedForms() {
    assertThat(Simplified.of("記者陳國強報道")).isEqualTo("记者陈国强报道");
  }

  @Test
  void whatIsSimplifiedStaysTheSameObject() {
    String text = "记者陈国强报道 ABC 𠮷";
    assertThat(Simplified.of(text)).isSameAs(text);
  }

  @Test
  void theLengthStays() {
    String text = "臺灣𠮷雲端";
    assertThat(Simplified.of(text)).hasSameSizeAs(text).isEqualTo("台湾𠮷云端");
  }

  @Test
  void whatStandsInSimplifiedTextStays() {
    assertThat(Simplified.of("著名作家")).isEqualTo("著名作家");
  }

  @Test
  void theFormsAreThoseOfIcu() {
    Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
    List<String> differing = new ArrayList<>();
    for (char c = 0x3400; c <= 0x9FFF; c++) {
      String form = icu.transliterate(String.valueOf(c));
      char expected = form.length() == 1 ? form.charAt(0) : c;
      if (Simplified.of(c) != expected) {
        differing.add(c + form);
      }
    }
    assertThat(differing).containsExactly("著着");
  }
}
