package org.pressgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Groups classified lines into headlines and pieces of text, and cuts the text where the lines
 * themselves say that an article begins (dateline, byline, 上接) or ends (下转, a dateline or the
 * author's office at the end).
 */
final class BlockBuilder {

  /** The text of a picture is shorter than this, in full-width characters. */
  static final double WIDEST_CAPTION = 60;

  /** Who took the pictures, or wrote the words too. */
  private static final Pattern NAMED_BEHIND = Pattern.compile(".*(?:摄|摄影|报道|文/图)[）)]?");

  private static final Pattern BRACKETED = Pattern.compile("[（(].*[）)]");

  /** Who wrote the words, perhaps with the pictures. */
  private static final Pattern OF_WORDS = Pattern.compile(".*(?:报道|文/图|图/文)");

  private final List<Block> blocks = new ArrayList<>();
  private List<Block.KindLine> current = new ArrayList<>();
  private int bylines;
  private LineKind currentKind = LineKind.HEADING;

  /** They interrupt the text but do not cut it. */
  private final List<Block.KindLine> pullQuotes = new ArrayList<>();

  private BlockBuilder() {}

  static List<Block> build(List<CleanLine> lines, List<LineKind> kinds) {
    BlockBuilder builder = new BlockBuilder();
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i + 1 == lines.size() || kinds.get(i + 1) == LineKind.HEADING;
      builder.add(new Block.KindLine(lines.get(i), kinds.get(i)), last);
    }
    builder.finish();
    builder.finishPullQuotes();
    return builder.blocks;
  }

  /** Adds a line; the last one before a headline names the authors of the text above it. */
  private void add(Block.KindLine line, boolean last) {
    if (line.kind() == LineKind.PULLQUOTE) {
      pullQuotes.add(line);
      return;
    }
    LineKind kind = line.kind() == LineKind.HEADING ? LineKind.HEADING : LineKind.TEXT;
    boolean behind = last && line.kind() == LineKind.BYLINE;
    if (kind != currentKind || (kind == LineKind.TEXT && !behind && begins(line))) {
      finish();
      currentKind = kind;
    }
    current.add(line);
    bylines += line.kind() == LineKind.BYLINE ? 1 : 0;
    if (kind == LineKind.TEXT && ends(line)) {
      finish();
    }
  }

  private void finish() {
    if (!current.isEmpty()) {
      blocks.add(new Block(currentKind, List.copyOf(current)));
      current = new ArrayList<>();
      bylines = 0;
    }
  }

  /** Pull-quotes stand behind all other blocks: their place on the page says nothing. */
  private void finishPullQuotes() {
    for (Block.KindLine line : pullQuotes) {
      blocks.add(new Block(LineKind.PULLQUOTE, List.of(line)));
    }
  }

  private boolean begins(Block.KindLine line) {
    if (current.isEmpty()) {
      return false;
    }
    String text = line.line().string();
    return switch (line.kind()) {
      case JUMP -> line.line().jump().filter(jump -> jump.from().isPresent()).isPresent();
      case BYLINE ->
          !isOnlyBylines()
              && !belongsBehind(line.line())
              && isClosedSoFar()
              && !isCaptionBelowHeading();
      default ->
          line.line().jumpsFrom()
              || (line.line().originAtHead().isPresent()
                  && !isOnlyBylines()
                  && !isCaptionBelowHeading());
    };
  }

  private boolean isOnlyBylines() {
    return bylines == current.size();
  }

  /** A picture's text between the headline and the dateline belongs to what follows. */
  private boolean isCaptionBelowHeading() {
    boolean belowHeading = !blocks.isEmpty() && blocks.get(blocks.size() - 1).isHeading();
    if (!belowHeading || current.size() > WIDEST_CAPTION) {
      return false;
    }
    Block text = new Block(LineKind.TEXT, current);
    return !text.isOpenAtEnd()
        && Characters.width(text.text()) <= WIDEST_CAPTION
        && current.stream().noneMatch(l -> l.kind() == LineKind.JUMP);
  }

  /** Whether text stands before the line that was added last. */
  private boolean isBehindText() {
    return current.size() > 1 && current.get(current.size() - 2).kind() == LineKind.TEXT;
  }

  private boolean isClosedBefore() {
    return !new Block(LineKind.TEXT, current.subList(0, current.size() - 1)).isOpenAtEnd();
  }

  private boolean isClosedSoFar() {
    return !new Block(LineKind.TEXT, current).isOpenAtEnd();
  }

  /** Photographers and the offices of authors are named behind the text, reporters before it. */
  private static boolean belongsBehind(CleanLine line) {
    String text = line.string();
    return NAMED_BEHIND.matcher(text).matches() || BRACKETED.matcher(text).matches();
  }

  private boolean ends(Block.KindLine line) {
    String text = line.line().string();
    return switch (line.kind()) {
      case JUMP -> line.line().jumpsOn();
      case BYLINE ->
          BRACKETED.matcher(text).matches()
              || (OF_WORDS.matcher(text).matches() && isBehindText() && isClosedBefore());
      default -> line.line().jumpsOn() || line.line().originAtEnd().isPresent();
    };
  }
}
