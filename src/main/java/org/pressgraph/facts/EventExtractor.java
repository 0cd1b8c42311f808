package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pressgraph.facts.rule.RuleMatch;
import org.pressgraph.facts.rule.Skeleton;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;
import org.pressgraph.page.SegmentRole;
import org.pressgraph.text.DateContext;
import org.pressgraph.text.DateFinder;
import org.pressgraph.text.DateSpan;
import org.pressgraph.text.PartialDate;
import org.pressgraph.text.Sentence;

/**
 * Finds the happenings that an article reports, sentence by sentence, and puts together what its
 * sentences and headlines say of one and the same.
 */
final class EventExtractor {

  /** At these, what is said and done in the following sentences belongs to the occasion. */
  private static final Set<EventType> OCCASIONS =
      Set.of(
          EventType.MEETING,
          EventType.FORUM,
          EventType.CEREMONY,
          EventType.TRAINING,
          EventType.COMPETITION,
          EventType.CAMPAIGN,
          EventType.TALK,
          EventType.STUDY,
          EventType.VISIT);

  private static final Set<SegmentRole> HEADLINES =
      Set.of(SegmentRole.TITLE, SegmentRole.SUPERTITLE, SegmentRole.SUBTITLE);

  List<ReportedEvent> extract(
      AnnotatedArticle article, List<Position> positions, DateContext context) {
    ArticleReader reader = new ArticleReader(article, positions, context);
    for (int i = 0; i < article.passages().size(); i++) {
      SegmentRole role = article.passages().get(i).passage().role();
      if (role == SegmentRole.BODY || role == SegmentRole.CAPTION) {
        reader.read(i);
      }
    }
    for (int i = 0; i < article.passages().size(); i++) {
      if (HEADLINES.contains(article.passages().get(i).passage().role())) {
        reader.read(i);
      }
    }
    return reader.drafts.stream().filter(EventDraft::isHappening).map(EventDraft::build).toList();
  }

  private static final class ArticleReader {

    final List<EventDraft> drafts = new ArrayList<>();
    private final AnnotatedArticle article;
    private final DateContext context;
    private final Map<String, MentionRef> holders = new HashMap<>();
    private Optional<EventDraft> occasion = Optional.empty();
    private Optional<EventDraft> last = Optional.empty();
    private Optional<MentionRef> spokenOf = Optional.empty();

    /** The last date that was named. */
    private Optional<PartialDate> told = Optional.empty();

    ArticleReader(AnnotatedArticle article, List<Position> positions, DateContext context) {
      this.article = article;
      this.context = context;
      positions.forEach(p -> holders.put(p.title(), p.person()));
    }

    void read(int index) {
      occasion = Optional.empty();
      last = Optional.empty();
      told = Optional.empty();
      AnnotatedPassage passage = article.passages().get(index);
      boolean headline = HEADLINES.contains(passage.passage().role());
      SkeletonReader skeletons = new SkeletonReader(article, index, new TitleChains(passage));
      for (Sentence sentence : passage.text().sentences()) {
        List<DateSpan> dates = DateFinder.find(skeletons.text(), sentence, context, told);
        told = dates.stream().reduce((a, b) -> b).map(DateSpan::from).or(() -> told);
        Skeleton skeleton = skeletons.read(sentence, dates, spokenOf, holders);
        read(new SentenceEvents(article, index, sentence, skeletons.text(), skeleton), headline);
        speakOf(index, passage, sentence);
      }
    }

    private void read(SentenceEvents sentence, boolean headline) {
      List<EventDraft> found = sentence.drafts();
      List<RuleMatch> goesOn =
          occasion.isPresent() || last.isPresent()
              ? EventRules.CONTINUATIONS.match(sentence.skeleton())
              : List.of();
      boolean same = goesOn.stream().anyMatch(m -> m.rule().conclusion().equals("Same"));
      boolean at = goesOn.stream().anyMatch(m -> m.rule().conclusion().equals("At"));
      boolean during = goesOn.stream().anyMatch(m -> m.rule().conclusion().equals("During"));
      if (found.isEmpty()) {
        Optional<EventDraft> known = told(sentence, goesOn).or(() -> occasion).or(() -> last);
        if (same && known.isPresent()) {
          sentence.addTo(known.get());
        } else {
          occasion.ifPresent(sentence::addSpeakersTo);
        }
        return;
      }
      for (EventDraft draft : found) {
        if (at || during) {
          occasion.ifPresent(o -> draft.inherit(o, at));
        }
        keep(draft, headline);
      }
    }

    /** The last happening of the kind that the sentence names. */
    private Optional<EventDraft> told(SentenceEvents sentence, List<RuleMatch> goesOn) {
      return goesOn.stream()
          .flatMap(m -> m.part("occasion").stream())
          .findFirst()
          .flatMap(part -> EventRules.typeOf(sentence.surface(part)))
          .flatMap(
              type ->
                  drafts.stream().filter(d -> d.type() == type).reduce((first, second) -> second));
    }

    private void keep(EventDraft draft, boolean headline) {
      Optional<EventDraft> known =
          drafts.stream().filter(d -> EventMerging.isSame(d, draft, headline)).findFirst();
      if (known.isPresent()) {
        known.get().merge(draft);
      } else if (!headline || draft.name().isPresent()) {
        drafts.add(draft);
      }
      EventDraft kept = known.orElse(draft);
      last = Optional.of(kept);
      if (OCCASIONS.contains(kept.type())) {
        occasion = last;
      }
    }

    /** 他 is the first person of the last sentence that names one. */
    private void speakOf(int index, AnnotatedPassage passage, Sentence sentence) {
      for (Mention mention : passage.mentionsIn(sentence.begin(), sentence.end())) {
        MentionRef ref = new MentionRef(index, mention);
        if (mention.type() == MentionType.PERSON && !article.isOfOrigin(ref)) {
          spokenOf = Optional.of(ref);
          return;
        }
      }
    }
  }

  /** Whether a symbol stands for somebody who can take part. */
  static boolean isParticipant(Symbol symbol) {
    return symbol != Symbol.DATE && symbol != Symbol.TITLE && symbol != Symbol.QUOTE;
  }
}
