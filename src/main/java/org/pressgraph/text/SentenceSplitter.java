package org.pressgraph.text;

import java.util.ArrayList;
import java.util.List;
import org.pressgraph.page.Characters;

/**
 * Cuts text into sentences: at full stops, question and exclamation marks with the closing
 * quotation marks and brackets behind them, and at the ends of paragraphs. Titles in 《》 are not
 * cut; a headline in 【】 is a sentence of its own.
 */
public final class SentenceSplitter {

  private SentenceSplitter() {}

  /**
   * Cuts a text.
   *
   * @param text cleaned text
   * @return its sentences in order, without white space around them; together they hold every other
   *     character
   */
  public static List<Sentence> split(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '《') {
        i = Math.max(i, TitleMarks.closing(text, i));
      } else if (c == '\n') {
        add(sentences, text, begin, i);
        begin = i;
      } else if (c == '】' && isHead(text, begin)) {
        add(sentences, text, begin, i + 1);
        begin = i + 1;
      } else if (Characters.isTerminalAt(text, i)) {
        int end = i + 1;
        while (end < text.length()
            && (Characters.isTerminalAt(text, end) || Characters.isCloser(text.charAt(end)))) {
          end++;
        }
        add(sentences, text, begin, end);
        begin = end;
        i = end - 1;
      }
    }
    add(sentences, text, begin, text.length());
    return sentences;
  }

  /** Whether a sentence is a headline in brackets, as the items of a digest have it. */
  private static boolean isHead(String text, int begin) {
    int at = begin;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == '【';
  }

  private static void add(List<Sentence> sentences, String text, int begin, int end) {
    int from = begin;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      sentences.add(new Sentence(from, to));
    }
  }
}
