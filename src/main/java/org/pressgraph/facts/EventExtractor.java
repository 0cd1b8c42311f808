package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pressgraph.facts.rule.RuleMatch;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.ner.AnnotatedArticle;

/**
 * Finds the happenings that an article reports, sentence by sentence, and puts together what its
 * sentences and headlines say of one and the same.
 */
final class EventExtractor {

  /** At these, what is said and done in the following sentences belongs to the occasion. */
  private static final Set<EventType> OCCASIONS =
      EnumSet.of(
          EventType.MEETING,
          EventType.FORUM,
          EventType.CEREMONY,
          EventType.TRAINING,
          EventType.COMPETITION,
          EventType.CAMPAIGN,
          EventType.TALK,
          EventType.STUDY,
          EventType.VISIT,
          EventType.OPENING,
          EventType.AGREEMENT);

  /** So many sentences behind a report may say who took part. */
  static final int FURTHER = 3;

  private EventExtractor() {}

  static List<ReportedEvent> extract(
      EventModels models,
      AnnotatedArticle article,
      List<ArticleSentence> sentences,
      FactExtractor.Times times) {
    List<EventDraft> drafts = drafts(models, article, sentences);
    if (!drafts.isEmpty()) {
      ArticleScene scene = new ArticleScene(article, sentences, times);
      EventSettings.settle(models.settings(), scene, drafts);
      drafts = ArticleReports.likely(models.articles(), scene, drafts);
      EventParties.settle(models.parties(), scene, drafts);
    }
    return drafts.stream().map(EventDraft::build).toList();
  }

  /** The happenings with the dates and places that their own sentences give them. */
  static List<EventDraft> drafts(
      EventModels models, AnnotatedArticle article, List<ArticleSentence> sentences) {
    ArticleReader reader = new ArticleReader(models, article, sentences);
    sentences.stream().filter(s -> s.isBody() || s.isHeadOfItem()).forEach(reader::read);
    sentences.stream().filter(ArticleSentence::isHeadline).forEach(reader::read);
    return reader.drafts.stream().filter(EventDraft::isHappening).toList();
  }

  /** The headlines of an article and of its items, one after the other. */
  static String headlines(List<ArticleSentence> sentences) {
    return sentences.stream()
        .filter(s -> s.isHeadline() || s.isHeadOfItem())
        .map(ArticleSentence::words)
        .collect(Collectors.joining("\n"));
  }

  /** Whether a symbol stands for somebody or something that can take part. */
  static boolean isParticipant(Symbol symbol) {
    return symbol != Symbol.DATE && symbol != Symbol.TITLE && symbol != Symbol.QUOTE;
  }

  private static final class ArticleReader {

    final List<EventDraft> drafts = new ArrayList<>();
    private final EventModels models;
    private final AnnotatedArticle article;
    private int passage = -1;

    /** The occasion told last in the passage, and the happening of any kind told last. */
    private Optional<EventDraft> occasion = Optional.empty();

    private Optional<EventDraft> last = Optional.empty();

    /** How many sentences ago the occasion was told. */
    private int since;

    /** The sentence before in its passage, and whether it reports a happening. */
    private Optional<SentenceEvents> before = Optional.empty();

    private boolean reported;

    /** How many sentences ago a happening was told. */
    private int behind;

    private final String headlines;
    private final ArticleNames names;
    private final Set<EventType> headTypes;
    private final int count;
    private int index;

    ArticleReader(EventModels models, AnnotatedArticle article, List<ArticleSentence> sentences) {
      this.models = models;
      this.article = article;
      this.headlines = headlines(sentences);
      this.names = new ArticleNames(article);
      this.headTypes = ReportWords.typesIn(headlines);
      this.count = (int) sentences.stream().filter(ArticleSentence::isBody).count();
    }

    /** Asks the sentence before a report who took part. */
    private void lookBack(ArticleSentence read, List<EventDraft> found) {
      if (read.isBody()) {
        RoleFeatures.Away away = new RoleFeatures.Away(-1, reported);
        List<EventDraft> told = last.filter(l -> reported).stream().toList();
        before.ifPresent(b -> found.forEach(draft -> b.addLikelyTo(draft, away, told)));
      }
    }

    void read(ArticleSentence read) {
      SentenceEvents sentence =
          new SentenceEvents(
              models, article, read, new ReportPlace(index, count, headlines, headTypes), names);
      if (read.passage() != passage || read.isHeadOfItem()) {
        before = Optional.empty();
      }
      int told = read(read, sentence);
      before = Optional.of(sentence).filter(s -> read.isBody());
      reported = told > 0;
    }

    /** Reads a sentence and says how many happenings it reports. */
    private int read(ArticleSentence read, SentenceEvents sentence) {
      if (read.passage() != passage || read.isHeadOfItem()) {
        passage = read.passage();
        occasion = Optional.empty();
        last = Optional.empty();
      }
      if (read.isHeadOfItem()) {
        return 0;
      }
      since++;
      index += read.isBody() ? 1 : 0;
      List<EventDraft> found = sentence.drafts();
      int reports = found.size();
      List<RuleMatch> goesOn =
          occasion.isPresent() || last.isPresent()
              ? EventRules.CONTINUATIONS.match(read.skeleton())
              : List.of();
      if (found.stream().filter(EventDraft::isSure).allMatch(EventDraft::isLearned)) {
        goOn(sentence, goesOn);
      }
      if (!found.isEmpty()
          && concludes(goesOn, "Same")
          && occasion.filter(o -> found.get(0).goesOnWith(o)).isPresent()) {
        occasion.get().merge(found.remove(0), false);
        sentence.addTo(occasion.get());
      }
      List<EventDraft> unsure = found.stream().filter(f -> !f.isSure()).toList();
      found.removeAll(unsure);
      unsure.forEach(draft -> add(draft, read.isHeadline()));
      if (found.isEmpty()) {
        behind++;
        if (read.isBody() && behind <= FURTHER) {
          last.ifPresent(
              l -> sentence.addLikelyTo(l, new RoleFeatures.Away(behind, false), List.of()));
        }
        return reports;
      }
      Optional<EventDraft> justTold = last.filter(l -> read.isBody() && behind == 0);
      behind = 0;
      lookBack(read, found);
      goesOn.stream()
          .flatMap(m -> m.slots("place").stream())
          .flatMap(slot -> slot.mention().stream())
          .forEach(place -> found.forEach(draft -> draft.place(place)));
      last.ifPresent(found.get(0)::takeParties);
      boolean at = concludes(goesOn, "At");
      if (at || concludes(goesOn, "During")) {
        found.forEach(draft -> occasion.ifPresent(o -> draft.inherit(o, at)));
      }
      last.ifPresent(l -> found.forEach(draft -> draft.happenBeside(l)));
      found.forEach(draft -> keep(draft, read.isHeadline()));
      justTold.ifPresent(told -> sentence.addLikelyTo(told, new RoleFeatures.Away(1, true), found));
      return reports;
    }

    private static boolean concludes(List<RuleMatch> matches, String conclusion) {
      return matches.stream().anyMatch(m -> m.rule().conclusion().equals(conclusion));
    }

    /** Adds what a sentence that reports nothing new says of what was told before. */
    private void goOn(SentenceEvents sentence, List<RuleMatch> goesOn) {
      if (concludes(goesOn, "Same")) {
        told(sentence, goesOn).or(() -> occasion).or(() -> last).ifPresent(sentence::addTo);
      } else if (goesOn.stream().anyMatch(m -> m.rule().conclusion().startsWith("Same:"))) {
        RuleMatch match =
            goesOn.stream()
                .filter(m -> m.rule().conclusion().startsWith("Same:"))
                .findFirst()
                .get();
        String types = match.rule().conclusion().substring("Same:".length());
        lastOf(EventRules.types(types))
            .filter(d -> match.slots("agent").stream().allMatch(s -> d.has(s.mention().get())))
            .ifPresent(sentence::addTo);
      } else {
        occasion.ifPresent(o -> sentence.addSpeakersTo(o, since == 1));
      }
    }

    /** The last happening of the kind that the sentence names. */
    private Optional<EventDraft> told(SentenceEvents sentence, List<RuleMatch> goesOn) {
      return goesOn.stream()
          .flatMap(m -> m.part("occasion").stream())
          .findFirst()
          .flatMap(part -> EventRules.typeOf(sentence.surface(part)))
          .flatMap(type -> lastOf(EnumSet.of(type)));
    }

    private Optional<EventDraft> lastOf(Set<EventType> types) {
      return drafts.stream().filter(d -> types.contains(d.type())).reduce((a, b) -> b);
    }

    private void keep(EventDraft draft, boolean headline) {
      last = Optional.of(add(draft, headline));
      if (OCCASIONS.contains(draft.type())) {
        occasion = last;
        since = 0;
      }
    }

    /** Puts what is told together with what was told of the same before. */
    private EventDraft add(EventDraft draft, boolean headline) {
      Optional<EventDraft> known =
          drafts.stream().filter(d -> EventMerging.isSame(d, draft, headline)).findFirst();
      if (known.isPresent()) {
        known.get().merge(draft, headline);
      } else if (!headline || draft.name().isPresent() || draft.start().isPresent()) {
        drafts.add(draft);
      }
      return known.orElse(draft);
    }
  }
}
