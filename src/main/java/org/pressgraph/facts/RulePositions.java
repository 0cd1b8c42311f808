package org.pressgraph.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pressgraph.facts.rule.RuleMatch;
import org.pressgraph.facts.rule.RuleSet;
import org.pressgraph.facts.rule.Skeleton.Slot;
import org.pressgraph.facts.rule.Symbol;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.text.DateContext;
import org.pressgraph.text.DateFinder;
import org.pressgraph.text.DateSpan;
import org.pressgraph.text.PartialDate;
import org.pressgraph.text.Sentence;

/**
 * Finds posts behind a name (甲2018年起任市总工会党组书记、主席) and the time for which they are held, by the
 * rules of {@code position-rules.txt}.
 */
final class RulePositions {

  /** The rules. */
  static final RuleSet RULES = RuleSet.load(RulePositions.class, "position-rules.txt");

  /** Posts of a body that need not be named with them. */
  private static final Pattern ELECTED = EventRules.PATTERNS.get("post-of-named-body");

  /** With what the title of a former post begins. */
  private static final String FORMER = "原前";

  private static final int SHORTEST = 2;

  private final AnnotatedArticle article;
  private final ArticleSentence sentence;
  private final DateContext context;

  /** Who was spoken of before the sentence. */
  private final Optional<MentionRef> spokenOf;

  private final List<Position> positions = new ArrayList<>();

  private RulePositions(
      AnnotatedArticle article,
      ArticleSentence sentence,
      DateContext context,
      Optional<MentionRef> spokenOf) {
    this.spokenOf = spokenOf;
    this.article = article;
    this.sentence = sentence;
    this.context = context;
  }

  /**
   * Finds the posts that a sentence tells.
   *
   * @param context what is known of the time of writing: a post that ended before is a former one
   * @param spokenOf who was spoken of before the sentence, whom it may go on about
   */
  static List<Position> of(
      AnnotatedArticle article,
      ArticleSentence sentence,
      DateContext context,
      Optional<MentionRef> spokenOf) {
    RulePositions reader = new RulePositions(article, sentence, context, spokenOf);
    for (RuleMatch match : RULES.match(sentence.skeleton())) {
      reader.people(match).forEach(person -> reader.addPosts(match, person));
    }
    return reader.positions;
  }

  /**
   * Who holds the posts: where a rule does not say, the one who was named last before, be it in
   * another sentence.
   */
  private List<MentionRef> people(RuleMatch match) {
    if (match.rule().groups().contains("person")) {
      return match.slots("person").stream().flatMap(slot -> slot.mention().stream()).toList();
    }
    return sentence.skeleton().slots(0, match.begin()).stream()
        .filter(slot -> slot.symbol() == Symbol.PER)
        .max(Comparator.comparingInt(Slot::at))
        .flatMap(Slot::mention)
        .or(() -> spokenOf)
        .stream()
        .toList();
  }

  private void addPosts(RuleMatch match, MentionRef person) {
    if (match.part("job").isPresent()) {
      addJob(match, person);
    }
    Optional<MentionRef> body = Optional.empty();
    String office = "";
    for (Slot slot : match.slots("posts")) {
      switch (slot.symbol()) {
        case ORG -> body = slot.mention();
        case LOC -> {
          // A governor or minister holds the office of a place: no body stands in the text.
          body = Optional.empty();
          office = slot.mention().map(place -> place.surface(article)).orElse("");
        }
        case TITLE -> {
          MentionRef ref = slot.mention().orElseThrow();
          String title =
              PositionExtractor.title(article.passages().get(ref.passage()), ref.mention());
          boolean alone = WordList.TITLES_WITHOUT_BODY.contains(title);
          Optional<MentionRef> of = body.or(() -> namedBefore(match, ref, title));
          boolean own = alone || !office.isEmpty();
          add(match, person, own ? Optional.empty() : of, office, title);
          office = "";
        }
        default -> {
          // Rules give lists of bodies, places and titles; what else stands between tells nothing.
        }
      }
    }
  }

  /**
   * The body of a post that is told without one: the one for which a kind before it stands, the
   * last that the sentence names before, or the last of the article of a kind with such posts.
   */
  private Optional<MentionRef> namedBefore(RuleMatch match, MentionRef post, String title) {
    return namedBefore(match, post.mention().begin(), title);
  }

  private Optional<MentionRef> namedBefore(RuleMatch match, int begin, String title) {
    if (!ELECTED.matcher(title).find()) {
      return Optional.empty();
    }
    ContextBodies context = new ContextBodies(article);
    return context
        .byKind(sentence.passage(), begin)
        .or(
            () ->
                sentence.skeleton().slots(0, match.begin()).stream()
                    .filter(slot -> slot.symbol() == Symbol.ORG)
                    .max(Comparator.comparingInt(Slot::at))
                    .flatMap(Slot::mention))
        .or(() -> context.ofKind(sentence.passage(), textBegin(match, begin), title));
  }

  /** Where what a rule found begins in the text: the posts that somebody has tell of no other. */
  private static int textBegin(RuleMatch match, int begin) {
    return Math.min(begin, match.skeleton().textBegin(match.begin()));
  }

  /** A post that is told in words which are no title beside a name: 是江北中学的 + 语文老师. */
  private void addJob(RuleMatch match, MentionRef person) {
    RuleMatch.Part job = match.part("job").orElseThrow();
    int begin = sentence.skeleton().textBegin(job.begin());
    int end = sentence.skeleton().textEnd(job.end() - 1);
    String text = article.passages().get(sentence.passage()).text().text();
    String title = text.substring(begin, end).replaceAll("\\s+", "");
    boolean alone = WordList.TITLES_WITHOUT_BODY.contains(title);
    Optional<MentionRef> body = match.slots("body").stream().findFirst().flatMap(Slot::mention);
    add(
        match,
        person,
        alone ? Optional.empty() : body.or(() -> namedBefore(match, begin, title)),
        "",
        title);
  }

  private void add(
      RuleMatch match, MentionRef person, Optional<MentionRef> body, String office, String title) {
    if (body.isEmpty() && !PositionList.isOffice(title)) {
      return;
    }
    Optional<Tenure> tenure = tenure(match);
    boolean marked = title.length() > SHORTEST && FORMER.indexOf(title.charAt(0)) >= 0;
    boolean former =
        marked
            || match.rule().conclusion().equals("Former")
            || tenure.filter(this::isOver).isPresent();
    positions.add(
        new Position(
            person,
            body,
            office + (marked ? title.substring(1) : title),
            PositionList.status(title, former),
            tenure,
            sentence.evidence(match.begin()),
            PositionList.confidence(match.rule().confidence(), person, body)));
  }

  private Optional<Tenure> tenure(RuleMatch match) {
    Optional<DateSpan> start = moment(match, "start");
    Optional<PartialDate> from = start.map(DateSpan::from);
    Optional<PartialDate> to =
        moment(match, "end").map(DateSpan::from).or(() -> start.flatMap(DateSpan::to));
    if (from.isEmpty() && to.isEmpty() || isBackward(from, to)) {
      return Optional.empty();
    }
    return Optional.of(new Tenure(from, to));
  }

  /** What ends before it begins is a slip of the page. */
  private static boolean isBackward(Optional<PartialDate> from, Optional<PartialDate> to) {
    Optional<LocalDate> first = from.flatMap(PartialDate::earliest);
    Optional<LocalDate> last = to.flatMap(PartialDate::latest);
    return first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
  }

  /** The date of a group: one that the sentence was found to have, or else a year as it stands. */
  private Optional<DateSpan> moment(RuleMatch match, String group) {
    Optional<DateSpan> date = match.slots(group).stream().findFirst().flatMap(Slot::date);
    if (date.isPresent() || match.part(group).isEmpty()) {
      return date;
    }
    RuleMatch.Part part = match.part(group).get();
    String words = sentence.skeleton().code().substring(part.begin(), part.end());
    String year = words.endsWith("年") || words.contains("月") ? words : words + "年";
    return DateFinder.find(year, new Sentence(0, year.length()), context).stream().findFirst();
  }

  private boolean isOver(Tenure tenure) {
    Optional<LocalDate> end = tenure.to().flatMap(PartialDate::latest);
    return end.isPresent()
        && context.issued().isPresent()
        && end.get().isBefore(context.issued().get());
  }
}
