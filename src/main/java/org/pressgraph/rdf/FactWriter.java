package org.pressgraph.rdf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.pressgraph.facts.ArticleFacts;
import org.pressgraph.facts.Evidence;
import org.pressgraph.facts.Participation;
import org.pressgraph.facts.Position;
import org.pressgraph.facts.Relation;
import org.pressgraph.facts.ReportedEvent;
import org.pressgraph.ner.MentionRef;
import org.pressgraph.page.CleanText;
import org.pressgraph.page.Pieces;
import org.pressgraph.page.RawPage;
import org.pressgraph.resolve.Entity;
import org.pressgraph.resolve.ResolvedPage;
import org.pressgraph.text.PartialDate;

/** Writes what an article says: positions, events and relations, with their evidence. */
final class FactWriter {

  private final Iris iris;
  private final ResolvedPage page;
  private final String name;
  private final int index;
  private final ArticleFacts facts;
  private final Set<Node> reported;
  private final TripleCollector out;
  private final IntervalWriter intervals;
  private final RelationWriter relations;

  /**
   * Writes the facts of one article.
   *
   * @param reported the happenings that earlier articles of the page reported; this one's are added
   */
  FactWriter(Iris iris, ResolvedPage page, int index, Set<Node> reported, TripleCollector out) {
    this.iris = iris;
    this.page = page;
    this.name = page.source().name();
    this.index = index;
    this.facts = page.articles().get(index);
    this.reported = reported;
    this.out = out;
    this.intervals = new IntervalWriter(iris, out);
    this.relations = new RelationWriter(iris, name, out);
  }

  void write() {
    facts.positions().forEach(this::writePosition);
    facts.events().forEach(this::writeEvent);
    facts.relations().forEach(this::writeRelation);
  }

  private void writePosition(Position position) {
    Entity person = entity(position.person());
    Optional<Entity> organization = position.organization().map(this::entity);
    Node node =
        iris.position(name, person.name(), organization.map(Entity::name), position.title());
    Node role = iris.role(position.title());
    out.type(node, Org.MEMBERSHIP);
    out.add(node, Org.MEMBER, node(position.person()));
    position.organization().ifPresent(o -> out.add(node, Org.HAS_ORGANIZATION, node(o)));
    out.add(node, Org.ROLE, role);
    out.type(role, Skos.CONCEPT);
    out.chinese(role, Skos.PREF_LABEL, position.title());
    out.chinese(role, RDFS.label.asNode(), position.title());
    String label = organization.map(Entity::name).orElse("") + position.title() + person.name();
    out.chinese(node, RDFS.label.asNode(), label);
    out.add(node, Prov.WAS_DERIVED_FROM, evidence(position.evidence()));
    position.status().ifPresent(status -> out.add(node, Pg.STATUS, Pg.of(status)));
    position.tenure().ifPresent(t -> out.add(node, Org.MEMBER_DURING, intervals.write(node, t)));
    out.share(node, Pg.CONFIDENCE, ConfidenceScale.POSITION.right(position.confidence()));
  }

  private void writeEvent(ReportedEvent event) {
    Node node = event.name().map(this::node).orElseGet(() -> unnamed(event));
    // Two articles may report one happening: what the first says of its kind, time and place stays.
    if (reported.add(node)) {
      out.type(node, Schema.EVENT, Sem.EVENT);
      out.add(node, Sem.EVENT_TYPE, Pg.of(event.type()));
      if (event.name().isEmpty()) {
        out.chinese(node, RDFS.label.asNode(), label(event));
      }
      event.place().map(this::node).ifPresent(place -> out.add(node, Sem.HAS_PLACE, place));
      event.start().ifPresent(date -> writeDate(node, Pg.START, date));
      event.end().ifPresent(date -> writeDate(node, Pg.END, date));
      writeBounds(node, event);
      if (event.planned()) {
        out.add(node, Pg.STATUS, Pg.PLANNED);
      }
    }
    event.participants().forEach(p -> writeParticipation(node, p));
    event.evidence().forEach(e -> out.add(node, Prov.WAS_DERIVED_FROM, evidence(e)));
    out.share(node, Pg.CONFIDENCE, ConfidenceScale.EVENT.right(event.confidence()));
  }

  private Node unnamed(ReportedEvent event) {
    Evidence report = event.evidence().get(0);
    CleanText text = text(report.passage());
    // A sentence may report two happenings of a kind: the words that report this one tell it apart.
    int begin = text.rawBegin(Math.max(report.begin(), report.anchor()));
    int end = text.rawEnd(report.end());
    return iris.event(name, event.type(), begin, end);
  }

  /** What happened, for display: the first participant and the words that report it. */
  private String label(ReportedEvent event) {
    List<Participation> participants = event.participants();
    String who =
        participants.isEmpty() ? "" : entity(participants.get(0).participant()).name() + "：";
    return who + event.trigger();
  }

  private void writeDate(Node event, Node property, PartialDate date) {
    out.typed(event, property, date.toString(), Dates.typeOf(date));
  }

  private void writeBounds(Node event, ReportedEvent reported) {
    reported
        .start()
        .flatMap(PartialDate::earliest)
        .ifPresent(
            day ->
                out.typed(
                    event,
                    Sem.HAS_EARLIEST_BEGIN_TIME_STAMP,
                    day + "T00:00:00",
                    XSDDatatype.XSDdateTime));
    reported
        .end()
        .or(reported::start)
        .flatMap(PartialDate::latest)
        .ifPresent(
            day ->
                out.typed(
                    event,
                    Sem.HAS_LATEST_END_TIME_STAMP,
                    day + "T23:59:59",
                    XSDDatatype.XSDdateTime));
  }

  private void writeParticipation(Node event, Participation participation) {
    Node participant = node(participation.participant());
    Node role = Pg.of(participation.role());
    Node node =
        iris.participation(
            event, role.getURI().substring(Pg.NS.length()), entity(participation.participant()));
    out.add(event, Sem.HAS_ACTOR, participant);
    out.add(event, Pg.PARTICIPATION, node);
    out.type(node, Sem.ROLE);
    out.add(node, RDF.value.asNode(), participant);
    out.add(node, Sem.ROLE_TYPE, role);
  }

  private void writeRelation(Relation relation) {
    double names =
        ConfidenceScale.MENTION.right(relation.subject().mention().confidence())
            * ConfidenceScale.MENTION.right(relation.object().mention().confidence());
    relations.write(
        relation.kind(),
        entity(relation.subject()),
        entity(relation.object()),
        () -> evidence(relation.evidence()),
        relation.reliability() * names);
  }

  private Node evidence(Evidence evidence) {
    CleanText text = text(evidence.passage());
    RawPage raw = page.page().raw();
    int from = Pieces.begin(raw, text, evidence.begin(), evidence.anchor());
    int to = Pieces.end(raw, text, evidence.end(), evidence.anchor());
    int begin = text.rawBegin(from);
    int end = text.rawEnd(to);
    Node node = iris.string(name, begin, end);
    out.type(node, Nif.OFFSET_BASED_STRING);
    out.add(node, Nif.REFERENCE_CONTEXT, iris.page(name));
    out.integer(node, Nif.BEGIN_INDEX, begin);
    out.integer(node, Nif.END_INDEX, end);
    out.string(node, Nif.ANCHOR_OF, text.asWritten(raw).text().substring(from, to));
    return node;
  }

  private CleanText text(int passage) {
    return facts.article().passages().get(passage).passage().text();
  }

  private Entity entity(MentionRef ref) {
    return page.entityOf(index, ref);
  }

  private Node node(MentionRef ref) {
    return iris.entity(entity(ref));
  }
}
