package org.pressgraph.page.typeset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Articles as long as those of newspapers, out of shorter ones: each goes on with the paragraphs of
 * those that have most words of it among some.
 */
public final class LongStories implements StorySource {

  /** An article goes on with one of so many. */
  private static final int CHOICE = 40;

  /** It goes on so many times at most. */
  private static final int MOST_MORE = 3;

  private final StorySource stories;

  /**
   * Articles made of others.
   *
   * @param stories the others
   */
  public LongStories(StorySource stories) {
    this.stories = stories;
  }

  @Override
  public NewsStory next(Random random) {
    NewsStory first = stories.next(random);
    List<String> paragraphs = new ArrayList<>(first.paragraphs());
    for (int i = random.nextInt(MOST_MORE + 1); i > 0; i--) {
      paragraphs.addAll(like(paragraphs, random));
    }
    return first.with(paragraphs);
  }

  private List<String> like(List<String> paragraphs, Random random) {
    Set<String> words = words(paragraphs);
    List<String> best = List.of();
    double most = -1;
    for (int i = 0; i < CHOICE; i++) {
      List<String> all = stories.next(random).paragraphs();
      // No article begins within another one.
      List<String> other = all.subList(Math.min(1, all.size() - 1), all.size());
      Set<String> own = words(other);
      double size = Math.sqrt(own.size());
      own.retainAll(words);
      if (own.size() / size > most && !paragraphs.containsAll(other)) {
        most = own.size() / size;
        best = other;
      }
    }
    return best;
  }

  private static Set<String> words(List<String> paragraphs) {
    Set<String> pairs = new HashSet<>();
    for (String paragraph : paragraphs) {
      for (int i = 0; i + 2 <= paragraph.length(); i++) {
        pairs.add(paragraph.substring(i, i + 2));
      }
    }
    return pairs;
  }
}
