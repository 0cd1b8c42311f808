package org.pressgraph.ner.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What features draw on beside the text itself.
 *
 * @param clusters classes of words
 * @param dictionaries names that are known from elsewhere; their order is part of the features
 */
public record TaggerKnowledge(WordClusters clusters, List<NameDictionary> dictionaries) {

  /** Checks that nothing is missing. */
  public TaggerKnowledge {
    Objects.requireNonNull(clusters, "clusters");
    dictionaries = List.copyOf(dictionaries);
  }

  /**
   * The same knowledge with one more dictionary behind the others.
   *
   * @param names the code of each name, see {@link NameDictionary}
   * @return the knowledge
   */
  public TaggerKnowledge with(Map<String, Integer> names) {
    List<NameDictionary> more = new ArrayList<>(dictionaries);
    more.add(new NameDictionary(names));
    return new TaggerKnowledge(clusters, more);
  }
}
