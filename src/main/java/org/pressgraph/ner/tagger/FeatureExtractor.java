package org.pressgraph.ner.tagger;

import java.util.List;
import org.pressgraph.text.TokenizedText;

/**
 * Makes the features of characters: the numbers of what stands at and around each.
 *
 * <p>They are those of the character and its neighbours, alone and in pairs; of the word that
 * HanLP's dictionary path gives, its part of speech and those around it, with the character's place
 * in the word; of the run of nouns in which it stands; of the clusters of these words; of names
 * known from elsewhere; and of quotation marks around. The first groups are the common ones of
 * Chinese tagging (H. T. Ng and J. K. Low, Chinese Part-of-Speech Tagging: One-at-a-Time or
 * All-at-Once? Word-Based or Character-Based?, EMNLP 2004); clusters as features are after S.
 * Miller, J. Guinness and A. Zamanian, Name Tagging with Word Clusters and Discriminative Training
 * (HLT-NAACL 2004).
 *
 * <p>An extractor serves all threads.
 */
public final class FeatureExtractor {

  private final ClusterTable clusters;
  private final List<NameDictionary> dictionaries;
  private final WordFeatures words;
  private final boolean rich;

  /**
   * Makes an extractor.
   *
   * @param knowledge clusters and dictionaries
   */
  public FeatureExtractor(TaggerKnowledge knowledge) {
    this(knowledge, false);
  }

  /**
   * Makes an extractor for models that only find names for others.
   *
   * @param knowledge clusters and dictionaries
   * @return an extractor with longer runs of characters, which take more time, and without runs of
   *     nouns
   */
  public static FeatureExtractor rich(TaggerKnowledge knowledge) {
    return new FeatureExtractor(knowledge, true);
  }

  private FeatureExtractor(TaggerKnowledge knowledge, boolean rich) {
    this.rich = rich;
    clusters = new ClusterTable(knowledge.clusters());
    dictionaries = knowledge.dictionaries();
    words = new WordFeatures(clusters, !rich);
  }

  /**
   * The most features that a character can have.
   *
   * @return the size of buffer that {@link Features#at} needs
   */
  public int mostFeatures() {
    return CharacterFeatures.COUNT
        + CharacterFeatures.RUNS
        + words.count()
        + 4 * dictionaries.size();
  }

  /**
   * Looks at a text.
   *
   * @param text the text with its words
   * @return its features
   */
  public Features of(TokenizedText text) {
    return new Features(text);
  }

  /** The features of one text. It serves one thread. */
  public final class Features {

    private final CharacterFeatures characters;
    private final WordFeatures.OfText ofWords;
    private final short[][] names;
    private final int length;

    private Features(TokenizedText tokenized) {
      String text = tokenized.text();
      length = text.length();
      characters = new CharacterFeatures(text);
      ofWords = words.of(text, tokenized.words());
      names = new short[dictionaries.size()][];
      for (int d = 0; d < names.length; d++) {
        names[d] = dictionaries.get(d).look(text);
      }
    }

    /**
     * The features of a character.
     *
     * @param index the UTF-16 index of the character
     * @param out where their numbers go, of {@link #mostFeatures()} length at least
     * @return how many there are
     */
    public int at(int index, long[] out) {
      int n = characters.at(index, out, 0);
      n = ofWords.at(index, out, n);
      if (rich) {
        // They cost a tagger more time than they bring, but better names are collected with them.
        n = characters.runsAt(index, out, n);
      }
      long tag = ofWords.tagAt(index);
      for (int d = 0; d < names.length; d++) {
        for (int near = -1; near <= 1; near++) {
          int at = index + near;
          if (at >= 0 && at < length && names[d][at] != 0) {
            out[n++] = FeatureHash.of(Templates.NAME + near, d, names[d][at], 0);
          }
        }
        if (names[d][index] != 0) {
          out[n++] = FeatureHash.of(Templates.NAME_AND_TAG, d, names[d][index], tag);
        }
      }
      return n;
    }
  }
}
