package org.pressgraph.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.ner.tagger.TagSpan;
import org.pressgraph.ner.tagger.Tags;

/**
 * Reads what a teacher, a larger model than the tagger, says of text that stands in another file.
 *
 * <p>The files end in {@code .labels} or {@code .labels.gz}. Their first line names the file of the
 * text, the number of its paragraphs, and the CRC-32 of these paragraphs in UTF-8 with a line feed
 * behind each: {@code {"text": "news.txt.gz", "paragraphs": 3, "crc32": "0a1b2c3d"}}. Each further
 * line is about one paragraph, the next one or that with the number {@code of}, counted from 0:
 *
 * <pre>
 * {@code {"of": 2, "edits": [[5, "两字"]], "spans": [[0, 3, "PER"]], "doubts": [[7, "S-LOC", 12]]}
 * }</pre>
 *
 * <p>{@code edits} are the runs of characters that stand in place of as many others, so that the
 * paragraph is another one of the same length; {@code spans} are the names as in {@code .jsonl};
 * {@code doubts} are the characters of whose tags the teacher was not sure, with the other tag and
 * how likely that is, in percent. All indexes are UTF-16 indexes.
 */
final class TaughtTextReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private TaughtTextReader() {}

  /** Text of a teacher's. */
  record Taught(Path source, List<LabelledText> texts, List<Integer> origins) {}

  /**
   * Tells whether a file holds what a teacher says.
   *
   * @param file the file, which need not exist
   * @return whether its name says so
   */
  static boolean isTaught(Path file) {
    return LabelledTextReader.name(file).endsWith(".labels");
  }

  /**
   * Reads one.
   *
   * @param file the file
   * @param data all files of the training, among them that of the text
   * @return the labelled texts, and for each the number of the paragraph that it is or was made of
   * @throws PressgraphException if it cannot be read, is not right, or the text is missing or
   *     another one
   */
  static Taught read(Path file, List<Path> data) {
    List<String> lines = LabelledTextReader.lines(file);
    JsonNode head = parse(file, lines, 0);
    String name = head.path("text").asText();
    Path source =
        data.stream()
            .filter(path -> path.getFileName().toString().equals(name) && !isTaught(path))
            .findFirst()
            .orElseThrow(() -> new PressgraphException("train.no-text", file, name));
    List<String> paragraphs = paragraphs(source);
    if (paragraphs.size() != head.path("paragraphs").asInt()
        || !crc(paragraphs).equals(head.path("crc32").asText())) {
      throw new PressgraphException("train.other-text", file, source);
    }
    List<LabelledText> texts = new ArrayList<>();
    List<Integer> origins = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      JsonNode line = parse(file, lines, i);
      try {
        int origin = line.path("of").asInt(i - 1);
        texts.add(text(line, paragraphs.get(origin)));
        origins.add(origin);
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new PressgraphException(e, "train.line", file, i + 1);
      }
    }
    return new Taught(source, texts, origins);
  }

  private static List<String> paragraphs(Path source) {
    return LabelledTextReader.isUnlabelled(source)
        ? LabelledTextReader.unlabelled(source)
        : LabelledTextReader.labelled(source).stream().map(LabelledText::text).toList();
  }

  private static String crc(List<String> paragraphs) {
    CRC32 crc = new CRC32();
    for (String paragraph : paragraphs) {
      crc.update(paragraph.getBytes(StandardCharsets.UTF_8));
      crc.update('\n');
    }
    return String.format("%08x", crc.getValue());
  }

  private static JsonNode parse(Path file, List<String> lines, int index) {
    try {
      return JSON.readTree(lines.get(index));
    } catch (JsonProcessingException | IndexOutOfBoundsException e) {
      throw new PressgraphException(e, "train.line", file, index + 1);
    }
  }

  private static LabelledText text(JsonNode line, String paragraph) {
    StringBuilder text = new StringBuilder(paragraph);
    for (JsonNode edit : line.path("edits")) {
      int at = edit.required(0).asInt(-1);
      String other = edit.required(1).asText();
      text.replace(at, at + other.length(), other);
    }
    if (text.length() != paragraph.length()) {
      throw new IllegalArgumentException("an edit reaches beyond the end");
    }
    List<TagSpan> spans = LabelledTextReader.spans(line, text.length());
    List<Doubt> doubts = new ArrayList<>();
    for (JsonNode doubt : line.path("doubts")) {
      int tag = Tags.of(doubt.required(1).asText());
      doubts.add(new Doubt(doubt.required(0).asInt(-1), tag, doubt.required(2).asInt(-1)));
    }
    return new LabelledText(text.toString(), spans, LabelledTextReader.ALL, doubts);
  }
}
