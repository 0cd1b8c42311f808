package org.pressgraph.source;

import java.util.List;
import java.util.Optional;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.page.Issue;

/**
 * METS: an issue of a newspaper with its pages in files of ALTO or PAGE XML beside it, and where
 * the file has it the structure of articles and headlines over their blocks. See the Library of
 * Congress, https://www.loc.gov/standards/mets/.
 */
final class MetsFormat {

  private MetsFormat() {}

  /** Reads the pages of an issue; a page that cannot be read does not stop the others. */
  static void read(SourceFile file, PageSink pages) {
    MetsDocument mets = MetsDocument.read(file);
    if (mets.pages().isEmpty()) {
      throw new PressgraphException("source.mets-pages", file.name());
    }
    for (MetsDocument.PageFile page : mets.pages()) {
      Optional<SourceFile> part = file.sibling(page.href());
      if (part.isEmpty()) {
        pages.problem(new PressgraphException("source.mets-page", file.name(), page.href()));
        continue;
      }
      try {
        readPage(mets, page, part.get(), pages);
      } catch (PressgraphException e) {
        pages.problem(e);
      }
    }
  }

  private static void readPage(
      MetsDocument mets, MetsDocument.PageFile page, SourceFile part, PageSink pages) {
    List<OcrPage> found = XmlFormat.ocrPages(part);
    Issue issue = new Issue(mets.newspaper(), mets.date());
    String sha256 = Sha256.of(part);
    for (int i = 0; i < found.size(); i++) {
      PageText text = found.get(i).text(mets.placesIn(page.id()));
      String name = found.size() == 1 ? part.name() : part.name() + "/" + (i + 1);
      PageOrigin origin =
          new PageOrigin(
              part.name(),
              sha256,
              "XML",
              issue,
              page.number().or(found.get(i)::number),
              Optional.empty());
      pages.accept(new SourcePage(name, text.text(), text.hints(), origin, List.of()));
    }
  }
}
