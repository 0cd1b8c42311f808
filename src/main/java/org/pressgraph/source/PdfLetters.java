package org.pressgraph.source;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the letters off a page of a PDF. */
final class PdfLetters extends PDFTextStripper {

  /** The fullest page of a newspaper has some thirty thousand letters. */
  private static final int MOST_LETTERS = 300_000;

  /** A page without end is a trap. */
  private static final int MOST_OPERATORS = 20_000_000;

  private final Map<Integer, List<PdfLetter>> byDirection = new HashMap<>();
  private final Set<String> places = new HashSet<>();
  private int letters;
  private int operators;

  private PdfLetters() {}

  /** A page asks for more work than any page of a newspaper. */
  static final class TooManyException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * The letters of a page, in the order in which the file paints them; letters that lie in another
   * direction than most are left out.
   *
   * @param document the document
   * @param page the number of the page, from 1
   * @return the letters, without blanks
   * @throws IOException if the page cannot be read
   */
  static List<PdfLetter> of(PDDocument document, int page) throws IOException {
    PdfLetters stripper = new PdfLetters();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.writeText(document, Writer.nullWriter());
    return stripper.byDirection.values().stream()
        .max((a, b) -> Integer.compare(a.size(), b.size()))
        .orElse(List.of());
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MOST_OPERATORS) {
      throw new TooManyException();
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    if (++letters > MOST_LETTERS) {
      throw new TooManyException();
    }
    String text = position.getUnicode();
    double size = Math.max(position.getFontSizeInPt(), 1);
    PdfLetter letter =
        new PdfLetter(
            text == null ? "\uFFFD" : text,
            position.getXDirAdj(),
            position.getYDirAdj(),
            position.getWidthDirAdj(),
            size);
    // Bold letters are often painted twice, a little apart.
    String place =
        letter.text()
            + Math.round(letter.x() / (0.2 * size))
            + "/"
            + Math.round(letter.baseline() / (0.2 * size));
    if (!letter.isBlank() && isOnPage(letter) && places.add(place)) {
      byDirection.computeIfAbsent((int) position.getDir(), d -> new ArrayList<>()).add(letter);
    }
  }

  private static boolean isOnPage(PdfLetter letter) {
    return Double.isFinite(letter.x())
        && Double.isFinite(letter.baseline())
        && letter.size() < 2000;
  }
}
