package org.pressgraph.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.TextPattern;
import org.pressgraph.ner.MentionType;

/**
 * Where things of an article are whose names do not say so: a building, a village or a local body
 * in the division that its sentence names before it, or in the one that the article is about;
 * places and bodies of the one foreign country that an article names are there.
 */
final class ArticlePlaces {

  private static final String DIVISIONS = "administrative-divisions";
  private static final String COUNTRIES = "countries";
  private static final String CHINA = "CN";

  private static final TextPattern SMALL = TextPattern.of(NameForms.PATTERNS.get("small-place"));
  private static final TextPattern LOCAL_BODY =
      TextPattern.of(NameForms.PATTERNS.get("local-body"));
  private static final TextPattern OF_STATE =
      TextPattern.of(NameForms.PATTERNS.get("body-of-state"));
  private static final TextPattern UNDER_COUNTRY =
      TextPattern.of(NameForms.PATTERNS.get("body-under-country"));
  private static final Pattern END_OF_SENTENCE = Pattern.compile("[。！？\\n]");

  private final PageNames names;
  private final Locality locality;
  private final int article;
  private final Map<Occurrence, Named> meanings;

  private ArticlePlaces(
      PageNames names, Locality locality, int article, Map<Occurrence, Named> meanings) {
    this.names = names;
    this.locality = locality;
    this.article = article;
    this.meanings = meanings;
  }

  /**
   * Adds to the names of an article where they are.
   *
   * @param meanings what the names mean, in the order of the text
   */
  static void add(
      PageNames names, Locality locality, int article, Map<Occurrence, Named> meanings) {
    ArticlePlaces places = new ArticlePlaces(names, locality, article, meanings);
    Optional<Named> country = places.onlyForeignCountry();
    if (country.isPresent()) {
      places.placeAbroad(country.get());
    } else {
      places.placeSmall();
    }
  }

  /** The foreign country of which an article speaks where it names no other and none of China. */
  private Optional<Named> onlyForeignCountry() {
    Set<Entity> countries = new TreeSet<>(Entity.BY_TYPE_AND_KEY);
    List<Named> found = new ArrayList<>();
    for (Named named : meanings.values()) {
      if (named.entity().type() == MentionType.PLACE) {
        Optional<Named> country = country(named);
        if (country.isPresent() && countries.add(country.get().entity())) {
          found.add(country.get());
        }
      }
    }
    return found.size() == 1 && !isChina(found.get(0))
        ? Optional.of(found.get(0))
        : Optional.empty();
  }

  /** The country that a place is or in which it lies. */
  private static Optional<Named> country(Named place) {
    Optional<Named> around = Optional.of(place);
    while (around.isPresent()) {
      if (around.get().reference().filter(r -> r.list().equals(COUNTRIES)).isPresent()) {
        return around;
      }
      around = around.get().place();
    }
    return Optional.empty();
  }

  private static boolean isChina(Named country) {
    return country.reference().flatMap(Reference::country).filter(CHINA::equals).isPresent();
  }

  private void placeAbroad(Named country) {
    meanings.replaceAll(
        (name, named) -> {
          boolean open = named.place().isEmpty() && named.reference().isEmpty();
          String own = named.entity().name();
          if (!open || named.entity().type() == MentionType.EVENT) {
            return named;
          }
          if (named.entity().type() == MentionType.PLACE) {
            return named.at(Optional.of(country));
          }
          if (named.entity().type() != MentionType.ORGANIZATION) {
            return named;
          }
          if (OF_STATE.matches(own)) {
            String full = country.entity().name() + own;
            return Named.of(new Entity(MentionType.ORGANIZATION, full))
                .partOf(named.whole())
                .at(Optional.of(country))
                .because(name.form() + " ← " + full);
          }
          return UNDER_COUNTRY.in(own) ? named.at(Optional.of(country)) : named;
        });
  }

  /** Villages, buildings and local bodies lie in the division that stands before them. */
  private void placeSmall() {
    Map<Entity, Named> places = new HashMap<>();
    Occurrence last = null;
    for (Map.Entry<Occurrence, Named> entry : meanings.entrySet()) {
      Occurrence name = entry.getKey();
      Named named = entry.getValue();
      if (isDivision(named)) {
        last = name;
      } else if (isSmall(named) && last != null && inOneSentence(last, name)) {
        places.putIfAbsent(named.entity(), meanings.get(last));
      }
    }
    Optional<Named> home = locality.home(article).map(PlaceNames::division);
    meanings.replaceAll(
        (name, named) -> {
          Optional<Named> place =
              isSmall(named)
                  ? Optional.ofNullable(places.get(named.entity())).or(() -> home)
                  : Optional.empty();
          return place.isPresent() ? named.at(place) : named;
        });
  }

  /** A division of China below the provinces, or a city that is one. */
  private static boolean isDivision(Named named) {
    return named.entity().type() == MentionType.PLACE
        && named.reference().filter(r -> r.list().equals(DIVISIONS)).isPresent()
        && Locality.isCity(named.entity().name());
  }

  private static boolean isSmall(Named named) {
    boolean open = named.place().isEmpty() && named.reference().isEmpty();
    String name = named.entity().name();
    return open
        && (named.entity().type() == MentionType.PLACE && SMALL.in(name)
            || named.entity().type() == MentionType.ORGANIZATION && LOCAL_BODY.in(name));
  }

  private boolean inOneSentence(Occurrence before, Occurrence name) {
    return before.passage() == name.passage()
        && before.mention().end() <= name.mention().begin()
        && !END_OF_SENTENCE
            .matcher(names.text(name).substring(before.mention().end(), name.mention().begin()))
            .find();
  }
}
