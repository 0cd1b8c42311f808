package org.pressgraph.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * PAGE XML: regions and lines with their outlines and a reading order, as Transkribus, Kraken and
 * OCR-D give them. See the PAGE content schema of PRImA,
 * https://github.com/PRImA-Research-Lab/PAGE-XML.
 */
final class PageXmlFormat {

  private final List<OcrPage> pages = new ArrayList<>();
  private final Deque<Region> regions = new ArrayDeque<>();
  private final Deque<Group> groups = new ArrayDeque<>();
  private List<OcrBlock> blocks = new ArrayList<>();
  private List<String> order = new ArrayList<>();
  private Line line;
  private Deque<String> path = new ArrayDeque<>();
  private StringBuilder text;

  private PageXmlFormat() {}

  private static final class Region {
    String id = "";
    String label = "";
    LayoutBox box = new LayoutBox(0, 0, 0, 0);
    double fontSize;
    final List<OcrLine> lines = new ArrayList<>();
    String text;
  }

  private static final class Line {
    LayoutBox box = new LayoutBox(0, 0, 0, 0);
    double fontSize;
    String text;
  }

  /** A group of the reading order: its members by their indexes. */
  private record Group(boolean ordered, double index, Map<Double, List<String>> members) {}

  /** Reads the pages of a file. */
  static List<OcrPage> read(SourceFile file) {
    PageXmlFormat page = new PageXmlFormat();
    SecureXml.read(
        file,
        xml -> {
          switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> page.start(xml);
            case XMLStreamConstants.END_ELEMENT -> page.end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> page.add(xml.getText());
            default -> {
              // Comments and instructions say nothing of the page.
            }
          }
        });
    return page.pages;
  }

  private void start(XMLStreamReader xml) {
    String name = xml.getLocalName();
    switch (name) {
      case "OrderedGroup", "OrderedGroupIndexed" -> startGroup(xml, true);
      case "UnorderedGroup", "UnorderedGroupIndexed" -> startGroup(xml, false);
      case "RegionRefIndexed", "RegionRef" -> reference(xml);
      case "TextRegion" -> {
        Region region = new Region();
        region.id = SecureXml.attribute(xml, "id").orElse("");
        region.label = SecureXml.attribute(xml, "type").orElse("");
        regions.push(region);
      }
      case "TextLine" -> line = new Line();
      case "Coords" -> coordinates(xml);
      case "TextStyle" -> style(SecureXml.number(xml, "fontSize"));
      case "Unicode" -> text = new StringBuilder();
      default -> {
        // Pictures, words and glyphs repeat what regions and lines say.
      }
    }
    path.push(name);
  }

  private void startGroup(XMLStreamReader xml, boolean ordered) {
    groups.push(new Group(ordered, SecureXml.number(xml, "index"), new TreeMap<>()));
    SecureXml.attribute(xml, "regionRef").ifPresent(id -> member(-1, List.of(id)));
  }

  private void reference(XMLStreamReader xml) {
    SecureXml.attribute(xml, "regionRef")
        .ifPresent(id -> member(SecureXml.number(xml, "index"), List.of(id)));
  }

  /** Members of a group without order keep that of the file. */
  private void member(double index, List<String> ids) {
    Group group = groups.peek();
    if (group != null) {
      double place = group.ordered() ? index : group.members().size();
      group.members().computeIfAbsent(place, i -> new ArrayList<>()).addAll(ids);
    }
  }

  private void endGroup() {
    Group group = groups.pop();
    List<String> ids = new ArrayList<>();
    group.members().values().forEach(ids::addAll);
    if (groups.isEmpty()) {
      order.addAll(ids);
    } else {
      member(group.index(), ids);
    }
  }

  private void coordinates(XMLStreamReader xml) {
    String parent = path.peek();
    Optional<LayoutBox> box = SecureXml.attribute(xml, "points").flatMap(PageXmlFormat::box);
    if ("TextLine".equals(parent) && line != null) {
      box.ifPresent(b -> line.box = b);
    } else if ("TextRegion".equals(parent) && !regions.isEmpty()) {
      box.ifPresent(b -> regions.peek().box = b);
    }
  }

  private static Optional<LayoutBox> box(String points) {
    LayoutBox box = null;
    for (String point : points.trim().split("\\s+")) {
      String[] xy = point.split(",");
      try {
        double x = Double.parseDouble(xy[0]);
        double y = Double.parseDouble(xy[1]);
        LayoutBox dot = new LayoutBox(x, y, x, y);
        box = box == null ? dot : box.with(dot);
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(box);
  }

  private void style(double size) {
    if (line != null && "TextLine".equals(path.peek())) {
      line.fontSize = size;
    } else if (!regions.isEmpty() && "TextRegion".equals(path.peek())) {
      regions.peek().fontSize = size;
    }
  }

  private void add(String characters) {
    if (text != null) {
      text.append(characters);
    }
  }

  private void end(String name) {
    path.pop();
    switch (name) {
      case "OrderedGroup", "OrderedGroupIndexed", "UnorderedGroup", "UnorderedGroupIndexed" ->
          endGroup();
      case "Unicode" -> endText();
      case "TextLine" -> endLine();
      case "TextRegion" -> endRegion();
      case "Page" -> {
        pages.add(new OcrPage(Optional.empty(), blocks, order));
        blocks = new ArrayList<>();
        order = new ArrayList<>();
      }
      default -> {
        // All other elements end without text of their own.
      }
    }
  }

  /** The first text of a line or region is the one that counts; further ones are alternatives. */
  private void endText() {
    String found = text.toString();
    text = null;
    String owner = path.stream().skip(1).findFirst().orElse("");
    if (owner.equals("TextLine") && line != null && line.text == null) {
      line.text = found;
    } else if (owner.equals("TextRegion") && !regions.isEmpty() && regions.peek().text == null) {
      regions.peek().text = found;
    }
  }

  private void endLine() {
    if (line != null && line.text != null && !line.text.isBlank() && !regions.isEmpty()) {
      double size = line.fontSize > 0 ? line.fontSize : regions.peek().fontSize;
      double height = Math.min(line.box.height(), line.box.width());
      regions.peek().lines.add(new OcrLine(line.text, size > 0 ? size : height));
    }
    line = null;
  }

  private void endRegion() {
    Region region = regions.pop();
    if (region.lines.isEmpty() && region.text != null) {
      region
          .text
          .lines()
          .filter(l -> !l.isBlank())
          .forEach(l -> region.lines.add(new OcrLine(l, region.fontSize)));
    }
    if (!region.lines.isEmpty()) {
      blocks.add(new OcrBlock(region.id, region.label, region.box, region.lines));
    }
  }
}
