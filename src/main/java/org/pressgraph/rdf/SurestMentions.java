package org.pressgraph.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
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
      for (MentionRef ref : page.mentions(article)) {
        CleanText text = passages.get(ref.passage()).passage().text();
        Mention mention = ref.mention();
        surest.merge(
            page.entityOf(article, ref),
            new PlacedMention(
                text.rawBegin(mention.begin()), text.rawEnd(mention.end()), mention.confidence()),
            (first, other) -> other.confidence() > first.confidence() ? other : first);
      }
    }
  }

  Optional<PlacedMention> of(Entity entity) {
    return Optional.ofNullable(surest.get(entity));
  }
}
