package org.pressgraph.ner.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pressgraph.ner.MentionType;

/**
 * The tags of the characters, in the scheme BIOES: for every label a tag for the first character of
 * a mention, for those inside, for the last and for a mention of one character; and one for what
 * stands outside.
 *
 * <p>The scheme, and that it does better than plain BIO, is after L. Ratinov and D. Roth, Design
 * Challenges and Misconceptions in Named Entity Recognition (CoNLL 2009), who call it BILOU.
 */
public final class Tags {

  /** The labels, in the order of their tags. */
  public static final List<MentionType> LABELS =
      List.of(
          MentionType.PERSON,
          MentionType.ORGANIZATION,
          MentionType.PLACE,
          MentionType.EVENT,
          MentionType.TITLE);

  /** The tag of a character that belongs to no mention. */
  public static final int OUTSIDE = 0;

  /** How many tags each label has: for the first character, inside, the last, and the only one. */
  static final int PLACES = 4;

  /** How many tags there are. */
  public static final int COUNT = 1 + PLACES * 5;

  private static final List<String> SHORT_NAMES = List.of("PER", "ORG", "LOC", "EVT", "TTL");

  private static final int BEGIN = 0;
  private static final int INSIDE = 1;
  private static final int LAST = 2;
  private static final int SINGLE = 3;

  private static final int[][] BEFORE = neighbours(true);
  private static final int[][] AFTER = neighbours(false);

  private Tags() {}

  /**
   * The name of a label in labelled text.
   *
   * @param type a type that the tagger knows
   * @return PER, ORG, LOC, EVT or TTL
   * @throws IllegalArgumentException if the tagger does not know the type
   */
  public static String shortName(MentionType type) {
    int label = LABELS.indexOf(type);
    if (label < 0) {
      throw new IllegalArgumentException("no tag for " + type);
    }
    return SHORT_NAMES.get(label);
  }

  /**
   * The names of the labels in labelled text.
   *
   * @return the names in the order of {@link #LABELS}
   */
  public static List<String> shortNames() {
    return SHORT_NAMES;
  }

  /**
   * The tag of a name such as {@code O} or {@code B-PER}, in the scheme BIOES.
   *
   * @param name the name: B for the first character, I for those inside, E for the last and S for
   *     the only one, with the name of the label
   * @return the tag
   * @throws IllegalArgumentException if there is none of the name
   */
  public static int of(String name) {
    if (name.equals("O")) {
      return OUTSIDE;
    }
    int place = name.length() > 2 && name.charAt(1) == '-' ? "BIES".indexOf(name.charAt(0)) : -1;
    int label = place < 0 ? -1 : SHORT_NAMES.indexOf(name.substring(2));
    if (label < 0) {
      throw new IllegalArgumentException("no tag " + name);
    }
    return 1 + 4 * label + place;
  }

  /**
   * Tells whether a tag may stand right behind another.
   *
   * @param before a tag
   * @param tag the tag of the next character
   * @return whether the two together are part of a possible sequence
   */
  public static boolean follows(int before, int tag) {
    if (isOpen(before)) {
      return tag != OUTSIDE
          && label(tag) == label(before)
          && (place(tag) == INSIDE || place(tag) == LAST);
    }
    return canBegin(tag);
  }

  /**
   * Tells whether a sentence may begin with a tag.
   *
   * @param tag a tag
   * @return whether no mention must have begun before it
   */
  public static boolean canBegin(int tag) {
    return tag == OUTSIDE || place(tag) == BEGIN || place(tag) == SINGLE;
  }

  /**
   * Tells whether a sentence may end with a tag.
   *
   * @param tag a tag
   * @return whether no mention is left open by it
   */
  public static boolean canEnd(int tag) {
    return !isOpen(tag);
  }

  /**
   * The tags that may stand right before a tag.
   *
   * @param tag a tag
   * @return the tags in order; not to be changed
   */
  public static int[] before(int tag) {
    return BEFORE[tag];
  }

  /**
   * The tags that may stand right behind a tag.
   *
   * @param tag a tag
   * @return the tags in order; not to be changed
   */
  public static int[] after(int tag) {
    return AFTER[tag];
  }

  /**
   * The position of a tag's label in {@link #LABELS}.
   *
   * @param tag a tag other than {@link #OUTSIDE}
   * @return the position, from 0
   */
  public static int label(int tag) {
    return (tag - 1) / 4;
  }

  /**
   * Writes spans as tags.
   *
   * @param length how many characters there are
   * @param spans the spans; none overlaps another
   * @return a tag for every character
   */
  public static byte[] encode(int length, List<TagSpan> spans) {
    byte[] tags = new byte[length];
    for (TagSpan span : spans) {
      int first = 1 + 4 * span.label();
      if (span.end() - span.begin() == 1) {
        tags[span.begin()] = (byte) (first + SINGLE);
      } else {
        tags[span.begin()] = (byte) (first + BEGIN);
        Arrays.fill(tags, span.begin() + 1, span.end() - 1, (byte) (first + INSIDE));
        tags[span.end() - 1] = (byte) (first + LAST);
      }
    }
    return tags;
  }

  /**
   * Reads the spans off a possible sequence of tags.
   *
   * @param tags a tag for every character
   * @return the spans in order
   */
  public static List<TagSpan> decode(byte[] tags) {
    List<TagSpan> spans = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < tags.length; i++) {
      int tag = tags[i];
      if (tag == OUTSIDE) {
        continue;
      }
      int place = place(tag);
      if (place == BEGIN || place == SINGLE) {
        begin = i;
      }
      if (place == LAST || place == SINGLE) {
        spans.add(new TagSpan(begin, i + 1, label(tag)));
      }
    }
    return spans;
  }

  private static int place(int tag) {
    return (tag - 1) % 4;
  }

  private static boolean isOpen(int tag) {
    return tag != OUTSIDE && (place(tag) == BEGIN || place(tag) == INSIDE);
  }

  private static int[][] neighbours(boolean before) {
    int[][] neighbours = new int[COUNT][];
    for (int tag = 0; tag < COUNT; tag++) {
      int[] found = new int[COUNT];
      int n = 0;
      for (int other = 0; other < COUNT; other++) {
        if (before ? follows(other, tag) : follows(tag, other)) {
          found[n++] = other;
        }
      }
      neighbours[tag] = Arrays.copyOf(found, n);
    }
    return neighbours;
  }
}
