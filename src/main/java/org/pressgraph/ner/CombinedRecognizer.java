package org.pressgraph.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pressgraph.text.TokenizedText;

/**
 * A recognizer with the recognizers by form beside it. It has its way but for works, whose marks
 * say for certain where they begin and end, and for names of events whose form says that what it
 * found is only a part of them; titles by their form fill what is left. Where it draws the
 * boundaries of titles and of chains of places in another way than the graph, they are moved.
 */
final class CombinedRecognizer implements Recognizer {

  private final Recognizer main;
  private final Recognizer works = new WorkRecognizer();
  private final Recognizer events = new EventNameRecognizer();
  private final Recognizer titles = new TitleRecognizer();

  CombinedRecognizer(Recognizer main) {
    this.main = Objects.requireNonNull(main, "main");
  }

  @Override
  public List<Mention> recognize(TokenizedText text) {
    return recognizeAll(List.of(text)).get(0);
  }

  @Override
  public List<List<Mention>> recognizeAll(List<TokenizedText> texts) {
    List<List<Mention>> found = main.recognizeAll(texts);
    List<List<Mention>> mentions = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      mentions.add(combined(texts.get(i), Mentions.withoutOverlaps(found.get(i))));
    }
    return mentions;
  }

  private List<Mention> combined(TokenizedText text, List<Mention> found) {
    List<Mention> byForm = new ArrayList<>(works.recognize(text));
    for (Mention event : events.recognize(text)) {
      if (found.stream().filter(event::overlaps).allMatch(m -> isPartOf(m, event))) {
        byForm.add(event);
      }
    }
    List<Mention> mentions = new ArrayList<>();
    SpanSet taken = new SpanSet();
    for (List<Mention> next :
        List.of(Mentions.withoutOverlaps(byForm), found, titles.recognize(text))) {
      for (Mention mention : next) {
        if (taken.hasRoomFor(mention)) {
          mentions.add(mention);
          taken.add(mention);
        }
      }
    }
    mentions.sort(Mention.BY_PLACE);
    return PlaceChains.resolve(text.text(), TitleBoundaries.resolve(text.text(), mentions));
  }

  private static boolean isPartOf(Mention mention, Mention event) {
    return mention.type() != MentionType.EVENT
        && mention.begin() >= event.begin()
        && mention.end() <= event.end();
  }
}
