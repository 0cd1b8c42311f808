package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** A title in a chain, with the body or the place that stands before it. */
  private record Post(Mention title, Optional<Mention> body) {}

  private static final class PassageReader {

    private final int index;
    private final AnnotatedPassage passage;
    private final String text;
    private final List<Position> positions;

    /** Mentions do not overlap: at most one begins and one ends at a place. */
    private final Map<Integer, Mention> byBegin = new HashMap<>();

    private final Map<Integer, Mention> byEnd = new HashMap<>();

    /** For each name that was looked at, the first of its list. */
    private final Map<Mention, Mention> firsts = new HashMap<>();

    PassageReader(int index, AnnotatedPassage passage, List<Position> positions) {
      this.index = index;
      this.passage = passage;
      this.text = passage.text().text();
      this.positions = positions;
      for (Mention mention : passage.mentions()) {
        byBegin.put(mention.begin(), mention);
        byEnd.put(mention.end(), mention);
      }
    }

    void read() {
      for (Mention person : passage.mentions()) {
        if (person.type() == MentionType.PERSON) {
          List<Post> posts = postsBefore(person);
          if (!posts.isEmpty()) {
            addChain(person, posts);
          } else {
            titleBehind(person).ifPresent(title -> addAddress(person, title));
          }
        }
      }
    }

    /** The chain of titles before a name, in the order of the text. */
    private List<Post> postsBefore(Mention person) {
      List<Post> posts = new ArrayList<>();
      int end = firstOfList(person).begin();
      Optional<Mention> title = endingAt(end, MentionType.TITLE);
      while (title.isPresent()) {
        int begin = title.get().begin();
        Optional<Mention> body =
            endingAt(begin, MentionType.ORGANIZATION).or(() -> endingAt(begin, MentionType.PLACE));
        posts.add(0, new Post(title.get(), body));
        int before = body.map(Mention::begin).orElse(begin);
        boolean goesOn = before > 0 && "、，".indexOf(text.charAt(before - 1)) >= 0;
        title = goesOn ? endingAt(before - 1, MentionType.TITLE) : Optional.empty();
      }
      return posts;
    }

    /** The first of the names that a list joins with 、; that of the name before is known. */
    private Mention firstOfList(Mention person) {
      boolean joined = person.begin() > 0 && text.charAt(person.begin() - 1) == '、';
      Mention first =
          joined
              ? endingAt(person.begin() - 1, MentionType.PERSON)
                  .map(before -> firsts.getOrDefault(before, before))
                  .orElse(person)
              : person;
      firsts.put(person, first);
      return first;
    }

    private Optional<Mention> titleBehind(Mention person) {
      return Optional.ofNullable(byBegin.get(person.end()))
          .filter(m -> m.type() == MentionType.TITLE)
          .filter(m -> !WordList.PRESS_TITLES.contains(m.in(text)));
    }

    private Optional<Mention> endingAt(int end, MentionType type) {
      return Optional.ofNullable(byEnd.get(end)).filter(m -> m.type() == type);
    }

    private void addChain(Mention person, List<Post> posts) {
      Optional<Mention> body = Optional.empty();
      for (Post post : posts) {
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
