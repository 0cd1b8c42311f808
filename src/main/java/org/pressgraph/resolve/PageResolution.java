package org.pressgraph.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pressgraph.authority.KnownName;
import org.pressgraph.authority.KnownName.Kind;
import org.pressgraph.authority.KnownNames;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.Definitions;
import org.pressgraph.ner.Definitions.Definition;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;
import org.pressgraph.page.Issue;

/** Resolves the names of one page. To be used once, by one thread. */
final class PageResolution {

  private final KnownNames known;
  private final PageNames names;
  private final Issue issue;
  private final String page;
  private final Locality locality;
  private final PlaceNames places;
  private final BodyNames bodies;
  private final EventNames events;
  private final ListedDepartments departments;

  /** What each mention means, by article. */
  private final List<Map<Occurrence, Named>> meanings = new ArrayList<>();

  private Map<Entity, SortedSet<String>> keys = Map.of();

  PageResolution(KnownNames known, PageNames names, Issue issue, String page) {
    this.known = known;
    this.names = names;
    this.page = page;
    this.issue = issue;
    this.locality = new Locality(names, issue);
    this.places = new PlaceNames(known, locality, page);
    this.bodies = new BodyNames(known, locality, places, page);
    this.departments = new ListedDepartments(names, bodies);
    this.events = new EventNames(known, locality, places, page);
  }

  Resolution resolve() {
    for (int a = 0; a < names.articles(); a++) {
      Map<Occurrence, Named> inArticle = new LinkedHashMap<>();
      List<String> people = PersonNames.in(names, a);
      Occurrence placeBefore = null;
      KindsBefore kinds = new KindsBefore();
      for (Occurrence name : names.in(a)) {
        Optional<Occurrence> before = Optional.ofNullable(placeBefore);
        Optional<Occurrence> inList = departments.inFull(name, inArticle);
        Named named =
            inList
                .map(bodies::resolve)
                .map(body -> body.because(name.form() + " ← " + body.entity().name()))
                .or(() -> kinds.meaning(name))
                .orElseGet(() -> meaning(name, people, before));
        kinds.add(named);
        inArticle.put(name, inPlaceBefore(name, named, placeBefore, inArticle));
        placeBefore = PlaceNames.isOfItself(name) ? name : placeBefore;
      }
      applyDefinitions(a, inArticle);
      joinShortForms(inArticle.values(), inArticle);
      placeVenues(a, inArticle);
      ArticlePlaces.add(names, locality, a, inArticle);
      meanings.add(inArticle);
    }
    joinWorksOfPage();
    keys = new PersonKeys(names, meanings, issue, page).assign();
    return collect();
  }

  /** What stands right behind a place is in it, if its own name does not say where: 老挝万象. */
  private static Named inPlaceBefore(
      Occurrence name, Named named, Occurrence before, Map<Occurrence, Named> inArticle) {
    boolean behind =
        (name.type() == MentionType.PLACE || name.type() == MentionType.ORGANIZATION)
            && named.place().isEmpty()
            && before != null
            && before.passage() == name.passage()
            && before.mention().end() == name.mention().begin();
    return behind ? named.at(Optional.of(inArticle.get(before))) : named;
  }

  /** Streets, buildings and the like of a report that speaks of one city alone are there. */
  private void placeVenues(int article, Map<Occurrence, Named> inArticle) {
    Optional<Named> city = locality.onlyCity(article).map(PlaceNames::division);
    if (city.isPresent()) {
      inArticle.replaceAll(
          (name, named) -> PlaceNames.isVenueWithoutPlace(named) ? named.at(city) : named);
    }
  }

  private Named meaning(Occurrence name, List<String> people, Optional<Occurrence> placeBefore) {
    return switch (name.type()) {
      case PERSON -> {
        String full = PersonNames.full(name.form(), people);
        Optional<KnownName> entry = known.find(Kind.PERSON, full);
        Named person =
            Named.of(
                new Entity(MentionType.PERSON, entry.map(KnownName::name).orElse(full))
                    .within(page));
        yield entry.map(e -> person.with(PlaceNames.reference(e))).orElse(person);
      }
      case ORGANIZATION -> bodies.resolve(name);
      case PLACE -> places.resolve(name, placeBefore, names.behind(name));
      case EVENT -> events.resolve(name);
      default -> work(name.form());
    };
  }

  private Named work(String form) {
    Optional<KnownName> entry = known.find(Kind.WORK, form);
    return entry
        .map(e -> Named.of(new Entity(MentionType.WORK, e.name())).with(PlaceNames.reference(e)))
        .orElseGet(() -> Named.of(new Entity(MentionType.WORK, form)));
  }

  /** 意见 is what the article has called so. */
  private void applyDefinitions(int article, Map<Occurrence, Named> inArticle) {
    List<AnnotatedPassage> passages = names.article(article).article().passages();
    Map<String, Named> defined = new HashMap<>();
    for (int p = 0; p < passages.size(); p++) {
      AnnotatedPassage passage = passages.get(p);
      for (Definition definition : Definitions.in(passage.text().text(), passage.mentions())) {
        int index = p;
        inArticle.forEach(
            (name, named) -> {
              if (name.passage() == index && name.mention().equals(definition.of())) {
                defined.put(
                    PageNames.form(definition.form()),
                    named.because(definition.form() + " ← " + name.form()));
              }
            });
      }
    }
    inArticle.replaceAll(
        (name, named) -> {
          Named full = defined.get(name.form());
          return full != null && full.entity().type() == name.type() ? full : named;
        });
  }

  private static void joinShortForms(
      Collection<Named> candidates, Map<Occurrence, Named> inArticle) {
    Map<Entity, Entity> joined = ShortForms.join(candidates);
    Map<Entity, Named> byEntity = new HashMap<>();
    candidates.forEach(named -> byEntity.putIfAbsent(named.entity(), named));
    inArticle.replaceAll(
        (name, named) -> {
          Entity full = joined.get(named.entity());
          return full == null
              ? named
              : byEntity.get(full).because(name.form() + " ← " + full.name());
        });
  }

  /** Titles are cut short across the articles of a page. */
  private void joinWorksOfPage() {
    List<Named> works =
        meanings.stream()
            .flatMap(inArticle -> inArticle.values().stream())
            .filter(named -> named.entity().type() == MentionType.WORK)
            .toList();
    meanings.forEach(inArticle -> joinShortForms(works, inArticle));
  }

  private Resolution collect() {
    SortedMap<Entity, Set<String>> forms = new TreeMap<>(Entity.BY_TYPE_AND_KEY);
    SortedMap<Entity, Set<String>> reasons = new TreeMap<>(Entity.BY_TYPE_AND_KEY);
    Map<Entity, Reference> references = new HashMap<>();
    List<Map<MentionRef, Entity>> byMention = new ArrayList<>();
    List<Named> all = new ArrayList<>();
    for (Map<Occurrence, Named> inArticle : meanings) {
      Map<MentionRef, Entity> ofArticle = new HashMap<>();
      inArticle.forEach(
          (name, named) -> {
            Entity entity = named.entity();
            ofArticle.put(new MentionRef(name.passage(), name.mention()), entity);
            forms.computeIfAbsent(entity, e -> new TreeSet<>()).add(name.surface());
            named
                .reason()
                .ifPresent(r -> reasons.computeIfAbsent(entity, e -> new TreeSet<>()).add(r));
            all.add(named);
          });
      byMention.add(ofArticle);
    }
    NameRelations relations = NameRelations.of(all, forms);
    all.addAll(relations.around());
    for (Named named : all) {
      forms.computeIfAbsent(named.entity(), e -> new TreeSet<>());
      named.reference().ifPresent(r -> references.putIfAbsent(named.entity(), r));
    }
    return new Resolution(forms, references, relations.relations(), reasons, keys, byMention);
  }
}
