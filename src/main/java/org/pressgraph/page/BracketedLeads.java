package org.pressgraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The items of a running order, whose headlines stand in brackets at the head of their texts: 【…】….
 * A page is one where it begins with such a line and has many more; what stands above the first
 * belongs to no article. Where only a column of a page is set so, others begin their articles in
 * another way.
 */
final class BracketedLeads {

  private static final Pattern LEAD = Pattern.compile("^【([^【】]{2,40})】\\s*");

  /** A page has at least so many such lines. */
  private static final int FEWEST = 5;

  /** Of its lines so many may stand above the first of them. */
  private static final int MOST_BEFORE = 3;

  /** So many of its lines, as a share, begin an item. */
  private static final double SHARE = 0.4;

  private BracketedLeads() {}

  /**
   * The lines of a page; on a page of such items each with the number of its item as its article,
   * and what stands in brackets as a line of its own.
   */
  static List<CleanLine> told(List<CleanLine> lines) {
    int leads = 0;
    int first = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (isLead(lines.get(i))) {
        first = leads == 0 ? i : first;
        leads++;
      } else if (leads == 0 && i >= MOST_BEFORE) {
        return lines;
      }
    }
    boolean all = leads >= FEWEST && leads >= SHARE * (lines.size() - first);
    return all && !LineClassifier.isMarked(lines)
        ? tell(lines.subList(first, lines.size()))
        : lines;
  }

  /** Whether a line has a headline in brackets, and text behind it. */
  private static boolean isLead(CleanLine line) {
    return line.plain().charAt(0) == '【'
        && line.isClosed()
        && line.width() > LineClassifier.WIDEST_HEADING
        && LEAD.matcher(line.plain()).find();
  }

  private static List<CleanLine> tell(List<CleanLine> lines) {
    List<CleanLine> told = new ArrayList<>();
    int item = -1;
    for (CleanLine line : lines) {
      CleanText text = line.text();
      Matcher lead = LEAD.matcher(line.plain());
      if (line.plain().charAt(0) == '【' && lead.find()) {
        item++;
        CleanText headline = text.slice(lead.start(1), lead.end(1));
        told.add(line.ofItem(item, headline, Optional.of(SegmentRole.TITLE)));
        text = text.slice(lead.end(), text.length());
      }
      if (text.length() > 0) {
        told.add(line.ofItem(item, text, Optional.of(SegmentRole.BODY)));
      }
    }
    return told;
  }
}
