package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;
import org.pressgraph.text.Sentence;

/**
 * Finds posts in titles that stand next to a name.
 *
 * <p>Before the name, titles may make a chain (中华全国总工会党组书记、副主席徐留平), in which a title without a body
 * has that of the title before it; names may make a list (副市长甲、乙), in which all share the titles.
 * Behind the name stands at most one title, as a form of address (习近平总书记).
 */
final class PositionExtractor {

  // The names of person and body must both be right: what share is, hand-annotated pages tell.
  private static final double BEFORE_NAME = 0.7;
  private static final double BEHIND_NAME = 0.7;

  List<Position> extract(AnnotatedArticle article) {
    List<Position> positions = new ArrayList<>();
    for (int i = 0; i < article.passages().size(); i++) {
      new PassageReader(i, article.passages().get(i), positions).read();
    }
    return positions;
  }

  private static final class PassageReader {

    private final int index;
    private final AnnotatedPassage passage;
    private final String text;
    private final List<Position> positions;

    PassageReader(int index, AnnotatedPassage passage, List<Position> positions) {
      this.index = index;
      this.passage = passage;
      this.text = passage.text().text();
      this.positions = positions;
    }

    void read() {
      TitleChains titles = new TitleChains(passage);
      for (Mention person : passage.mentions()) {
        if (person.type() == MentionType.PERSON) {
          TitleChains.Chain chain = titles.of(person);
          if (!chain.posts().isEmpty()) {
            addChain(person, chain.posts());
          } else {
            chain
                .address()
                .filter(m -> !WordList.PRESS_TITLES.contains(m.in(text)))
                .ifPresent(title -> addAddress(person, title));
          }
        }
      }
    }

    private void addChain(Mention person, List<TitleChains.Post> posts) {
      Optional<Mention> body = Optional.empty();
      for (TitleChains.Post post : posts) {
        String title = post.title().in(text);
        boolean ofPlace = post.body().filter(b -> b.type() == MentionType.PLACE).isPresent();
        if (ofPlace) {
          // A minister or governor holds the office of a place: no body stands in the text.
          add(person, Optional.empty(), post.body().get().in(text) + title, BEFORE_NAME);
          body = Optional.empty();
        } else if (WordList.TITLES_WITHOUT_BODY.contains(title)) {
          add(person, Optional.empty(), title, BEFORE_NAME);
        } else {
          body = post.body().isPresent() ? post.body() : body;
          if (body.isPresent() || !WordList.PRESS_TITLES.contains(title)) {
            add(person, body, title, BEFORE_NAME);
          }
        }
      }
    }

    private void addAddress(Mention person, Mention title) {
      add(person, Optional.empty(), title.in(text), BEHIND_NAME);
    }

    private void add(Mention person, Optional<Mention> body, String title, double confidence) {
      Sentence sentence = passage.text().sentenceAt(person.begin());
      positions.add(
          new Position(
              new MentionRef(index, person),
              body.map(b -> new MentionRef(index, b)),
              title,
              new Evidence(index, sentence.begin(), sentence.end(), person.begin()),
              confidence));
    }
  }
}
