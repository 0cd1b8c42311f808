package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionType;

/**
 * The titles that stand beside the names of people in a passage: a chain before the name
 * (中华全国总工会党组书记、副主席徐留平), which the names of a list share (副市长甲、乙), or a form of address behind it
 * (习近平总书记).
 */
final class TitleChains {

  /** A title in a chain, with the body or the place that stands before it. */
  record Post(Mention title, Optional<Mention> body) {}

  /** The titles of one name: where the phrase begins and ends, and the posts before the name. */
  record Chain(int begin, int end, List<Post> posts, Optional<Mention> address) {}

  private final String text;

  /** Mentions do not overlap: at most one begins and one ends at a place. */
  private final Map<Integer, Mention> byBegin = new HashMap<>();

  private final Map<Integer, Mention> byEnd = new HashMap<>();

  /** For each name that was looked at, the first of its list. */
  private final Map<Mention, Mention> firsts = new HashMap<>();

  private final Map<Mention, Chain> chains = new HashMap<>();

  TitleChains(AnnotatedPassage passage) {
    this.text = passage.text().text();
    for (Mention mention : passage.mentions()) {
      byBegin.put(mention.begin(), mention);
      byEnd.put(mention.end(), mention);
    }
    for (Mention mention : passage.mentions()) {
      if (mention.type() == MentionType.PERSON) {
        chains.put(mention, read(mention));
      }
    }
  }

  /** The titles of a person of the passage. */
  Chain of(Mention person) {
    return chains.get(person);
  }

  /** The mention that ends at a place, if it is of a type. */
  Optional<Mention> endingAt(int end, MentionType type) {
    return Optional.ofNullable(byEnd.get(end)).filter(m -> m.type() == type);
  }

  private Chain read(Mention person) {
    Mention first = firstOfList(person);
    List<Post> posts = postsBefore(first);
    Optional<Mention> address =
        Optional.ofNullable(byBegin.get(person.end())).filter(m -> m.type() == MentionType.TITLE);
    int begin = person.begin();
    if (first.equals(person) && !posts.isEmpty()) {
      Post leading = posts.get(0);
      begin = leading.body().map(Mention::begin).orElse(leading.title().begin());
    }
    return new Chain(begin, address.map(Mention::end).orElse(person.end()), posts, address);
  }

  /** The chain of titles before a name, in the order of the text. */
  private List<Post> postsBefore(Mention first) {
    List<Post> posts = new ArrayList<>();
    Optional<Mention> title = endingAt(first.begin(), MentionType.TITLE);
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
}
