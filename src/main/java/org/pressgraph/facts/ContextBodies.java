package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;

/**
 * Tells of which body a post is that stands without one: of that which the kind before it stands
 * for (医院负责人, 该中心主任), the last of the article whose name ends so, or of the last body of the kind
 * that has such posts (书记员, of a court).
 */
final class ContextBodies {

  /** The kinds of bodies by the posts that they have. */
  private static final List<Map.Entry<String, List<String>>> KINDS = kinds();

  /** What stands before a title that stands for all that end so. */
  private static final String ANY = "*";

  /** What stands before a title that stands for itself alone, and not for its deputies. */
  private static final String ALONE = "!";

  /** What makes a deputy's title. */
  private static final Pattern DEPUTY = EventRules.PATTERNS.get("deputy-title");

  /** How a paper calls the body whose paper it is. */
  private static final Pattern OURS = Pattern.compile("^[我本][校院局厂矿段]$");

  /** What stands before a post without a body. */
  private static final Pattern BARE = EventRules.PATTERNS.get("before-bare-post");

  /** What stands before a kind that stands for a body. */
  private static final Pattern KIND_ALONE = EventRules.PATTERNS.get("before-kind-alone");

  /** A kind of body that stands for one has so many letters at least. */
  private static final int SHORTEST_KIND = 2;

  private static final int LONGEST_LEAD = 2;

  /** Of 该馆, which is the last one that was named. */
  private static final char THAT = '该';

  /** Of 党委 and 团委. */
  private static final int LENGTH_OF_COMMITTEE = 2;

  private final AnnotatedArticle article;

  /** The bodies in the order of the article. */
  private final List<MentionRef> bodies = new ArrayList<>();

  ContextBodies(AnnotatedArticle article) {
    this.article = article;
    for (int i = 0; i < article.passages().size(); i++) {
      for (Mention mention : article.passages().get(i).mentions()) {
        if (mention.type() == MentionType.ORGANIZATION) {
          bodies.add(new MentionRef(i, mention));
        }
      }
    }
  }

  private static List<Map.Entry<String, List<String>>> kinds() {
    return WordList.lines(ContextBodies.class, "bodies-of-titles.txt").stream()
        .map(line -> line.split(" = ", 2))
        .map(sides -> Map.entry(sides[0].strip(), List.of(sides[1].strip().split(" "))))
        .sorted(Comparator.comparingInt(kind -> -kind.getKey().length()))
        .collect(Collectors.toList());
  }

  /**
   * The body for which a kind stands before a place: 该中心 the last centre that was named.
   *
   * @param passage the index of the passage
   * @param end the UTF-16 index after the kind
   */
  Optional<MentionRef> byKind(int passage, int end) {
    AnnotatedPassage where = article.passages().get(passage);
    String text = where.text().text();
    int longest = 1;
    Optional<MentionRef> best = Optional.empty();
    for (MentionRef body : before(passage, end)) {
      String name = body.surface(article);
      int length = commonEnd(name, text, end);
      boolean pointedAt = length > 0 && end > length && text.charAt(end - length - 1) == THAT;
      if (length >= longest
          && (length >= SHORTEST_KIND || pointedAt)
          && length < name.length()
          && KIND_ALONE
              .matcher(text.substring(Math.max(0, end - length - LONGEST_LEAD), end - length))
              .find()
          && isFree(where, end - length, end)) {
        longest = length;
        best = Optional.of(body);
      }
    }
    return best;
  }

  /**
   * The body of a post by what kind of body has it.
   *
   * @param passage the index of the passage
   * @param begin the UTF-16 index at which the post begins
   * @param title the post
   */
  Optional<MentionRef> byTitle(int passage, int begin, String title) {
    String text = article.passages().get(passage).text().text();
    String lead = text.substring(Math.max(0, begin - LONGEST_LEAD), begin);
    return BARE.matcher(lead).find() ? ofKind(passage, begin, title) : Optional.empty();
  }

  /** The institution whose committee a body is, as its name begins. */
  static MentionRef institution(MentionRef committee) {
    Mention body = committee.mention();
    return new MentionRef(
        committee.passage(),
        new Mention(
            body.begin(), body.end() - LENGTH_OF_COMMITTEE, body.type(), body.confidence()));
  }

  /** The last body before a place that is of a kind with such posts. */
  Optional<MentionRef> ofKind(int passage, int index, String title) {
    for (Map.Entry<String, List<String>> kind : KINDS) {
      boolean any = kind.getKey().startsWith(ANY);
      boolean alone = kind.getKey().startsWith(ALONE);
      String end = any || alone ? kind.getKey().substring(1) : kind.getKey();
      if ((alone ? title.equals(end) : title.endsWith(end))
          && (any || DEPUTY.matcher(title.substring(0, title.length() - end.length())).matches())) {
        List<MentionRef> such =
            before(passage, index).stream()
                .filter(b -> kind.getValue().stream().anyMatch(b.surface(article)::endsWith))
                .toList();
        // The body whose paper it is comes before others.
        return such.stream()
            .filter(b -> OURS.matcher(b.surface(article)).matches())
            .findFirst()
            .or(() -> such.stream().reduce((first, second) -> second));
      }
    }
    return Optional.empty();
  }

  private List<MentionRef> before(int passage, int index) {
    return bodies.stream()
        .filter(b -> b.passage() < passage || b.passage() == passage && b.mention().end() <= index)
        .toList();
  }

  private static int commonEnd(String name, String text, int end) {
    int length = 0;
    while (length < name.length()
        && length < end
        && name.charAt(name.length() - 1 - length) == text.charAt(end - 1 - length)) {
      length++;
    }
    return length;
  }

  private static boolean isFree(AnnotatedPassage passage, int begin, int end) {
    return passage.mentions().stream()
        .noneMatch(m -> m.type() != MentionType.TITLE && m.begin() < end && begin < m.end());
  }
}
