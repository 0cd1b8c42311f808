package org.pressgraph.page.typeset;

import java.util.Random;

/** Where articles with known boundaries come from. */
public interface StorySource {

  /** The next article, drawn with the numbers given; without origin and byline. */
  NewsStory next(Random random);
}
