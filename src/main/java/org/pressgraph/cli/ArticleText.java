package org.pressgraph.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.pressgraph.ReadPage;
import org.pressgraph.export.TextWidth;
import org.pressgraph.message.Messages;
import org.pressgraph.page.Article;
import org.pressgraph.page.Byline;
import org.pressgraph.page.Dateline;
import org.pressgraph.page.Line;
import org.pressgraph.page.Passage;
import org.pressgraph.page.SegmentRole;

/** Prints the articles of pages for people. */
final class ArticleText implements Consumer<ReadPage> {

  /** Of the lines that belong to no article so many are shown. */
  private static final int NOISE_SHOWN = 10;

  private static final int LABEL_WIDTH = 14;

  private final PrintStream out;

  ArticleText(PrintStream out) {
    this.out = out;
  }

  @Override
  public void accept(ReadPage page) {
    List<String> head = new ArrayList<>(List.of(page.name()));
    page.issue().newspaper().ifPresent(head::add);
    page.issue().date().ifPresent(date -> head.add(date.toString()));
    page.issue().dayOfYear().ifPresent(day -> head.add(day.toString().substring(2)));
    page.number().ifPresent(number -> head.add(Messages.text("articles.page", number)));
    out.println("== " + shown(String.join("  ", head)));
    for (Article article : page.page().articles()) {
      print(article.asWritten(page.page().raw()));
    }
    List<Line> noise = page.page().noise();
    if (!noise.isEmpty()) {
      out.println();
      out.println("-- " + Messages.text("articles.noise", noise.size()));
      noise.stream().limit(NOISE_SHOWN).forEach(line -> out.println("   " + text(line, page)));
      if (noise.size() > NOISE_SHOWN) {
        out.println("   " + Messages.text("articles.more", noise.size() - NOISE_SHOWN));
      }
    }
    out.println();
  }

  private void print(Article article) {
    out.println();
    String title = article.headline().title().orElseGet(() -> Messages.text("articles.untitled"));
    out.println("-- " + article.number() + "  " + shown(title));
    article.headline().supertitles().forEach(line -> row("supertitle", line));
    article.headline().subtitles().forEach(line -> row("subtitle", line));
    if (!article.bylines().isEmpty()) {
      row(
          "byline",
          article.bylines().stream().map(ArticleText::text).collect(Collectors.joining("  ")));
    }
    article.datelines().forEach(dateline -> row("dateline", text(dateline)));
    article.continuedFrom().ifPresent(page -> row("from", Messages.text("articles.page", page)));
    article.continuedOn().ifPresent(page -> row("on", Messages.text("articles.page", page)));
    for (Passage passage : article.passages()) {
      SegmentRole role = passage.role();
      if (role == SegmentRole.CAPTION || role == SegmentRole.PULLQUOTE) {
        row(role.name().toLowerCase(Locale.ROOT), passage.text().text());
      }
    }
    article.body().lines().forEach(line -> out.println("   " + shown(line)));
  }

  /** The line as it stands, also where it was read in other characters. */
  private static String text(Line line, ReadPage page) {
    int length = line.text().codePointCount(0, line.text().length());
    return shown(page.page().raw().slice(line.begin(), line.begin() + length));
  }

  private static String text(Byline byline) {
    String role = byline.role().name().toLowerCase(Locale.ROOT);
    return byline.name() + " (" + Messages.text("articles.role." + role) + ")";
  }

  private static String text(Dateline dateline) {
    List<String> parts = new ArrayList<>();
    dateline.agency().ifPresent(agency -> parts.add(agency.text()));
    dateline.place().ifPresent(place -> parts.add(place.text()));
    StringBuilder day = new StringBuilder();
    dateline.year().ifPresent(year -> day.append(year).append('-'));
    dateline.month().ifPresent(day::append);
    dateline.day().ifPresent(d -> day.append('-').append(d));
    parts.add(day.toString());
    return String.join("  ", parts).strip();
  }

  private void row(String key, String text) {
    String label = Messages.text("articles." + key);
    int padding = Math.max(1, LABEL_WIDTH - TextWidth.of(label));
    out.println("   " + label + " ".repeat(padding) + shown(text.replace('\n', ' ')));
  }

  /** Text of a page must not speak to the terminal. */
  private static String shown(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
