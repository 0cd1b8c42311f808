package org.pressgraph.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;
import org.pressgraph.ner.tagger.TagSpan;
import org.pressgraph.ner.tagger.Tags;

/**
 * Reads text for training, by the ending of the file's name (all of them also with .gz behind):
 *
 * <ul>
 *   <li>{@code .jsonl}: a paragraph a line, {@code {"text": …, "spans": [[begin, end, label], …]}},
 *       in UTF-16 indexes, labels PER, ORG, LOC, EVT, TTL;
 *   <li>{@code .iob2}: a word a line, its text in the second column and its tag in the third,
 *       separated by tabs, a blank line behind every sentence, as the Universal NER project has it.
 *       Only the labels that appear in the file count as looked for;
 *   <li>{@code .txt}: a paragraph a line without labels.
 * </ul>
 */
public final class LabelledTextReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The positions of all labels. */
  static final Set<Integer> ALL = Set.of(0, 1, 2, 3, 4);

  private LabelledTextReader() {}

  /**
   * Tells whether a file holds text without labels.
   *
   * @param file the file, which need not exist
   * @return whether its name says so
   */
  public static boolean isUnlabelled(Path file) {
    return name(file).endsWith(".txt");
  }

  /**
   * Reads labelled text.
   *
   * @param file a file that {@link #isUnlabelled} is not true of
   * @return its texts in order
   * @throws PressgraphException if it cannot be read or holds something else; the message names the
   *     line
   */
  public static List<LabelledText> labelled(Path file) {
    String name = name(file);
    if (name.endsWith(".jsonl")) {
      return jsonLines(file, lines(file));
    }
    if (name.endsWith(".iob2")) {
      return iob(file, lines(file));
    }
    throw new PressgraphException("train.format", file);
  }

  /**
   * Reads text without labels.
   *
   * @param file the file
   * @return its lines that are not blank
   * @throws PressgraphException if it cannot be read
   */
  public static List<String> unlabelled(Path file) {
    return lines(file).stream().filter(line -> !line.isBlank()).toList();
  }

  /** The name of a file, without what tells that it is compressed. */
  static String name(Path file) {
    return file.getFileName().toString().replaceAll("\\.gz$", "");
  }

  /** The lines of a file, which may be compressed. */
  static List<String> lines(Path file) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16)) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new PressgraphException(e, "train.unreadable", file, Reasons.of(e));
    } catch (UncheckedIOException e) {
      throw new PressgraphException(e, "train.unreadable", file, Reasons.of(e.getCause()));
    }
  }

  private static List<LabelledText> jsonLines(Path file, List<String> lines) {
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        JsonNode node = JSON.readTree(lines.get(i));
        String text = node.required("text").asText();
        texts.add(new LabelledText(text, spans(node, text.length()), ALL));
      } catch (JsonProcessingException | IllegalArgumentException e) {
        throw new PressgraphException(e, "train.line", file, i + 1);
      }
    }
    return texts;
  }

  /**
   * The spans of a line, in order.
   *
   * @throws IllegalArgumentException if they overlap, reach beyond the text or have other labels
   */
  static List<TagSpan> spans(JsonNode line, int length) {
    List<TagSpan> spans = new ArrayList<>();
    for (JsonNode span : line.required("spans")) {
      int label = Tags.shortNames().indexOf(span.required(2).asText());
      spans.add(new TagSpan(span.required(0).asInt(-1), span.required(1).asInt(-1), label));
    }
    spans.sort(Comparator.comparingInt(TagSpan::begin));
    int end = 0;
    for (TagSpan span : spans) {
      if (span.label() < 0
          || span.begin() < end
          || span.end() <= span.begin()
          || span.end() > length) {
        throw new IllegalArgumentException("span " + span);
      }
      end = span.end();
    }
    return spans;
  }

  private static List<LabelledText> iob(Path file, List<String> lines) {
    Set<Integer> looked = new HashSet<>();
    List<String> sentence = new ArrayList<>();
    List<List<String>> sentences = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        sentences.add(sentence);
        sentence = new ArrayList<>();
      } else if (!line.startsWith("#")) {
        sentence.add(line);
        int label = label(columns(file, i, line)[2]);
        if (label >= 0) {
          looked.add(label);
        }
      }
    }
    sentences.add(sentence);
    return sentences.stream()
        .filter(s -> !s.isEmpty())
        .map(s -> iobSentence(s, new TreeSet<>(looked)))
        .toList();
  }

  private static String[] columns(Path file, int index, String line) {
    String[] columns = line.split("\t");
    if (columns.length < 3) {
      throw new PressgraphException("train.line", file, index + 1);
    }
    return columns;
  }

  private static LabelledText iobSentence(List<String> words, Set<Integer> looked) {
    StringBuilder text = new StringBuilder();
    List<TagSpan> spans = new ArrayList<>();
    boolean open = false;
    for (String line : words) {
      String[] columns = line.split("\t");
      int begin = text.length();
      text.append(columns[1]);
      int label = label(columns[2]);
      TagSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (label >= 0 && open && columns[2].startsWith("I") && last.label() == label) {
        spans.set(spans.size() - 1, new TagSpan(last.begin(), text.length(), label));
      } else if (label >= 0) {
        spans.add(new TagSpan(begin, text.length(), label));
      }
      open = label >= 0;
    }
    return new LabelledText(text.toString(), spans, looked);
  }

  private static int label(String tag) {
    return tag.length() < 3 ? -1 : Tags.shortNames().indexOf(tag.substring(2));
  }
}
