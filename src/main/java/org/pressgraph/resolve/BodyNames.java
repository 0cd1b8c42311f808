package org.pressgraph.resolve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.authority.BodyPatterns;
import org.pressgraph.authority.BodyPatterns.Body;
import org.pressgraph.authority.Division;
import org.pressgraph.authority.Divisions;
import org.pressgraph.authority.Divisions.Chain;
import org.pressgraph.authority.KnownName;
import org.pressgraph.authority.KnownName.Kind;
import org.pressgraph.authority.KnownNames;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.MentionType;

/** The full names of bodies, of what they are a part and where they are. */
final class BodyNames {

  private static final WordList VILLAGES = WordList.load(BodyNames.class, "village-heads.txt");
  private static final WordList WHOLE_AREA = WordList.load(BodyNames.class, "whole-area.txt");
  private static final int FURTHEST_VILLAGE = 8;
  private static final WordList COMPANIES = WordList.load(BodyNames.class, "company-ends.txt");

  /** The special regions have bodies by their own law, not those of other divisions. */
  private static final Pattern SPECIAL = Pattern.compile("^(?:香港|澳门)(?:特区|特别行政区)?");

  private static final Pattern MISSION = NameForms.PATTERNS.get("mission");
  private static final Pattern OFFICE = Pattern.compile("(?<=.)办$");
  private static final Pattern COMMITTEE = NameForms.PATTERNS.get("committee-of-institution");
  private static final String PARTY = "中国共产党";
  private static final String LEAGUE = "中国共产主义青年团";
  private static final String COMMITTEE_END = "委员会";
  private static final String CHINA = "中国";
  private static final String CENTRAL = "central-bodies";
  private static final int SHORTEST_KNOWN = 2;
  private static final int SHORTEST_ENTERPRISE = 3;

  private final KnownNames known;
  private final Locality locality;
  private final PlaceNames places;
  private final String page;
  private final BodyPatterns patterns = BodyPatterns.standard();
  private final Divisions divisions = Divisions.standard();

  BodyNames(KnownNames known, Locality locality, PlaceNames places, String page) {
    this.known = known;
    this.locality = locality;
    this.places = places;
    this.page = page;
  }

  /** What the name of a body means at its place in the text. */
  Named resolve(Occurrence name) {
    String form = name.form();
    if (SPECIAL.matcher(form).find()) {
      return listed(form, name.article())
          .or(() -> department(form, name.article()))
          .orElseGet(() -> other(form, name.article()));
    }
    return listed(form, name.article())
        .or(() -> patterns.read(form).map(body -> regular(body, name)))
        .or(() -> department(form, name.article()))
        .or(() -> mission(form, name.article()))
        .or(() -> committee(name))
        .or(() -> ofLevel(name))
        .orElseGet(() -> other(form, name.article()));
  }

  /** Whether a name says by itself what its full name is. */
  boolean isKnown(String form) {
    return known.find(Kind.ORGANIZATION, form).isPresent() || patterns.read(form).isPresent();
  }

  private Optional<Named> listed(String form, int article) {
    return known
        .find(Kind.ORGANIZATION, form)
        .or(() -> ofChina(form))
        .map(entry -> listed(entry, article));
  }

  /** 中国商务部 is a body of the centre with the name of the country before its own. */
  private Optional<KnownName> ofChina(String form) {
    return form.startsWith(CHINA)
        ? known
            .find(Kind.ORGANIZATION, form.substring(CHINA.length()))
            .filter(entry -> entry.list().equals(CENTRAL))
        : Optional.empty();
  }

  private Named listed(KnownName entry, int article) {
    Named named =
        Named.of(new Entity(MentionType.ORGANIZATION, entry.name()))
            .with(PlaceNames.reference(entry))
            .partOf(entry.whole().flatMap(whole -> listed(whole, article)));
    Optional<Named> place = entry.place().flatMap(p -> places.named(p, article));
    if (place.isEmpty() && entry.list().equals(CENTRAL)) {
      return named.at(places.named(CHINA, article));
    }
    boolean ours = entry.list().equals("universities") || entry.place().isPresent();
    return named.at(ours ? place : places.beginning(entry.name(), article));
  }

  private Named regular(Body body, Occurrence name) {
    boolean levelOnly = body.places().isEmpty();
    Optional<Division> place =
        levelOnly
            ? locality.ofLevel(body.written(), name)
            : locality.choose(body.places(), name.article());
    if (place.isEmpty()) {
      String full = body.fullName(body.written());
      return Named.of(new Entity(MentionType.ORGANIZATION, full).within(page));
    }
    String of = place.get().nameForBodies();
    Named named =
        Named.of(new Entity(MentionType.ORGANIZATION, body.fullName(of)))
            .partOf(body.wholeName(of).map(w -> wholeOf(w, place.get())))
            .at(Optional.of(PlaceNames.division(place.get())));
    return levelOnly ? named.because(name.form() + " ← " + place.get().name()) : named;
  }

  private static Named wholeOf(String name, Division place) {
    return Named.of(new Entity(MentionType.ORGANIZATION, name))
        .at(Optional.of(PlaceNames.division(place)));
  }

  /** A department behind the name of a body that is on a list: 全国总工会 + 宣传教育部. */
  private Optional<Named> department(String form, int article) {
    for (int end = form.length() - 2; end >= SHORTEST_KNOWN; end--) {
      Optional<KnownName> body = known.find(Kind.ORGANIZATION, form.substring(0, end));
      if (body.isPresent() && body.get().hasDepartments()) {
        String rest = form.substring(end);
        if (BodyPatterns.isDepartment(rest)) {
          Named whole = listed(body.get(), article);
          String name = whole.entity().name() + OFFICE.matcher(rest).replaceFirst("办公室");
          return Optional.of(
              Named.of(new Entity(MentionType.ORGANIZATION, name))
                  .partOf(Optional.of(whole))
                  .at(whole.place()));
        }
      }
    }
    return Optional.empty();
  }

  /** 江北大学党委 is the Party's committee at that university. */
  private Optional<Named> committee(Occurrence name) {
    Matcher committee = COMMITTEE.matcher(name.form());
    if (!committee.matches()) {
      return Optional.empty();
    }
    String of = committee.group("of");
    Named whole = resolve(new Occurrence(name.article(), name.passage(), name.mention(), of, of));
    String head = committee.group("league") == null ? PARTY : LEAGUE;
    String full = head + whole.entity().name() + COMMITTEE_END;
    return Optional.of(
        Named.of(new Entity(MentionType.ORGANIZATION, full, full, whole.entity().scope()))
            .partOf(Optional.of(whole))
            .at(whole.place()));
  }

  /** 驻丹麦使馆 is China's embassy there. */
  private Optional<Named> mission(String form, int article) {
    Matcher mission = MISSION.matcher(form);
    if (!mission.find()) {
      return Optional.empty();
    }
    String kind = mission.group("embassy") == null ? "总领事馆" : "大使馆";
    String post = mission.group("post");
    return Optional.of(
        Named.of(new Entity(MentionType.ORGANIZATION, "中国驻" + post + kind))
            .at(places.named(post, article)));
  }

  /** A body of the place where the report is from: 省市场监督管理局, 全省劳动模范协会. */
  private Optional<Named> ofLevel(Occurrence name) {
    String form = name.form();
    int whole = WHOLE_AREA.longestAt(form, 0);
    int length = whole > 0 ? whole : BodyPatterns.levelAt(form);
    if (length == 0 || form.length() - length < 2) {
      return Optional.empty();
    }
    String level = form.substring(whole > 0 ? whole - 1 : 0, length);
    Optional<Division> place = locality.ofLevel(level, name);
    return place
        .map(
            d ->
                Named.of(
                        new Entity(
                            MentionType.ORGANIZATION, d.nameForBodies() + form.substring(length)))
                    .at(Optional.of(PlaceNames.division(d)))
                    .because(form + " ← " + d.name()))
        .or(() -> Optional.of(Named.of(new Entity(MentionType.ORGANIZATION, form).within(page))));
  }

  private Named other(String form, int article) {
    Optional<Named> place = places.beginning(form, article);
    Optional<Chain> chain = divisions.chainAt(form, 0);
    if (place.isPresent() && chain.isPresent()) {
      Optional<Division> last = locality.choose(chain.get().last(), article);
      String rest = form.substring(chain.get().end());
      boolean whole =
          last.filter(d -> form.startsWith(d.name(), chain.get().lastBegin())).isPresent();
      if (whole && last.get().level() < Division.TOWNSHIP && !isBelow(rest)) {
        String name = last.get().nameForBodies() + rest;
        return Named.of(new Entity(MentionType.ORGANIZATION, name)).at(place);
      }
    }
    return Named.of(new Entity(MentionType.ORGANIZATION, form))
        .partOf(branchOf(form, article))
        .at(places.branch(form, article).or(() -> place).or(() -> places.within(form, article)));
  }

  /** The listed enterprise of which a company is a branch by its name: 中国石油辽河油田公司. */
  private Optional<Named> branchOf(String form, int article) {
    int length = known.longestBodyAt(form, 0);
    boolean branch =
        length >= SHORTEST_ENTERPRISE
            && length + SHORTEST_KNOWN < form.length()
            && PlaceNames.ends(form, COMPANIES);
    return branch
        ? known
            .find(Kind.ORGANIZATION, form.substring(0, length))
            .filter(entry -> entry.list().equals("enterprises"))
            .map(entry -> listed(entry, article))
        : Optional.empty();
  }

  /** Whether a name goes on with a place below the county. */
  private static boolean isBelow(String rest) {
    for (int i = 1; i < Math.min(FURTHEST_VILLAGE, rest.length() - 1); i++) {
      if (VILLAGES.longestAt(rest, i) > 0) {
        return true;
      }
    }
    return false;
  }
}
