package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionType;
import org.pressgraph.page.SegmentRole;

/**
 * The titles that stand beside the names of people in a passage: a chain before the name
 * (中华全国总工会党组书记、副主席徐留平), which the names of a list share (副市长甲、乙), or a form of address behind it
 * (习近平总书记).
 */
final class TitleChains {

  /**
   * A title in a chain, with the body or the place that stands before it, and the UTF-16 index at
   * which what tells the post begins behind the body: 原 of 原主席.
   */
  record Post(Mention title, Optional<Mention> body, boolean former, int begin) {

    private Post of(Optional<Mention> other) {
      return new Post(title, other, former, begin);
    }
  }

  /** The titles of one name: where the phrase begins and ends, and the posts before the name. */
  record Chain(int begin, int end, List<Post> posts, Optional<Mention> address) {}

  /** What stands before a post that is held no more. */
  private static final List<String> FORMER = List.of("时任", "原任", "原", "前");

  /** Whose deputy somebody is was said before, where it is not said with the title. */
  private static final Pattern DEPUTY = EventRules.PATTERNS.get("deputy");

  /** A committee of a body, whose other posts are not of the committee. */
  private static final Pattern COMMITTEE_ALONE = EventRules.PATTERNS.get("committee-alone");

  private static final Pattern END_OF_SENTENCE = EventRules.PATTERNS.get("end-of-sentence");

  /** What may stand between a body and the post that somebody holds there. */
  private static final Pattern LINK = EventRules.PATTERNS.get("body-to-post");

  /** The verbs with which somebody takes a post. */
  private static final Pattern TAKES = EventRules.PATTERNS.get("takes-post");

  private static final int LONGEST_VERB = 6;
  private static final int SHORTEST_TITLE = 2;

  /** What links a body to a post is not longer. */
  private static final int LONGEST_LINK = 4;

  private final String text;
  private final boolean byline;

  /** Mentions do not overlap: at most one begins and one ends at a place. */
  private final Map<Integer, Mention> byBegin = new HashMap<>();

  private final Map<Integer, Mention> byEnd = new HashMap<>();

  /** For each name that was looked at, the first of its list. */
  private final Map<Mention, Mention> firsts = new HashMap<>();

  private final Map<Mention, Chain> chains = new HashMap<>();

  TitleChains(AnnotatedPassage passage) {
    this.text = passage.text().text();
    this.byline = passage.passage().role() == SegmentRole.BYLINE;
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

  /**
   * The posts that a text lists from a place on: 全国总工会副主席、书记处书记.
   *
   * @param begin the UTF-16 index of the first body or title
   */
  List<Post> postsFrom(int begin) {
    List<Post> posts = new ArrayList<>();
    int at = begin;
    while (at >= 0) {
      Mention first = byBegin.get(at);
      Optional<Mention> body = Optional.ofNullable(first).filter(TitleChains::canHaveTitles);
      Mention title = body.isPresent() ? byBegin.get(body.get().end()) : first;
      if (title == null || title.type() != MentionType.TITLE) {
        return posts;
      }
      posts.add(new Post(title, body, false, title.begin()));
      at = title.end() < text.length() && text.charAt(title.end()) == '、' ? title.end() + 1 : -1;
    }
    return posts;
  }

  /** The last body in the posts before a name, or that which stands right before it. */
  Optional<Mention> bodyBefore(Mention person) {
    List<Post> posts = of(person).posts();
    return posts.isEmpty()
        ? endingAt(person.begin(), MentionType.ORGANIZATION)
            .or(() -> bodyBeforeLink(person.begin()))
        : posts.stream()
            .flatMap(post -> post.body().stream())
            .filter(body -> body.type() == MentionType.ORGANIZATION)
            .reduce((first, second) -> second);
  }

  private static boolean canHaveTitles(Mention mention) {
    return mention.type() == MentionType.ORGANIZATION || mention.type() == MentionType.PLACE;
  }

  private Optional<Mention> endingAt(int end, MentionType type) {
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
    int end = address.map(Mention::end).orElse(person.end());
    return new Chain(begin, end, withSharedBody(posts, begin), address);
  }

  /** 江北大学党委书记甲、校长乙: a post without a body, in a list, is of the body of the one before. */
  private List<Post> withSharedBody(List<Post> posts, int begin) {
    boolean ownOffice =
        !posts.isEmpty() && WordList.TITLES_WITHOUT_BODY.contains(posts.get(0).title().in(text));
    if (begin == 0 || posts.isEmpty() || posts.get(0).body().isPresent() || ownOffice) {
      return posts;
    }
    char before = text.charAt(begin - 1);
    Optional<Mention> holder = Optional.empty();
    if (before == '、' || before == '和') {
      holder = endingAt(begin - 1, MentionType.PERSON);
    } else if (before == '，' && DEPUTY.matcher(posts.get(0).title().in(text)).find()) {
      holder = lastHolder(begin);
    }
    Optional<Mention> body =
        holder.map(chains::get).stream()
            .flatMap(chain -> chain.posts().stream())
            .flatMap(post -> post.body().stream())
            .filter(b -> b.type() == MentionType.ORGANIZATION)
            .filter(b -> !COMMITTEE_ALONE.matcher(b.in(text)).matches())
            .reduce((a, b) -> b);
    List<Post> shared = new ArrayList<>(posts);
    shared.set(0, posts.get(0).of(body));
    return shared;
  }

  /** The last person with a post that the sentence names before an index. */
  private Optional<Mention> lastHolder(int begin) {
    return chains.entrySet().stream()
        .filter(e -> e.getKey().end() < begin && !e.getValue().posts().isEmpty())
        .map(Map.Entry::getKey)
        .max(Comparator.comparingInt(Mention::begin))
        .filter(m -> !END_OF_SENTENCE.matcher(text.substring(m.end(), begin)).find());
  }

  /** The chain of titles before a name, in the order of the text. */
  private List<Post> postsBefore(Mention first) {
    List<Post> posts = new ArrayList<>();
    int nameBegin = first.begin();
    if (byline && nameBegin > 0 && Character.isWhitespace(text.charAt(nameBegin - 1))) {
      nameBegin--;
    }
    Optional<Mention> title = endingAt(nameBegin, MentionType.TITLE);
    while (title.isPresent()) {
      int begin = title.get().begin();
      String formerly = former(begin);
      int bodyEnd = begin - formerly.length();
      Optional<Mention> body =
          endingAt(bodyEnd, MentionType.ORGANIZATION)
              .or(() -> endingAt(bodyEnd, MentionType.PLACE))
              .or(() -> bodyBeforeLink(bodyEnd));
      int before = body.map(Mention::begin).orElse(bodyEnd);
      boolean isFormer =
          body.isPresent() && !formerly.isEmpty() || isFormer(body.isPresent() ? before : begin);
      posts.add(0, post(title.get(), body, isFormer, body.isEmpty() && isFormer ? bodyEnd : begin));
      boolean goesOn = before > 0 && "、，兼".indexOf(text.charAt(before - 1)) >= 0;
      boolean clause = goesOn && text.charAt(before - 1) == '，';
      title =
          endingAt(goesOn ? before - 1 : before, MentionType.TITLE)
              .filter(t -> !clause || !isTaken(t));
    }
    return posts;
  }

  /** Whether a title ends a clause that says of somebody that he takes the post: 甲当选主席，教授乙. */
  private boolean isTaken(Mention title) {
    int begin = title.begin();
    int from =
        endingAt(begin, MentionType.ORGANIZATION)
            .or(() -> endingAt(begin, MentionType.PLACE))
            .map(Mention::begin)
            .orElse(begin);
    return TAKES.matcher(text.substring(Math.max(0, from - LONGEST_VERB), from)).find();
  }

  /** The body with a word between it and a place: 江北大学 + 的 (校长). */
  private Optional<Mention> bodyBeforeLink(int end) {
    Matcher link = LINK.matcher(text).region(Math.max(0, end - LONGEST_LINK), end);
    return link.find() ? endingAt(link.start(), MentionType.ORGANIZATION) : Optional.empty();
  }

  /** A title that begins with 原 or 前 (原主席) is that of a former post. */
  private Post post(Mention title, Optional<Mention> body, boolean former, int begin) {
    // 前锋 is a post of its own.
    boolean marked =
        "原前".indexOf(text.charAt(title.begin())) >= 0
            && title.end() - title.begin() > SHORTEST_TITLE;
    Mention bare =
        marked
            ? new Mention(title.begin() + 1, title.end(), title.type(), title.confidence())
            : title;
    return new Post(bare, body, former || marked, begin);
  }

  private String former(int end) {
    for (String word : FORMER) {
      if (text.startsWith(word, end - word.length())) {
        return word;
      }
    }
    return "";
  }

  /** Whether 原, 前 or 时任 stands before a place, as a word and not as the end of one (目前). */
  private boolean isFormer(int at) {
    String word = former(at);
    int before = at - word.length() - 1;
    return !word.isEmpty()
        && (word.length() > 1
            || before < 0
            || !Character.isIdeographic(text.charAt(before))
            || byEnd.containsKey(before + 1));
  }

  /** The first of the names that a list joins; that of the name before is known. */
  private Mention firstOfList(Mention person) {
    char joint = person.begin() > 0 ? text.charAt(person.begin() - 1) : ' ';
    Optional<Mention> before =
        joint == '、' || joint == '和' || byline && Character.isWhitespace(joint)
            ? endingAt(person.begin() - 1, MentionType.PERSON)
            : Optional.empty();
    // 甲和乙 may be two phrases, 甲、乙和丙 is one list.
    Mention first =
        before
            .map(m -> firsts.getOrDefault(m, m))
            .filter(m -> joint != '和' || !m.equals(before.get()))
            .orElse(person);
    firsts.put(person, first);
    return first;
  }
}
