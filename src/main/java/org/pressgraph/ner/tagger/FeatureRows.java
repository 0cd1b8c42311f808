package org.pressgraph.ner.tagger;

import java.util.Arrays;

/**
 * The weights of the features of which there are few: those of single characters, of the types of
 * characters around, of no enclosure, and of the clusters of single words. They are taken out of
 * the table once, so that two fifths of the features of a text need neither a number nor a search.
 */
final class FeatureRows {

  /** How many features a single character has: for each place around, and not being enclosed. */
  private static final int OF_CHARACTER = CharacterFeatures.SINGLES + 1;

  private static final int PLACES = WordFeatures.PLACES;

  /** The first row of each character; 0 if the table knows nothing of it. */
  private final int[] characters = new int[Character.MAX_VALUE + 1];

  private final int types;
  private final int open;

  /** The first row of the clusters of a grain of the word before, of the word, of that behind. */
  private final int[][] clusters = new int[3][];

  private final FeatureTable table;
  private long[] weights;
  private int count;

  FeatureRows(FeatureTable table, WordClusters known) {
    this.table = table;
    weights = new long[1 << 16];
    addCharacters();
    types = count;
    for (int value = 0; value < CharacterFeatures.TYPES; value++) {
      add(CharacterFeatures.ofTypes(value));
    }
    open = count;
    add(CharacterFeatures.ofCode(0));
    add(CharacterFeatures.ofBehind(0, 0));
    int[] sizes = new int[known.grains()];
    for (int[] classes : known.classes().values()) {
      for (int grain = 0; grain < sizes.length; grain++) {
        sizes[grain] = Math.max(sizes[grain], classes[grain] + 1);
      }
    }
    for (int word = 0; word < clusters.length; word++) {
      clusters[word] = addClusters(word - 1, sizes);
    }
    weights = Arrays.copyOf(weights, 2 * count);
  }

  private void addCharacters() {
    Arrays.fill(weights, 0, 2 * OF_CHARACTER, FeatureTable.NOTHING);
    count = OF_CHARACTER;
    for (int c = 0; c < characters.length; c++) {
      int first = count;
      boolean known = false;
      for (int place = 0; place < CharacterFeatures.SINGLES; place++) {
        known |= add(CharacterFeatures.ofSingle(place, c));
      }
      known |= add(CharacterFeatures.ofCodeAnd(0, c));
      if (known) {
        characters[c] = first;
      } else {
        count = first;
      }
    }
  }

  private int[] addClusters(int word, int[] sizes) {
    int[] first = new int[sizes.length];
    for (int grain = 0; grain < sizes.length; grain++) {
      first[grain] = count;
      for (int value = 0; value < sizes[grain]; value++) {
        for (int place = 0; place < PLACES; place++) {
          add(FeatureHash.with(WordFeatures.ofCluster(word, grain, value), place));
        }
      }
    }
    return first;
  }

  private boolean add(long sum) {
    if (2 * count == weights.length) {
      weights = Arrays.copyOf(weights, 2 * weights.length);
    }
    return table.copy(FeatureHash.finish(sum), weights, 2 * count++);
  }

  /** The row of a character at a place around, the last of which is that of not being enclosed. */
  int ofCharacter(char c, int place) {
    return characters[c] + place;
  }

  /** The row of the types of characters around. */
  int ofTypes(int value) {
    return types + value;
  }

  /** The first of the two rows of what is not enclosed. */
  int ofOpen() {
    return open;
  }

  /** The row of a cluster of a word, -1 to 1 from that at hand, for the first place in this. */
  int ofCluster(int word, int grain, int value) {
    return clusters[word + 1][grain] + value * PLACES;
  }

  /** The words of weights of all rows, two to a row, as the table has them. */
  long[] weights() {
    return weights;
  }
}
