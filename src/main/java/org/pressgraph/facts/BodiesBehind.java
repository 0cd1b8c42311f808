package org.pressgraph.facts;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pressgraph.facts.rule.RuleMatch;
import org.pressgraph.facts.rule.Skeleton;
import org.pressgraph.facts.rule.Skeleton.Slot;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;

/**
 * Tells whose meeting it is by the post of who presides or speaks there: a press conference at
 * which the spokesman of a ministry speaks is held by the ministry, the State Council's plenary
 * meeting that its premier presides over is one of the State Council.
 */
final class BodiesBehind {

  /** Meetings at which somebody speaks for the body that holds them. */
  private static final Pattern PRESS = EventRules.PATTERNS.get("press-meeting");

  /** The posts of those who speak for their body. */
  private static final Pattern SPOKESMAN = EventRules.PATTERNS.get("spokesman");

  private BodiesBehind() {}

  /**
   * Adds the body to a meeting of which no rule tells whose it is.
   *
   * @param match what reports the meeting
   * @param text the text of the passage
   * @param words the words that report it
   */
  static void add(
      AnnotatedArticle article, RuleMatch match, String text, String words, EventDraft draft) {
    if (draft.type() != EventType.MEETING
        || draft.hasRole(Role.ORGANIZER)
        || draft.hasRole(Role.AGENT)) {
      return;
    }
    boolean press = PRESS.matcher(words).find();
    Skeleton skeleton = match.skeleton();
    Stream.of("host", "speaker")
        .flatMap(group -> match.slots(group).stream())
        .filter(slot -> slot.symbol() == Symbol.PER)
        .findFirst()
        .flatMap(slot -> body(article, skeleton, slot))
        .ifPresent(
            body -> {
              String name = body.body().surface(article);
              if (press && SPOKESMAN.matcher(text.substring(body.end(), body.holder())).find()) {
                draft.add(body.body(), Role.ORGANIZER);
              } else if (draft.name().filter(n -> n.surface(article).contains(name)).isPresent()) {
                draft.add(body.body(), Role.AGENT);
              }
            });
  }

  /** A body in the titles before a name, the index in the text after it, and that of the name. */
  private record Post(MentionRef body, int end, int holder) {}

  /** The first body in the titles of somebody. */
  private static Optional<Post> body(AnnotatedArticle article, Skeleton skeleton, Slot slot) {
    MentionRef holder = slot.mention().orElseThrow();
    int begin = skeleton.textBegin(slot.at());
    int end = holder.mention().begin();
    if (begin >= end) {
      return Optional.empty();
    }
    return article.passages().get(holder.passage()).mentionsIn(begin, end).stream()
        .filter(m -> m.type() == MentionType.ORGANIZATION)
        .findFirst()
        .map((Mention m) -> new Post(new MentionRef(holder.passage(), m), m.end(), end));
  }
}
