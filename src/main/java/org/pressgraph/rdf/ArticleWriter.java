package org.pressgraph.rdf;

import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.pressgraph.ner.AnnotatedPassage;
import org.pressgraph.ner.Mention;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.ner.MentionType;
import org.pressgraph.page.Article;
import org.pressgraph.page.Byline;
import org.pressgraph.page.CleanText;
import org.pressgraph.page.Dateline;
import org.pressgraph.page.Segment;
import org.pressgraph.resolve.ResolvedPage;

/** Writes an article, its pieces on the page and its mentions. */
final class ArticleWriter {

  private final Iris iris;
  private final ResolvedPage page;
  private final String name;
  private final int index;
  private final Article article;
  private final Node node;
  private final TripleCollector out;

  ArticleWriter(Iris iris, ResolvedPage page, int index, TripleCollector out) {
    this.iris = iris;
    this.page = page;
    this.name = page.source().name();
    this.index = index;
    this.article = page.articles().get(index).article().article().asWritten(page.page().raw());
    this.node = iris.article(name, article.number());
    this.out = out;
  }

  void write() {
    out.type(node, Schema.NEWS_ARTICLE);
    out.add(node, Schema.IS_PART_OF, iris.page(name));
    out.chinese(node, RDFS.label.asNode(), label());
    article.headline().title().ifPresent(t -> out.string(node, Schema.HEADLINE, t));
    for (List<String> lines :
        List.of(article.headline().supertitles(), article.headline().subtitles())) {
      lines.forEach(line -> out.string(node, Schema.ALTERNATIVE_HEADLINE, line));
    }
    if (!article.body().isEmpty()) {
      out.string(node, Schema.ARTICLE_BODY, article.body());
    }
    article.continuedFrom().ifPresent(p -> out.string(node, Pg.CONTINUED_FROM, p));
    article.continuedOn().ifPresent(p -> out.string(node, Pg.CONTINUED_ON, p));
    article.datelines().forEach(this::writeDateline);
    page.articles()
        .get(index)
        .filed()
        .ifPresent(d -> out.typed(node, Schema.DATE_CREATED, d.toString(), Dates.typeOf(d)));
    writeSegments();
    writeMentions();
    page.about(index).forEach(entity -> out.add(node, Schema.ABOUT, iris.entity(entity)));
  }

  /** The headline, or the beginning of the text. */
  private String label() {
    return article
        .headline()
        .title()
        .orElseGet(
            () -> {
              String text = article.body().isEmpty() ? name : article.body();
              int end =
                  text.offsetByCodePoints(0, Math.min(20, text.codePointCount(0, text.length())));
              return text.substring(0, end).replace('\n', ' ') + "…";
            });
  }

  private void writeDateline(Dateline dateline) {
    if (dateline.month().isPresent()) {
      String raw = page.page().raw().slice(dateline.begin(), dateline.end());
      out.string(node, Schema.DATELINE, raw.replaceAll("[\\s\\u3000*]+", ""));
    }
  }

  private void writeSegments() {
    int number = 0;
    for (Segment segment : article.segments()) {
      Node piece = iris.segment(name, article.number(), ++number);
      out.add(node, Pg.SEGMENT, piece);
      out.type(piece, Pg.SEGMENT_CLASS);
      out.add(piece, Pg.SEGMENT_ROLE, Pg.of(segment.role()));
      out.add(piece, Nif.REFERENCE_CONTEXT, iris.page(name));
      out.integer(piece, Nif.BEGIN_INDEX, segment.begin());
      out.integer(piece, Nif.END_INDEX, segment.end());
    }
  }

  private void writeMentions() {
    TreeSet<String> mentioned = new TreeSet<>();
    List<AnnotatedPassage> passages = page.articles().get(index).article().passages();
    for (MentionRef ref : page.mentions(index)) {
      Mention mention = ref.mention();
      CleanText text = passages.get(ref.passage()).passage().text();
      Node named = iris.entity(page.entityOf(index, ref));
      int begin = text.rawBegin(mention.begin());
      int end = text.rawEnd(mention.end());
      String surface = mention.in(article.passages().get(ref.passage()).text().text());
      writeMention(begin, end, surface, named, mention.confidence());
      if (!surface.equals(passages.get(ref.passage()).surface(mention))) {
        out.chinese(named, Skos.ALT_LABEL, surface);
      }
      writeOrigin(mention, begin, named);
      mentioned.add(named.getURI());
    }
    mentioned.forEach(iri -> out.add(node, Schema.MENTIONS, NodeFactory.createURI(iri)));
  }

  private void writeMention(int begin, int end, String surface, Node named, double confidence) {
    Node mention = iris.string(name, begin, end);
    out.type(mention, Nif.OFFSET_BASED_STRING);
    out.add(mention, Nif.REFERENCE_CONTEXT, iris.page(name));
    out.integer(mention, Nif.BEGIN_INDEX, begin);
    out.integer(mention, Nif.END_INDEX, end);
    out.string(mention, Nif.ANCHOR_OF, surface);
    out.add(mention, ItsRdf.TA_IDENT_REF, named);
    out.share(mention, ItsRdf.TA_CONFIDENCE, ConfidenceScale.MENTION.right(confidence));
  }

  /** Who wrote the article and which agency filed it, by the mentions of its origin. */
  private void writeOrigin(Mention mention, int begin, Node named) {
    if (mention.type() == MentionType.PERSON) {
      for (Byline byline : article.bylines()) {
        if (byline.begin() == begin) {
          boolean writes =
              byline.role() == Byline.Role.REPORTER || byline.role() == Byline.Role.AUTHOR;
          out.add(node, writes ? Schema.AUTHOR : Schema.CONTRIBUTOR, named);
        }
      }
    }
    boolean agency =
        article.datelines().stream()
            .anyMatch(d -> d.agency().filter(a -> a.begin() == begin).isPresent());
    if (agency && mention.type() == MentionType.ORGANIZATION) {
      out.add(node, Schema.SOURCE_ORGANIZATION, named);
    }
  }
}
