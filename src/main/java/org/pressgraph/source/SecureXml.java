package org.pressgraph.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;

/**
 * Reads XML as a stream of events. Documents that declare types or entities are refused: no format
 * of pages needs them, and they can make a reader open other files or run out of memory.
 */
final class SecureXml {

  /** The page of a newspaper with the place of every word has some megabytes. */
  static final long LARGEST_FILE_BYTES = 128L << 20;

  /** No format of pages nests so deep. */
  private static final int DEEPEST = 500;

  private SecureXml() {}

  /** Takes the events of a document. */
  @FunctionalInterface
  interface Events {

    /**
     * Takes an event.
     *
     * @param xml the reader, at the event
     * @throws XMLStreamException if the reader cannot go on
     */
    void accept(XMLStreamReader xml) throws XMLStreamException;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    return factory;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param events is given each event
   * @throws PressgraphException if it is too large, no XML, or declares types or entities
   */
  static void read(SourceFile file, Events events) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
      long size = Files.size(file.path());
      if (size > LARGEST_FILE_BYTES) {
        throw new PressgraphException(
            "source.large", file.name(), size >> 20, LARGEST_FILE_BYTES >> 20);
      }
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      int depth = 0;
      while (xml.hasNext()) {
        int event = xml.next();
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
        depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        refuse(event, depth, xml, file);
        events.accept(xml);
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNumber();
      throw new PressgraphException(e, "source.xml", file.name(), line, column);
    } catch (IOException e) {
      throw new PressgraphException(e, "source.unreadable", file.path(), Reasons.of(e));
    }
  }

  private static void refuse(int event, int depth, XMLStreamReader xml, SourceFile file) {
    int line = xml.getLocation().getLineNumber();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new PressgraphException("source.xml-entities", file.name(), line);
    }
    if (depth > DEEPEST) {
      throw new PressgraphException(
          "source.xml", file.name(), line, xml.getLocation().getColumnNumber());
    }
  }

  /** The local name of the root element, if the file begins like XML. */
  static Optional<String> root(SourceFile file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          return Optional.of(xml.getLocalName());
        }
      }
    } catch (XMLStreamException | IOException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** An attribute by its local name, whatever its namespace. */
  static Optional<String> attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return Optional.of(xml.getAttributeValue(i).strip()).filter(value -> !value.isEmpty());
      }
    }
    return Optional.empty();
  }

  /** An attribute that is a number; 0 where it is none. */
  static double number(XMLStreamReader xml, String name) {
    try {
      double value = attribute(xml, name).map(Double::parseDouble).orElse(0.0);
      return Double.isFinite(value) ? value : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
