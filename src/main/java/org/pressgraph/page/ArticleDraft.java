package org.pressgraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The blocks of one article while they are being collected; texts are in reading order. */
final class ArticleDraft {

  final List<Block> headings = new ArrayList<>();
  final List<Block> texts = new ArrayList<>();
  final List<Block> pullQuotes = new ArrayList<>();
  final List<Block> captions = new ArrayList<>();

  /** All blocks as one article. */
  static ArticleDraft of(List<Block> blocks) {
    ArticleDraft draft = new ArticleDraft();
    for (Block block : blocks) {
      switch (block.kind()) {
        case HEADING -> draft.headings.add(block);
        case PULLQUOTE -> draft.pullQuotes.add(block);
        case CAPTION -> draft.captions.add(block);
        default -> draft.texts.add(block);
      }
    }
    return draft;
  }

  Block first() {
    return texts.get(0);
  }

  Block last() {
    return texts.get(texts.size() - 1);
  }

  /** The highest Markdown level of its headlines: 1 is the highest, 0 stands for none. */
  int headingLevel() {
    return headings.stream()
        .flatMap(block -> block.lines().stream())
        .mapToInt(l -> l.line().headingLevel())
        .filter(level -> level > 0)
        .min()
        .orElse(0);
  }

  boolean hasTexts() {
    return !texts.isEmpty();
  }

  /** Takes over what another draft has, as the continuation of this one. */
  void append(ArticleDraft next) {
    headings.addAll(next.headings);
    texts.addAll(next.texts);
    pullQuotes.addAll(next.pullQuotes);
    captions.addAll(next.captions);
  }

  int firstLine() {
    int first = Integer.MAX_VALUE;
    for (List<Block> blocks : List.of(headings, texts, pullQuotes, captions)) {
      for (Block block : blocks) {
        // The lines of a block are in the order of the page.
        first = Math.min(first, block.lines().get(0).line().number());
      }
    }
    return first;
  }

  /** All lines in the order of the page. */
  List<Block.KindLine> lines() {
    List<Block.KindLine> lines = new ArrayList<>();
    headings.forEach(block -> lines.addAll(block.lines()));
    texts.forEach(block -> lines.addAll(block.lines()));
    pullQuotes.forEach(block -> lines.addAll(block.lines()));
    captions.forEach(block -> lines.addAll(block.lines()));
    lines.sort(Comparator.comparingInt(l -> l.line().number()));
    return lines;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    texts.forEach(block -> text.append(block.text()).append('\n'));
    return text.toString();
  }
}
