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

  /** Rows of features; null if all are given by their numbers. */
  private final FeatureRows rows;

  /**
   * Makes an extractor.
   *
   * @param knowledge clusters and dictionaries
   */
  public FeatureExtractor(TaggerKnowledge knowledge) {
    this(knowledge, false, null);
  }

  /**
   * Makes an extractor for models that only find names for others.
   *
   * @param knowledge clusters and dictionaries
   * @return an extractor with longer runs of characters, which take more time, and without runs of
   *     nouns
   */
  public static FeatureExtractor rich(TaggerKnowledge knowledge) {
    return new FeatureExtractor(knowledge, true, null);
  }

  /**
   * Makes an extractor for a tagger.
   *
   * @param knowledge clusters and dictionaries
   * @param rows the features that have rows
   * @return an extractor of which {@link Features#at(int, FeatureBatch)} is to be used
   */
  static FeatureExtractor with(TaggerKnowledge knowledge, FeatureRows rows) {
    return new FeatureExtractor(knowledge, false, rows);
  }

  private FeatureExtractor(TaggerKnowledge knowledge, boolean rich, FeatureRows rows) {
    this.rich = rich;
    this.rows = rows;
    clusters = new ClusterTable(knowledge.clusters());
    dictionaries = knowledge.dictionaries();
    words = new WordFeatures(clusters, !rich, rows);
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
      n = namesAt(index, out, n);
      FeatureHash.finish(out, 0, n);
      return n;
    }

    /**
     * The features of a character as a tagger needs them.
     *
     * @param index the UTF-16 index of the character
     * @param batch where they go, behind those of other characters
     */
    void at(int index, FeatureBatch batch) {
      int begin = batch.count;
      characters.at(index, rows, batch);
      int n = ofWords.at(index, batch.numbers, batch.count);
      batch.rowCount = ofWords.rowsAt(index, batch.rows, batch.rowCount);
      batch.count = namesAt(index, batch.numbers, n);
      FeatureHash.finish(batch.numbers, begin, batch.count);
      batch.endCharacter();
    }

    private int namesAt(int index, long[] out, int from) {
      int n = from;
      long tag = ofWords.tagAt(index);
      for (int d = 0; d < names.length; d++) {
        for (int near = -1; near <= 1; near++) {
          int at = index + near;
          if (at >= 0 && at < length && names[d][at] != 0) {
            out[n++] = FeatureHash.sum(Templates.NAME + near, d, names[d][at]);
          }
        }
        if (names[d][index] != 0) {
          long sum = FeatureHash.sum(Templates.NAME_AND_TAG, d, names[d][index]);
          out[n++] = FeatureHash.with(sum, tag);
        }
      }
      return n;
    }
  }
}
