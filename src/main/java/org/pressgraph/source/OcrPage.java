package org.pressgraph.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.page.LayoutHint;
import org.pressgraph.page.SegmentRole;

/**
 * A page as an OCR engine saw it.
 *
 * @param number the number of the page, where the file says it
 * @param blocks its blocks, in the order of the file
 * @param order identifiers of blocks in reading order, where the file says it; else empty
 */
record OcrPage(Optional<String> number, List<OcrBlock> blocks, List<String> order) {

  /** A block that the file calls a heading is at least so much larger than running text. */
  private static final double HEADING = 1.5;

  /** From this share of steps upwards the order of the file is none. */
  private static final double DISORDER = 0.2;

  private static final Map<String, String> LABELS = labels();

  private static Map<String, String> labels() {
    Map<String, String> labels = new HashMap<>();
    for (String line : WordList.lines(OcrPage.class, "layout-labels.txt")) {
      List<String> words = List.of(line.split(" +"));
      words.subList(1, words.size()).forEach(word -> labels.put(word, words.get(0)));
    }
    return labels;
  }

  OcrPage {
    blocks = List.copyOf(blocks);
    order = List.copyOf(order);
  }

  /** What the structure of an issue says of a block: the number of its article, and its label. */
  record Place(int article, String label) {}

  /** The text of the page with what is known of its lines. */
  PageText text() {
    return text(Map.of());
  }

  /**
   * The text of the page with what is known of its lines.
   *
   * @param places what the structure of the issue says of blocks, by their identifiers
   */
  PageText text(Map<String, Place> places) {
    double body = bodySize();
    PageText text = new PageText();
    int number = 0;
    for (OcrBlock block : inReadingOrder()) {
      text.addGap();
      Optional<Place> place = Optional.ofNullable(places.get(block.id()));
      String label = place.map(Place::label).filter(l -> !kind(l).isEmpty()).orElse(block.label());
      for (OcrLine line : block.lines()) {
        text.add(line.text(), hint(line, body, number, label, place));
      }
      number++;
    }
    return text;
  }

  private static LayoutHint hint(
      OcrLine line, double body, int block, String label, Optional<Place> place) {
    double size = body == 0 ? 0 : line.size() / body;
    String kind = kind(label);
    if (kind.equals("heading")) {
      size = Math.max(size, HEADING);
    }
    Optional<SegmentRole> role =
        switch (kind) {
          case "title" -> Optional.of(SegmentRole.TITLE);
          case "supertitle" -> Optional.of(SegmentRole.SUPERTITLE);
          case "subtitle" -> Optional.of(SegmentRole.SUBTITLE);
          case "byline" -> Optional.of(SegmentRole.BYLINE);
          case "caption" -> Optional.of(SegmentRole.CAPTION);
          case "body" -> place.map(p -> SegmentRole.BODY);
          default -> Optional.empty();
        };
    OptionalInt article =
        place.isPresent() ? OptionalInt.of(place.get().article()) : OptionalInt.empty();
    return new LayoutHint(size, OptionalInt.of(block), article, role);
  }

  private static String kind(String label) {
    return LABELS.getOrDefault(label.toLowerCase(Locale.ROOT), "");
  }

  /** The size in which most characters are set. */
  private double bodySize() {
    Map<Long, Integer> counts = new TreeMap<>();
    Map<Long, Double> sums = new TreeMap<>();
    for (OcrBlock block : blocks) {
      for (OcrLine line : block.lines()) {
        if (line.size() > 0) {
          // Heights differ by a little from line to line: sizes within a tenth are one.
          long step = Math.round(Math.log(line.size()) * 10);
          counts.merge(step, line.text().length(), Integer::sum);
          sums.merge(step, line.size() * line.text().length(), Double::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> sums.get(entry.getKey()) / Math.max(1, entry.getValue()))
        .orElse(0.0);
  }

  /** The order that the file states, else that of the file, unless its blocks leap about. */
  private List<OcrBlock> inReadingOrder() {
    if (!order.isEmpty()) {
      Map<String, Integer> places = new HashMap<>();
      order.forEach(id -> places.putIfAbsent(id, places.size()));
      List<OcrBlock> sorted = new ArrayList<>(blocks);
      sorted.sort(
          java.util.Comparator.comparingInt(b -> places.getOrDefault(b.id(), Integer.MAX_VALUE)));
      return sorted;
    }
    boolean placed = blocks.stream().allMatch(b -> b.box().width() > 0 && b.box().height() > 0);
    if (!placed || stepsUp() <= DISORDER * blocks.size()) {
      return blocks;
    }
    double body = bodySize();
    List<OcrBlock> sorted = new ArrayList<>();
    XyCut.cut(blocks, OcrBlock::box, OcrPage::isHeading, Math.max(1, body / 2))
        .forEach(sorted::addAll);
    return sorted;
  }

  private static boolean isHeading(OcrBlock block) {
    return List.of("heading", "title").contains(kind(block.label()));
  }

  /** How often a block follows one of its own column that stands below it. */
  private long stepsUp() {
    long steps = 0;
    for (int i = 1; i < blocks.size(); i++) {
      LayoutBox before = blocks.get(i - 1).box();
      LayoutBox box = blocks.get(i).box();
      boolean oneColumn = box.left() < before.right() && before.left() < box.right();
      boolean backwards = box.right() <= before.left() && box.top() < before.bottom();
      steps += (oneColumn && box.bottom() <= before.top()) || backwards ? 1 : 0;
    }
    return steps;
  }
}
