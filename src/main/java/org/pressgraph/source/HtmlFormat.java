package org.pressgraph.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.pressgraph.message.PressgraphException;

/**
 * HTML: a page of a digital edition or of a web site, read as browsers read it. What frames the
 * articles (menus, notices, scripts) is left out of the text.
 */
public final class HtmlFormat implements SourceFormat {

  /** Pages carry scripts and pictures within them, so that they are larger than their text. */
  static final long LARGEST_FILE_BYTES = 16L * 1024 * 1024;

  private static final int HEAD = 4096;

  private static final Pattern STATED = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w-]+)");

  @Override
  public boolean accepts(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).matches(".*\\.(?:x|s)?html?");
  }

  @Override
  public void read(SourceFile file, PageSink pages) {
    byte[] bytes = FileBytes.read(file, LARGEST_FILE_BYTES);
    DecodedText decoded = TextDecoder.decode(file.name(), bytes, stated(bytes));
    Document document = Jsoup.parse(decoded.text());
    HtmlIssue issue = HtmlIssue.of(document);
    PageText text = HtmlArticles.text(document);
    if (text.isEmpty()) {
      throw new PressgraphException("source.no-text", file.name());
    }
    PageOrigin origin =
        new PageOrigin(
            file.name(),
            Sha256.of(bytes),
            decoded.encoding(),
            issue.issue(),
            issue.number(),
            issue.url());
    pages.accept(
        new SourcePage(file.name(), text.text(), text.hints(), origin, decoded.warnings()));
  }

  /** The encoding that the page states; GB2312 and GBK are read as what holds them. */
  private static Optional<Charset> stated(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = STATED.matcher(head);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    if (List.of("gb2312", "gbk", "gb18030").contains(name)) {
      return Optional.of(Charset.forName("GB18030"));
    }
    if (name.startsWith("big5")) {
      return Optional.of(Charset.forName("Big5-HKSCS"));
    }
    return Optional.empty();
  }
}
