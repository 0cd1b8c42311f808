package org.pressgraph.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.page.Issue;

/**
 * XML as libraries keep it: a page in {@linkplain AltoFormat ALTO} or {@linkplain PageXmlFormat
 * PAGE XML}, or an issue in {@linkplain MetsFormat METS} with its pages in files beside it. The
 * root element tells which it is.
 */
public final class XmlFormat implements SourceFormat {

  @Override
  public boolean accepts(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".xml");
  }

  @Override
  public void read(SourceFile file, PageSink pages) {
    if (SecureXml.root(file).filter("mets"::equals).isPresent()) {
      MetsFormat.read(file, pages);
      return;
    }
    List<OcrPage> found = ocrPages(file);
    String sha256 = Sha256.of(file);
    for (int i = 0; i < found.size(); i++) {
      PageText text = found.get(i).text();
      String name = found.size() == 1 ? file.name() : file.name() + "/" + (i + 1);
      PageOrigin origin =
          new PageOrigin(
              file.name(), sha256, "XML", Issue.UNKNOWN, found.get(i).number(), Optional.empty());
      pages.accept(new SourcePage(name, text.text(), text.hints(), origin, List.of()));
    }
  }

  /** The pages of an issue stand in other files, which may change by themselves. */
  @Override
  public String sha256(SourceFile file) {
    StringBuilder all = new StringBuilder(Sha256.of(file));
    if (SecureXml.root(file).filter("mets"::equals).isPresent()) {
      MetsDocument.read(file).pages().stream()
          .flatMap(page -> file.sibling(page.href()).stream())
          .forEach(part -> all.append(Sha256.of(part)));
    }
    return all.length() == 64
        ? all.toString()
        : Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The pages of a file of ALTO or PAGE XML.
   *
   * @throws PressgraphException if it is neither, or there is no text in it
   */
  static List<OcrPage> ocrPages(SourceFile file) {
    String root = SecureXml.root(file).orElse("");
    List<OcrPage> pages =
        switch (root) {
          case "alto" -> AltoFormat.read(file);
          case "PcGts" -> PageXmlFormat.read(file);
          default -> {
            // What is no XML at all gets the place of its first slip.
            SecureXml.read(file, xml -> {});
            throw new PressgraphException("source.xml-kind", file.name(), root);
          }
        };
    if (pages.stream().allMatch(page -> page.blocks().isEmpty())) {
      throw new PressgraphException("source.no-text", file.name());
    }
    return pages;
  }

  /**
   * Leaves out what is no page by itself: pages that a METS file among the others holds, and XML of
   * other kinds.
   *
   * @param files files of all formats
   * @return those to be read
   */
  static List<SourceFile> withoutParts(List<SourceFile> files) {
    XmlFormat format = new XmlFormat();
    Set<String> parts = new HashSet<>();
    Set<SourceFile> others = new HashSet<>();
    for (SourceFile file : files) {
      if (format.accepts(file.name())) {
        Optional<String> root = SecureXml.root(file);
        if (root.filter("mets"::equals).isPresent()) {
          parts.addAll(pagesOf(file));
        } else if (root.filter(r -> !r.equals("alto") && !r.equals("PcGts")).isPresent()) {
          others.add(file);
        }
      }
    }
    List<SourceFile> left = new ArrayList<>(files);
    left.removeIf(file -> parts.contains(file.name()) || others.contains(file));
    return left;
  }

  private static List<String> pagesOf(SourceFile mets) {
    try {
      return MetsDocument.read(mets).pages().stream()
          .map(page -> mets.sibling(page.href()).map(SourceFile::name).orElse(""))
          .toList();
    } catch (PressgraphException e) {
      // Its reading will say what is wrong with it.
      return List.of();
    }
  }
}
