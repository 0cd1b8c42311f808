package org.pressgraph.ner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pressgraph.text.Tokenizer;

class MentionEditorTest {

  private static final Mention PLACE = new Mention(0, 2, MentionType.PLACE, 0.9);
  private static final Mention PERSON = new Mention(3, 5, MentionType.PERSON, 0.8);
  private static final Mention BODY = new Mention(0, 3, MentionType.ORGANIZATION, 0.7);

  private final MentionEditor editor =
      new MentionEditor(new Tokenizer().tokenize("北京市李明说。"), List.of(PLACE));

  @Test
  void mentionsAreThoseThatAreThereNow() {
    assertThat(editor.mentions()).containsExactly(PLACE);
    editor.put(PERSON);
    assertThat(editor.mentions()).containsExactly(PLACE, PERSON);
    editor.put(BODY);
    assertThat(editor.mentions()).containsExactly(BODY, PERSON);
    editor.remove(PERSON);
    assertThat(editor.mentions()).containsExactly(BODY);
    assertThat(editor.putOver(PLACE, MentionType.TITLE)).isFalse();
    assertThat(editor.mentions()).containsExactly(BODY);
  }

  @Test
  void whoChangesAListChangesNoOther() {
    editor.mentions().clear();

    assertThat(editor.mentions()).containsExactly(PLACE);
  }
}
