package org.pressgraph.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pressgraph.BuildReport;
import org.pressgraph.PageChange;
import org.pressgraph.message.Messages;

/** Tells a person what a build found and what it changed. */
final class BuildSummary {

  /** Of each kind of change so many pages are named; programs get all. */
  private static final int NAMED = 20;

  private final BuildReport report;

  BuildSummary(BuildReport report) {
    this.report = report;
  }

  void print(PrintStream out) {
    if (report.pages() > 0) {
      Table.print(out, "build.report.", counts());
    }
    boolean first = report.changed() + report.unchanged() + report.removed() == 0;
    if (!first) {
      for (PageChange.Kind kind : PageChange.Kind.values()) {
        printChanges(out, kind);
      }
    }
    report.lapsed().forEach(line -> out.println(Messages.text("build.report.lapsed", line)));
    out.println(
        Messages.text(
            "build.report.changes",
            report.added(),
            report.changed(),
            report.removed(),
            report.unchanged(),
            report.failed()));
  }

  private Map<String, Object> counts() {
    Map<String, Object> rows = new LinkedHashMap<>();
    rows.put("pages", report.pages());
    rows.put("articles", report.articles());
    rows.put("people", report.people());
    rows.put("organizations", report.organizations());
    rows.put("places", report.places());
    rows.put("events", report.events());
    rows.put("works", report.works());
    rows.put("positions", report.positions());
    rows.put("triples", report.triples());
    rows.put("seconds", String.format(Locale.ROOT, "%.1f", report.seconds()));
    return rows;
  }

  private void printChanges(PrintStream out, PageChange.Kind kind) {
    List<PageChange> changes =
        report.changes().stream().filter(change -> change.change() == kind).toList();
    String label = Messages.text("build.change." + kind.name().toLowerCase(Locale.ROOT));
    changes.stream().limit(NAMED).forEach(change -> out.println(label + " " + change.page()));
    if (changes.size() > NAMED) {
      out.println(label + " " + Messages.text("build.change.more", changes.size() - NAMED));
    }
  }
}
