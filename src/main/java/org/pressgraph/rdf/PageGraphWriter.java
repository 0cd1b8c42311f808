package org.pressgraph.rdf;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.pressgraph.facts.ArticleFacts;
import org.pressgraph.page.Issue;
import org.pressgraph.resolve.ResolvedPage;
import org.pressgraph.source.PageOrigin;
import org.pressgraph.source.SourcePage;

/**
 * Writes a page as the triples of its named graph, in the terms of the vocabulary. The graph stands
 * by itself: it holds every statement about what it names, where the page came from and what made
 * it.
 *
 * <p>There are no blank nodes, and the same page with the same settings gives the same triples. A
 * writer serves all threads.
 */
public final class PageGraphWriter {

  private final Iris iris;
  private final RunDescription run;

  /**
   * Makes a writer.
   *
   * @param iris mints the IRIs
   * @param run the software and its settings
   */
  public PageGraphWriter(Iris iris, RunDescription run) {
    this.iris = Objects.requireNonNull(iris, "iris");
    this.run = Objects.requireNonNull(run, "run");
  }

  /**
   * Writes a page.
   *
   * @param page the page
   * @return its graph
   */
  public PageGraph write(ResolvedPage page) {
    TripleCollector out = new TripleCollector();
    writePage(page, out);
    writeProvenance(page.source(), out);
    new EntityWriter(iris, page, out).write();
    List<ArticleFacts> articles = page.articles();
    Set<Node> reported = new HashSet<>();
    for (int i = 0; i < articles.size(); i++) {
      new ArticleWriter(iris, page, i, out).write();
      new FactWriter(iris, page, i, reported, out).write();
    }
    return new PageGraph(
        page.source().name(), iris.graph(page.source().name()), List.copyOf(out.triples()));
  }

  /**
   * A page as triples.
   *
   * @param page the name of the page's source
   * @param name the IRI of the named graph
   * @param triples its triples, each once
   */
  public record PageGraph(String page, Node name, List<Triple> triples) {}

  private void writePage(ResolvedPage page, TripleCollector out) {
    String name = page.source().name();
    Node node = iris.page(name);
    out.type(node, Pg.PAGE, Nif.CONTEXT);
    PageOrigin origin = page.source().origin();
    out.string(node, Pg.SOURCE_FILE, origin.file());
    page.number().ifPresent(number -> writeNumber(number, node, out));
    origin.url().ifPresent(url -> out.typed(node, Schema.URL, url, XSDDatatype.XSDanyURI));
    out.string(node, Nif.IS_STRING, page.page().raw().text());
    out.string(node, RDFS.label.asNode(), name);
    writeIssue(name, page.issue(), node, out);
  }

  /** A number as such, what is none (A3) as it is written. */
  private static void writeNumber(String number, Node page, TripleCollector out) {
    if (number.matches("[0-9]{1,6}")) {
      out.integer(page, Schema.POSITION, Integer.parseInt(number));
    } else {
      out.string(page, Schema.POSITION, number);
    }
  }

  private void writeIssue(String name, Issue issue, Node page, TripleCollector out) {
    issue
        .newspaper()
        .ifPresent(
            paper -> {
              Node newspaper = iris.newspaper(paper);
              out.type(newspaper, Schema.NEWSPAPER);
              out.string(newspaper, Schema.NAME, paper);
              out.chinese(newspaper, RDFS.label.asNode(), paper);
            });
    if (issue.date().isEmpty() && issue.dayOfYear().isEmpty()) {
      issue.newspaper().ifPresent(p -> out.add(page, Schema.IS_PART_OF, iris.newspaper(p)));
      return;
    }
    String date =
        issue.date().map(Object::toString).orElseGet(() -> issue.dayOfYear().get().toString());
    XSDDatatype type = issue.date().isPresent() ? XSDDatatype.XSDdate : XSDDatatype.XSDgMonthDay;
    Node node =
        issue
            .newspaper()
            .filter(p -> issue.date().isPresent())
            .map(p -> iris.issue(p, date))
            .orElseGet(() -> iris.issueOfPage(name));
    out.type(node, Schema.PUBLICATION_ISSUE);
    out.typed(node, Schema.DATE_PUBLISHED, date, type);
    out.chinese(node, RDFS.label.asNode(), issue.newspaper().orElse("") + date);
    issue.newspaper().ifPresent(p -> out.add(node, Schema.IS_PART_OF, iris.newspaper(p)));
    out.add(page, Schema.IS_PART_OF, node);
  }

  private void writeProvenance(SourcePage source, TripleCollector out) {
    Node activity = iris.run(run.id());
    Node software = iris.software(run.version());
    Node file = iris.file(source.sha256());
    out.add(iris.graph(source.name()), Prov.WAS_GENERATED_BY, activity);
    out.type(activity, Prov.ACTIVITY);
    out.string(activity, Pg.SETTINGS, run.settings());
    out.add(activity, Prov.WAS_ASSOCIATED_WITH, software);
    out.add(activity, Prov.USED, file);
    out.type(software, Prov.SOFTWARE_AGENT);
    out.string(software, RDFS.label.asNode(), "Pressgraph " + run.version());
    out.string(software, Schema.SOFTWARE_VERSION, run.version());
    out.type(file, Prov.ENTITY);
    out.string(file, Schema.SHA256, source.sha256());
    out.add(iris.page(source.name()), Prov.WAS_DERIVED_FROM, file);
  }
}
