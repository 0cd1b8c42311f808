package org.pressgraph.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * ALTO, versions 1 to 4: blocks, lines and words with their places and fonts, as OCR engines and
 * libraries give them. See the Library of Congress, https://www.loc.gov/standards/alto/.
 */
final class AltoFormat {

  /** A space so wide, as a multiple of the height of its line, sets phrases apart. */
  private static final double WIDE_SPACE = 0.6;

  private final Map<String, Double> fontSizes = new HashMap<>();
  private final Map<String, String> tags = new HashMap<>();
  private final List<OcrPage> pages = new ArrayList<>();
  private Optional<String> number = Optional.empty();
  private List<OcrBlock> blocks = new ArrayList<>();
  private List<String> order = new ArrayList<>();
  private String blockId = "";
  private String blockLabel = "";
  private LayoutBox box = new LayoutBox(0, 0, 0, 0);
  private double blockSize;
  private List<OcrLine> lines = new ArrayList<>();
  private StringBuilder line = new StringBuilder();
  private double lineHeight;
  private double lineSize;
  private double space;

  private AltoFormat() {}

  /** Reads the pages of a file. */
  static List<OcrPage> read(SourceFile file) {
    AltoFormat alto = new AltoFormat();
    SecureXml.read(
        file,
        xml -> {
          if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
            alto.start(xml);
          } else if (xml.getEventType() == XMLStreamConstants.END_ELEMENT) {
            alto.end(xml.getLocalName());
          }
        });
    return alto.pages;
  }

  private void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "TextStyle" ->
          id(xml).ifPresent(id -> fontSizes.put(id, SecureXml.number(xml, "FONTSIZE")));
      case "LayoutTag", "StructureTag", "RoleTag", "OtherTag" ->
          id(xml)
              .ifPresent(id -> tags.put(id, SecureXml.attribute(xml, "LABEL").orElse("").strip()));
      case "Page" ->
          number =
              SecureXml.attribute(xml, "PRINTED_IMG_NR")
                  .or(() -> SecureXml.attribute(xml, "PHYSICAL_IMG_NR"))
                  .flatMap(PageNumber::of);
      case "ElementRef" -> SecureXml.attribute(xml, "REF").ifPresent(order::add);
      case "TextBlock" -> startBlock(xml);
      case "TextLine" -> startLine(xml);
      case "String" -> string(xml);
      case "SP" -> space = Math.max(SecureXml.number(xml, "WIDTH"), Double.MIN_VALUE);
      default -> {
        // Pictures, margins and what describes the file have no text.
      }
    }
  }

  private static Optional<String> id(XMLStreamReader xml) {
    return SecureXml.attribute(xml, "ID");
  }

  private void startBlock(XMLStreamReader xml) {
    blockId = id(xml).orElse("");
    blockLabel = "";
    for (String tag : SecureXml.attribute(xml, "TAGREFS").orElse("").split("\\s+")) {
      blockLabel = tags.getOrDefault(tag, blockLabel);
    }
    blockSize = fontSize(xml, 0);
    double left = SecureXml.number(xml, "HPOS");
    double top = SecureXml.number(xml, "VPOS");
    box =
        new LayoutBox(
            left,
            top,
            left + SecureXml.number(xml, "WIDTH"),
            top + SecureXml.number(xml, "HEIGHT"));
    lines = new ArrayList<>();
  }

  private void startLine(XMLStreamReader xml) {
    line = new StringBuilder();
    lineHeight = SecureXml.number(xml, "HEIGHT");
    lineSize = fontSize(xml, blockSize);
    space = 0;
  }

  private double fontSize(XMLStreamReader xml, double otherwise) {
    for (String style : SecureXml.attribute(xml, "STYLEREFS").orElse("").split("\\s+")) {
      double size = fontSizes.getOrDefault(style, 0.0);
      if (size > 0) {
        return size;
      }
    }
    return otherwise;
  }

  /** Engines put spaces between Chinese words too; those that are as wide as a letter count. */
  private void string(XMLStreamReader xml) {
    String content = SecureXml.attribute(xml, "CONTENT").orElse("");
    lineSize = fontSize(xml, lineSize);
    if (!line.isEmpty() && !content.isEmpty() && space > 0) {
      boolean latin = line.charAt(line.length() - 1) < 0x80 && content.charAt(0) < 0x80;
      boolean wide = lineHeight > 0 && space >= WIDE_SPACE * lineHeight;
      line.append(latin || wide ? " " : "");
    }
    line.append(content);
    space = 0;
  }

  private void end(String name) {
    switch (name) {
      case "TextLine" -> {
        if (!line.isEmpty()) {
          lines.add(new OcrLine(line.toString(), lineSize > 0 ? lineSize : lineHeight));
        }
      }
      case "TextBlock" -> {
        if (!lines.isEmpty()) {
          blocks.add(new OcrBlock(blockId, blockLabel, box, lines));
        }
      }
      case "Page" -> {
        pages.add(new OcrPage(number, blocks, order));
        blocks = new ArrayList<>();
        order = new ArrayList<>();
      }
      default -> {
        // All other elements end without text of their own.
      }
    }
  }
}
