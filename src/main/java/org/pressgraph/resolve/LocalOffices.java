package org.pressgraph.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.facts.ArticleFacts;
import org.pressgraph.facts.Position;
import org.pressgraph.ner.MentionRef;

/**
 * Of which government somebody is head or deputy who is called mayor or the like without a place:
 * of that which the article names, if it is of the same place as the other posts of the person.
 */
final class LocalOffices {

  private static final Pattern OFFICE = NameForms.PATTERNS.get("local-office");
  private static final String GOVERNMENT = "人民政府";

  private final Locality locality;

  LocalOffices(Locality locality) {
    this.locality = locality;
  }

  /**
   * An article with its governments in the posts of their heads.
   *
   * @param article the article
   * @param meanings what its names mean
   * @return the article; the same where nothing is to be added
   */
  ArticleFacts complete(ArticleFacts article, Map<Occurrence, Named> meanings) {
    List<Position> positions = new ArrayList<>();
    for (Position position : article.positions()) {
      Matcher office = OFFICE.matcher(position.title());
      Optional<MentionRef> government =
          position.organization().isPresent() || !office.matches()
              ? Optional.empty()
              : government(position, office.group("level"), article, meanings);
      positions.add(government.map(body -> with(position, body)).orElse(position));
    }
    return new ArticleFacts(
        article.article(), article.filed(), positions, article.events(), article.relations());
  }

  private Optional<MentionRef> government(
      Position position, String level, ArticleFacts article, Map<Occurrence, Named> meanings) {
    Optional<Entity> place =
        otherPlace(position, level, article, meanings)
            .or(() -> placeOfReport(position, level, meanings));
    return place.flatMap(
        wanted ->
            meanings.entrySet().stream()
                .filter(e -> e.getValue().entity().name().endsWith(GOVERNMENT))
                .filter(
                    e -> e.getValue().place().filter(p -> p.entity().equals(wanted)).isPresent())
                .map(Map.Entry::getKey)
                .map(name -> new MentionRef(name.passage(), name.mention()))
                .findFirst());
  }

  /** The place of another post of the same person: 江北县委副书记、县长. */
  private static Optional<Entity> otherPlace(
      Position position, String level, ArticleFacts article, Map<Occurrence, Named> meanings) {
    return article.positions().stream()
        .filter(p -> p.person().equals(position.person()))
        .flatMap(p -> p.organization().stream())
        .flatMap(body -> meaning(body, meanings).stream())
        .flatMap(body -> body.place().stream())
        .map(Named::entity)
        .filter(place -> place.name().endsWith(level))
        .findFirst();
  }

  private Optional<Entity> placeOfReport(
      Position position, String level, Map<Occurrence, Named> meanings) {
    return meanings.keySet().stream()
        .filter(name -> isOf(name, position.person()))
        .findFirst()
        .flatMap(name -> locality.ofLevel(level, name))
        .map(division -> PlaceNames.division(division).entity());
  }

  private static Optional<Named> meaning(MentionRef ref, Map<Occurrence, Named> meanings) {
    return meanings.entrySet().stream()
        .filter(e -> isOf(e.getKey(), ref))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean isOf(Occurrence name, MentionRef ref) {
    return name.passage() == ref.passage() && name.mention().equals(ref.mention());
  }

  private static Position with(Position position, MentionRef body) {
    return new Position(
        position.person(),
        Optional.of(body),
        position.title(),
        position.status(),
        position.tenure(),
        position.evidence(),
        position.confidence());
  }
}
