package org.pressgraph.source;

import java.util.List;
import java.util.Objects;

/**
 * A block of lines as an OCR engine saw it.
 *
 * @param id its identifier in the file
 * @param label what kind of block the file says it is ({@code heading}, {@code caption}); empty
 *     where it does not say
 * @param box its place; empty where it is not known
 * @param lines its lines
 */
record OcrBlock(String id, String label, LayoutBox box, List<OcrLine> lines) {

  OcrBlock {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(box, "box");
    lines = List.copyOf(lines);
  }
}
