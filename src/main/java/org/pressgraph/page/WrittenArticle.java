package org.pressgraph.page;

import java.util.List;
import java.util.Set;

/** Gives an article back the characters in which its page has it. */
final class WrittenArticle {

  private static final Set<SegmentRole> OF_HEADLINE =
      Set.of(SegmentRole.TITLE, SegmentRole.SUPERTITLE, SegmentRole.SUBTITLE);

  private final Article read;
  private final RawPage page;
  private final List<Passage> passages;
  private final String headingsRead;
  private final String headingsWritten;

  WrittenArticle(Article read, RawPage page) {
    this.read = read;
    this.page = page;
    this.passages =
        read.passages().stream().map(p -> new Passage(p.role(), p.text().asWritten(page))).toList();
    this.headingsRead = headings(read.passages());
    this.headingsWritten = headings(passages);
  }

  private static String headings(List<Passage> passages) {
    StringBuilder headings = new StringBuilder();
    for (Passage passage : passages) {
      if (OF_HEADLINE.contains(passage.role())) {
        headings.append(passage.text().text().replaceAll("\\s", ""));
      }
    }
    return headings.toString();
  }

  Article article() {
    Headline headline = read.headline();
    return new Article(
        read.number(),
        new Headline(
            headline.title().map(this::heading),
            headline.supertitles().stream().map(this::heading).toList(),
            headline.subtitles().stream().map(this::heading).toList()),
        read.bylines().stream()
            .map(b -> new Byline(letters(b.begin(), b.end()), b.role(), b.begin(), b.end()))
            .toList(),
        read.datelines().stream().map(this::dateline).toList(),
        read.continuedFrom(),
        read.continuedOn(),
        read.segments(),
        passages);
  }

  /** A headline is put together of lines: its letters are found again in theirs. */
  private String heading(String text) {
    int at = headingsRead.indexOf(text.replaceAll("\\s", ""));
    if (at < 0) {
      return text;
    }
    StringBuilder written = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        written.setCharAt(i, headingsWritten.charAt(at++));
      }
    }
    return written.toString();
  }

  private Dateline dateline(Dateline d) {
    return new Dateline(
        d.agency().map(this::span),
        d.place().map(this::span),
        d.year(),
        d.month(),
        d.day(),
        d.begin(),
        d.end());
  }

  private Dateline.Span span(Dateline.Span span) {
    return new Dateline.Span(letters(span.begin(), span.end()), span.begin(), span.end());
  }

  private String letters(int begin, int end) {
    return page.slice(begin, end).replaceAll("[\\s\\u3000*]+", "");
  }
}
