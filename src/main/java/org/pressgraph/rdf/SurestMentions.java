package org.pressgraph.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;
import org.pressgraph.page.CleanText;
import org.pressgraph.resolve.Entity;
import org.pressgraph.resolve.ResolvedPage;

/** Where a page names its entities most surely: of several such places the first. */
final class SurestMentions {

  /**
   * A mention with its place on the page.
   *
   * @param begin the code point offset of its first character in the raw page
   * @param end the offset after its last character
   * @param confidence how sure the tagger is of it, from 0 to 1
   */
  record PlacedMention(int begin, int end, double confidence) {}

  private final Map<Entity, PlacedMention> surest = new HashMap<>();

  SurestMentions(ResolvedPage page) {
    for (int article = 0; article < page.articles().size(); article++) {
      List<AnnotatedPassage> passages = page.articles().get(article).article().passages();
      for (int i = 0; i < passages.size(); i++) {
        CleanText text = passages.get(i).passage().text();
        for (Mention mention : passages.get(i).mentions()) {
          if (mention.type() != MentionType.TITLE) {
            Entity entity = page.entityOf(article, new MentionRef(i, mention));
            surest.merge(
                entity,
                new PlacedMention(
                    text.rawBegin(mention.begin()),
                    text.rawEnd(mention.end()),
                    mention.confidence()),
                (first, other) -> other.confidence() > first.confidence() ? other : first);
          }
        }
      }
    }
  }

  Optional<PlacedMention> of(Entity entity) {
    return Optional.ofNullable(surest.get(entity));
  }
}
