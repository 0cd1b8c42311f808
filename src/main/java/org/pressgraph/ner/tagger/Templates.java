package org.pressgraph.ner.tagger;

/** The numbers that tell features of one kind from those of another with the same values. */
final class Templates {

  /** Single characters and pairs of them: 1 to 19. */
  static final int CHARACTER = 1;

  /** Character types around. */
  static final int TYPES = 20;

  /** Quotation marks around: 21 to 23. */
  static final int ENCLOSURE = 21;

  /** Words and their tags: 30 to 49. */
  static final int WORD = 30;

  /** Clusters of single words, a number for each place and grain: 60 to 91. */
  static final int CLUSTER = 60;

  /** Clusters of pairs of words: 100 to 104. */
  static final int CLUSTER_PAIR = 100;

  /** Longer runs of characters: 120 to 126. */
  static final int RUN = 120;

  /** Names of dictionaries at the character, before and behind it: 150 to 152. */
  static final int NAME = 151;

  static final int NAME_AND_TAG = 155;

  private Templates() {}
}
