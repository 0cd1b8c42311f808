package org.pressgraph.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.MentionType;

/**
 * What goes by its kind once an article has named it: 新区 is the last place named that is one, 公司工会
 * the union of the last company.
 */
final class KindsBefore {

  private static final Pattern PART =
      Pattern.compile(
          WordList.KINDS_OF_WHOLES.regex()
              + "("
              + WordList.load(KindsBefore.class, "parts-of-bodies.txt").regex()
              + ")");

  private static final Pattern OF_PARTY = NameForms.PATTERNS.get("department-of-party");
  private static final Pattern PARTY_COMMITTEE = NameForms.PATTERNS.get("committee-of-party");
  private static final TextPattern DEPARTMENT =
      TextPattern.of(NameForms.PATTERNS.get("department-alone"));
  private static final Pattern HAS_DEPARTMENTS = NameForms.PATTERNS.get("has-departments");
  private static final Pattern BEHIND_KIND = NameForms.PATTERNS.get("department-behind-kind");
  private static final TextPattern KIND_ALONE =
      TextPattern.of(NameForms.PATTERNS.get("kind-of-body-alone"));
  private static final TextPattern CHANNEL = TextPattern.of(NameForms.PATTERNS.get("channel"));
  private static final Pattern BROADCASTER = NameForms.PATTERNS.get("broadcaster");

  /** How the names of bodies end that go by a kind, where it is not by the kind itself. */
  private static final Map<String, Pattern> WHOLES = wholes();

  private final List<Named> latestFirst = new ArrayList<>();

  void add(Named named) {
    latestFirst.add(0, named);
  }

  /** What a name means where it is only the kind of something named before. */
  Optional<Named> meaning(Occurrence name) {
    if (name.type() == MentionType.PLACE && PlaceNames.isKindOfArea(name.form())) {
      return last(MentionType.PLACE, name.form())
          .map(place -> place.because(name.form() + " ← " + place.entity().name()));
    }
    Matcher committee = OF_PARTY.matcher(name.form());
    if (name.type() == MentionType.ORGANIZATION && committee.matches()) {
      return latestFirst.stream()
          .filter(n -> PARTY_COMMITTEE.matcher(n.entity().name()).matches())
          .findFirst()
          .map(whole -> part(whole, name.form().replaceFirst("政法委$", "政法委员会"), name));
    }
    if (name.type() == MentionType.ORGANIZATION && CHANNEL.matches(name.form())) {
      return latestFirst.stream()
          .filter(n -> n.entity().type() == MentionType.ORGANIZATION)
          .filter(n -> BROADCASTER.matcher(n.entity().name()).find())
          .findFirst()
          .map(whole -> part(whole, name.form(), name));
    }
    Matcher part = PART.matcher(name.form());
    if (name.type() == MentionType.ORGANIZATION && part.matches()) {
      String kind = name.form().substring(0, part.start(1));
      return whole(kind).map(whole -> part(whole, part.group(1), name));
    }
    return name.type() == MentionType.ORGANIZATION
        ? kindAlone(name)
            .or(() -> behindKind(name))
            .or(() -> ofAuthority(name))
            .or(() -> department(name))
        : Optional.empty();
  }

  /** 督察组 and 该中心 are the last body whose name ends so. */
  private Optional<Named> kindAlone(Occurrence name) {
    return KIND_ALONE
        .whole(name.form())
        .flatMap(kind -> whole(kind.group("kind")))
        .map(whole -> whole.because(name.form() + " ← " + whole.entity().name()));
  }

  /** 公司培训中心 and 该校数学学院 are departments of the last body of that kind. */
  private Optional<Named> behindKind(Occurrence name) {
    Matcher department = BEHIND_KIND.matcher(name.form());
    if (!department.matches()) {
      return Optional.empty();
    }
    String rest = department.group("department");
    String kind = Optional.ofNullable(department.group("kind")).orElse(department.group("that"));
    return whole(kind).map(whole -> part(whole, rest, name));
  }

  /** A department of a ministry, an office or a court. */
  private Optional<Named> ofAuthority(Occurrence name) {
    return DEPARTMENT.matches(name.form())
        ? latestFirst.stream()
            .filter(n -> n.entity().type() == MentionType.ORGANIZATION)
            .filter(n -> HAS_DEPARTMENTS.matcher(n.entity().name()).find())
            .findFirst()
            .map(whole -> part(whole, name.form(), name))
        : Optional.empty();
  }

  /** A department that goes by its own name alone. */
  private Optional<Named> department(Occurrence name) {
    return DepartmentsByKind.whole(name.form(), latestFirst)
        .map(
            whole ->
                whole.own()
                    ? Named.of(new Entity(MentionType.ORGANIZATION, name.form()))
                        .partOf(Optional.of(whole.whole()))
                        .at(whole.whole().place())
                    : part(whole.whole(), name.form(), name));
  }

  /** The last body of a kind: 集团 may go on in the full name, 校 stands for schools of all kinds. */
  private Optional<Named> whole(String kind) {
    Pattern ends = WHOLES.getOrDefault(kind, Pattern.compile(Pattern.quote(kind) + "$"));
    return latestFirst.stream()
        .filter(n -> n.entity().type() == MentionType.ORGANIZATION)
        .filter(n -> n.entity().name().length() > kind.length())
        .filter(n -> ends.matcher(n.entity().name()).find())
        .filter(n -> !PARTY_COMMITTEE.matcher(n.entity().name()).matches())
        .findFirst();
  }

  private static Map<String, Pattern> wholes() {
    return WordList.lines(KindsBefore.class, "wholes-by-kind.txt").stream()
        .map(line -> line.split(" = ", 2))
        .collect(
            Collectors.toMap(
                sides -> sides[0],
                sides -> Pattern.compile("(?:" + sides[1].strip().replace(" ", "|") + ")$")));
  }

  /** The Party's committee at a body has a name of its own, and so has that of the Youth League. */
  private static String fullName(String whole, String part) {
    return switch (part) {
      case "党委" -> "中国共产党" + whole + "委员会";
      case "团委" -> "中国共产主义青年团" + whole + "委员会";
      case "党组" -> "中国共产党" + whole + "党组";
      case "纪委" -> "中国共产党" + whole + "纪律检查委员会";
      default -> whole + part;
    };
  }

  private static Named part(Named whole, String part, Occurrence name) {
    String full = fullName(whole.entity().name(), part);
    return Named.of(new Entity(MentionType.ORGANIZATION, full))
        .partOf(Optional.of(whole))
        .at(whole.place())
        .because(name.form() + " ← " + full);
  }

  private Optional<Named> last(MentionType type, String kind) {
    return latestFirst.stream()
        .filter(n -> n.entity().type() == type)
        .filter(n -> n.entity().name().length() > kind.length())
        .filter(n -> n.entity().name().endsWith(kind))
        .findFirst();
  }
}
