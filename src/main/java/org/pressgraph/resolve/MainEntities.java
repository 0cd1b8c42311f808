package org.pressgraph.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;
import org.pressgraph.page.SegmentRole;

/** What an article is about, by where it names things and how often. */
final class MainEntities {

  /** What the text begins with must come so many times where no headline names anything. */
  private static final int OFTEN = 3;

  private static final Set<SegmentRole> HEADLINE =
      Set.of(SegmentRole.TITLE, SegmentRole.SUPERTITLE, SegmentRole.SUBTITLE);

  private MainEntities() {}

  /** The main entities in the order of the article. */
  static List<Entity> of(AnnotatedArticle article, Map<MentionRef, Entity> entities) {
    Set<Entity> headline = new LinkedHashSet<>();
    Set<Entity> lead = new LinkedHashSet<>();
    Map<Entity, Integer> counts = new HashMap<>();
    boolean first = true;
    for (int i = 0; i < article.passages().size(); i++) {
      AnnotatedPassage passage = article.passages().get(i);
      boolean body = passage.passage().role() == SegmentRole.BODY;
      for (Mention mention : passage.mentions()) {
        MentionRef ref = new MentionRef(i, mention);
        Entity entity = entities.get(ref);
        if (entity == null || article.isOfOrigin(ref)) {
          continue;
        }
        if (HEADLINE.contains(passage.passage().role())) {
          headline.add(entity);
        } else if (body) {
          counts.merge(entity, 1, Integer::sum);
          if (first && passage.text().sentenceAt(mention.begin()).begin() == 0) {
            lead.add(entity);
          }
        }
      }
      first &= !body;
    }
    List<Entity> main = headline.stream().filter(counts::containsKey).toList();
    List<Entity> chosen =
        main.isEmpty() ? lead.stream().filter(e -> counts.get(e) >= OFTEN).toList() : main;
    return withoutPlaces(chosen);
  }

  /** Where something happens is what an article is about only if it names nothing else. */
  private static List<Entity> withoutPlaces(List<Entity> chosen) {
    List<Entity> others = new ArrayList<>(chosen);
    others.removeIf(e -> e.type() == MentionType.PLACE);
    return others.isEmpty() ? chosen : List.copyOf(others);
  }
}
