package org.pressgraph.facts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;

/**
 * Finds posts in titles that stand next to a name and in lines that say who the author is.
 *
 * <p>Before the name, titles may make a chain (中华全国总工会党组书记、副主席徐留平), in which a title without a body
 * has that of the title before it; names may make a list (副市长甲、乙), in which all share the titles.
 * Behind the name stands at most one title, as a form of address (习近平总书记).
 */
final class PositionExtractor {

  // How often the words mean this, where the names are right.
  private static final double BEFORE_NAME = 0.95;
  private static final double ADDRESS = 0.9;
  private static final double AUTHOR = 0.85;
  private static final double OF_AGENCY = 0.75;

  private static final String REPORTER = "记者";

  /** How much less sure a profession is than a post with a body. */
  private static final double ALONE = 0.85;

  /**
   * The last letter of a title in brief, of which the body before it has the one before: 外交部 + 长.
   */
  private static final String HEAD = "长";

  private static final char STATIONED = '驻';

  /** A kind and a title have so many letters at least. */
  private static final int SHORTEST = 2;

  private static final WordList PROFESSIONS =
      WordList.load(PositionExtractor.class, "professions.txt");

  /** What somebody does for a living, by the end of the word for it. */
  private static final Pattern TRADE = EventRules.PATTERNS.get("trade");

  private static final WordList PASSING =
      WordList.load(PositionExtractor.class, "passing-professions.txt");

  /** Ranks, which somebody has at the body where he holds a post. */
  private static final WordList RANKS = WordList.load(PositionExtractor.class, "ranks.txt");

  private static final WordList NO_ADDRESS =
      WordList.load(PositionExtractor.class, "not-behind-names.txt");

  /** A title that names a body of its own: 监委主任 behind 省纪委书记. */
  private static final Pattern OTHER_BODY = EventRules.PATTERNS.get("title-of-other-body");

  /** The rank of a soldier before the post. */
  private static final Pattern MILITARY_RANK = EventRules.PATTERNS.get("military-rank");

  /** What a title says of its holder and not of the post: 退休教授, 女民警. */
  private static final Pattern OF_HOLDER = EventRules.PATTERNS.get("word-of-holder");

  /** The committee of an institution, which has its posts beside those of the institution. */
  private static final Pattern COMMITTEE = EventRules.PATTERNS.get("committee-of-institution");

  /** Such a committee that is named without the institution. */
  private static final Pattern COMMITTEE_ALONE = EventRules.PATTERNS.get("committee-alone");

  /** A post in such a committee. */
  private static final Pattern OF_COMMITTEE = EventRules.PATTERNS.get("post-in-committee");

  /** What is a part of the name of a post, and stands for no body. */
  private static final Pattern IN_POSTS = EventRules.PATTERNS.get("part-of-post");

  private static final Pattern ONE_OF_MANY = EventRules.PATTERNS.get("one-of-many");

  private static final Pattern GRADED = EventRules.PATTERNS.get("graded-profession");

  /** What delegates do behind their form of address. */
  private static final Pattern SPEAKS = EventRules.PATTERNS.get("speaks");

  /** The envoy of somebody whose name and title stand before: 李明远主席特使. */
  private static final String ENVOY = "特使";

  /** A title that begins so tells whose it is: 中国 + 国家主席. */
  private static final String OF_STATE = "国家";

  /** Who is of an academy, wherever the person works: 江北大学王群院士. */
  private static final String ACADEMICIAN = "院士";

  /** Delegates and members, who are called so at meetings whatever their post is. */
  private static final List<String> OF_MEETINGS = List.of("代表", "委员");

  private final AnnotatedArticle article;
  private final ContextBodies context;
  private final PositionList found;

  private PositionExtractor(AnnotatedArticle article) {
    this.article = article;
    this.context = new ContextBodies(article);
    this.found = new PositionList(article);
  }

  /**
   * Finds the posts that titles beside names tell.
   *
   * @param titles the titles of each passage
   */
  static List<Position> extract(AnnotatedArticle article, List<TitleChains> titles) {
    PositionExtractor extractor = new PositionExtractor(article);
    for (int i = 0; i < titles.size(); i++) {
      extractor.readChains(i, titles.get(i));
    }
    OriginPosts origin = new OriginPosts(article);
    for (int i = 0; i < titles.size(); i++) {
      extractor.readAddresses(i, titles.get(i));
      for (OriginPosts.Author author : origin.authorLines(i)) {
        extractor.addChain(i, author.person(), titles.get(i).postsFrom(author.begin()), AUTHOR);
      }
    }
    for (OriginPosts.Reporter reporter : origin.reporters()) {
      if (!extractor.found.isKnown(reporter.person(), REPORTER)) {
        extractor.found.add(
            reporter.person(), Optional.of(reporter.employer()), REPORTER, false, OF_AGENCY);
      }
    }
    return extractor.found.positions();
  }

  private void readChains(int index, TitleChains titles) {
    AnnotatedPassage passage = article.passages().get(index);
    for (Mention person : passage.mentions()) {
      if (person.type() == MentionType.PERSON) {
        addChain(index, new MentionRef(index, person), titles.of(person).posts(), BEFORE_NAME);
      }
    }
  }

  private void readAddresses(int index, TitleChains titles) {
    AnnotatedPassage passage = article.passages().get(index);
    for (Mention person : passage.mentions()) {
      Optional<Mention> address =
          person.type() == MentionType.PERSON
              ? titles.of(person).address().filter(t -> isAddress(passage, t))
              : Optional.empty();
      if (address.isPresent()) {
        addAddress(new MentionRef(index, person), titles, passage.surface(address.get()));
      }
    }
  }

  private static boolean isAddress(AnnotatedPassage passage, Mention title) {
    String surface = passage.surface(title);
    return !WordList.PRESS_TITLES.contains(surface)
        && !surface.endsWith(ENVOY)
        && (!NO_ADDRESS.contains(surface)
            || OF_MEETINGS.contains(surface)
                && SPEAKS.matcher(passage.text().text().substring(title.end())).lookingAt());
  }

  /**
   * Adds a form of address. Who has a rank has it where he works (江北大学农学院王群教授), and so has who has
   * the body right before the name; delegates have a post besides.
   */
  private void addAddress(MentionRef person, TitleChains titles, String title) {
    boolean bare = titles.of(person.mention()).posts().isEmpty();
    Optional<MentionRef> body =
        bare && !title.equals(ACADEMICIAN) || RANKS.contains(title)
            ? titles.bodyBefore(person.mention()).map(b -> new MentionRef(person.passage(), b))
            : Optional.empty();
    if (body.isEmpty() && (bare && !title.equals(ACADEMICIAN) || RANKS.contains(title))) {
      body = context.byKind(person.passage(), person.mention().begin());
    }
    if (body.isPresent()) {
      found.add(person, body, title, false, ADDRESS);
    } else if ((bare || OF_MEETINGS.contains(title)) && !found.isKnown(person, title)) {
      Optional<MentionRef> last = context.ofKind(person.passage(), person.mention().begin(), title);
      found.add(person, last, title, false, ADDRESS);
    }
  }

  private void addChain(
      int index, MentionRef person, List<TitleChains.Post> posts, double reliability) {
    AnnotatedPassage passage = article.passages().get(index);
    Optional<MentionRef> body = Optional.empty();
    boolean former = false;
    for (TitleChains.Post told : posts) {
      TitleChains.Post post = withoutKind(index, told);
      String title = sender(passage, post.title()) + title(passage, post.title());
      former |= post.former();
      boolean ofPlace = post.body().filter(b -> b.type() == MentionType.PLACE).isPresent();
      if (ofPlace && isProfession(title)) {
        addProfession(person, post, title, reliability);
        body = Optional.empty();
      } else if (ofPlace) {
        // A minister or governor holds the office of a place: no body stands in the text.
        String place = title.startsWith(OF_STATE) ? "" : post(passage, post.body().get());
        if (!found.isInBrief(person, place, title)) {
          found.add(person, Optional.empty(), place + title, former, reliability);
        }
        body = Optional.empty();
      } else if (post.body().isEmpty()
          && isProfession(title)
          && (body.isEmpty() || !isRank(title))) {
        addProfession(person, post, title, reliability);
        body = Optional.empty();
      } else if (post.body().isEmpty()
          && (WordList.TITLES_WITHOUT_BODY.contains(title) || OTHER_BODY.matcher(title).find())) {
        found.add(person, Optional.empty(), title, former, reliability);
      } else if (post.body().isPresent()) {
        MentionRef named = new MentionRef(index, post.body().get());
        String surface = passage.surface(named.mention());
        boolean committee =
            surface.length() == named.mention().length() && COMMITTEE.matcher(surface).matches();
        boolean own = !committee || OF_COMMITTEE.matcher(title).find();
        body = Optional.of(committee ? ContextBodies.institution(named) : named);
        found.add(person, own ? Optional.of(named) : body, title, former, reliability);
        if (COMMITTEE_ALONE.matcher(surface).matches()) {
          // What else somebody is, is not of the committee.
          body = Optional.empty();
        }
      } else if (body.isPresent() || !WordList.PRESS_TITLES.contains(title)) {
        body = body.or(() -> named(person, post, title)).or(() -> ofOthers(person, posts, post));
        found.add(person, body, title, former, reliability);
      }
    }
  }

  /** 参谋 of 支队参谋, where 支队 stands for a body that was named before. */
  private TitleChains.Post withoutKind(int index, TitleChains.Post post) {
    if (post.body().isPresent()) {
      return post;
    }
    Mention title = post.title();
    String text = article.passages().get(index).text().text();
    for (int begin = title.begin() + SHORTEST; begin <= title.end() - SHORTEST; begin++) {
      if (post.begin() == title.begin()
          && !IN_POSTS.matcher(text.substring(title.begin(), begin)).find()
          && !ONE_OF_MANY.matcher(text.substring(begin, title.end())).matches()
          && context.byKind(index, begin).isPresent()) {
        Mention rest = new Mention(begin, title.end(), title.type(), title.confidence());
        return new TitleChains.Post(rest, post.body(), post.former(), begin);
      }
    }
    return post;
  }

  /**
   * Adds what somebody does for a living, with a body if it is done at one kind of bodies (法官); who
   * competes or learns does so with a body only.
   */
  private void addProfession(
      MentionRef person, TitleChains.Post post, String title, double reliability) {
    if (!isOneOf(PASSING, title)) {
      Optional<MentionRef> body =
          post.body().isPresent()
              ? Optional.empty()
              : context
                  .byKind(person.passage(), post.begin())
                  .or(() -> context.byTitle(person.passage(), post.begin(), title));
      found.add(person, body, title, post.former(), reliability * ALONE);
    }
  }

  /** Whether a profession is told by its grade, which somebody has where the post is: 高级教师. */
  private static boolean isRank(String title) {
    return RANKS.contains(title) || GRADED.matcher(title).find();
  }

  /** The body of a post that is told without one, as the article names it elsewhere. */
  private Optional<MentionRef> named(MentionRef person, TitleChains.Post post, String title) {
    return context
        .byKind(person.passage(), post.begin())
        .or(() -> found.bodyOf(person, title))
        .or(() -> context.byTitle(person.passage(), post.begin(), title));
  }

  /** The body of the posts behind one that tells by itself of no kind: 党组成员、检察长. */
  private Optional<MentionRef> ofOthers(
      MentionRef person, List<TitleChains.Post> posts, TitleChains.Post first) {
    AnnotatedPassage passage = article.passages().get(person.passage());
    return posts.stream()
        .skip(posts.indexOf(first) + 1L)
        .takeWhile(post -> post.body().isEmpty())
        .map(post -> context.byTitle(person.passage(), first.begin(), title(passage, post.title())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The place of an office; an envoy is of one country in another: 中国驻法国. */
  private static String post(AnnotatedPassage passage, Mention place) {
    String text = passage.text().text();
    int before = place.begin() - 1;
    if (before < 0 || text.charAt(before) != STATIONED) {
      return passage.surface(place);
    }
    String sender =
        passage.mentions().stream()
            .filter(m -> m.type() == MentionType.PLACE && m.end() == before)
            .findFirst()
            .map(passage::surface)
            .orElse("");
    return sender + STATIONED + passage.surface(place);
  }

  /** Who sends an envoy, where the name stands right before. */
  private static String sender(AnnotatedPassage passage, Mention title) {
    return passage.surface(title).endsWith(ENVOY)
        ? passage.mentions().stream()
            .filter(m -> m.type() == MentionType.PERSON && m.end() == title.begin())
            .findFirst()
            .map(passage::surface)
            .orElse("")
        : "";
  }

  /** What the post is called: 部长 behind 外交部, of which the page has the last letter alone. */
  static String title(AnnotatedPassage passage, Mention title) {
    String whole = MILITARY_RANK.matcher(passage.surface(title).strip()).replaceFirst("");
    String surface = OF_HOLDER.matcher(whole).replaceFirst("");
    return surface.equals(HEAD) && title.begin() > 0
        ? passage.text().text().charAt(title.begin() - 1) + surface
        : surface;
  }

  private static boolean isProfession(String title) {
    return isOneOf(PROFESSIONS, title) || TRADE.matcher(title).find();
  }

  private static boolean isOneOf(WordList words, String title) {
    for (int begin = 0; begin < title.length(); begin++) {
      if (words.contains(title.substring(begin))) {
        return true;
      }
    }
    return false;
  }
}
