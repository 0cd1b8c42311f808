package org.pressgraph.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sets small PDF files in Chinese without any font: readers know the letters by their codes. */
final class SamplePdf {

  private static final int WIDTH = 600;
  private static final int HEIGHT = 800;

  private final List<StringBuilder> pages = new ArrayList<>();

  SamplePdf page() {
    pages.add(new StringBuilder());
    return this;
  }

  /** Sets a line; the place is that of its first letter's foot, from the upper left corner. */
  SamplePdf line(double x, double y, double size, String text) {
    StringBuilder hex = new StringBuilder();
    text.chars().forEach(c -> hex.append(String.format("%04X", c)));
    return paint(
        String.format(
            Locale.ROOT,
            "BT /F1 %.2f Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj ET\n",
            size,
            x,
            HEIGHT - y,
            hex));
  }

  /** Sets a column of lines of so many letters; each paragraph is indented by two. */
  SamplePdf column(double x, double y, double size, int letters, String... paragraphs) {
    double at = y;
    for (String paragraph : paragraphs) {
      int begin = 0;
      while (begin < paragraph.length()) {
        int indent = begin == 0 ? 2 : 0;
        int end = Math.min(paragraph.length(), begin + letters - indent);
        line(x + indent * size, at, size, paragraph.substring(begin, end));
        begin = end;
        at += 1.5 * size;
      }
    }
    return this;
  }

  SamplePdf paint(String operators) {
    pages.get(pages.size() - 1).append(operators);
    return this;
  }

  byte[] bytes() {
    List<String> objects = new ArrayList<>();
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      kids.append(6 + 2 * i).append(" 0 R ");
    }
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    objects.add("<< /Type /Pages /Count " + pages.size() + " /Kids [" + kids + "] >>");
    objects.add(
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
            + " /DescendantFonts [4 0 R] >>");
    objects.add(
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000"
            + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>"
            + " /FontDescriptor 5 0 R >>");
    objects.add(
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900]"
            + " /ItalicAngle 0 /Ascent 850 /Descent -150 /CapHeight 850 /StemV 80 >>");
    for (int i = 0; i < pages.size(); i++) {
      objects.add(
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 "
              + WIDTH
              + " "
              + HEIGHT
              + "] /Resources << /Font << /F1 3 0 R >> >> /Contents "
              + (7 + 2 * i)
              + " 0 R >>");
      objects.add(
          "<< /Length " + pages.get(i).length() + " >>\nstream\n" + pages.get(i) + "endstream");
    }
    return file(objects);
  }

  private static byte[] file(List<String> objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.ISO_8859_1));
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append(String.format("%010d 00000 n \n", out.size()));
      out.writeBytes(
          ((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n")
              .getBytes(StandardCharsets.ISO_8859_1));
    }
    int start = out.size();
    String end =
        "xref\n0 "
            + (objects.size() + 1)
            + "\n"
            + table
            + "trailer << /Size "
            + (objects.size() + 1)
            + " /Root 1 0 R >>\nstartxref\n"
            + start
            + "\n%%EOF\n";
    out.writeBytes(end.getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
  }
}
