package org.pressgraph.export;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.atlas.RuntimeIOException;

/** Writes XML 1.0 with a line for each element of the upper levels. */
final class XmlText {

  private final XMLStreamWriter xml;

  /** Starts a document in UTF-8; the stream stays open. */
  XmlText(OutputStream out) {
    try {
      xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      line();
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Starts an element with attributes, given as names and values in turn. */
  XmlText open(String name, String... attributes) {
    try {
      xml.writeStartElement(name);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Writes an element without content. */
  XmlText empty(String name, String... attributes) {
    try {
      xml.writeEmptyElement(name);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
    }
  }

  /** Adds an attribute to the element that was started last. */
  XmlText attribute(String name, String value) {
    try {
      attributes(name, value);
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Writes text. */
  XmlText text(String text) {
    try {
      xml.writeCharacters(legal(text));
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Ends the element that was started last. */
  XmlText close() {
    try {
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Ends a line. */
  XmlText line() {
    try {
      xml.writeCharacters("\n");
      return this;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** Ends the document. */
  void end() {
    try {
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  /** What XML 1.0 cannot carry (its production 2, Char) becomes U+FFFD. */
  private static String legal(String text) {
    if (text.codePoints().allMatch(XmlText::isLegal)) {
      return text;
    }
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints().forEach(c -> legal.appendCodePoint(isLegal(c) ? c : 0xFFFD));
    return legal.toString();
  }

  private static boolean isLegal(int c) {
    return c >= 0x20 && c <= 0xD7FF
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }

  private static RuntimeIOException failure(XMLStreamException e) {
    Throwable cause = e.getNestedException();
    return cause instanceof java.io.IOException io
        ? new RuntimeIOException(io)
        : new RuntimeIOException(new java.io.IOException(e));
  }
}
