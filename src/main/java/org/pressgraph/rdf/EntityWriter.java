package org.pressgraph.rdf;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.pressgraph.ner.MentionType;
import org.pressgraph.rdf.SurestMentions.PlacedMention;
import org.pressgraph.resolve.Entity;
import org.pressgraph.resolve.NameRelation;
import org.pressgraph.resolve.Reference;
import org.pressgraph.resolve.ResolvedPage;
import org.pressgraph.text.PinyinReading;

/** Writes the entities of a page: their names, what lists have of them, how their names relate. */
final class EntityWriter {

  private final Iris iris;
  private final ResolvedPage page;
  private final TripleCollector out;
  private final RelationWriter relations;
  private final SurestMentions surest;

  EntityWriter(Iris iris, ResolvedPage page, TripleCollector out) {
    this.iris = iris;
    this.page = page;
    this.out = out;
    this.relations = new RelationWriter(iris, page.source().name(), out);
    this.surest = new SurestMentions(page);
  }

  void write() {
    page.entities().forEach(this::writeEntity);
    page.relations().forEach(this::writeRelation);
  }

  private void writeEntity(Entity entity, Set<String> forms) {
    Node node = iris.entity(entity);
    out.type(node, typesOf(entity.type()));
    out.chinese(node, Skos.PREF_LABEL, entity.name());
    out.chinese(node, RDFS.label.asNode(), entity.name());
    writeReading(node, entity.name());
    for (String form : forms) {
      if (!form.equals(entity.name())) {
        out.chinese(node, Skos.ALT_LABEL, form);
        writeReading(node, form);
      }
    }
    page.reasons(entity).forEach(reason -> out.chinese(node, Pg.MERGE_REASON, reason));
    page.keys(entity).forEach(key -> out.string(node, Pg.IDENTITY_KEY, key));
    page.reference(entity).ifPresent(reference -> writeReference(node, entity, reference));
  }

  /** A short form, 全总, is looked up by its letters as well as the name. */
  private void writeReading(Node node, String name) {
    PinyinReading.of(name)
        .ifPresent(
            reading -> {
              out.string(node, Pg.PINYIN, reading.syllables());
              out.string(node, Pg.PINYIN_INITIALS, reading.initials());
            });
  }

  private void writeReference(Node node, Entity entity, Reference reference) {
    reference.code().ifPresent(code -> out.string(node, Pg.ADMIN_CODE, code));
    reference.country().ifPresent(country -> out.string(node, Schema.ADDRESS_COUNTRY, country));
    Node list = iris.authority(reference.list());
    Node entry = iris.authority(reference.list(), reference.id());
    out.add(node, Skos.EXACT_MATCH, entry);
    out.type(entry, Skos.CONCEPT);
    out.chinese(entry, Skos.PREF_LABEL, entity.name());
    out.chinese(entry, RDFS.label.asNode(), entity.name());
    out.string(entry, Skos.NOTATION, reference.id());
    out.add(entry, Skos.IN_SCHEME, list);
    out.type(list, Skos.CONCEPT_SCHEME);
    out.string(list, RDFS.label.asNode(), reference.list());
    reference
        .sameAs()
        .forEach(iri -> out.add(node, OWL.sameAs.asNode(), NodeFactory.createURI(iri)));
  }

  /**
   * What a name carries stands where the page has the name; a place or a body that only stands
   * around a named one has its relations from a list.
   */
  private void writeRelation(NameRelation relation) {
    Optional<PlacedMention> name = surest.of(relation.subject());
    if (name.isPresent()) {
      relations.write(
          relation.kind(),
          relation.subject(),
          relation.object(),
          () -> iris.string(page.source().name(), name.get().begin(), name.get().end()),
          ConfidenceScale.MENTION.right(name.get().confidence()));
    } else {
      relations.link(relation.kind(), relation.subject(), relation.object());
    }
  }

  private static Node[] typesOf(MentionType type) {
    return switch (type) {
      case PERSON -> new Node[] {Schema.PERSON};
      case ORGANIZATION -> new Node[] {Schema.ORGANIZATION, Org.ORGANIZATION};
      case PLACE -> new Node[] {Schema.PLACE, Geo.FEATURE};
      case EVENT -> new Node[] {Schema.EVENT, Sem.EVENT};
      case WORK -> new Node[] {Schema.CREATIVE_WORK};
      case TITLE -> throw new IllegalArgumentException("a title is no entity");
    };
  }
}
