package org.pressgraph.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressgraph.lexicon.PersonNames;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.AnnotatedArticle;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;
import org.pressgraph.page.Byline;
import org.pressgraph.page.CleanText;
import org.pressgraph.page.Dateline;
import org.pressgraph.text.Sentence;

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
  private static final double REPORTER = 0.9;

  /** How far behind a dateline its reporters are named, in characters of the page. */
  private static final int ORIGIN_LENGTH = 40;

  private static final String REPORTER_TITLE = "记者";

  /**
   * The last letter of a title in brief, of which the body before it has the one before: 外交部 + 长.
   */
  private static final String HEAD = "长";

  private static final char STATIONED = '驻';

  /** What a newspaper calls itself is no name. */
  private static final String OWN = "本";

  private static final WordList PROFESSIONS =
      WordList.load(PositionExtractor.class, "professions.txt");

  /** Ranks, which somebody has at the body where he holds a post. */
  private static final WordList RANKS = WordList.load(PositionExtractor.class, "ranks.txt");

  /** Ministers by the short forms of their titles, as addresses have them. */
  private static final Map<String, String> IN_FULL = inFull();

  private static final WordList NO_ADDRESS =
      WordList.load(PositionExtractor.class, "not-behind-names.txt");

  /** A title that names a body of its own: 监委主任 behind 省纪委书记. */
  private static final Pattern OTHER_BODY = EventRules.PATTERNS.get("title-of-other-body");

  /** The rank of a soldier before the post. */
  private static final Pattern MILITARY_RANK = EventRules.PATTERNS.get("military-rank");

  private static final String MEMBER = "委员";
  private static final String CONFERENCE = "全国政协";

  private static final Pattern AUTHOR_LINE = EventRules.PATTERNS.get("author-line");

  private final AnnotatedArticle article;
  private final List<Position> positions = new ArrayList<>();

  private PositionExtractor(AnnotatedArticle article) {
    this.article = article;
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
    for (int i = 0; i < titles.size(); i++) {
      extractor.readAddresses(i, titles.get(i));
      extractor.readAuthor(i, titles.get(i));
      extractor.readReporters(i);
    }
    return extractor.positions;
  }

  private void readChains(int index, TitleChains titles) {
    AnnotatedPassage passage = article.passages().get(index);
    for (Mention person : passage.mentions()) {
      if (person.type() == MentionType.PERSON && !isPhotographer(index, person)) {
        addChain(index, new MentionRef(index, person), titles.of(person).posts(), BEFORE_NAME);
      }
    }
  }

  /** A picture has its author beside it, whose post as a reporter is that of all its authors. */
  private boolean isPhotographer(int index, Mention person) {
    String text = article.passages().get(index).text().text();
    return text.substring(person.end(), Math.min(text.length(), person.end() + 2))
        .strip()
        .startsWith("摄");
  }

  private void readAddresses(int index, TitleChains titles) {
    AnnotatedPassage passage = article.passages().get(index);
    for (Mention person : passage.mentions()) {
      if (person.type() != MentionType.PERSON) {
        continue;
      }
      MentionRef ref = new MentionRef(index, person);
      Optional<Mention> rank = titles.of(person).address().filter(t -> isRank(passage.surface(t)));
      Optional<Mention> body = rank.flatMap(r -> titles.bodyBefore(person));
      if (body.isPresent()) {
        // 江北大学农学院王群教授: who has a rank has it where he works.
        add(
            ref,
            body.map(b -> new MentionRef(index, b)),
            passage.surface(rank.get()),
            false,
            ADDRESS);
      } else if (titles.of(person).posts().isEmpty()) {
        titles
            .of(person)
            .address()
            .map(passage::surface)
            .filter(title -> !WordList.PRESS_TITLES.contains(title) && !NO_ADDRESS.contains(title))
            .filter(title -> !isKnown(ref, title))
            .ifPresent(title -> add(ref, bodyOf(title), title, false, ADDRESS));
      }
    }
  }

  /** Who is called a member in an article on the national conference is one of it. */
  private Optional<MentionRef> bodyOf(String title) {
    if (!title.equals(MEMBER)) {
      return Optional.empty();
    }
    for (int i = 0; i < article.passages().size(); i++) {
      AnnotatedPassage passage = article.passages().get(i);
      for (Mention mention : passage.mentions()) {
        if (mention.type() == MentionType.ORGANIZATION
            && passage.surface(mention).equals(CONFERENCE)) {
          return Optional.of(new MentionRef(i, mention));
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> inFull() {
    return WordList.lines(PositionExtractor.class, "titles-in-brief.txt").stream()
        .map(line -> line.split(" = ", 2))
        .collect(Collectors.toMap(sides -> sides[0].strip(), sides -> sides[1].strip()));
  }

  private static boolean isRank(String title) {
    return RANKS.contains(title);
  }

  /**
   * Whether the article has given the whole post, of which the address is the end (法国总统 before
   * 马克龙总统) or a short form (外交部长 before 王毅外长).
   */
  private boolean isKnown(MentionRef person, String title) {
    String name = person.surface(article);
    String full = IN_FULL.getOrDefault(title, title);
    return positions.stream()
        .filter(p -> isSame(p.person().surface(article), name))
        .anyMatch(
            p ->
                (p.title().endsWith(title) || full.endsWith(p.title()) || p.title().endsWith(full))
                    && (p.organization().isPresent() || p.title().length() > title.length()));
  }

  /** Whether a name is another, or the last part of one in several parts. */
  private static boolean isSame(String full, String name) {
    return full.endsWith(name)
        && (full.length() == name.length()
            || PersonNames.isDot(full.charAt(full.length() - name.length() - 1)));
  }

  /** 作者系全国总工会副主席、书记处书记: the posts of the one who wrote the article. */
  private void readAuthor(int index, TitleChains titles) {
    List<MentionRef> authors = authors();
    if (authors.size() == 1) {
      String text = article.passages().get(index).text().text();
      for (Matcher m = AUTHOR_LINE.matcher(text); m.find(); ) {
        addChain(index, authors.get(0), titles.postsFrom(m.end()), AUTHOR);
      }
    }
  }

  /** 新华社北京10月28日电（记者刘旭）: who is named as reporter at the head of a report is of its agency. */
  private void readReporters(int index) {
    for (Dateline dateline : article.article().datelines()) {
      Optional<MentionRef> agency =
          dateline
              .agency()
              .filter(a -> !a.text().startsWith(OWN) && isWired(index, dateline))
              .flatMap(a -> mentionAt(index, a.begin()));
      for (Byline byline : article.article().bylines()) {
        boolean near =
            byline.begin() >= dateline.begin() && byline.begin() < dateline.end() + ORIGIN_LENGTH;
        if (agency.isPresent() && near && byline.role() == Byline.Role.REPORTER) {
          mentionAt(index, byline.begin())
              .filter(m -> m.mention().type() == MentionType.PERSON)
              .filter(m -> !hasPost(m))
              .ifPresent(m -> add(m, agency, REPORTER_TITLE, false, REPORTER));
        }
      }
    }
  }

  /** Whether a report came by wire (电), not from the paper's own desk (讯). */
  private boolean isWired(int index, Dateline dateline) {
    CleanText clean = article.passages().get(index).passage().text();
    int begin = clean.indexOfRaw(dateline.begin());
    int last = clean.indexOfRaw(dateline.end() - 1);
    return begin >= 0 && last >= begin && clean.text().substring(begin, last + 1).contains("电");
  }

  private boolean hasPost(MentionRef person) {
    String name = person.surface(article);
    return positions.stream().anyMatch(p -> p.person().surface(article).equals(name));
  }

  private Optional<MentionRef> mentionAt(int index, int rawBegin) {
    AnnotatedPassage passage = article.passages().get(index);
    return passage.mentions().stream()
        .filter(m -> passage.passage().text().rawBegin(m.begin()) == rawBegin)
        .findFirst()
        .map(m -> new MentionRef(index, m));
  }

  private List<MentionRef> authors() {
    List<MentionRef> authors = new ArrayList<>();
    for (Byline byline : article.article().bylines()) {
      for (int i = 0; i < article.passages().size(); i++) {
        AnnotatedPassage passage = article.passages().get(i);
        for (Mention mention : passage.mentions()) {
          boolean author =
              mention.type() == MentionType.PERSON
                  && passage.passage().text().rawBegin(mention.begin()) == byline.begin();
          if (author) {
            authors.add(new MentionRef(i, mention));
          }
        }
      }
    }
    return authors;
  }

  private void addChain(
      int index, MentionRef person, List<TitleChains.Post> posts, double reliability) {
    AnnotatedPassage passage = article.passages().get(index);
    Optional<MentionRef> body = Optional.empty();
    boolean former = false;
    for (TitleChains.Post post : posts) {
      String title = title(passage, post.title());
      former |= post.former();
      boolean ofPlace = post.body().filter(b -> b.type() == MentionType.PLACE).isPresent();
      if (ofPlace && isProfession(title)) {
        body = Optional.empty();
      } else if (ofPlace) {
        // A minister or governor holds the office of a place: no body stands in the text.
        String office = post(passage, post.body().get()) + title;
        add(person, Optional.empty(), office, former, reliability);
        body = Optional.empty();
      } else if (post.body().isEmpty() && isProfession(title)) {
        body = Optional.empty();
      } else if (post.body().isEmpty()
          && (WordList.TITLES_WITHOUT_BODY.contains(title) || OTHER_BODY.matcher(title).find())) {
        add(person, Optional.empty(), title, former, reliability);
      } else {
        body = post.body().isPresent() ? post.body().map(b -> new MentionRef(index, b)) : body;
        if (body.isPresent() || !WordList.PRESS_TITLES.contains(title)) {
          add(person, body, title, former, reliability);
        }
      }
    }
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

  /** What the post is called: 部长 behind 外交部, of which the page has the last letter alone. */
  static String title(AnnotatedPassage passage, Mention title) {
    String surface = MILITARY_RANK.matcher(passage.surface(title)).replaceFirst("");
    return surface.equals(HEAD) && title.begin() > 0
        ? passage.text().text().charAt(title.begin() - 1) + surface
        : surface;
  }

  /** Who is a writer holds no post, unless it is one with somebody: 江北大学 + 教师. */
  private static boolean isProfession(String title) {
    for (int begin = 0; begin < title.length(); begin++) {
      if (PROFESSIONS.contains(title.substring(begin))) {
        return true;
      }
    }
    return false;
  }

  private void add(
      MentionRef person,
      Optional<MentionRef> body,
      String title,
      boolean former,
      double reliability) {
    AnnotatedPassage passage = article.passages().get(person.passage());
    Sentence sentence = passage.text().sentenceAt(person.mention().begin());
    positions.add(
        new Position(
            person,
            body,
            title,
            status(title, former),
            Optional.empty(),
            new Evidence(
                person.passage(), sentence.begin(), sentence.end(), person.mention().begin()),
            confidence(reliability, person, body)));
  }

  /** What is particular about a post: held no more, or by a deputy (代主席, not 代表). */
  static Optional<PositionStatus> status(String title, boolean former) {
    if (former) {
      return Optional.of(PositionStatus.FORMER);
    }
    boolean acting = title.startsWith("代") && !title.startsWith("代表");
    return acting ? Optional.of(PositionStatus.ACTING) : Optional.empty();
  }

  /** A post is right where the words mean it and both names are right. */
  static double confidence(double reliability, MentionRef person, Optional<MentionRef> body) {
    return reliability
        * person.mention().confidence()
        * body.map(b -> b.mention().confidence()).orElse(1.0);
  }
}
