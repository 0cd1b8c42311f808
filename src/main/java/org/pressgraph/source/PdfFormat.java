package org.pressgraph.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.pressgraph.message.Messages;
import org.pressgraph.message.Phrase;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;

/**
 * PDF that was set by a machine and holds its letters, as digital editions do: columns, reading
 * order and sizes are worked out from the places of the letters. A page is a page; pictures of
 * pages need OCR first.
 */
public final class PdfFormat implements SourceFormat {

  /** Within so many bytes a PDF says that it is one (ISO 32000-1, annex H). */
  private static final int HEAD = 1024;

  private static final long MEMORY = 64L << 20;

  /** What a document may unpack to at most, on the disk. */
  private static final long LARGEST_UNPACKED = 1L << 30;

  @Override
  public boolean accepts(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".pdf");
  }

  @Override
  public void read(SourceFile file, PageSink pages) {
    refuseOthers(file);
    String sha256 = Sha256.of(file);
    try (PDDocument document =
        Loader.loadPDF(
            file.path().toFile(),
            MemoryUsageSetting.setupMixed(MEMORY, LARGEST_UNPACKED).streamCache)) {
      readPages(document, file, sha256, pages);
    } catch (InvalidPasswordException e) {
      throw new PressgraphException(e, "source.pdf-locked", file.name());
    } catch (IOException e) {
      throw new PressgraphException(e, "source.pdf", file.name(), Reasons.of(e));
    } catch (OutOfMemoryError e) {
      // A broken or hostile file can make the parser take what it names as its length; once it is
      // given up, the memory is free again.
      throw new PressgraphException(e, "source.pdf", file.name(), new Phrase("reason.memory"));
    } catch (RuntimeException e) {
      if (e instanceof PressgraphException || !isOfPdfBox(e)) {
        throw e;
      }
      throw new PressgraphException(e, "source.pdf", file.name(), e.getClass().getSimpleName());
    }
  }

  /** The parser reads a file that is no PDF at length before it says so. */
  private static void refuseOthers(SourceFile file) {
    String head = new String(FileBytes.head(file, HEAD), StandardCharsets.ISO_8859_1);
    if (!head.contains("%PDF-")) {
      throw new PressgraphException("source.pdf", file.name(), new Phrase("reason.no-pdf"));
    }
  }

  /** On broken files PDFBox also fails with exceptions that do not say so. */
  private static boolean isOfPdfBox(RuntimeException e) {
    StackTraceElement[] trace = e.getStackTrace();
    for (int i = 0; i < trace.length; i++) {
      if (trace[i].getClassName().startsWith("org.pressgraph.")) {
        return i > 0;
      }
    }
    return false;
  }

  private static void readPages(PDDocument document, SourceFile file, String sha256, PageSink pages)
      throws IOException {
    int count = document.getNumberOfPages();
    PartProblems problems = new PartProblems(file, pages);
    for (int number = 1; number <= count; number++) {
      try {
        List<PdfLetter> letters = PdfLetters.of(document, number);
        if (letters.isEmpty()) {
          problems.add(new PressgraphException("source.pdf-picture", file.name(), number));
        } else {
          pages.accept(
              page(file, sha256, count == 1 ? Optional.empty() : Optional.of(number), letters));
        }
      } catch (PdfLetters.TooManyException e) {
        problems.add(new PressgraphException(e, "source.pdf-large", file.name(), number));
      }
    }
    problems.end();
    if (count == 0) {
      throw new PressgraphException("source.no-text", file.name());
    }
  }

  private static SourcePage page(
      SourceFile file, String sha256, Optional<Integer> number, List<PdfLetter> letters) {
    PageText text = PdfLayout.text(letters);
    List<String> warnings = new ArrayList<>();
    long unknown = letters.stream().filter(PdfLetter::isUnknown).count();
    if (unknown * 20 > letters.size()) {
      warnings.add(
          Messages.text(
              "source.pdf-letters", file.name(), number.orElse(1), unknown, letters.size()));
    }
    PageOrigin bare = new PageOrigin(file.name(), sha256, "PDF");
    PageOrigin origin =
        new PageOrigin(
            bare.file(),
            bare.sha256(),
            bare.encoding(),
            bare.issue(),
            number.map(String::valueOf),
            bare.url());
    String name = number.map(n -> file.name() + "/" + n).orElse(file.name());
    return new SourcePage(name, text.text(), text.hints(), origin, warnings);
  }
}
