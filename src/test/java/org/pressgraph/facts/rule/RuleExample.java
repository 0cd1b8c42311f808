package org.pressgraph.facts.rule;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;
import org.pressgraph.text.DateSpan;
import org.pressgraph.text.PartialDate;

/** An example of a rule file: [O:省总工会]在[L:杭州]召开会议 => trigger=召开会议. */
public final class RuleExample {

  private static final Pattern NAME = Pattern.compile("\\[([POLEWTDQ]):([^\\]]*)\\]");

  private final StringBuilder text = new StringBuilder();
  private final Skeleton skeleton;
  private final Map<String, String> groups = new LinkedHashMap<>();

  public RuleExample(String example) {
    String[] sides = example.split("=>", 2);
    skeleton = skeleton(sides[0].strip());
    if (sides.length > 1) {
      for (String group : sides[1].split(";")) {
        String[] pair = group.split("=", 2);
        groups.put(pair[0].strip(), NAME.matcher(pair[1]).replaceAll("$2").strip());
      }
    }
  }

  /** The sentence. */
  public Skeleton skeleton() {
    return skeleton;
  }

  /** What the groups should have. */
  public Map<String, String> groups() {
    return groups;
  }

  /** The letters of a part. */
  public String surface(RuleMatch.Part part) {
    return part.end() == part.begin()
        ? ""
        : text.substring(skeleton.textBegin(part.begin()), skeleton.textEnd(part.end() - 1));
  }

  private Skeleton skeleton(String marked) {
    Skeleton.Builder builder = new Skeleton.Builder();
    Matcher matcher = NAME.matcher(marked);
    int done = 0;
    while (matcher.find()) {
      addPlain(builder, marked.substring(done, matcher.start()));
      addName(builder, matcher.group(1).charAt(0), matcher.group(2));
      done = matcher.end();
    }
    addPlain(builder, marked.substring(done));
    return builder.build();
  }

  private void addPlain(Skeleton.Builder builder, String plain) {
    for (char c : plain.toCharArray()) {
      builder.add(c, text.length());
      text.append(c);
    }
  }

  private void addName(Skeleton.Builder builder, char kind, String name) {
    int begin = text.length();
    text.append(name);
    int end = text.length();
    if (kind == 'D') {
      PartialDate date = PartialDate.of(LocalDate.of(2025, 3, 4));
      builder.add(new DateSpan(begin, end, date, Optional.empty()));
    } else if (kind == 'Q') {
      builder.addQuote(begin, end);
    } else {
      MentionType type =
          switch (kind) {
            case 'P' -> MentionType.PERSON;
            case 'O' -> MentionType.ORGANIZATION;
            case 'L' -> MentionType.PLACE;
            case 'E' -> MentionType.EVENT;
            case 'W' -> MentionType.WORK;
            default -> MentionType.TITLE;
          };
      Mention mention = new Mention(begin, end, type, 1);
      builder.add(Symbol.of(type), new MentionRef(0, mention), begin, end);
    }
  }
}
