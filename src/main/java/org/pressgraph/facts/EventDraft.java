package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pressgraph.facts.rule.Skeleton;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;
import org.pressgraph.text.DateSpan;
import org.pressgraph.text.PartialDate;

/** A happening while its article is read: what further sentences say is added to it. */
final class EventDraft {

  /** What may happen without anybody who has a name. */
  private static final Set<EventType> DEEDS =
      EnumSet.of(EventType.INCIDENT, EventType.OPENING, EventType.OTHER);

  /** What is nothing without somebody, or something, that has a name. */
  private static final Set<EventType> PERSONAL =
      EnumSet.of(
          EventType.TALK,
          EventType.VISIT,
          EventType.AWARD,
          EventType.PUBLICATION,
          EventType.AGREEMENT,
          EventType.STUDY);

  /** What is as likely as this is a happening, if but one of who, when and where is told. */
  private static final double LIKELY = 0.4;

  /** What no rule finds must be as likely as this for sentences behind it to go on about it. */
  private static final double SURE = 0.3;

  private final AnnotatedArticle article;
  private final EventType type;
  private final String trigger;
  private final Map<String, Participation> participants = new LinkedHashMap<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private Optional<MentionRef> name = Optional.empty();
  private Optional<PartialDate> start = Optional.empty();
  private Optional<PartialDate> end = Optional.empty();
  private Optional<Integer> year = Optional.empty();
  private Optional<MentionRef> place = Optional.empty();
  private boolean planned;
  private boolean recent;
  private boolean learned;
  private final double told;
  private double confidence;
  private boolean weighed;
  private final PartyOdds odds = new PartyOdds();

  EventDraft(AnnotatedArticle article, EventType type, String trigger, double confidence) {
    this.article = article;
    this.type = type;
    this.trigger = trigger;
    this.told = confidence;
    this.confidence = confidence;
  }

  EventType type() {
    return type;
  }

  String trigger() {
    return trigger;
  }

  Optional<MentionRef> name() {
    return name;
  }

  Optional<PartialDate> start() {
    return start;
  }

  Optional<MentionRef> place() {
    return place;
  }

  /** The date, or the dates of its first and last day, wherever they stand. */
  Optional<DateSpan> date() {
    return start.map(from -> new DateSpan(0, 0, from, end));
  }

  /** Gives it another date, or none. */
  void settleDate(Optional<DateSpan> date) {
    start = date.map(DateSpan::from);
    end = date.flatMap(DateSpan::to);
    year.ifPresent(this::year);
  }

  /** Gives it another place, or none. */
  void settlePlace(Optional<MentionRef> ref) {
    place = ref;
  }

  /** The sentence that reported it first. */
  Evidence firstEvidence() {
    return evidence.get(0);
  }

  boolean isPlanned() {
    return planned;
  }

  List<Participation> participants() {
    return List.copyOf(participants.values());
  }

  /** The passage of the sentence that reported it first. */
  int passage() {
    return evidence.get(0).passage();
  }

  void name(MentionRef ref) {
    name = Optional.of(name.orElse(ref));
  }

  void date(DateSpan date) {
    if (start.isEmpty()) {
      start = Optional.of(date.from());
      end = date.to();
    }
  }

  /** Sets the year of days of which it is not known. */
  void year(int told) {
    year = Optional.of(told);
    start = start.map(d -> withYear(d, told));
    end = end.map(d -> withYear(d, told));
  }

  private static PartialDate withYear(PartialDate date, int year) {
    return date.year().isPresent()
        ? date
        : new PartialDate(Optional.of(year), date.month(), date.day());
  }

  void place(MentionRef ref) {
    place = Optional.of(place.orElse(ref));
  }

  void planned(boolean isPlanned) {
    planned = isPlanned;
  }

  /** No rule reports it: a model finds it likely. */
  void learned(boolean isLearned) {
    learned = isLearned;
  }

  /** How likely a model finds it. */
  void likelihood(double likelihood) {
    confidence = likelihood;
    weighed = true;
  }

  /** How likely it is, as far as it is known. */
  double confidence() {
    return confidence;
  }

  /** How likely its first report was by itself: how sure the rule is, if one finds it. */
  double told() {
    return told;
  }

  /** Whether sentences behind it may go on about it. */
  boolean isSure() {
    return !learned || confidence > SURE;
  }

  /** How likely the parts are of the names for which a model was asked. */
  PartyOdds odds() {
    return odds;
  }

  /** Whether a model was asked how likely it is. */
  boolean isWeighed() {
    return weighed;
  }

  boolean isRecent() {
    return recent;
  }

  /** In how many sentences it is told. */
  int evidenceCount() {
    return evidence.size();
  }

  boolean isLearned() {
    return learned;
  }

  /** It happened of late, or on a day that cannot be told. */
  void recent(boolean isRecent) {
    recent = isRecent;
  }

  void evidence(Evidence sentence) {
    if (!evidence.contains(sentence)) {
      evidence.add(sentence);
    }
  }

  boolean hasRole(Role role) {
    return participants.values().stream().anyMatch(p -> p.role() == role);
  }

  boolean has(MentionRef ref) {
    return participants.values().stream().anyMatch(p -> sameName(p.participant(), ref));
  }

  /** Whether a place is where it went and not what was visited. */
  boolean isWay(Skeleton skeleton, Skeleton.Slot slot, Role role) {
    return NamedRoles.isWay(article, skeleton, slot, role, this);
  }

  /** What a name has done there, as far as it is known. */
  List<Participation> of(MentionRef ref) {
    return participants.values().stream().filter(p -> sameName(p.participant(), ref)).toList();
  }

  boolean has(MentionRef ref, Role role) {
    return participants.values().stream()
        .anyMatch(p -> p.role() == role && sameName(p.participant(), ref));
  }

  /** Adds a participant unless one of the same name and role is known. */
  boolean add(MentionRef ref, Role role) {
    return !has(ref, role)
        && participants.putIfAbsent(role + ref.surface(article), new Participation(ref, role))
            == null;
  }

  /** The letters of a name in the article. */
  String surface(MentionRef ref) {
    return ref.surface(article);
  }

  void remove(Participation participation) {
    participants.values().remove(participation);
  }

  /** Takes the time and, if asked, the place of the occasion at which it happened. */
  void inherit(EventDraft occasion, boolean withPlace) {
    if (start.isEmpty()) {
      start = occasion.start;
      end = occasion.end;
    }
    if (withPlace && place.isEmpty()) {
      place = occasion.place;
    }
  }

  /** Takes the place of the happening told before, where nobody with a name took part in this. */
  void happenBeside(EventDraft before) {
    if (participants.isEmpty() && place.isEmpty() && DEEDS.contains(type)) {
      place = before.place;
    }
  }

  /** Whether it may be the happening that an occasion told before goes on with. */
  boolean goesOnWith(EventDraft occasion) {
    boolean there =
        place.isEmpty()
            || occasion.place.isEmpty()
            || occasion
                .place
                .filter(p -> p.surface(article).startsWith(place.get().surface(article)))
                .isPresent();
    return type == occasion.type && name.isEmpty() && start.isEmpty() && there;
  }

  /** Those who met are those who signed, where the text names nobody else. */
  void takeParties(EventDraft before) {
    if (type == EventType.AGREEMENT && participants.isEmpty()) {
      for (Participation p : before.participants()) {
        if (p.role() == Role.AGENT || p.role() == Role.ORGANIZER) {
          add(p.participant(), Role.AGENT);
        }
      }
      inherit(before, true);
    }
  }

  /**
   * Takes what another report of the same happening says.
   *
   * @param headline whether that is a headline, in which a place may stand for a body of it
   */
  void merge(EventDraft other, boolean headline) {
    other.name.ifPresent(this::name);
    if (start.isEmpty() || start.equals(other.start) && end.isEmpty()) {
      start = other.start;
      end = other.end;
    }
    if (!headline || other.place.filter(other::has).isEmpty()) {
      place = place.or(() -> other.place);
    }
    for (Participation p : other.participants.values()) {
      boolean standsForKnown =
          headline && p.participant().mention().type() == MentionType.PLACE && hasRole(p.role());
      if (!standsForKnown && !has(p.participant())) {
        add(p.participant(), p.role());
      }
    }
    other.evidence.forEach(this::evidence);
    odds.addAll(other.odds);
    planned = planned && other.planned;
    learned = learned && other.learned;
    confidence = Math.max(confidence, other.confidence);
  }

  /**
   * Whether it is one particular happening: it has a participant and stands somewhere in time, in
   * space, or by a name, be it that of a work, an event or a place that opens.
   */
  boolean isHappening() {
    boolean ofNamed =
        participants.values().stream()
                .map(p -> p.participant().mention().type())
                .anyMatch(
                    t ->
                        t == MentionType.WORK
                            || t == MentionType.EVENT
                            || t == MentionType.PLACE && type == EventType.OPENING)
            || type == EventType.OPENING && hasRole(Role.OBJECT);
    boolean known = recent || ofNamed || start.isPresent() || place.isPresent() || name.isPresent();
    // Who was there may be left open where all else is told: a fire, a contest of some name. A
    // deed of people without names may be told by its day alone: six miners are saved.
    boolean settled =
        (start.isPresent() || recent) && place.isPresent()
            || DEEDS.contains(type) && start.flatMap(PartialDate::day).isPresent();
    boolean needsNobody =
        settled && !PERSONAL.contains(type)
            || name.isPresent() && (start.isPresent() || place.isPresent());
    // A letter or a call from one to another needs no day.
    boolean honoured = type == EventType.AWARD && hasRole(Role.RECIPIENT);
    boolean between =
        hasRole(Role.AGENT)
            && (hasRole(Role.RECIPIENT)
                || (type == EventType.TALK || type == EventType.COMPETITION)
                    && participants.size() > 1
                || type == EventType.INCIDENT && hasRole(Role.OBJECT));
    if (weighed && confidence > LIKELY) {
      // What it lacks its report may have in words that are not known for it.
      return !participants.isEmpty() || start.isPresent() || place.isPresent() || name.isPresent();
    }
    return (known || between || honoured) && (!participants.isEmpty() || needsNobody);
  }

  ReportedEvent build() {
    // The rule means this so often, where the names are right; of several names one may be wrong.
    // Where nobody is named, the place or the name of the happening is what may be.
    double names =
        participants.values().stream()
            .mapToDouble(p -> p.participant().mention().confidence())
            .average()
            .orElseGet(() -> place.or(() -> name).map(m -> m.mention().confidence()).orElse(1.0));
    return new ReportedEvent(
        type,
        name,
        trigger,
        start,
        end,
        place,
        participants(),
        evidence,
        planned,
        learned,
        confidence * names);
  }

  /** Within an article two forms are of one name where one begins or ends with the other. */
  boolean sameName(MentionRef a, MentionRef b) {
    if (a.mention().type() != b.mention().type()) {
      return false;
    }
    String first = a.surface(article);
    String second = b.surface(article);
    String longer = first.length() >= second.length() ? first : second;
    String shorter = first.length() >= second.length() ? second : first;
    return longer.equals(shorter)
        || shorter.length() >= 3 && (longer.endsWith(shorter) || longer.startsWith(shorter));
  }
}
