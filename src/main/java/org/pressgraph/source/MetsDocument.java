package org.pressgraph.source;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** What a METS file says of an issue: its newspaper and day, its pages, its articles. */
final class MetsDocument {

  /** Longer titles are descriptions. */
  private static final int LONGEST_NAME = 40;

  private final Map<String, String> hrefs = new LinkedHashMap<>();
  private final Map<String, String> numbers = new LinkedHashMap<>();
  private final Map<String, Map<String, OcrPage.Place>> places = new HashMap<>();
  private final Deque<String> path = new ArrayDeque<>();
  private final Deque<Division> divisions = new ArrayDeque<>();
  private String structure = "";
  private String fileId = "";
  private int articles;
  private StringBuilder text;
  private Optional<String> newspaper = Optional.empty();
  private Optional<String> host = Optional.empty();
  private Optional<LocalDate> date = Optional.empty();

  private MetsDocument() {}

  /**
   * A page of the issue.
   *
   * @param id the identifier of its file
   * @param href the path of its file, from the METS file
   * @param number its number in the issue
   */
  record PageFile(String id, String href, Optional<String> number) {}

  private record Division(int article, String type, String number) {}

  /** Reads a file. */
  static MetsDocument read(SourceFile file) {
    MetsDocument mets = new MetsDocument();
    SecureXml.read(
        file,
        xml -> {
          switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> mets.start(xml);
            case XMLStreamConstants.END_ELEMENT -> mets.end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
              if (mets.text != null) {
                mets.text.append(xml.getText());
              }
            }
            default -> {
              // Comments and instructions say nothing of the issue.
            }
          }
        });
    return mets;
  }

  /** The newspaper; the work that the issue is part of counts more than the issue's own title. */
  Optional<String> newspaper() {
    return host.or(() -> newspaper);
  }

  Optional<LocalDate> date() {
    return date;
  }

  /** The pages in their order: that of the physical structure, else that of the files. */
  List<PageFile> pages() {
    Set<String> ids = new LinkedHashSet<>(numbers.keySet());
    ids.addAll(hrefs.keySet());
    List<PageFile> pages = new ArrayList<>();
    for (String id : ids) {
      String href = hrefs.getOrDefault(id, "");
      if (href.toLowerCase(Locale.ROOT).endsWith(".xml")) {
        Optional<String> number = Optional.ofNullable(numbers.get(id)).flatMap(PageNumber::of);
        pages.add(new PageFile(id, href, number));
      }
    }
    return pages;
  }

  /** Which blocks of a file belong to which article, and as what. */
  Map<String, OcrPage.Place> placesIn(String id) {
    return places.getOrDefault(id, Map.of());
  }

  private void start(XMLStreamReader xml) {
    String name = xml.getLocalName();
    switch (name) {
      case "file" -> fileId = SecureXml.attribute(xml, "ID").orElse("");
      case "FLocat" ->
          SecureXml.attribute(xml, "href").ifPresent(h -> hrefs.putIfAbsent(fileId, h));
      case "structMap" ->
          structure = SecureXml.attribute(xml, "TYPE").orElse("").toUpperCase(Locale.ROOT);
      case "div" -> startDivision(xml);
      case "fptr", "area" -> pointer(xml);
      case "title", "dateIssued", "date" -> text = new StringBuilder();
      default -> {
        // What else METS holds (rights, images, checksums) is not asked for.
      }
    }
    path.push(name);
  }

  private void startDivision(XMLStreamReader xml) {
    String type = SecureXml.attribute(xml, "TYPE").orElse("").toUpperCase(Locale.ROOT);
    Division outer = divisions.peek();
    int article = outer == null ? 0 : outer.article();
    if (type.endsWith("ARTICLE") && article == 0) {
      article = ++articles;
    }
    String number =
        SecureXml.attribute(xml, "ORDERLABEL")
            .filter(label -> PageNumber.of(label).isPresent())
            .or(() -> SecureXml.attribute(xml, "ORDER"))
            .orElse("");
    boolean page = type.equals("PAGE");
    divisions.push(
        new Division(article, type, page ? number : outer == null ? "" : outer.number()));
  }

  private void pointer(XMLStreamReader xml) {
    Division division = divisions.peek();
    Optional<String> id = SecureXml.attribute(xml, "FILEID");
    if (division == null || id.isEmpty()) {
      return;
    }
    if (structure.equals("PHYSICAL")) {
      numbers.putIfAbsent(id.get(), division.number());
    }
    Optional<String> block = SecureXml.attribute(xml, "BEGIN");
    if (block.isPresent() && division.article() > 0) {
      places
          .computeIfAbsent(id.get(), i -> new HashMap<>())
          .putIfAbsent(block.get(), new OcrPage.Place(division.article(), division.type()));
    }
  }

  private void end(String name) {
    path.pop();
    if (name.equals("div")) {
      divisions.pop();
    } else if (text != null && (name.equals("title") || name.startsWith("date"))) {
      take(name, text.toString().strip());
      text = null;
    }
  }

  private void take(String name, String value) {
    if (!name.equals("title")) {
      date = date.or(() -> DateText.first(value));
    } else if (!value.isEmpty() && value.length() <= LONGEST_NAME) {
      if (path.contains("relatedItem")) {
        host = host.or(() -> Optional.of(value));
      } else {
        newspaper = newspaper.or(() -> Optional.of(value));
      }
    }
  }
}
