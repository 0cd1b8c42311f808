package org.pressgraph.facts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;

/**
 * The bodies and places that an article has named so far: they tell which one 该支队 is, the last
 * whose name ends so.
 */
final class NamedBefore {

  private static final char THAT = '该';
  private static final int LONGEST_KIND = 8;

  private final AnnotatedArticle article;
  private final Deque<MentionRef> latestFirst = new ArrayDeque<>();

  NamedBefore(AnnotatedArticle article) {
    this.article = article;
  }

  /**
   * What stands for a name.
   *
   * @param name the mention of the name
   * @param end the UTF-16 index in the text after what stands for it
   */
  record Stand(MentionRef name, int end) {}

  /** Takes note of a name; only those of bodies and places count. */
  void add(MentionRef ref) {
    MentionType type = ref.mention().type();
    if (type == MentionType.ORGANIZATION || type == MentionType.PLACE) {
      latestFirst.addFirst(ref);
    }
  }

  /** The name for which 该 with a kind behind it stands at an index, if it does. */
  Optional<Stand> at(String text, int index) {
    if (text.charAt(index) != THAT) {
      return Optional.empty();
    }
    for (int length = Math.min(LONGEST_KIND, text.length() - index - 1); length > 0; length--) {
      String kind = text.substring(index + 1, index + 1 + length);
      for (MentionRef ref : latestFirst) {
        String name = ref.surface(article);
        if (name.length() > length && name.endsWith(kind)) {
          return Optional.of(new Stand(ref, index + 1 + length));
        }
      }
    }
    return Optional.empty();
  }
}
