package org.pressgraph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.pressgraph.message.Phrase;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.Mentions;
import org.pressgraph.ner.Recognizer;
import org.pressgraph.ner.tagger.Tags;
import org.pressgraph.text.Tokenizer;

/** Finds the names in a file line by line. */
final class LineTagger {

  private static final String MARK = "\uFEFF";

  private LineTagger() {}

  static void tag(Path file, Recognizer recognizer, Consumer<TaggedLine> lines) {
    if (Files.isDirectory(file)) {
      throw new PressgraphException("tag.unreadable", file, new Phrase("reason.folder"));
    }
    Tokenizer tokenizer = new Tokenizer();
    int number = 0;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()))) {
      String line;
      while ((line = reader.readLine()) != null) {
        number++;
        String text = number == 1 && line.startsWith(MARK) ? line.substring(1) : line;
        if (!text.isBlank()) {
          lines.accept(tagged(text, recognizer.recognize(tokenizer.tokenize(text))));
        }
      }
    } catch (CharacterCodingException e) {
      throw new PressgraphException(e, "tag.encoding", file, number + 1);
    } catch (IOException e) {
      throw new PressgraphException(e, "tag.unreadable", file, Reasons.of(e));
    }
  }

  private static TaggedLine tagged(String text, List<Mention> mentions) {
    return new TaggedLine(
        text,
        Mentions.withoutOverlaps(mentions).stream()
            .map(
                m ->
                    new TaggedLine.TaggedName(
                        m.begin(), m.end(), Tags.shortName(m.type()), m.in(text)))
            .toList());
  }
}
