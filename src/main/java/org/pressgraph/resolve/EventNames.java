package org.pressgraph.resolve;

import java.util.Optional;
import java.util.regex.Pattern;
import org.pressgraph.authority.BodyPatterns;
import org.pressgraph.authority.Division;
import org.pressgraph.authority.KnownName.Kind;
import org.pressgraph.authority.KnownNames;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.MentionType;

/** The full names of happenings, and where they are by their names. */
final class EventNames {

  private static final NameForms FORMS = NameForms.load("event-names.txt");
  private static final WordList WHOLE_AREA = WordList.load(EventNames.class, "whole-area.txt");
  private static final WordList COMMON = WordList.load(EventNames.class, "generic-ends.txt");
  private static final Pattern YEAR = NameForms.PATTERNS.get("event-year");
  private static final Pattern COUNTED = NameForms.PATTERNS.get("event-counted");

  private final KnownNames known;
  private final Locality locality;
  private final PlaceNames places;
  private final String page;

  EventNames(KnownNames known, Locality locality, PlaceNames places, String page) {
    this.known = known;
    this.locality = locality;
    this.places = places;
    this.page = page;
  }

  /** What the name of a happening means at its place in the text. */
  Named resolve(Occurrence name) {
    String form = name.form();
    var entry = known.find(Kind.EVENT, form);
    if (entry.isPresent()) {
      return Named.of(new Entity(MentionType.EVENT, entry.get().name()))
          .with(PlaceNames.reference(entry.get()));
    }
    int whole = WHOLE_AREA.longestAt(form, 0);
    int length = whole > 0 ? whole : BodyPatterns.levelAt(form);
    if (length > 0 && form.length() - length > 2) {
      String level = form.substring(whole > 0 ? whole - 1 : 0, length);
      Optional<Division> place = locality.ofLevel(level, name);
      if (place.isPresent()) {
        String named = place.get().nameForBodies() + form.substring(length);
        String full = FORMS.full(named).orElse(named);
        return event(full, Optional.of(PlaceNames.division(place.get())))
            .because(form + " ← " + place.get().name());
      }
    }
    String full = FORMS.full(form).orElse(form);
    String afterYear = YEAR.matcher(full).replaceFirst("");
    return event(full, places.beginning(afterYear, name.article()));
  }

  private Named event(String full, Optional<Named> place) {
    Entity entity = new Entity(MentionType.EVENT, full);
    boolean common = PlaceNames.ends(full, COMMON) && !COUNTED.matcher(full).find();
    return Named.of(common ? entity.within(page) : entity).at(place);
  }
}
