package org.pressgraph.page.typeset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.pressgraph.page.SegmentRole;
import org.pressgraph.page.typeset.TypesetPage.SetLine;

/**
 * Articles as people wrote them: those of annotated pages, taken off their pages. Their lines are
 * put together again and their sentences make the paragraphs; what a report opens with (本报讯（记者某某）)
 * is left out, as the typesetter sets its own.
 */
public final class WrittenStories implements StorySource {

  /** Shorter ones are items of lists, and set as such by the typesetter out of longer ones. */
  private static final int SHORTEST = 80;

  private static final int LONGEST_PARAGRAPH = 160;

  private static final String ORIGIN =
      "^(?:(?:本报|本台|新华社|中新社|据新华社|晚报|晨报)[^，。；]{0,30}?[讯电](?:（[^）]*）|\\([^)]*\\))?|（[^）]*记者[^）]*）)\\s*";

  private final List<NewsStory> stories = new ArrayList<>();

  /**
   * Reads the articles of annotated pages that have a headline.
   *
   * @param folder the folder with {@code pages} and {@code annotation}
   * @throws IOException if one of them cannot be read
   */
  public WrittenStories(Path folder) throws IOException {
    for (TypesetPage page :
        AnnotatedPages.read(folder.resolve("pages"), folder.resolve("annotation"), name -> true)) {
      for (int article = 0; article < page.titles().size(); article++) {
        String text = text(page, article);
        if (page.titles().get(article).isPresent() && text.length() >= SHORTEST) {
          stories.add(story(page, article, text));
        }
      }
    }
  }

  private static String text(TypesetPage page, int article) {
    StringBuilder text = new StringBuilder();
    page.lines().stream()
        .filter(line -> line.article() == article && line.role() == SegmentRole.BODY)
        .sorted(Comparator.comparingInt(SetLine::order))
        .forEach(line -> text.append(line.text().replaceAll("[\\s　]+", "")));
    return text.toString().replaceFirst(ORIGIN, "");
  }

  private static NewsStory story(TypesetPage page, int article, String text) {
    return new NewsStory(
        page.titles().get(article).get().replaceAll("[\\s　]+", " ").strip(),
        line(page, article, SegmentRole.SUPERTITLE),
        line(page, article, SegmentRole.SUBTITLE),
        "",
        Optional.empty(),
        Optional.empty(),
        List.of(text),
        line(page, article, SegmentRole.CAPTION));
  }

  private static Optional<String> line(TypesetPage page, int article, SegmentRole role) {
    return page.lines().stream()
        .filter(line -> line.article() == article && line.role() == role)
        .map(line -> line.text().strip())
        .findFirst();
  }

  @Override
  public NewsStory next(Random random) {
    NewsStory story = stories.get(random.nextInt(stories.size()));
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String sentence : story.paragraphs().get(0).split("(?<=[。！？]”?)(?!”)")) {
      paragraph.append(sentence);
      if (paragraph.length() > LONGEST_PARAGRAPH || random.nextInt(3) == 0) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
    }
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString());
    }
    return story.with(paragraphs);
  }
}
